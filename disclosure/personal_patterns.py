"""What ko-pii's strict mode leaves standing, as patterns: each with its kind and its reason.

Every repetition is bounded, so that a text of any length is read in linear time. Where a pattern
has a group `it`, only that group is hidden and the rest is the context that proves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from disclosure.model import HiddenKind

Span = tuple[int, int, HiddenKind]

_DWELLINGS = "아파트|빌라|맨션|오피스텔|연립|주공|원룸|빌리지|타운|자이"
_NO_UNIT = "(?![선차봉점기])"
_REGIONS = "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주"
_PLATE = "[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자하허호배]"
# After a plate stands no unit: `예산 12조 3456억원` and `제10호 2024년` are no plates.
_NO_PLATE_UNIT = r"(?![\d,.]|\s?(?:년|원|만|억|천|백|명|개|건|월|일|㎡|퍼센트|%))"

_TOWN = r"(?:[가-힣]{2,4}시\s)?(?:[가-힣]{1,4}[읍면]\s)?[가-힣]{1,4}[동리]\s?"
_TOWN_OF_ROAD = r"(?:[가-힣]{2,4}시\s[가-힣]{1,4}[읍면동]|[가-힣]{2,4}읍)\s"
_HOUSE = r"\d{1,4}(?:-\d{1,4})?"
_LIVED_AT = r"(?=\s?(?:집|앞|번지|에\s?(?:사는|살|거주|있는 (?:집|우리|저희))))"
_GAP = r"[-./,·\s]{0,3}"
_DATE = r"\d{4}[-./]\s?\d{1,2}[-./]\s?\d{1,2}"
_BORN = "생년월일|생일|(?i:date of birth|birthday|born on)"
_MESSENGERS = "카톡|카카오톡|텔레그램|인스타|라인"
_HANDLE = "@?[A-Za-z0-9][A-Za-z0-9_.-]{2,30}"
_HYPHEN = r"\s?[-‐–]\s?"
_DATE_OF_BIRTH = r"\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"

_PATTERNS: Final = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        # Numbers given since October 2020 have no checksum: shape and date must be enough.
        (HiddenKind.RESIDENT_NUMBER, rf"(?<!\d){_DATE_OF_BIRTH}{_HYPHEN}[1-49]\d{{6}}(?!\d)"),
        (HiddenKind.FOREIGNER_NUMBER, rf"(?<!\d){_DATE_OF_BIRTH}{_HYPHEN}[5-8]\d{{6}}(?!\d)"),
        (HiddenKind.PASSPORT, r"여권[^\dA-Za-z\n]{0,12}(?P<it>[A-Za-z]{1,2}\d{7,8})(?!\d)"),
        (HiddenKind.DRIVER_LICENCE, rf"(?:{_REGIONS})\s?\d{{2}}-\d{{6}}-\d{{2}}(?!\d)"),
        # 050x: numbers that stand before a person's own (안심번호).
        (HiddenKind.TELEPHONE, r"(?<!\d)05\d{2}[-.\s]?\d{3,4}[-.\s]?\d{4}(?!\d)"),
        (
            HiddenKind.TELEPHONE,
            r"[공영]일[공영](?:[\s-]{0,3}[공영일이삼사오육륙칠팔구\d]){7,8}",
        ),
        (HiddenKind.TELEPHONE, rf"(?<!\d)01[016-9]{_GAP}\d{{3,4}}{_GAP}\d{{4}}(?!\d)"),
        (
            HiddenKind.EMAIL,
            r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[A-Za-z]{2,24}",
        ),
        (
            HiddenKind.OTHER,
            rf"(?:{_MESSENGERS})\s?(?:아이디|ID|id)\s?(?:는|[:：])?\s{{0,3}}(?P<it>{_HANDLE})",
        ),
        (HiddenKind.OTHER, r"(?<![\w.])@[A-Za-z0-9][A-Za-z0-9_.]{2,29}"),
        # A business of one person names that person; its checksum may be mistyped.
        (HiddenKind.OTHER, r"사업자[^\d\n]{0,12}(?P<it>\d{3}-?\d{2}-?\d{5})(?!\d)"),
        (
            HiddenKind.BIRTH,
            rf"(?:{_BORN})[^\d\n]{{0,10}}(?P<it>{_DATE}|(?:19|20)?{_DATE_OF_BIRTH})(?!\d)",
        ),
        (HiddenKind.BIRTH, rf"(?<!\d){_DATE}\.?\s?(?=생(?![가-힣]))"),
        # English tells a name from a noun by its capital; one capital alone may be a people's.
        (
            HiddenKind.NAME,
            r"(?i:my name is|i am called) (?P<it>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3})",
        ),
        (HiddenKind.NAME, r"(?i:\bI am|\bI['’]m) (?P<it>[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,3})"),
        # Four times four is a card even where a digit was mistyped and the checksum fails.
        (HiddenKind.CARD, r"(?<![\d-])\d{4}(?:[-\s]\d{4}){3}(?![\d-])"),
        (HiddenKind.ACCOUNT, r"(?<![\d-])\d{3}-\d{4}-\d{4}-\d{2}(?![\d-])"),
        (
            HiddenKind.ACCOUNT,
            r"(?:계좌|통장|입금|환급)[^\d\n]{0,15}(?P<it>\d{2,6}(?:-\d{2,7}){2,3})(?![\d-])",
        ),
        # A flat: block and number, or a number right after a word for a dwelling.
        (
            HiddenKind.HOME_UNIT,
            r"(?<![\d제])(?:\d{1,4}|[A-Za-z가나다라마바사])\s?동\s?\d{1,4}\s?호" + _NO_UNIT,
        ),
        (HiddenKind.HOME_UNIT, rf"(?:{_DWELLINGS})\s?(?P<it>\d{{1,4}}\s?호){_NO_UNIT}"),
        (HiddenKind.HOME_UNIT, rf"(?:{_DWELLINGS})\s?(?P<it>\d{{1,4}}{_HYPHEN}\d{{2,4}})(?![\d-])"),
        (HiddenKind.VEHICLE, rf"(?<![\d제,.])\d{{2,3}}\s?{_PLATE}\s?\d{{4}}{_NO_PLATE_UNIT}"),
        (HiddenKind.VEHICLE, rf"(?:{_REGIONS})\s?\d{{1,2}}\s?{_PLATE}\s?\d{{4}}{_NO_PLATE_UNIT}"),
        # Lots of villages (리) and quarters (동), which need no city before them.
        (HiddenKind.ADDRESS, rf"{_TOWN}{_HOUSE}\s?번지"),
        (HiddenKind.ADDRESS, rf"{_TOWN}(?:산\s?)?\d{{1,4}}-\d{{1,4}}(?![\d-])"),
        (HiddenKind.ADDRESS, rf"[가-힣]{{1,4}}[읍면]\s[가-힣]{{1,4}}리\s?{_HOUSE}(?![\d-])"),
        # A way of a road has a number of its own: `시청로 1길 23`.
        (HiddenKind.ADDRESS, rf"[가-힣\d]{{2,8}}로\s?\d{{1,3}}번?길\s?{_HOUSE}(?!\d)"),
        # A road after its town; alone only where somebody lives or stands there, because
        # `차로 10분` and `조례로 30일` look the same.
        (HiddenKind.ADDRESS, rf"{_TOWN_OF_ROAD}[가-힣\d]{{1,8}}[로길]\s?{_HOUSE}(?!\d)"),
        (HiddenKind.ADDRESS, rf"[가-힣\d]{{2,8}}[로길]\s?{_HOUSE}{_LIVED_AT}"),
    )
)


def pattern_spans(text: str) -> Iterator[Span]:
    """Every place where a pattern holds; the places may overlap."""
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            group = "it" if "it" in pattern.groupindex else 0
            yield found.start(group), found.end(group), kind
