"""Every number, amount, date and article number of a text, in one normal form.

What the check step stands on: a sentence may only state what its sources state. `1만원`, `10,000원`
and `만원` are one amount, `500m` and `500미터` one length, `2025. 4. 8.` and `2025년 4월 8일` one
date, `100분의 50` and `50%` one share; `5일` and `5명` are two things.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from knowledge.numerals import (
    AFTER_DAYS,
    DAY_WORDS,
    LIMIT_WORDS,
    SINO_NUMBER,
    amount,
    native_count,
    sino_count,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity:
    """One number with what it counts; `text` is how it was written and does not count as equal."""

    value: str
    """Plain decimal, `p/q` for shares, ISO for dates, `HH:MM` for times of day."""
    unit: str
    """Normal unit (`원`, `m2`, `date`, `조`), empty where none that is known follows."""
    text: str


_Found = Iterator[tuple[str, str]]

# A number that is written 백, 천, 만 … after its digits counts in full (1만 5천원 = 15,000원).
_DIGITS = r"\d[\d,]*(?:\.\d+)?"
_PIECE = rf"{_DIGITS}(?:[십백천]?[만억]|[십백천](?=[\s\d원명가-힣])|조(?=\s?원|\s?\d+\s?억))?"
_AMOUNT = rf"{_PIECE}(?:(?<=[십백천만억조])\s?{_PIECE})*(?:\s만(?=\s?원))?"
_PLAIN_UNITS = (
    "원 명 일 년 월 주 시간 분 초 개 개월 회 배 급 층 세 호 면 대 매 장 부 건 통 점 톤 마리 두 "
    "필지 평 기 구 좌석 학년 학기 분기 가지 종 개소 가구 세대 차 등급 "
    "cm mm m km m2 m3 l kg g kw 도 칸 그루 쪽"
)
_OTHER_SPELLINGS = {
    "명": "인 사람",
    "개월": "달",
    "회": "번 차례",
    "세": "살",
    "개소": "곳",
    "주": "주일 주간",
    "일": "일간",
    "년": "년간",
    "m": "미터",
    "km": "킬로미터",
    "cm": "센티미터",
    "mm": "밀리미터",
    "m2": "제곱미터 평방미터",
    "m3": "세제곱미터 입방미터",
    "l": "리터",
    "kg": "킬로그램",
    "g": "그램",
    "kw": "킬로와트",
}
_UNITS = {unit: unit for unit in _PLAIN_UNITS.split()} | {
    spelling: unit for unit, others in _OTHER_SPELLINGS.items() for spelling in others.split()
}
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_AFTER_DAY = r"(?:일|\.|(?=[^가-힣]|$|부터|까지|이|자|에))"
_DATE = rf"(\d{{4}})\s?[.년/-]\s?(\d{{1,2}})\s?[.월/-]\s?(\d{{1,2}})(?!\d)\s?{_AFTER_DAY}"
_RANGE = r"\s?(?:~|∼|〜|-|내지|에서|부터)\s?"


def _date(match: re.Match[str]) -> _Found:
    year, month, day = (int(part) for part in match.groups())
    yield f"{year:04d}-{month:02d}-{day:02d}", "date"
    # The day of a date is no span of days: `2025. 4. 8.` grounds no `8일 이내`.
    yield from ((str(year), "년"), (str(month), "월"), (str(day), "day"))


def _month_day(match: re.Match[str]) -> _Found:
    month, day = (int(part) for part in match.groups())
    yield from ((f"--{month:02d}-{day:02d}", "date"), (str(month), "월"), (str(day), "day"))


def _time(match: re.Match[str]) -> _Found:
    half, hour, colon, minute = match.groups()
    hours = int(hour) + (12 if half == "오후" and int(hour) < 12 else 0)
    yield f"{hours:02d}:{int(colon or minute or 0):02d}", "time"


def _telephone(match: re.Match[str]) -> _Found:
    yield "-".join(match.groups()), "telephone"


def _plain(unit: str) -> Callable[[re.Match[str]], _Found]:
    def found(match: re.Match[str]) -> _Found:
        yield match[1], unit

    return found


def _article(match: re.Match[str]) -> _Found:
    yield match[1] + (f"의{match[3]}" if match[3] else ""), match[2]


def _share(match: re.Match[str]) -> _Found:
    whole, part = (Decimal(number.replace(",", "")) for number in match.groups())
    if whole:
        yield str(Fraction(part) / Fraction(whole)), "share"


def _percent(match: re.Match[str]) -> _Found:
    for number in filter(None, match.groups()):
        yield str(Fraction(Decimal(number.replace(",", ""))) / 100), "share"


def _range(match: re.Match[str]) -> _Found:
    yield from ((amount(number), _UNITS[match[3].lower()]) for number in match.groups()[:2])


def _amount(match: re.Match[str]) -> _Found:
    yield amount(match[1]), _UNITS[match[2].lower()] if match[2] else ""


def _sino(match: re.Match[str]) -> _Found:
    yield str(sino_count(match[1])), _UNITS.get(match[2], match[2])


def _sino_share(match: re.Match[str]) -> _Found:
    yield str(Fraction(sino_count(match[2]), sino_count(match[1]))), "share"


def _sino_percent(match: re.Match[str]) -> _Found:
    yield str(Fraction(sino_count(match[1]), 100)), "share"


def _days(match: re.Match[str]) -> _Found:
    yield str(DAY_WORDS[match[1]]), "일"


def _half(_: re.Match[str]) -> _Found:
    yield "1/2", "share"


def _native(match: re.Match[str]) -> _Found:
    yield str(native_count(match[1])), _UNITS[match[2]]


# In this order, each taking its match out of the text: a date is not three numbers.
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Found]], ...] = (
    (re.compile(_DATE), _date),
    (re.compile(r"(?<![\d가-힣])(\d{1,2})월\s?(\d{1,2})일"), _month_day),
    (re.compile(r"\(?(?<!\d)(0\d{1,2})\)?[\s.-]?(\d{3,4})[\s.-](\d{4})(?!\d)"), _telephone),
    (re.compile(r"(?<![\d-])(\d{2,4}-\d{3,4}(?:-\d{4})?)(?![\d-])"), _plain("telephone")),
    (re.compile(r"(오전|오후)?\s?(?<!\d)(\d{1,2})(?::(\d{2})|시(?!간)(?:\s?(\d{1,2})분)?)"), _time),
    (re.compile(r"별표\s?(?:제)?(\d+)(?:호)?"), _plain("별표")),
    (re.compile(r"제?(\d+)(조)(?!\s?원|\s?\d+\s?억)(?:의(\d+))?"), _article),
    (re.compile(r"제(\d+(?:-\d+)?)(항|호)(?:의(\d+))?"), _article),
    (re.compile(r"제(\d+)자"), _plain("제자")),
    # A drafter may leave out a 의: 100분 10의 범위.
    (re.compile(rf"({_DIGITS})\s?분(?:의\s?|\s(?={_DIGITS}의))({_DIGITS})"), _share),
    (re.compile(rf"(?:({_DIGITS})\s?%?{_RANGE})?({_DIGITS})\s?(?:%|퍼센트|프로(?!그))"), _percent),
    # 3월이내 counts months, 3월 31일 names one.
    (re.compile(r"(?<![\d가-힣])(\d{1,2})월(?:분)?(?=\s?이[내상])"), _plain("개월")),
    (re.compile(rf"(?<![A-Za-z\d.])({_AMOUNT}){_RANGE}({_AMOUNT})\s?({_UNIT})", re.I), _range),
    (re.compile(rf"(?<![A-Za-z\d.])({_AMOUNT})(?:\s?({_UNIT}))?", re.I), _amount),
    (re.compile(rf"{SINO_NUMBER}\s?분의\s?{SINO_NUMBER}"), _sino_share),
    (re.compile(rf"(?<![가-힣])제{SINO_NUMBER}(조|항|호)(?!원)"), _sino),
    (re.compile(rf"(?<![가-힣]){SINO_NUMBER}\s?(?:퍼센트|프로(?!그))"), _sino_percent),
    (
        re.compile(
            r"(?<![가-힣])(?!만[일세]|천일염)"
            r"([일이삼사오육칠팔구십백천만억]*[십백천만억][일이삼사오육칠팔구]?)\s?"
            r"(원|명|일|세|살|회|개월|년|시간|분|주일|개소|가구|세대)(?![장반상])"
        ),
        _sino,
    ),
    (
        re.compile(
            r"(?<![가-힣])([일이삼사오육칠팔구])\s?(개월|주일|주간|년|일)"
            rf"(?=\s?{LIMIT_WORDS})"
        ),
        _sino,
    ),
    (re.compile(rf"(?<![가-힣])({'|'.join(DAY_WORDS)})(?={AFTER_DAYS})"), _days),
    (re.compile(r"(?<![가-힣])(?:과반수|절반|반액|반값|반만)"), _half),
    (
        re.compile(
            r"(?<![가-힣])(?!세대)((?:열|스물|서른|마흔|쉰)?(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)|열|스무|스물)"
            r"\s?(명|사람|가구|세대|개월|개|번|차례|달|살|시간|가지|곳|마리|대|장|건|주|배)"
            r"(?=$|[^가-힣]|이[상하내]?|가|을|를|은|는|의|까지|부터|에|씩|마다|만|도|당|과|와|미만|초과|간)"
        ),
        _native,
    ),
)
# 호 stand as `3. …` on a line of their own: their number is a place, not a quantity.
_ITEM = re.compile(r"(?m)^\s*(\d{1,2})(의\d+)?\.\s(?!\s*\d{1,2}\.)")


@lru_cache(maxsize=512)
def numbers_in(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, one entry each; a date gives its parts too.

    A circled number reads as a paragraph (③ is `제3항`), the number before an item as `제3호`.
    """
    rest = _ITEM.sub(r" 제\1호\2 ", _normal(text))
    found: list[Quantity] = []
    for pattern, read in _RULES:

        def take(match: re.Match[str], read: Callable[[re.Match[str]], _Found] = read) -> str:
            written = match[0].strip()
            found.extend(Quantity(value=v, unit=u, text=written) for v, u in read(match))
            return "\n"

        rest = pattern.sub(take, rest)
    return tuple(found)


def ungrounded_numbers(sentence: str, sources_text: str) -> tuple[str, ...]:
    """The quantities of a sentence that its sources do not state, as they are written in it.

    Value and unit must both agree. Where either side names no unit (a table states it once, in
    its heading) the value alone must. Empty means that every number stands on the sources.
    """
    stated = numbers_in(sources_text)
    exact = {(one.value, one.unit) for one in stated}
    bare = {one.value for one in stated if not one.unit}
    values = {one.value for one in stated}
    missing = (
        one.text
        for one in numbers_in(sentence)
        if (one.value, one.unit) not in exact and one.value not in (bare if one.unit else values)
    )
    return tuple(dict.fromkeys(missing))


def _normal(text: str) -> str:
    """NFKC, but circled numbers are paragraphs and not digits."""
    spelled = "".join(
        f"제{int(unicodedata.numeric(sign))}항 " if "①" <= sign <= "⑳" else sign for sign in text
    )
    return unicodedata.normalize("NFKC", spelled)
