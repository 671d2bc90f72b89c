"""A code names its record, forgives how it is typed, finds every slip, and cannot be made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city import CityProfile, Language, Mode, Voice
from disclosure import Notices, Receipts, ReceiptUnknown, label

RECEIPTS = Receipts(b"a key for tests that is long enough", "https://ai.example.kr/")
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
NUMBERS = st.integers(min_value=1, max_value=2**31)


@given(NUMBERS)
def test_a_code_names_its_record_however_it_is_typed(number: int) -> None:
    code = RECEIPTS.code(number)
    swapped = code.replace("0", "o").replace("1", "l")
    wide = "".join(chr(ord(sign) + 0xFEE0) if sign.isalnum() else sign for sign in code)
    for typed in (code, code.lower(), code.replace("-", ""), f" {code.replace('-', ' ')} ",
                  code.replace("-", "–"), swapped, wide):  # fmt: skip
        assert RECEIPTS.record(typed) == number


@given(NUMBERS, st.data())
def test_one_wrong_sign_or_two_exchanged_are_always_found(number: int, data: st.DataObject) -> None:
    plain = RECEIPTS.code(number).replace("-", "")
    place = data.draw(st.integers(0, len(plain) - 1))
    other = data.draw(st.sampled_from(SIGNS.replace(plain[place], "")))
    slips = [plain[:place] + other + plain[place + 1 :]]
    if place and plain[place] != plain[place - 1]:
        slips.append(plain[: place - 1] + plain[place] + plain[place - 1] + plain[place + 1 :])
    for slip in slips:
        with pytest.raises(ReceiptUnknown):
            RECEIPTS.record(slip)


def test_codes_of_neighbours_and_of_other_services_share_nothing() -> None:
    codes = {RECEIPTS.code(number).partition("-")[2] for number in range(1, 2000)}
    assert len(codes) == 1999
    for number in range(1, 200):
        with pytest.raises(ReceiptUnknown):
            RECEIPTS.record(Receipts(b"another key that is long enough").code(number))


@pytest.mark.parametrize(
    "text", ["", "12", "-", "0-0000-0000", "12-K7QM", "가" * 50, "\x00", "1" * 99]
)
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(ReceiptUnknown):
        RECEIPTS.record(text)


def test_no_letter_of_a_code_is_taken_for_another() -> None:
    for number in range(1, 500):
        assert not set(RECEIPTS.code(number)) & set("ILOU")


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("language", list(Language))
def test_the_receipt_is_the_last_that_is_read_in_every_voice(
    language: Language, mode: Mode, profile: CityProfile
) -> None:
    voice = Voice(language=language, mode=mode)
    answer = label(
        "글",
        notices=Notices(profile.notices),
        voice=voice,
        sentences=profile.sentences,
        hidden=("name",),
        receipt=RECEIPTS.receipt(12),
    )
    last = answer.text.split("\n\n")[-1]
    assert answer.text.startswith(answer.notice.short)
    assert f" {answer.receipt}" in last
    assert last.endswith(f"https://ai.example.kr/receipts?code={answer.receipt}")
    assert "key" not in repr(RECEIPTS).replace("key=…", "")
