"""Long sentences cut into short ones, only where the meaning cannot change.

Cut is where both halves carry their own modality (`하여야 하며,`), where a new topic begins after
`되고,`, between a condition and its rule, before the purpose of a rule, between two statements
without modality, and around what stands in brackets. A verb that shares the modality of the last
one (`지정하고 운영할 수 있다`) is never cut off. Where a part might as well belong to a noun behind
it (`편의를 위하여 설치한 시설`), the sentence stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from city import Sentences
from knowledge.texts import WritingText
from knowledge.writing.aims import Aims
from knowledge.writing.announcing import Announcer
from knowledge.writing.bracketing import Brackets
from knowledge.writing.choosing import Chooser
from knowledge.writing.facts import same_facts
from knowledge.writing.lifting import Lifter
from knowledge.writing.listing import BULLET, Lister, enumerated
from knowledge.writing.noting import excepted, labelled, limited
from knowledge.writing.parting import cut
from knowledge.writing.polite import polite, polite_verb
from knowledge.writing.seams import (
    LONGEST,
    TOPIC,
    TOPIC_END,
    takes_what_is_before,
    unbalanced,
    words_of,
)
from knowledge.writing.statements import split_sentences

_PLACE = r"제\d+[조항호](?:의\d+)?(?:제\d+[항호])*(?:[가-하]목)?"
_LAW = (
    rf"(?:「[^」]+」\s*(?:{_PLACE}|별표\s?\d+)?"
    # The article of a law that is named stays with its name.
    r"|(?<![가-힣])(?<!」)(?<!」 )(?:(?:같은 |이 )?(?:법|영|조례|규칙)(?: 시행령| 시행규칙)? )?"
    r"제\d+조(?:의\d+)?(?:제\d+[항호])*)"
)
# These words say by their basis alone what they mean: without it they would mean everybody.
_TOLD_BY_ITS_BASIS = (
    r"(?:[가-힣]{1,4} )?(?:경우|때|것|자[는를가에와의]|사람|곳|날|기간|기한|금액|비용"
    r"|방법|기준|절차|범위|서류|사항|대상|요건|조건|업무|권한|다음)"
)
_BASIS = re.compile(
    rf"(?<!및 )(?<!또는 )(?<!또는)(?<!및)(?<![과와,ㆍ] )"
    rf"(?P<basis>{_LAW}(?:(?:,| 및|과|와|ㆍ| 또는)\s*(?:같은 법\s*)?(?:{_LAW}|{_PLACE}))*)"
    rf"에 (?:(?:따라|의하여)\s+|(?:따른|의한)\s+(?!{_TOLD_BY_ITS_BASIS}))"
)
_CONDITION = re.compile(
    r"^(?!이 경우|이때|그리고)(?P<lead>(?:다만|단|그러나),?\s)?"
    r"(?P<unlike>(?:앞 내용과 달리|[^,]{2,24}에도? 불구하고),?\s)?"
    rf"(?P<topic>(?:\S+\s){{0,2}}?\S{{0,11}}{TOPIC_END}\s)?"
    r"(?P<condition>(?:[^,]|(?<![고며]),){8,}? (?:경우|때))(?!에 대)(?:에는|에)?,?\s"
    r"(?!또는|중|등|및|한|외|이외|있어서|있을|없)(?P<rule>.+니다\.?)$"
)
# Whom a rule serves (`사람을 위하여`) is no purpose: only what is to be done is one.
_DONE = (
    r"(?:증진|향상|개선|운영|관리|활성화|방지|예방|확대|확충|강화|실현|보호|보장|해결|회복|구축|도모|촉진|확보"
    r"|정착|발전|육성|조성|지원|홍보|추진|교육|제고|편의|수립|구현|시행|진흥|이행|확산|보전|보존|함양|달성)을?를?"
)
_PURPOSE = re.compile(
    rf"^(?P<topic>(?:[^\s,]+\s){{0,3}}?[^\s,]{{0,11}}{TOPIC_END}\s)?"
    rf"(?P<purpose>[^,]+?(?:기|{_DONE})) 위(?:하여|해),?\s(?P<rule>(?!노력).+니다\.?)$"
)
# Of two purposes the first may be the second one's, and what is defined has none itself.
_NO_PURPOSE = re.compile(r"위(?:하여|해) |[을를] 말합니다\.?$")
# What a body is made up of tells of it, and is done for nothing by itself.
_MADE_UP = re.compile(r"(?<=[을를] )(?:포함한|\S+(?:으로|로) 하는) (?!.*[가-힣](?:고|며),? )")
_TAKERS = 5
"""Words behind a purpose among which a verb before a noun may take it for itself."""
# What is told of by a verb before it, as the topic of a rule or as whom it is done to.
_WHOM = re.compile(
    r"^(?!이때|그리고|앞 내용|여기서|“|- )(?P<lead>(?:(?:다만|단),\s)?)"
    r"(?P<whom>[^,]+?[가-힣](?<=[한할된될는은던인을닌]) "
    r"(?P<noun>[가-힣]{1,8}?))(?P<particle>은|는|에게는|에게|에 대해서는|에 대해"
    r"|[이가](?= .+ 경우가 있)|(?<=위원)의 임기는)"
    r" (?P<rule>.+니다\.)$"
)
_SOMEBODY = re.compile(r"^(?!.*[가-힣][이가] ).*(?:사람|자|인|주민|시민)$")
"""Somebody of whom one clause tells that has no subject of its own."""
_TELLS = re.compile(r"^(?:필요한|아닌|[가-힣]+적인)$")
"""Tells of a noun, too, though nothing before a rule is said of it: 시행에 필요한 사항."""
_MANY = 4
_LINKS = re.compile(r"려$|하$|되$")
_DEFINED = re.compile(
    r"^(?P<first>“[^”]+”(?:이란|란|이라 함은|라 함은) [^,]+?[^\s으])(?:으로서|로서),? "
    r"(?P<rest>.+[을를] 말합니다\.)$"
)
_STATED = re.compile(r"(?P<stem>[가-힣]*[하되])(?:며|고),\s+")
# What a rule may, must or must not do is said at its end, for all its verbs together.
_MODALITY = re.compile(r"[가-힣]야 |수 (?:있|없)|지 (?:않|아니)|못|없습니다\.?$|않습니다\.?$")
_CONDITIONAL = re.compile(r"경우|때(?!문)|[으하되이]면(?![가-힣])|한하여|다만")
# What belongs to the rule behind a condition: a statement before it, a term that is defined, and
# what the rule departs from.
_OF_THE_RULE = re.compile(r"[가-힣]며\s|란\s|불구하고|앞 내용과 달리")


class Shortener:
    """Cuts sentences, joining what it takes out with the profile's own wording."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences
        self._brackets = Brackets(sentences)
        lifter, lister, announcer = Lifter(sentences), Lister(sentences), Announcer(sentences)
        self._cuts = (
            Aims(sentences).told,
            self._condition,
            self._purpose,
            self._statements,
            excepted,
            self._defined,
            lifter.proviso,
            lifter.among,
            lifter.listed,
            lifter.limit,
            announcer.excluding,
            lifter.so_that,
            Chooser(sentences).choice,
            lister.steps,
            lister.deeds,
            lister.manner,
            lifter.how,
            lifter.table,
            lifter.money,
            enumerated,
            self._whom,
            labelled,
            limited,
            announcer.unlike,
        )

    def shorten(self, sentence: str) -> list[str]:
        """The sentence as one or more short ones, in order; notes (`※`) stand last."""
        notes: list[str] = []
        rest = _BASIS.sub(lambda match: self._lift_basis(match, sentence, notes), sentence)
        rest = self._brackets.lifted(rest, notes)
        if not same_facts(sentence, " ".join((rest, *notes))):
            rest, notes = sentence, []
        parts = [part for whole in split_sentences(rest) for part in self._parts(whole.strip())]
        return [*parts, *(part for note in notes for part in self._parts(note))]

    def _parts(self, sentence: str) -> Iterator[str]:
        """The sentence cut wherever it is safe, each long part again."""
        for clause in cut(sentence):
            if words_of(clause) <= LONGEST or clause.startswith(BULLET):
                yield clause
                continue
            for way in self._cuts:
                parts = way(clause)
                if parts and same_facts(clause, " ".join(parts)):
                    yield from (small for part in parts for small in self._parts(part))
                    break
            else:
                yield clause

    def _lift_basis(self, match: re.Match[str], sentence: str, notes: list[str]) -> str:
        if words_of(sentence) <= LONGEST:
            return match[0]
        notes.append(self._sentences.say(WritingText.BASIS, basis=match["basis"].strip()))
        # Drafters often leave no blank before the name of a law.
        return "" if match.string[: match.start()].endswith(" ") else " "

    def _condition(self, sentence: str) -> list[str]:
        """A condition and its rule as two sentences; empty if they cannot be parted."""
        found = _CONDITION.match(sentence)
        topic = (found["topic"] or "") if found else ""
        if found is None or _inseparable(found["condition"]):
            return []
        if topic and words_of(found["rule"]) == 1:
            return []  # A verb alone tells not whether its topic acts: 임시회는 소집합니다.
        joined = self._sentences.say(
            WritingText.IN_THAT_CASE,
            # 받은 때가 있습니다 is no Korean that people speak; both words name a condition.
            condition=(found["lead"] or "") + re.sub(r"때$", "경우", found["condition"].strip()),
            rule=(found["unlike"] or "") + topic + found["rule"],
        )
        return re.split(r"(?<=니다\.) ", joined, maxsplit=1)

    def _defined(self, sentence: str) -> list[str]:
        """What a term means, and what else it must be; empty if it means one thing."""
        found = _DEFINED.match(sentence)
        if found is None or unbalanced(found["first"]):
            return []
        rest = self._sentences.say(WritingText.AND, statement=found["rest"])
        return [polite(f"{found['first']}이다"), rest]

    def _whom(self, sentence: str) -> list[str]:
        """Whom or what a rule is for, and the rule; empty if that is said in few words."""
        found = _WHOM.match(sentence)
        if found is None or unbalanced(found["whom"]) or _OF_THE_RULE.search(found["whom"]):
            return []
        whom, (verb, noun) = found["whom"], found["whom"].split()[-2:]
        if words_of(whom) < _MANY or not (_TELLS.search(verb) or takes_what_is_before(verb)):
            return []
        if found["particle"] in ("이", "가") and not _SOMEBODY.search(whom):
            return []
        if TOPIC.search(whom) or _CONDITIONAL.search(whom) or _LINKS.search(noun):
            return []
        joined = self._sentences.say(
            WritingText.WHOM,
            whom=found["lead"] + found["whom"],
            same=f"{found['noun']}{found['particle']}",
            rule=found["rule"],
        )
        return re.split(r"(?<=니다\.) ", joined, maxsplit=1)

    def _purpose(self, sentence: str) -> list[str]:
        """A rule, and after it what it is for; empty if the purpose may be a noun's alone."""
        found = _PURPOSE.match(sentence)
        if found is None or _inseparable(found["purpose"]):
            return []
        near = " ".join(_MADE_UP.sub("", found["rule"]).split()[:_TAKERS]) + " "
        if _CONDITIONAL.search(found["purpose"]) or takes_what_is_before(near):
            return []
        if _NO_PURPOSE.search(found["rule"]):
            return []
        rule = (found["topic"] or "") + found["rule"]
        return [rule, self._sentences.say(WritingText.PURPOSE, purpose=found["purpose"].strip())]

    def _statements(self, sentence: str) -> list[str]:
        """Two statements that are true of the same topic; empty where one governs the other."""
        if _MODALITY.search(sentence) or _CONDITIONAL.search(sentence):
            return []
        for found in _STATED.finditer(sentence):
            head, tail = sentence[: found.start()], sentence[found.end() :]
            if unbalanced(head) or takes_what_is_before(tail) or not tail.endswith("니다."):
                continue
            ended = polite_verb(found["stem"])
            return [f"{head}{ended}.", self._sentences.say(WritingText.AND, statement=tail)]
        return []


def _inseparable(part: str) -> bool:
    """Whether a part in front of a rule holds something that belongs to the rule."""
    return unbalanced(part) or any(found.search(part) for found in (TOPIC, _OF_THE_RULE))
