"""What an answer in easy words says otherwise than the same answer in standard ones.

Compared is meaning, a fact at a time: numbers with their units, the bodies that act, what is
denied, what is allowed and obliged, and the conditions. How a rule is worded, in how many
sentences, and what is explained beside it changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.numbers import ungrounded_numbers
from knowledge.writing.announced import announced
from knowledge.writing.facts import without_asides, without_numbering
from knowledge.writing.grammar import plain_grammar
from knowledge.writing.meaning import Clause, Force, clauses_of, counterparts, widened
from knowledge.writing.missing import loses_a_part
from knowledge.writing.nearness import pairs_of, stems_of
from knowledge.writing.nesting import unnested
from knowledge.writing.seams import WHEN

_NEAR_WORDING = 0.8
"""Share of words kept from which a wording must name as many conditions as it has before it."""

_BODY = re.compile(
    r"(?<![가-힣])(?P<body>[가-힣]*(?:시장|도지사|군수|구청장?|청장|서장|경찰서|소방서|위원회|의회|센터"
    r"|은행|우체국|판매소|보건소|교육청|공단|법원|장관|관리주체)|국가|시|도|군)"
    r"(?=(?:이|가|은|는|에|에서|에게|의|을|를|와|과|로)(?![가-힣]))"
)
# Where a rule stands may be left out: the source below an answer names it.
_PLACE = re.compile(r"제?\d+(?:조|항|호)")
_THE_CITY = frozenset(("시", "시장", "여수시"))

_DENIES_SOMEWHERE = re.compile(
    r"않|아니|아닌|아닙|없|못|(?<![가-힣])안 |[가-힣]외[의에하한합]|미[부지납이제취등비]|금지|제외"
    r"|거[부절]|제한|면제|취소|중지|정지|한정|한하|불가|반려|빠[지집]|만 |만$|무[료상]|예외"
    r"|부[당정]|무단|불[복법]|멈추|멈춰|빼|뺍|뺀|위반|까지|길어도|말[고아]|마세|삼가|늦[게어추출]|기피|하지만"
    r"|달라|다릅|감면|방해|막|자제|함부로|허락|침해|밖|다르게|비공개|넘|위험|중복|미리|파기"
)
_DENIES_PLAINLY = re.compile(
    r"않(?![은는을])|부[당정]|불[법복]|거짓|자제|무단|미[부지납이제취비]|아니(?!라)|아닌|아닙|없|못"
    r"|(?<![가-힣])안 |(?<!그 )외[의에하한합]|금지|제외|거[부절]|제한|면제|취소|중지|반려|빠[지집]"
    r"|(?<!지)만 |무[료상]|예외|비공개|넘|막|멈|말[고아]|마[세십]"
)
_PREMISE = re.compile(r"[^,.]*?(?:[가-힣]면|없어도)[ ,]|무연고")
_RELEASED = re.compile(r"지 않아도 (?:됩|된|돼)|안 [가-힣]+도 (?:됩|된)")
_RELEASES = re.compile(r"않아도|않을 수|안 [가-힣]*도|면제|무료|예외|생략|없이|없어도|제외|아니")
# An item of a list, or a word that is explained: neither does anything.
_NAMES = re.compile(
    r"(?:입니다|됩니다|같습니다|그렇습니다|해당합니다|따릅니다|지키세요|말합니다)\.?$"
)
# An item is denied or not by the sentence that announces it.
_ITEM = re.compile(r"(?:사람|자|곳|경우|것|때|차량|서류|시설)$")
_PREMISES = re.compile(r"(?:경우|자|사람)[이가] 있습니다\.?$")
# A condition as a sentence of its own: `여수시에 살아야 합니다.`
_MEETS = re.compile(
    r"(?:이어|여|있어|인정해|인정되어|받아|되어|살아|혀|워)야 (?:합니다|됩니다)|을 수도 있"
)
_OF_A_NOUN = (
    r"[가-힣]면 |[가-힣]만 |[한는은된던인할될을] [가-힣]*"
    r"(?:사람|자|곳|경우|때|것|마을|세대|가게|주민|시민|차|구역|일)"
)
_CONDITION = re.compile(_OF_A_NOUN)
_QUALIFIES = re.compile(rf"[거려]나 |중이|때문|등[의에으]|[고며해여] |{_OF_A_NOUN}")
_OF_THE_CITY = re.compile(r"(?<![가-힣])(?:시|시장|센터|위원회|위원장)(?:은|는|이|가|도) ")
_CONDITIONS = re.compile(
    rf"경우|{WHEN}|[가-힣]면[ ,]|[가-힣]만 |[가-힣]야 ?[하합]|세요|다만|하지만|없이"
)


_NEGATIONS = re.compile(r"않|아니|아닌|아닙|없|못|(?<![가-힣])안 ")


def changed_facts(standard: str, easy: str) -> tuple[str, ...]:
    """What a whole answer in easy words changes; empty means that nothing was changed.

    Named are numbers as they are written, whether they are new or missing, bodies, and the kinds
    `negation`, `duty` and `condition`.
    """
    easy = announced(unnested(without_numbering(easy)))
    told, known = without_asides(easy), without_asides(standard)
    before = clauses_of(known)
    # `…한 경우가 있습니다` states nothing: the rule stands in the sentence behind it.
    after = tuple(one for one in clauses_of(told) if not _PREMISES.search(one.text))
    found = (
        *ungrounded_numbers(told, known),
        *(one for one in ungrounded_numbers(known, easy) if not _PLACE.match(one)),
        *_other_bodies(known, told),
        *(["negation"] if _loses_denial(known, told) or any(_denials(before, after)) else []),
        *(["duty"] if any(_duties(before, after)) else []),
        *(["condition"] if _loses_conditions(known, told) else []),
    )
    return tuple(dict.fromkeys(found))


def _other_bodies(standard: str, easy: str) -> Iterator[str]:
    """Who acts in the easy wording and is not named in the standard one; the city always may."""
    written = re.sub(r"[ㆍ·\s]", "", standard)
    known = _THE_CITY | {found["body"] for found in _BODY.finditer(standard)}
    for found in _BODY.finditer(easy):
        body = found["body"]
        if body not in known and not (len(body) > 1 and body in written):
            yield body


def _denials(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[bool]:
    """Whether something is denied that was not, or affirmed that was denied."""
    denied = any(_DENIES_SOMEWHERE.search(one.text) for one in before)
    for one, near in counterparts(after, before):
        yield one.denies and not (any(_bears_out(other, one) for other in near) if near else denied)
        yield _affirms(one) and bool(near) and all(_denies_same(other, one) for other in near)
        yield _RELEASED.search(one.text) is not None and not any(
            _RELEASES.search(other.text) for other in near
        )
        yield not _NAMES.search(one.text) and _turned(one, before, near)
    still = any(_DENIES_SOMEWHERE.search(one.text) for one in after)
    yield any(one.denies for one in before) and not still
    said = [other for other in after if not _ITEM.search(other.text)]
    for one, near in counterparts(before, said):
        yield (
            one.denies
            and any(one.covers(other) for other in near)
            and not any(_DENIES_SOMEWHERE.search(other.text) for other in near)
        )


def _bears_out(source: Clause, denial: Clause) -> bool:
    """Whether a clause denies too: in its rule, where the denial negates its own verb."""
    if denial.negated:
        return _DENIES_PLAINLY.search(_PREMISE.sub(" ", source.text)) is not None
    return _DENIES_SOMEWHERE.search(source.text) is not None


def _affirms(one: Clause) -> bool:
    plain = not _DENIES_SOMEWHERE.search(one.text) or (one.denying_word and one.negated)
    return plain and not _NAMES.search(one.text) and not _MEETS.search(one.text)


def _denies_same(source: Clause, one: Clause) -> bool:
    return source.denies and source.covers(one) and not _qualified(one, source)


def _turned(one: Clause, before: Sequence[Clause], near: Sequence[Clause]) -> bool:
    """Whether the same verb is denied on one side only."""
    same = {other.denies for other in before if other.verb == one.verb and _related(other, one)}
    held = any(other.verb == one.verb and other.covers(one) for other in near)
    return bool(one.verb) and bool(same) and one.denies not in same and held


def _duties(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[bool]:
    """Whether something is a duty that was allowed, or allowed that was a duty."""
    for one, near in counterparts(after, before):
        same = {
            other.force
            for other in before
            if one.verb
            and other.verb == one.verb
            and other.denies == one.denies
            and _related(other, one)
        }
        if one.force is Force.MUST and "세요" not in one.text:
            allowed = bool(near) and all(other.force is Force.MAY for other in near)
            yield same == {Force.MAY}
            yield allowed and not _MEETS.search(one.text) and _binds(one, near)
        if one.force is Force.MAY and "도 됩" not in one.text:
            yield same == {Force.MUST}
            yield bool(near) and all(_obliges_same(other, one) for other in near)
    may = any(one.force is Force.MAY for one in before)
    yield may and not any(one.force is Force.MAY or "세요" in one.text for one in after)
    for one, near in counterparts(before, after):
        yield (
            one.force is Force.MUST
            and bool(near)
            and all(
                other.force is Force.MAY and one.covers(other) and not _qualified(other, one)
                for other in near
            )
        )


def _binds(one: Clause, near: Sequence[Clause]) -> bool:
    """Whether a duty is no condition of the clauses that it is held against."""
    if _OF_THE_CITY.search(one.text):
        return not any("야 " in other.text for other in near)
    return not any(_qualified(one, other, _CONDITION) for other in near)


def _obliges_same(source: Clause, one: Clause) -> bool:
    obliges = source.force is Force.MUST and "수 있" not in source.text
    return obliges and source.covers(one) and not _qualified(one, source)


def _qualified(one: Clause, source: Clause, sign: re.Pattern[str] = _QUALIFIES) -> bool:
    """Whether what a clause is about stands in a condition, or before a noun, of another one."""
    at = max((source.text.rfind(stem) for stem in one.about), default=-1)
    return sign.search(source.text[max(at, 0) :]) is not None


def _related(one: Clause, other: Clause) -> bool:
    return bool(widened(one.about) & other.about or widened(other.about) & one.about)


def _near_wording(before: str, after: str) -> bool:
    """Whether most words are kept: then each sign of a condition or a denial must be, too."""
    kept, stems = pairs_of(after), stems_of(before)
    return sum(stem in kept for stem in stems) >= _NEAR_WORDING * len(stems)


def _loses_denial(standard: str, easy: str) -> bool:
    before, after = plain_grammar(standard), plain_grammar(easy)
    fewer = len(_NEGATIONS.findall(after)) < len(_NEGATIONS.findall(before))
    return fewer and _near_wording(before, after)


def _loses_conditions(standard: str, easy: str) -> bool:
    """Whether a part of a rule is missing: the words that only it has, or its sign."""
    before, after = plain_grammar(standard), plain_grammar(easy)
    fewer = len(_CONDITIONS.findall(after)) < len(_CONDITIONS.findall(before))
    return (fewer and _near_wording(before, after)) or loses_a_part(standard, easy)
