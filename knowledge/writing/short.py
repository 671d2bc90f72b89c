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
from knowledge.writing.polite import polite, polite_verb
from knowledge.writing.statements import split_sentences

LONGEST = 12
"""Words of a short sentence."""

_PLACE = r"제\d+[조항호](?:의\d+)?(?:제\d+[항호])*(?:[가-하]목)?"
_LAW = (
    rf"(?:「[^」]+」\s*(?:{_PLACE}|별표\s?\d+)?"
    r"|(?<![가-힣])(?:(?:같은 |이 )?(?:법|영|조례|규칙)(?: 시행령| 시행규칙)? )?"
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
# A word that names nothing by itself cannot be taken up again by `여기서 …`.
_NAMELESS = r"(?:경우|사람|자|때|것|곳|등)(?:[은는이가을를에의]|에는)?\("
_BRACKET = re.compile(
    rf"(?<![가-힣])(?!{_NAMELESS})(?P<word>[가-힣”’」]+)"
    r"\((?P<inner>[^()]{6,}?(?:한|된|있|없|는)다)\.?\)(?!\s*(?:다만|단)[,\s])"
)
_OWN_MODALITY = re.compile(
    r"(?P<stem>[여어아겨려져해]야 (?:하|되)|수 (?:있|없)으?|지 (?:않|아니하)으?|로 하)"
    r"(?:며|고|되),\s+"
)
_NEW_TOPIC = re.compile(r"(?P<stem>[가-힣]*[되하두])(?:며|고),\s+(?=\S+(?:\s\S+)?[은는]\s)")
_CONDITION = re.compile(
    r"^(?!이 경우|이때)(?P<lead>(?:다만|단|그러나),?\s)?(?P<topic>\S{1,12}[은는]\s)?"
    r"(?P<condition>[^,]{8,}? (?:경우|때))(?:에는|에)?,?\s"
    r"(?!또는|중|등|및|한|외|이외|있어서)(?P<rule>.+니다\.?)$"
)
# Whom a rule serves (`사람을 위하여`) is no purpose: only what is to be done is one.
_DONE = (
    r"(?:증진|향상|개선|운영|관리|활성화|방지|예방|확대|확충|강화|실현|보호|보장|해결|회복|구축|도모|촉진|확보"
    r"|정착|발전|육성|조성|지원|홍보|추진|교육|제고|편의)을?를?"
)
_PURPOSE = re.compile(
    r"^(?P<topic>(?:[^\s,]+\s){0,3}?[^\s,]{1,12}[은는]\s)?"
    rf"(?P<purpose>[^,]+?(?:기|{_DONE})) 위(?:하여|해),?\s(?P<rule>(?!노력).+니다\.?)$"
)
_TAKERS = 5
"""Words behind a purpose among which a verb before a noun may take it for itself."""
_NO_TAKER = re.compile(r"(?:관|대|따|의|위)[한른] ")
_STATED = re.compile(r"(?P<stem>[가-힣]*[하되])(?:며|고),\s+")
# What a rule may, must or must not do is said at its end, for all its verbs together.
_MODALITY = re.compile(r"[가-힣]야 |수 (?:있|없)|지 (?:않|아니)|못|없습니다\.?$|않습니다\.?$")
_CONDITIONAL = re.compile(r"경우|때(?!문)|[으하되이]면(?![가-힣])|한하여|다만")
# A topic inside a condition belongs to the rule behind it (`지원은 …할 경우`). The same syllables
# end a verb, but then they stand on one of these stems (`받은`, `하는`).
_VERB_STEMS = (
    "하되있없받갖얻않같많적높낮넘남찾쓰내오가지타치리기이르보사주키두살크작잃읽맡늙죽묻걷입잡좋"
    "놓쌓넣앉젊짧넓깊씻믿닫옮심담"
)
TOPIC = re.compile(rf"[가-힣](?<![{_VERB_STEMS}])(?<!하려)(?<!으려)[은는](?=[\s「])")
# So do a statement before the condition, a term that is defined, and what a rule departs from.
_OF_THE_RULE = re.compile(r"[가-힣]며\s|란\s|불구하고|앞 내용과 달리")
# A verb before a noun: 필요한, 정하는, 받을, 있는. After one of them a part in front of it may
# belong to the noun alone.
_ADNOMINAL = re.compile(
    rf"[가-힣](?:[한할된될인던온올갈낸낼운울른친칠킨킬진릴]|(?<=[{_VERB_STEMS}])[은는을])(?=\s)"
)


def words_of(sentence: str) -> int:
    """How many words a reader counts in a sentence."""
    return len(sentence.split())


class Shortener:
    """Cuts sentences, joining what it takes out with the profile's own wording."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def shorten(self, sentence: str) -> list[str]:
        """The sentence as one or more short ones, in order; notes (`※`) stand last."""
        notes: list[str] = []
        rest = _BASIS.sub(lambda match: self._lift_basis(match, sentence, notes), sentence)
        rest = _BRACKET.sub(lambda match: self._lift_bracket(match, notes), rest)
        cut = [part for whole in split_sentences(rest) for part in self._parts(whole.strip())]
        return [*cut, *notes]

    def _parts(self, sentence: str) -> Iterator[str]:
        """The sentence cut wherever it is safe, each long part again."""
        for clause in _cut(sentence):
            if words_of(clause) <= LONGEST:
                yield clause
                continue
            for cut in (self._condition, self._purpose, self._statements):
                parts = cut(clause)
                if parts:
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

    def _lift_bracket(self, match: re.Match[str], notes: list[str]) -> str:
        word = match["word"].strip("”’」")
        inner = polite(match["inner"])
        notes.append(self._sentences.say(WritingText.INCLUDES, word=word, inner=inner))
        return match["word"]

    def _condition(self, sentence: str) -> list[str]:
        """A condition and its rule as two sentences; empty if they cannot be parted."""
        found = _CONDITION.match(sentence)
        if found is None or _inseparable(found["condition"]):
            return []
        joined = self._sentences.say(
            WritingText.IN_THAT_CASE,
            # 받은 때가 있습니다 is no Korean that people speak; both words name a condition.
            condition=(found["lead"] or "") + re.sub(r"때$", "경우", found["condition"].strip()),
            rule=(found["topic"] or "") + found["rule"],
        )
        return re.split(r"(?<=니다\.) ", joined, maxsplit=1)

    def _purpose(self, sentence: str) -> list[str]:
        """A rule, and after it what it is for; empty if the purpose may be a noun's alone."""
        found = _PURPOSE.match(sentence)
        if found is None or _inseparable(found["purpose"]):
            return []
        near = " ".join(found["rule"].split()[:_TAKERS]) + " "
        if _CONDITIONAL.search(found["purpose"]) or _ADNOMINAL.search(_NO_TAKER.sub(" ", near)):
            return []
        rule = (found["topic"] or "") + found["rule"]
        return [rule, self._sentences.say(WritingText.PURPOSE, purpose=found["purpose"].strip())]

    def _statements(self, sentence: str) -> list[str]:
        """Two statements that are true of the same topic; empty where one governs the other."""
        if _MODALITY.search(sentence) or _CONDITIONAL.search(sentence):
            return []
        for found in _STATED.finditer(sentence):
            head, tail = sentence[: found.start()], sentence[found.end() :]
            if _unbalanced(head) or _ADNOMINAL.search(tail) or not tail.endswith("니다."):
                continue
            ended = polite_verb(found["stem"])
            return [f"{head}{ended}.", self._sentences.say(WritingText.AND, statement=tail)]
        return []


def _cut(sentence: str) -> list[str]:
    """The sentence cut at its safe connectives, each part with an ending of its own."""
    for pattern in (_OWN_MODALITY, _NEW_TOPIC):
        for found in pattern.finditer(sentence):
            head, tail = sentence[: found.start()], sentence[found.end() :]
            if not _unbalanced(head):
                ended = polite_verb(found["stem"].removesuffix("으"))
                return [f"{head}{ended}.", *_cut(tail)]
    return [sentence]


def _inseparable(part: str) -> bool:
    """Whether a part in front of a rule holds something that belongs to the rule."""
    return _unbalanced(part) or any(found.search(part) for found in (TOPIC, _OF_THE_RULE))


def _unbalanced(text: str) -> bool:
    return any(text.count(opened) != text.count(closed) for opened, closed in ("()", "「」", "“”"))
