"""What ko-pii's strict mode leaves standing, as patterns: each with its kind and its reason.

Every repetition is bounded, so that a text of any length is read in linear time. Where a pattern
has a group `it`, only that group is hidden and the rest is the context that proves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from disclosure.address_patterns import ADDRESSES, REGIONS, TAIL
from disclosure.model import HiddenKind

Span = tuple[int, int, HiddenKind]

_PLATE = "[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바아사자하허호배]"
# After a plate stands no unit: `예산 12조 3456억원` and `제10호 2024년` are no plates.
_NO_PLATE_UNIT = r"(?!\d|[,.]\d|\s?(?:년|원|만|억|천|백|명|개|건|월|일|㎡|퍼센트|%))"

_MESSENGERS = "카톡|카카오톡|텔레그램|인스타|인스타그램|라인|페이스북|위챗"
_HANDLE = "@?[A-Za-z0-9][A-Za-z0-9_.-]{2,30}"
_GAP = r"[\s.,_\-‐-―−－·/)]"
"""What citizens put between the groups of a number, a line break among it."""
# A sum is followed by its unit; a word that only begins like it (원래, 원본) leaves the number one.
_NO_SUM = r"(?!\d|원(?![가-힣])|원(?:[을이은의에]|으로|입니))"
_DATE_OF_BIRTH = r"\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_SPOKEN = "공영빵일이삼사오육륙칠팔구"
READ_ALOUD: Final = str.maketrans(_SPOKEN, "0001234566789")
"""The digits of a number that is read aloud."""
_NO_YEAR = r"(?!(?:19|20)\d{2}[-.\s])"
_BANKS = "계좌|통장|입금|환급|예금|송금|은행|농협|수협|신협|축협|우체국|뱅크|카뱅|금고"
# Ten to sixteen digits, however they are grouped, and not the number of an office (061-659-…).
_GROUPS = (
    rf"(?!0\d{{1,2}}[-\s)]\d{{3,4}}[-\s]\d{{4}}(?!\d)){_NO_YEAR}(?=(?:\d[-\s]{{0,3}}){{10,16}}(?!\d))"
    r"\d{2,14}(?:[-\s]{1,3}\d{2,9}){0,3}"
)
_MAIL_NAME = r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9][A-Za-z0-9_.+-]{0,63}"
_MAIL_HOME = r"[\w-]{1,63}(?:[.。][\w-]{1,63}){0,4}[.。][A-Za-z]{2,24}"
_AT = r"\s{0,2}(?:[@＠]|[(\[]?\s?골뱅이\s?[)\]]?|[(\[]\s?at\s?[)\]])\s{0,2}"
_MAIL_HOUSES = "gmail|naver|daum|hanmail|nate|kakao|outlook|hotmail|yahoo|icloud"
_DOT = r"\s?(?:\.|닷|쩜|점|[(\[]\s?dot\s?[)\]])\s?"

_NUMBERS: Final = (
    # Numbers given since October 2020 have no checksum: shape and date must be enough.
    (
        HiddenKind.RESIDENT_NUMBER,
        rf"(?<!\d){_DATE_OF_BIRTH}{_GAP}{{1,3}}[1-49](?:\s?\d){{6}}{_NO_SUM}",
    ),
    (
        HiddenKind.FOREIGNER_NUMBER,
        rf"(?<!\d){_DATE_OF_BIRTH}{_GAP}{{1,3}}[5-8](?:\s?\d){{6}}{_NO_SUM}",
    ),
    # Whoever covers the last digits still tells the day of birth.
    (HiddenKind.RESIDENT_NUMBER, rf"(?<!\d){_DATE_OF_BIRTH}{_GAP}{{0,3}}[1-9][*xXㅇ○●]{{6}}"),
    # Written in one they look like any number of thirteen digits: those of the city's papers stay.
    (
        HiddenKind.RESIDENT_NUMBER,
        rf"(?<!\d){_DATE_OF_BIRTH}[1-49]\d{{6}}(?!\d)",
    ),
    (HiddenKind.FOREIGNER_NUMBER, rf"(?<!\d){_DATE_OF_BIRTH}[5-8]\d{{6}}(?!\d)"),
    (HiddenKind.RESIDENT_NUMBER, r"(?:뒷자리|뒷번호|뒤 7자리)[^\d\n]{0,6}(?P<it>[1-8]\d{6})(?!\d)"),
    (
        HiddenKind.RESIDENT_NUMBER,
        rf"(?:앞자리|앞번호|앞 6자리|앞은|앞에는)[^\d\n]{{0,6}}(?P<it>{_DATE_OF_BIRTH})(?!\d)",
    ),
    (
        HiddenKind.PASSPORT,
        r"(?i:여권|passport)[^\d\n]{0,20}?(?P<it>[A-Za-z]{1,2}\d{3}[A-Za-z\d]\d{3,4})(?![\dA-Za-z])",
    ),
    (
        HiddenKind.PASSPORT,
        r"(?i:여권|passport)[^\d\n]{0,20}?(?<![A-Za-z])(?P<it>[A-Za-z][\s-]?\d{4}[\s-]?\d{4})(?!\d)",
    ),
    (
        HiddenKind.PASSPORT,
        r"(?<![A-Za-z])(?P<it>[A-Za-z][\s-]?\d{4}[\s-]?\d{4})(?=[^\d\n]{0,4}여권)",
    ),
    (HiddenKind.DRIVER_LICENCE, rf"(?:{REGIONS})\s?\d{{2}}[-\s]\d{{6}}[-\s]\d{{2}}(?!\d)"),
    (
        HiddenKind.DRIVER_LICENCE,
        r"(?<![\d-])\d{2}(?P<s>\s?[-‐-―−－.\s]\s?)\d{2}(?P=s)\d{6}(?P=s)\d{2}(?![\d-])",
    ),
    (HiddenKind.DRIVER_LICENCE, r"면허[^\d\n]{0,15}(?P<it>\d{12})(?!\d)"),
    (HiddenKind.DRIVER_LICENCE, r"(?<!\d)(?P<it>\d{12})(?=[^\d\n]{0,8}면허)"),
    (
        HiddenKind.TELEPHONE,
        rf"(?<!\d)(?:\+?82{_GAP}{{0,2}}0?|0)1[016789](?:{_GAP}{{0,3}}\d){{7,8}}(?!\d)",
    ),
    (HiddenKind.TELEPHONE, rf"(?<!\d)0\s1\s[016789](?:{_GAP}{{1,3}}\d){{7,8}}(?!\d)"),
    # 050x: numbers that stand before a person's own (안심번호).
    (HiddenKind.TELEPHONE, r"(?<!\d)05\d{2}[-.\s]?\d{3,4}[-.\s]?\d{4}(?!\d)"),
    (
        HiddenKind.TELEPHONE,
        rf"(?<!\d)[공영빵0][\s-]?[일1][\s-]?[공영빵0](?:(?:{_GAP}{{0,3}}|[에의]\s?)[{_SPOKEN}\d]){{7,8}}(?!\d)",
    ),
    # A telephone at home with its exchange spelled out: `육사이에 일삼오칠번`.
    (
        HiddenKind.TELEPHONE,
        rf"(?<![가-힣])[{_SPOKEN}]{{3,4}}(?:국\s?)?[에의]\s?[{_SPOKEN}]{{4}}(?=번|으로|로\s|입니|이[에고요여오]|예요|[\s.,!?]|$)",
    ),
    (
        HiddenKind.TELEPHONE,
        r"(?<![\d-])(?:0\d{1,2}[-)\s]{0,2})?\d{3}\s?(?:국\s?)?[에의]\s?\d{4}(?=번|\s?전화|\s?입니다|\s?이?에요|\s?예요|로\s?(?:전화|연락|문자|걸))",
    ),
    (
        HiddenKind.TELEPHONE,
        r"(?:전화|전번|폰|연락처|번호)[^\d\n]{0,8}(?<!\d)(?P<it>[2-9]\d{2}-\d{4})(?![\d-]|\s?호)",
    ),
    # Ten syllables of digits in a row are a number read aloud, whatever it is a number of.
    (HiddenKind.OTHER, rf"[{_SPOKEN}](?:[\s-]{{0,2}}[{_SPOKEN}]){{9,19}}"),
    (HiddenKind.EMAIL, rf"(?:{_MAIL_NAME}|(?<![가-힣])[가-힣]{{1,20}})@{_MAIL_HOME}"),
    (HiddenKind.EMAIL, rf"{_MAIL_NAME}{_AT}[A-Za-z0-9-]{{1,63}}(?:{_DOT}[A-Za-z]{{2,24}}){{1,4}}"),
    (
        HiddenKind.EMAIL,
        rf"{_MAIL_NAME}{_AT}(?:네이버|지메일|구글|다음|한메일|카카오|네이트)(?:{_DOT}[가-힣A-Za-z]{{1,5}}){{0,2}}",
    ),
    (
        HiddenKind.EMAIL,
        rf"{_MAIL_NAME}\s(?i:at)\s(?:{_MAIL_HOUSES})\s?(?:\.|(?i:dot))\s?(?:com|net|co|kr)(?![a-z])",
    ),
    (
        HiddenKind.OTHER,
        rf"(?:{_MESSENGERS})\s?(?:아이디|ID|id)\s?(?:는|가|[:：])?\s{{0,3}}(?P<it>{_HANDLE})",
    ),
    # Four times four is a card even where a digit was mistyped and the checksum fails; years are
    # no card.
    (
        HiddenKind.CARD,
        r"(?<![\d-])(?!(?:(?:19|20)\d{2}[\s./_-]{1,3}){3})\d{4}(?:\s?[-‐-―−－./_\s]\s?\d{4}){3}(?![\d-])",
    ),
    (HiddenKind.CARD, r"(?<![\d-])3[47]\d{2}[-\s]\d{6}[-\s]\d{5}(?![\d-])"),
    (HiddenKind.CARD, r"카드[^\d\n]{0,12}(?P<it>\d{15,16})(?!\d)"),
    (HiddenKind.ACCOUNT, r"(?<![\d-])\d{3}-\d{4}-\d{4}-\d{2}(?![\d-])"),
    (HiddenKind.ACCOUNT, rf"(?:{_BANKS})[^\d\n]{{0,15}}(?P<it>{_GROUPS})(?![\d-])"),
    (HiddenKind.ACCOUNT, rf"(?<![\d-])(?P<it>{_GROUPS})(?=[^\d\n]{{0,6}}(?:계좌|통장))"),
    (HiddenKind.VEHICLE, rf"(?<![\d제,.])\d{{2,3}}\s?{_PLATE}\s?\d{{4}}{_NO_PLATE_UNIT}"),
    # A motorcycle's plate names its city and has no digits before the syllable.
    (HiddenKind.VEHICLE, rf"(?:{REGIONS})\s[가-힣]{{2}}\s?{_PLATE}\s?\d{{4}}{_NO_PLATE_UNIT}"),
    (HiddenKind.VEHICLE, rf"(?:{REGIONS})\s?\d{{1,2}}\s?{_PLATE}\s?\d{{4}}{_NO_PLATE_UNIT}"),
    (
        HiddenKind.BIRTH,
        (
            r"(?:생년월일|생일|출생일|태어난\s?날)[^\d\n]{0,10}"
            r"(?P<it>(?:19|20)?\d{2}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}(?:\s?[일.])?)"
        ),
    ),
    (
        HiddenKind.BIRTH,
        (
            r"(?<!\d)(?:19|20)?\d{2}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}(?:\s?[일.])?"
            r"(?=\s?생(?![활산]))"
        ),
    ),
    (
        HiddenKind.BIRTH,
        (
            r"(?i:date of birth|birthday|born on)[^\d\n]{0,10}"
            r"(?P<it>\d{4}[-./]\s?\d{1,2}[-./]\s?\d{1,2})"
        ),
    ),
    (HiddenKind.OTHER, r"(?<![\w.])@[A-Za-z0-9][A-Za-z0-9_.]{2,29}"),
    (HiddenKind.BIRTH, r"(?:생년월일|생일)[^\d\n]{0,8}(?P<it>\d{8}|\d{6})(?!\d)"),
    # Of a company it is public, of one who trades alone it names the person: hidden where told.
    (HiddenKind.OTHER, r"사업자[^\d\n]{0,12}(?P<it>\d{3}[-\s]?\d{2}[-\s]?\d{5})(?!\d)"),
)

# Numbers of papers, goods and money: as long as those of a person, and of none.
_OF_PAPERS = re.compile(
    r"(?:접수|고지|관리|문서|공고|납부|입찰|증명|발급|청구|품목|승인|주문|예약|신청|등기|송장|고지서|통지서|운송장|의안|사건|허가|고유|일련|토지)"
    r"\s?번호\D{0,4}$|ISBN\D{0,4}$"
)
_LONG = re.compile(
    rf"(?<![\d.,-])(?:\d{{10,14}}|(?!0){_NO_YEAR}\d{{3,6}}-(?!20\d\d-)\d{{2,6}}-\d{{5,7}})(?![\d-]|[.,]\d|\s?(?:원|명|개|건|톤|주))"
)

PATTERNS: Final = tuple((kind, re.compile(pattern)) for kind, pattern in (*_NUMBERS, *ADDRESSES))
"""Each kind with a pattern that proves it."""


def pattern_spans(text: str) -> Iterator[Span]:
    """Every place where a pattern holds; the places may overlap."""
    for kind, pattern in PATTERNS:
        for found in pattern.finditer(text):
            group = "it" if "it" in pattern.groupindex else 0
            yield found.start(group), found.end(group), kind


def long_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Ten to fourteen digits in a row that are said to be no paper's: an account, most likely."""
    for found in _LONG.finditer(text):
        yield found.span()


def of_papers(text: str, start: int, end: int) -> bool:
    """Whether a place is the number of a paper or of goods, by the words before it."""
    before = text[max(0, start - 12) : start]
    return text[start:end].replace("-", "").isdecimal() and _OF_PAPERS.search(before) is not None


def with_tail(text: str, span: Span) -> Span:
    """An address together with the building, floor and flat that follow it; other spans as is."""
    start, end, kind = span
    if kind is not HiddenKind.ADDRESS:
        return span
    tail = TAIL.match(text, end)
    return span if tail is None else (start, tail.end(), kind)
