"""Personal data in what citizens write, hidden before anything is kept or shown to a model.

The rules, in order; a later rule never uncovers what an earlier one hid:

1. Structured numbers, addresses and names with a title: ko-pii in its strict mode, from which
   the labels are taken that name a person and nothing that tells only of them (age, weight).
2. What it misses: flats, number plates, telephone numbers spelled out, self-introduced names
   (`self_introduction.py`).
3. Numbers of public offices stay: they are what the assistant is there to tell.

Nothing of the originals is kept, in memory or elsewhere: each is replaced by its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from disclosure.model import HiddenKind, Masked
from disclosure.self_introduction import introduced_names

if TYPE_CHECKING:
    from ko_pii import Anonymizer

_KINDS: Final = {
    "RRN": HiddenKind.RESIDENT_NUMBER,
    "FRN": HiddenKind.FOREIGNER_NUMBER,
    "PASSPORT": HiddenKind.PASSPORT,
    "DRIVER_LICENSE": HiddenKind.DRIVER_LICENCE,
    "PHONE": HiddenKind.TELEPHONE,
    "FAX": HiddenKind.TELEPHONE,
    "EMAIL": HiddenKind.EMAIL,
    "CARD": HiddenKind.CARD,
    "ACCOUNT": HiddenKind.ACCOUNT,
    "ADDRESS": HiddenKind.ADDRESS,
    "PERSON": HiddenKind.NAME,
    "DT_BIRTH": HiddenKind.BIRTH,
    "MEDICAL_INSURANCE": HiddenKind.OTHER,
    "PRESCRIPTION_ID": HiddenKind.OTHER,
    "EMPLOYEE_ID": HiddenKind.OTHER,
    "BUSINESS_REG": HiddenKind.OTHER,
    "IP": HiddenKind.OTHER,
}
_SIGNS: Final = {
    HiddenKind.RESIDENT_NUMBER: "[주민등록번호]",
    HiddenKind.FOREIGNER_NUMBER: "[외국인등록번호]",
    HiddenKind.PASSPORT: "[여권번호]",
    HiddenKind.DRIVER_LICENCE: "[운전면허번호]",
    HiddenKind.TELEPHONE: "[전화번호]",
    HiddenKind.EMAIL: "[이메일]",
    HiddenKind.CARD: "[카드번호]",
    HiddenKind.ACCOUNT: "[계좌번호]",
    HiddenKind.ADDRESS: "[주소]",
    HiddenKind.HOME_UNIT: "[동호수]",
    HiddenKind.VEHICLE: "[차량번호]",
    HiddenKind.NAME: "[이름]",
    HiddenKind.BIRTH: "[생년월일]",
    HiddenKind.OTHER: "[개인정보]",
}

# A flat is a block and a number, or a number right after a word for a dwelling.
_HOME_UNIT = re.compile(
    r"(?<![\d제])(?:\d{1,4}|[A-Za-z가나다라마바사])\s?동\s?\d{1,4}\s?호(?![선차봉점기])"
    r"|(?:아파트|빌라|맨션|오피스텔|연립|주공|원룸|빌리지|타운|자이)\s?(?P<flat>\d{1,4}\s?호)(?![선차봉점기])"
    r"|(?:아파트|빌라|맨션|주공|자이)\s?(?P<pair>\d{1,4}\s?-\s?\d{2,4})(?![\d-])"
)
_PLATE_LETTERS = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자하허호배"
_REGIONS = "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주"
_AFTER_PLATE = r"(?![\d,.]|\s?(?:년|원|만|억|천|백|명|개|건|월|일|㎡|퍼센트|%))"
_VEHICLE = re.compile(
    rf"(?<![\d제,.])\d{{2,3}}\s?[{_PLATE_LETTERS}]\s?\d{{4}}{_AFTER_PLATE}"
    rf"|(?:{_REGIONS})\s?\d{{1,2}}\s?[{_PLATE_LETTERS}]\s?\d{{4}}{_AFTER_PLATE}"
)
_SPELLED_TELEPHONE = re.compile(r"[공영]일[공영](?:[\s-]*[공영일이삼사오육륙칠팔구]){7,8}")

# 15xx, 16xx and 18xx are given to organisations only (전기통신번호관리세칙), never to a person.
_REPRESENTATIVE = re.compile(r"1[568]\d{6}")
# A place that ends like a name, right after a copula, is what the detector takes for a person.
_PLACE_ENDINGS = ("동", "읍", "면", "리", "길", "로", "시", "군", "구")

Span = tuple[int, int, HiddenKind]


def mask(text: str, *, public_exchanges: tuple[str, ...] = ()) -> Masked:
    """Hide personal data behind its kind.

    `public_exchanges` are the first digits of the city's own telephone numbers (`061-659`), which
    stay. Masking a masked text changes nothing. Takes about 1 ms for a question.
    """
    exchanges = tuple(_digits(exchange) for exchange in public_exchanges)
    parts: list[str] = []
    kinds: dict[str, None] = {}
    position = 0
    for start, end, kind in _merged(_found(text, exchanges)):
        parts += (text[position:start], _SIGNS[kind])
        kinds[kind.value] = None
        position = end
    return Masked(text="".join((*parts, text[position:])), hidden=tuple(kinds))


def _found(text: str, exchanges: tuple[str, ...]) -> Iterator[Span]:
    for found in _HOME_UNIT.finditer(text):
        group = found.lastgroup or 0
        yield found.start(group), found.end(group), HiddenKind.HOME_UNIT
    for found in _VEHICLE.finditer(text):
        yield found.start(), found.end(), HiddenKind.VEHICLE
    for found in _SPELLED_TELEPHONE.finditer(text):
        yield found.start(), found.end(), HiddenKind.TELEPHONE
    for start, end in introduced_names(text):
        yield start, end, HiddenKind.NAME
    yield from _detected(text, exchanges)


def _detected(text: str, exchanges: tuple[str, ...]) -> Iterator[Span]:
    for record in _detector().process(text).detections:
        found = record.detection
        if record.action.value != "BLOCK" or _stays(found.label, found.text, exchanges):
            continue
        yield found.start, found.end, _KINDS[found.label]


def _stays(label: str, words: str, exchanges: tuple[str, ...]) -> bool:
    if label in {"PHONE", "FAX"}:
        digits = _digits(words)
        return _REPRESENTATIVE.fullmatch(digits) is not None or digits.startswith(exchanges)
    return label == "PERSON" and len(words) == 2 and words.endswith(_PLACE_ENDINGS)


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap joined under the kind that began first."""
    current: Span | None = None
    for span in sorted(spans, key=lambda one: (one[0], -one[1])):
        if current is None or span[0] >= current[1]:
            if current is not None:
                yield current
            current = span
        else:
            current = (current[0], max(current[1], span[1]), current[2])
    if current is not None:
        yield current


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


@cache
def _detector() -> Anonymizer:
    # Imported on first use: it reads its dictionaries for a third of a second. `redact` matters:
    # every other strategy keeps the originals in a vault that grows with each message.
    from ko_pii import Anonymizer, ProcessingMode

    return Anonymizer(mode=ProcessingMode.STRICT, strategy="redact", include=tuple(_KINDS))
