"""Addresses and flats as patterns: a place where somebody lives, down to its number.

The name of a quarter or a road alone names thousands, and the city's departments are found by it:
it stays. As soon as a number stands behind it, the whole address goes, its building with it.
"""

from __future__ import annotations

import re
from typing import Final

from disclosure.model import HiddenKind

REGIONS: Final = (
    "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주"
)
_DWELLINGS = "아파트|빌라|맨션|오피스텔|연립|주공|원룸|빌리지|타운|자이"
_BUILDINGS = (
    f"{_DWELLINGS}|빌딩|타워|상가|주택|하이츠|팰리스|캐슬|푸르지오|래미안|힐스테이트|프라자|플라자"
    "|하우스|펜션|하이빌|파크|스위트|지웰"
)
_NO_UNIT = "(?![선차봉점기])"
_IN_WORDS = "일이삼사오육칠팔구십백천공영"
_HYPHEN = r"\s?[-‐–]\s?"
_TOWN = r"(?:[가-힣]{2,4}시\s)?(?:[가-힣]{1,4}[읍면]\s)?[가-힣]{1,4}[동리]\s?"
_TOWN_OF_ROAD = r"(?:[가-힣]{2,4}시\s[가-힣]{1,4}[읍면동]|[가-힣]{2,4}읍)\s"
_HOUSE = r"\d{1,4}(?:-\d{1,4})?"
_MEASURES = (
    r"(?:분|일|년|명|원|회|개|시|킬로|㎞|k?m\b|%|퍼|월|주|부|통|대|층|세|살"
    r"|만|천|백|억|차|번(?!지)|가지|곳|군데|코스|구간|호선|등급|단계|배|세대|가구)"
)
_NO_MEASURE = rf"(?![\d.,]|\s?{_MEASURES})"
MEASURED: Final = re.compile(rf"[가-힣]{{1,8}}로\s?\d{{1,4}}{_MEASURES}")
"""What the detector takes for a road and is an amount: `서류로 2부`."""
_NO_ROAD = "(?:골목|지름|산책|올레|비렁|오솔|둘레|뒷|샛|갓|귀갓|귀|물|철|하굣|등굣|출근|퇴근)"
_LIVED_AT = (
    r"(?=\s?(?:집|앞|번지|에\s?(?:사는|살|거주|있는 (?:집|우리|저희))|입니다|이에요|예요|인데"
    r"|사는|살(?:아(?!이)|고|았)|삽니다))"
)
_LIVES_AT = r"(?:집은|집이|사는 곳은|주소(?:는|가|\s?[:：]))\s(?:[가-힣]{1,6}\s){0,2}"
_ENGLISH_ROAD = r"[A-Z][a-z]{1,20}(?:\s?\d{1,3})?(?:beon)?-(?:ro|gil|daero)"

ADDRESSES: Final = (
    # A flat: block and number, or a number right after a word for a dwelling.
    (
        HiddenKind.HOME_UNIT,
        r"(?<![\d제])(?:\d{1,4}|[A-Za-z가나다라마바사])\s?동\s?\d{1,4}\s?호" + _NO_UNIT,
    ),
    (
        HiddenKind.HOME_UNIT,
        rf"(?<![가-힣])[{_IN_WORDS}]{{1,6}}동\s[{_IN_WORDS}]{{2,7}}호{_NO_UNIT}",
    ),
    (HiddenKind.HOME_UNIT, rf"(?<![\d제-])(?!20\d\d-)\d{{3,4}}-\d{{3,4}}\s?호{_NO_UNIT}"),
    (HiddenKind.HOME_UNIT, rf"(?:{_DWELLINGS})\s?(?P<it>\d{{1,4}}\s?호){_NO_UNIT}"),
    (
        HiddenKind.HOME_UNIT,
        rf"[가-힣]{{2,8}}(?:빌|하이츠|팰리스|캐슬|맨숀|스위트)\s?(?P<it>\d{{1,4}}\s?호){_NO_UNIT}",
    ),
    (HiddenKind.HOME_UNIT, rf"(?:{_DWELLINGS})\s?(?P<it>\d{{1,4}}{_HYPHEN}\d{{2,4}})(?![\d-])"),
    # Lots of villages (리) and quarters (동), which need no city before them.
    (HiddenKind.ADDRESS, rf"{_TOWN}{_HOUSE}\s?번지"),
    (HiddenKind.ADDRESS, rf"{_TOWN}(?:산\s?)?\d{{1,4}}-\d{{1,4}}(?![\d-])"),
    (HiddenKind.ADDRESS, rf"[가-힣]{{1,4}}[읍면]\s[가-힣]{{1,4}}리\s?(?:산\s?)?{_HOUSE}(?![\d-])"),
    # A way of a road has a number of its own: `시청로 1길 23`.
    (HiddenKind.ADDRESS, rf"[가-힣\d]{{2,8}}로\s?\d{{1,3}}번?길\s?{_HOUSE}(?!\d)"),
    # A road after its town; alone only where somebody lives or stands there, because
    # `차로 10분` and `조례로 30일` look the same.
    (HiddenKind.ADDRESS, rf"{_TOWN_OF_ROAD}[가-힣\d]{{1,8}}[로길]\s?{_HOUSE}(?!\d)"),
    # `중앙로 72-11`: nothing else is counted like that behind a road, but for an estimate.
    (
        HiddenKind.ADDRESS,
        (
            rf"(?:[가-힣]{{1,4}}[읍면동]\s)?[가-힣]{{2,6}}(?:(?<![으차도])로|길)\s?\d{{1,4}}-\d{{1,3}}"
            rf"(?![\d-]|\s?(?:정도|쯤|사이|번))(?:(?=,\s)|{_NO_MEASURE})"
        ),
    ),
    # A way (길) behind its quarter or village; a way to go is none.
    (
        HiddenKind.ADDRESS,
        rf"(?:[가-힣]{{1,4}}[읍면]\s)?[가-힣]{{1,4}}[동리]\s(?!{_NO_ROAD}길)[가-힣]{{1,6}}길\s?{_HOUSE}{_NO_MEASURE}",
    ),
    (
        HiddenKind.ADDRESS,
        rf"{_LIVES_AT}(?P<it>[가-힣\d]{{2,8}}[로길]\s?{_HOUSE})(?:(?=,\s)|{_NO_MEASURE})",
    ),
    (HiddenKind.ADDRESS, rf"[가-힣\d]{{2,8}}[로길]\s?{_HOUSE}{_LIVED_AT}"),
    # A road with a number in its name is no word for a way.
    (
        HiddenKind.ADDRESS,
        rf"(?:[가-힣]{{1,4}}[시읍면동]\s)?[가-힣]{{1,6}}\d{{1,3}}(?:번)?[로길]\s?{_HOUSE}{_NO_MEASURE}",
    ),
    (HiddenKind.ADDRESS, rf"{_ENGLISH_ROAD},?\s{_HOUSE}(?!\d)"),
    (HiddenKind.ADDRESS, rf"(?<!\d){_HOUSE},?\s{_ENGLISH_ROAD}"),
)

TAIL: Final = re.compile(
    r"(?:[,\s(]{1,2}(?:"
    rf"[가-힣A-Za-z0-9]{{1,10}}(?:{_BUILDINGS})"
    r"|\d{1,4}\s?동(?![가-힣])|[가-사A-Z]동|\d{1,5}\s?호(?![선차봉점기])|(?:지하\s?)?\d{1,2}\s?층"
    r")\)?){1,4}"
)
"""What stands behind an address and belongs to it: the building, the floor, the flat."""
