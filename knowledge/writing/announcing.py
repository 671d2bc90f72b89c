"""A long rule announced in a few words, and told in the line below them.

`시장은 무단투기를 신고한 시민에게 포상금을 줄 수 있습니다` becomes `시장은 다음과 같이 할 수
있습니다` and `- 무단투기를 신고한 시민에게 포상금을 주기`. All words between whoever acts and
the modality stay together and in their order, so that no part finds itself at another verb.
"""

from __future__ import annotations

import re

from city import Sentences
from knowledge.texts import WritingText
from knowledge.writing.beginnings import leads_of, seams_of
from knowledge.writing.conjugation import stem_of, stem_of_adnominal
from knowledge.writing.facts import ASIDE, same_facts
from knowledge.writing.listing import BULLET
from knowledge.writing.polite import stem_of_polite
from knowledge.writing.seams import (
    DUTY,
    LONGEST,
    PERMISSION,
    THING,
    TOPIC,
    TOPIC_END,
    WHEN,
    unbalanced,
    words_of,
)

_IMPOSSIBLE = re.compile(r"\s수\s없습니다\.$")
_BAN = re.compile(r"서는\s안\s됩니다\.$")
_STATED = re.compile(r"니다\.$")
# An article of purpose, announced, would begin with a line that says nothing.
_AIM = re.compile(r"목적으로 합니다\.$")
_ANNOUNCED = re.compile(r"다음(?! (?:날|달|해|연도|회계))|아래")
# A rule that announces its own list, that has two modalities, that bans in passing, or in which
# somebody else acts, is not told under one.
_SEVERAL = re.compile(
    rf"{_ANNOUNCED.pattern}|[가-힣]되(?=,? )|야 (?:하|되)"
    r"|수 (?:있|없)(?!는|을|도록|게)"
    r"|서는 ?(?:안|아니) ?[되된됩될]"
    rf"|[고며],? (?:\S+ )?\S*{TOPIC_END}(?= )"
    r"|[이가] [가-힣]+(?:하며|하고), "
    rf"|[고며],? [^,.]*[이가] [^,.]*(?:경우|{WHEN})(?:에는|에)?,? [^,.]*[이가] "
)
# What is not done is told with its verb, so that nobody hears a thing to do.
_DENIED = re.compile(r"(?:안 |지 않|지 못|수 [있없])[가-힣]*니다\.$")
_STATIVE = re.compile(r"(?:있|없|아니|(?<![붙높줄들보녹])이|같|않|되)$")
_STATES = re.compile(
    r"(?:(?:으로|로) (?:합니다|봅니다|정합니다|구성합니다)|말합니다|[가-힣]됩니다|[이가] 됩니다"
    r"|[가-힣]입니다|따릅니다|적용합니다|[가-힣]이 없습니다|같습니다|한정합니다|제외합니다"
    r"|포함합니다|한합니다|의합니다|(?:가능|필요|곤란)합니다)\.$"
)
_TERM = re.compile(
    r"^(?P<term>(?:이 조례에서 사용하는 )?[“\"‘][^”\"’“]+[”\"’“] ?(?:이?란|이?라 함은)"
    r"|여기서 \S+[은는]|그리고|[^,“”]+ 함은)"
    r" (?P<what>.+)[을를] 말합니다\.$"
)
# What a term means is one noun with all that tells of it, unless another term follows.
_TERMS = re.compile(rf"{_ANNOUNCED.pattern}|말하[며고]|[”\"] ?(?:이?란|이?라 함)")
_FOR = re.compile(
    r"^(?!이때|그리고)(?P<purpose>.+?)(?: 위해서입니다|(?P<done> 하)려는 것입니다)\.$"
)
_CASE = re.compile(r"^(?P<lead>(?:(?:다만|단|그러나),?\s)?)(?P<case>.+ 경우)가 있습니다\.$")
_THERE = re.compile(
    r"^(?P<lead>(?:(?:다만|단),?\s)?)(?P<what>.+ (?P<noun>사람|사항|기간|화장실|폐기물))[이가]"
    r" 있습니다\.$"
)
_PROVIDED = re.compile(r"[가-힣]되,? ")
"""Behind it stands a rule of its own: what is announced would be said of the first one only."""
_BESIDE = re.compile(r"(?:(?<=경우)|(?<= 때))와 (?!같|함께)|(?<=경우) (?=또는 )|(?<= 때) (?=또는 )")
"""Between two cases that a rule is for."""
_CASES, _TO_WHOM = "경우", "에게는"
"""Of two cases, or of two whom a rule is for, each has what is said of it."""
_EXCLUDING = re.compile(r"(?P<excluded>[^,]+ 경우)를 제외하고는,? (?P<rule>.+니다\.)$")
# Where a rule names its matter and then what goes before it: 다른 조례에 규정이 있는 경우.
_BUT_FOR = re.compile(
    r"^(?P<topic>(?:(?:다만|단),?\s)?[^,]*?(?:에 (?:관해|대해)(?:서는)?|[와과] 관련하여) )"
    r"(?P<excluded>(?:다른|관련|관계|상위|특별|법령)\S* [^,]*(?:경우|것|사항))[을를] 제외하고는,? "
    r"(?P<rule>.+니다\.)$"
)
_UNLIKE = re.compile(r"^(?P<topic>(?:\S+\s)?)앞 내용과 달리,? (?P<rule>.+니다\.)$")


class Announcer:
    """Announces in the profile's own words what is told below."""

    def __init__(self, sentences: Sentences) -> None:
        self._say = sentences.say

    def told(self, sentence: str) -> list[str]:
        """A long sentence announced and told below; the sentence itself where that is unsafe."""
        if words_of(sentence) <= LONGEST or sentence.startswith((BULLET, ASIDE)):
            return [sentence]
        for announced in (self.case, self.there, self.term, self.purpose, self.rule, self.stated):
            lines = announced(sentence)
            if lines and same_facts(sentence, " ".join(lines)):
                return lines
        return [sentence]

    def rule(self, sentence: str) -> list[str]:
        """Who must, may or must not do something, and below it what; empty if it says more."""
        for sign, key in _MODALITIES:
            found = sign.search(sentence)
            if found is not None:
                bare = sentence[: found.start()]
                stem = (stem_of if key in _ON_INFINITIVE else stem_of_adnominal)(bare)
                return self._deed(stem.removesuffix("으"), key) if stem else []
        return []

    def stated(self, sentence: str) -> list[str]:
        """What a rule is about, and below it what it states of that; empty if it says more."""
        if not _STATED.search(sentence) or _DENIED.search(sentence) or _AIM.search(sentence):
            return []
        if not _STATES.search(sentence):
            return self._deed(stem_of_polite(sentence.removesuffix(".")), WritingText.DEEDS)
        leads = [lead for lead in leads_of(sentence) if TOPIC.search(lead)]
        return self._told(sentence, leads, WritingText.STATED)

    def _deed(self, stem: str, key: WritingText) -> list[str]:
        if not stem or _STATIVE.search(stem):
            return []
        deed = f"{stem}{THING}"
        leads = leads_of(deed)
        if key is WritingText.DEEDS:
            leads = [lead for lead in leads if TOPIC.search(lead)]
        return self._told(deed, leads, key)

    def _told(self, whole: str, leads: list[str], key: WritingText) -> list[str]:
        """The announcement and what is below it, parted where both are shortest."""
        if _ANNOUNCED.search(whole):
            return []
        parted = self._parted(whole, leads, key)
        if key is not WritingText.STATED and (not parted or _longest(parted) > LONGEST):
            further = self._parted(whole, seams_of(whole, leads), key)
            parted = min((one for one in (parted, further) if one), key=_longest, default=parted)
        return parted

    def _parted(self, whole: str, leads: list[str], key: WritingText) -> list[str]:
        said = self._say(key)
        parted = [
            [f"{lead}{said}", f"{BULLET}{whole[len(lead) :]}"]
            for lead in leads
            if _stands(lead, whole[len(lead) :])
        ]
        fit = [lines for lines in parted if words_of(lines[0]) <= LONGEST]
        return min(fit, key=_longest) if fit else []

    def term(self, sentence: str) -> list[str]:
        """A term, and below it what it means; empty for any other sentence."""
        found = _TERM.match(sentence)
        if found is None or _TERMS.search(found["what"]):
            return []
        return _below(f"{found['term']} {self._say(WritingText.MEANT)}", found["what"])

    def purpose(self, sentence: str) -> list[str]:
        """That a rule is for something, and below it what for; empty for any other sentence."""
        found = _FOR.match(sentence)
        if found is None:
            return []
        thing = f"{found['purpose']}{found['done']}{THING}" if found["done"] else found["purpose"]
        return _below(self._say(WritingText.FOR), thing)

    def case(self, sentence: str) -> list[str]:
        """That there is a case, and below it the case; empty for any other sentence."""
        found = _CASE.match(sentence)
        if found is None or _ANNOUNCED.search(found["case"]) or TOPIC.search(found["case"]):
            return []
        cases = _BESIDE.split(found["case"])
        if any(map(unbalanced, cases)):
            cases = [found["case"]]
        return _below(f"{found['lead']}{self._say(WritingText.CASE)}", *cases)

    def there(self, sentence: str) -> list[str]:
        """That there is somebody or something, and below it who or what; empty if it says more."""
        found = _THERE.match(sentence)
        if found is None or _ANNOUNCED.search(found["what"]) or TOPIC.search(found["what"]):
            return []
        said = self._say(WritingText.THERE, noun=found["noun"])
        return _below(f"{found['lead']}{said}", found["what"])

    def excluding(self, sentence: str) -> list[str]:
        """A rule, and after it what it is not for; empty if it excludes nothing."""
        lead = next(reversed(leads_of(sentence)), "")
        found = _EXCLUDING.match(sentence, len(lead)) if lead else None
        if found is None:
            found = _BUT_FOR.match(sentence)
            lead = found["topic"] if found else lead
        # Where nothing may be done, what is excluded from that is no plain exclusion.
        if found is None or _DENIED.search(found["rule"]):
            return []
        if any(one(found["excluded"]) for one in (_SEVERAL.search, TOPIC.search, unbalanced)):
            return []
        excluded = self._say(WritingText.EXCLUDED, excluded=found["excluded"])
        return [lead + found["rule"], excluded]

    def unlike(self, sentence: str) -> list[str]:
        """That a rule departs from what is said before it, and the rule; empty if it does not."""
        found = _UNLIKE.match(sentence)
        return [self._say(WritingText.UNLIKE), found["topic"] + found["rule"]] if found else []


_MODALITIES = (
    (DUTY, WritingText.MUST),
    (PERMISSION, WritingText.MAY),
    (_IMPOSSIBLE, WritingText.IMPOSSIBLE),
    (_BAN, WritingText.BANS),
)
_ON_INFINITIVE = (WritingText.MUST, WritingText.BANS)


def _longest(lines: list[str]) -> int:
    """Words of the longest line, the mark of an item left out."""
    return max(words_of(line.removeprefix(BULLET)) for line in lines)


def _stands(lead: str, rest: str) -> bool:
    """Whether both parts are whole, and nobody acts in the one below whom the other lacks."""
    parallel = any(one in lead and one in rest for one in (_CASES, _TO_WHOM))
    if (
        parallel
        or _PROVIDED.search(lead)
        or _SEVERAL.search(rest)
        or unbalanced(lead)
        or unbalanced(rest)
    ):
        return False
    return bool(TOPIC.search(lead) or lead.startswith("누구") or not TOPIC.search(rest))


def _below(head: str, *told: str) -> list[str]:
    if unbalanced(head) or any(map(unbalanced, told)) or words_of(head) > LONGEST:
        return []
    return [head, *(f"{BULLET}{one}" for one in told)]
