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

from disclosure.address_patterns import MEASURED
from disclosure.model import HiddenKind, Masked
from disclosure.personal_patterns import (
    READ_ALOUD,
    Span,
    long_numbers,
    of_papers,
    pattern_spans,
    with_tail,
)
from disclosure.self_introduction import after_kin, could_be_name, introduced_names

if TYPE_CHECKING:
    from ko_pii import Anonymizer, DetectionResult

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
SIGNS: Final = {
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
"""What stands in the place of what is hidden, by its kind."""

# 15xx, 16xx and 18xx are given to organisations only (전기통신번호관리세칙), never to a person.
_YEAR = re.compile(r"\D*\d{2,4}\s?년\s?생?\D*")
_YEARS = re.compile(r"(?:(?:19|20)\d{2}\D{0,3}){4}")
_LAST, _SHORTEST_EXCHANGE = 4, 3
"""Digits of a telephone number behind its exchange, and the fewest of an exchange."""
_REPRESENTATIVE = re.compile(r"1[568]\d{6}")
# On 1,517 questions of citizens the detector took 52 nouns and verbs for names, all on weak
# evidence. These kinds of evidence are strong enough for a name that begins with a surname.
_NAME_EVIDENCE = (
    "pos:field_label(",
    "pos:deterministic_pii_nearby",
    "pos:title(씨)",
    "pos:title(님)",
)


def mask(text: str, *, public_exchanges: tuple[str, ...] = ()) -> Masked:
    """Hide personal data behind its kind.

    `public_exchanges` are the first digits of the city's own telephone numbers (`061-659`), which
    stay. Masking a masked text changes nothing. Takes about 1 ms for a question.
    """
    exchanges = tuple(_digits(exchange) for exchange in public_exchanges)
    parts: list[str] = []
    kinds: dict[str, None] = {}
    position = 0
    found = (
        with_tail(text, span) for span in _found(text, exchanges) if not of_papers(text, *span[:2])
    )
    for start, end, kind in _merged(found):
        parts += (text[position:start], SIGNS[kind])
        kinds[kind.value] = None
        position = end
    return Masked(text="".join((*parts, text[position:])), hidden=tuple(kinds))


def _found(text: str, exchanges: tuple[str, ...]) -> Iterator[Span]:
    for start, end, kind in pattern_spans(text):
        number = text[start:end].translate(READ_ALOUD)
        if kind is not HiddenKind.TELEPHONE or not _is_public(number, exchanges):
            yield start, end, kind
    for start, end in introduced_names(text):
        yield start, end, HiddenKind.NAME
    for start, end in long_numbers(text):
        if not _is_public(text[start:end], exchanges):
            yield start, end, HiddenKind.OTHER
    yield from _detected(text, exchanges)


def _detected(text: str, exchanges: tuple[str, ...]) -> Iterator[Span]:
    for record in _detector().process(text).detections:
        found = record.detection
        if record.action.value != "BLOCK":
            continue
        if found.label in {"PHONE", "FAX"} and _is_public(found.text, exchanges):
            continue
        # The year alone names nobody, and rules ask for it.
        if found.label == "DT_BIRTH" and _YEAR.fullmatch(found.text):
            continue
        if found.label == "CARD" and _YEARS.fullmatch(found.text):
            continue
        if found.label == "ADDRESS" and MEASURED.match(text, found.start):
            continue
        if found.label == "PERSON" and not _is_name(text, found):
            continue
        yield found.start, found.end, _KINDS[found.label]


def _is_public(number: str, exchanges: tuple[str, ...]) -> bool:
    digits = _digits(number)
    if _REPRESENTATIVE.fullmatch(digits) is not None or digits.startswith(exchanges):
        return True
    # Within the city nobody says the area code.
    local = digits[:-_LAST]
    return len(local) >= _SHORTEST_EXCHANGE and any(one.endswith(local) for one in exchanges)


def _is_name(text: str, found: DetectionResult) -> bool:
    strong = any(one.startswith(_NAME_EVIDENCE) for one in found.evidence)
    # `우리 아들 조민준이`: a first name's last syllable and a particle are enough after one's own.
    kin = "pos:name_final_syllable" in found.evidence and after_kin(text, found.start)
    return (strong or kin) and could_be_name(found.text)


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
