"""Does a rule's limit leave out what a question tells of who asks? Pure functions.

A citizen of 67 who is told `네` by a rule for those of 70 and more is told what is not so. Whether
a rule holds for somebody is never decided here: what a question tells is only held against what a
rule says of the same thing, so that the limit can be told first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from knowledge.children import families_in
from knowledge.numerals import native_count, sino_count

Elsewhere = Callable[[str], bool]
"""Whether a text may be about another place than the city."""


class Limit(StrEnum):
    """What a rule may be limited by, and a question may tell of."""

    AGE = "age"
    CHILD_AGE = "child age"
    CHILDREN = "children"
    SHARE = "share"
    SCHOOL = "school"
    RESIDENCE = "residence"


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What a question tells of who asks."""

    numbers: tuple[tuple[Limit, float], ...] = ()
    schools: frozenset[str] = frozenset()
    away: bool = False
    """Whether whoever is asked about lives in another place, or is registered in none."""

    @property
    def kinds(self) -> frozenset[Limit]:
        """Of what kinds it tells something."""
        found = {kind for kind, _ in self.numbers}
        found |= {Limit.SCHOOL} if self.schools else set()
        return frozenset(found | ({Limit.RESIDENCE} if self.away else set()))


_SENTENCE = re.compile(r"(?<=다\.)\s|\n")
_CHILD_NAMED = r"(?:막내|자녀|아이|아기|애기|(?<![가-힣])애|아동|어린이|손주|아들|딸)"
_CHILD = re.compile(_CHILD_NAMED)
_CHILD_BEFORE = re.compile(
    rf"{_CHILD_NAMED}(?:들)?(?:이|가|은|는|도)?\s?(?:이제|지금|올해|만)?\s?$"
)
_CHILD_BEHIND = re.compile(rf"\s?(?:인|된|짜리|먹은)?\s?{_CHILD_NAMED}")
_ONES = "한|두|세|네|다섯|여섯|일곱|여덟|아홉"
_TENS = "스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔"
_TELLS_AGE = re.compile(
    r"(?<!\d)(?P<digits>\d{1,3})\s?(?:세|살)(?![가-힣]*(?:대|인실))"
    r"|(?<![가-힣])(?P<sino>[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]??)"
    r"(?:\s?(?:세|살)|(?=이?\s?(?:넘|인데|이에|됐|되었)))"
    rf"|(?<![가-힣])(?P<native>(?:{_TENS})(?:{_ONES})?|열(?:{_ONES})?(?=\s?살))"
    r"(?:\s?살|(?=(?:이|을)?\s?(?:넘|인데|이에|됐|되었)))"
    r"|\b(?P<english>\d{1,3})[- ]years?[- ]old"
)
_BELOW = re.compile(r"\s?(?:미만|안\s?[된됐]|이?\s?안\s?[된됐]|밑)")
_TELLS_SHARE = re.compile(r"(\d{1,3})\s?(?:%|％|퍼센트|프로(?!그))")
_SCHOOLS = {
    "kindergarten": r"유치원",
    "elementary": r"초등|초\s?[·ㆍ,]\s?중",
    "middle": r"중학|중딩|중\s?[·ㆍ,]\s?고",
    "high": r"고등학|고딩|고교",
    "university": r"대학(?!로)",
}
_PUPIL = {
    kind: re.compile(rf"(?:{named})\S*(?:\s(?:다니|들어|입학|재학))?")
    for kind, named in _SCHOOLS.items()
}
_AWAY = re.compile(
    r"주민등록\S*\s?(?:없|안\s?(?:돼|되|됐|한|했)|아니|다른)|주소\S*\s?(?:없|아니|다른|여수가? 아)"
    r"|여수(?:시)?(?:에|에는)?\s?(?:말고|밖|(?:사람|시민|주민)\S*\s아니|안\s?(?:사|살))"
    r"|(?<![가-힣])(?:타지|타\s?지역|(?:다른|딴)\s?(?:지역|도시|동네|시|데)(?:에|에서)?)\s?\S*\s?(?:사는|살|사람|주민)"
    r"|(?:do not|don't) live (?:here|in)|not registered|not a resident|non-resident",
    re.IGNORECASE,
)
_AT_LEAST, _OVER, _AT_MOST, _UNDER = "이상|부터", "초과|[을를] 넘", "이하|까지", "미만"
_AGE = re.compile(
    rf"(?<!\d)(\d{{1,3}})\s?세(?:의)?\s?(?:인\s)?({_AT_LEAST}|{_OVER}|{_AT_MOST}|{_UNDER})"
)
_SHARE = re.compile(
    rf"(?:(\d{{1,3}})\s?(?:%|퍼센트)|100분의\s?(\d{{1,3}}))\s?({_AT_LEAST}|{_OVER}|{_UNDER})"
)
_RESIDENCE = re.compile(
    r"주민등록|주소를 [두둔]|주소가 있|거주하|거주자|실제로 사는|(?:시민|주민)(?:만|에 한)"
    r"|여수시?에 사는"
)
_ANYBODY = re.compile(
    r"관외|누구나|(?:다른|타) ?지역|시 외의|외국인|관광객|(?:시민|주민)(?:이|등이)? 아니"
)


def told_in(question: str, elsewhere: Elsewhere = lambda _text: False) -> Told:
    """What a question tells of who asks, or of whom they ask about."""
    numbers = list(_ages(question))
    numbers += [(Limit.CHILDREN, float(many)) for many, _ in families_in(question)]
    numbers += [(Limit.SHARE, float(found[1])) for found in _TELLS_SHARE.finditer(question)]
    schools = frozenset(name for name, named in _PUPIL.items() if _is_pupil(named, question))
    away = _AWAY.search(question) is not None or elsewhere(question)
    return Told(numbers=tuple(numbers), schools=schools, away=away)


def limits_in(text: str) -> frozenset[Limit]:
    """By what a text says that its rule is limited."""
    return frozenset(kind for kind in Limit if _states(kind, text))


def leaves_out(told: Told, text: str) -> frozenset[Limit]:
    """The kinds of limit that a text states, and what a question tells meets none of."""
    unmet: set[Limit] = set()
    for kind in told.kinds & limits_in(text):
        if kind is Limit.SCHOOL:
            met = bool(told.schools & _schools(text))
        elif kind is Limit.RESIDENCE:
            met = _ANYBODY.search(text) is not None
        else:
            values = [value for its, value in told.numbers if its is kind]
            met = any(all(one(value) for value in values) for one in _bounds(kind, text))
        if not met:
            unmet.add(kind)
    return frozenset(unmet)


def _ages(question: str) -> Iterator[tuple[Limit, float]]:
    for found in _TELLS_AGE.finditer(question):
        digits = found["digits"] or found["english"]
        if digits:
            age = float(digits)
        elif found["sino"]:
            age = float(sino_count(found["sino"]))
        else:
            age = float(native_count(found["native"]))
        before, after = question[: found.start()], question[found.end() :]
        child = _CHILD_BEFORE.search(before) or _CHILD_BEHIND.match(after)
        kind = Limit.CHILD_AGE if child else Limit.AGE
        yield kind, age - 0.5 if _BELOW.match(after) else age


def _is_pupil(named: re.Pattern[str], question: str) -> bool:
    """Whether it tells of whom they teach (대학생, 고등학교 다니는), not of where they stand."""
    found = named.search(question)
    return found is not None and re.search(r"생|딩|다니|들어|입학|재학", found[0]) is not None


def _schools(text: str) -> frozenset[str]:
    return frozenset(name for name, named in _SCHOOLS.items() if re.search(named, text))


def _states(kind: Limit, text: str) -> bool:
    if kind is Limit.SCHOOL:
        return bool(_schools(text))
    if kind is Limit.RESIDENCE:
        return _RESIDENCE.search(text) is not None
    return bool(_bounds(kind, text))


def _bounds(kind: Limit, text: str) -> list[Callable[[float], bool]]:
    """Each stretch of numbers that a text names: `9세 이상 34세 이하` is one."""
    if kind is Limit.CHILDREN:
        return [_many(many, more=more) for many, more in families_in(text)]
    bounds: list[Callable[[float], bool]] = []
    for sentence in _SENTENCE.split(text):
        if kind is Limit.SHARE:
            bounds += [
                _within([(float(one[1] or one[2]), one[3])]) for one in _SHARE.finditer(sentence)
            ]
        elif (_CHILD.search(sentence) is not None) is (kind is Limit.CHILD_AGE):
            bounds += list(_stretches(sentence))
    return bounds


def _stretches(sentence: str) -> Iterator[Callable[[float], bool]]:
    """The ages of a sentence, a lower one with the upper one that follows it at once."""
    found = list(_AGE.finditer(sentence))
    while found:
        first = found.pop(0)
        ends = [(float(first[1]), first[2])]
        rises = re.fullmatch(_AT_LEAST, first[2]) is not None
        if found and rises and found[0].start() - first.end() <= len(" 그리고 만 "):
            ends.append((float(found[0][1]), found.pop(0)[2]))
        yield _within(ends)


def _within(ends: list[tuple[float, str]]) -> Callable[[float], bool]:
    def holds(value: float) -> bool:
        return all(_holds(value, end, word) for end, word in ends)

    return holds


def _holds(value: float, end: float, word: str) -> bool:
    if re.fullmatch(_AT_LEAST, word):
        return value >= end
    if re.fullmatch(_OVER, word):
        return value > end
    return value <= end if re.fullmatch(_AT_MOST, word) else value < end


def _many(many: int, *, more: bool) -> Callable[[float], bool]:
    return lambda value: value >= many if more else value == many
