"""What citizens write is masked before it is kept; what they ask about stays.

The texts are made up. `planted.tsv` was written before the patterns, which were then mended by
it; each further file was written after the patterns of its time and measured before anything was
mended by it: 36 of 41 of the second, 169 of 182 of the third and 143 of 152 of the fourth were
caught at first sight. The clean texts are full of article numbers, dates, amounts, public telephone
numbers and people who say what they are; one of 243 and one of 119 were touched at first sight.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city import CityProfile, load_profile
from disclosure import HiddenKind, Masked, mask

DATA = Path(__file__).parents[2] / "data" / "personal_data"
EXCHANGES = load_profile("yeosu").public_exchanges
STRUCTURED = set(HiddenKind) - {HiddenKind.NAME, HiddenKind.ADDRESS, HiddenKind.HOME_UNIT}


def planted(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


FIRST = planted("planted.tsv")
NUMBERS = ("second", "third", "fourth")
PLANTED = [*FIRST, *(row for number in NUMBERS for row in planted(f"planted_{number}.tsv"))]
CLEAN = [
    line
    for name in ("clean.txt", "clean_second.txt")
    for line in (DATA / name).read_text(encoding="utf-8").splitlines()
]


@cache
def masked_in_the_city(text: str) -> Masked:
    return mask(text, public_exchanges=EXCHANGES)


def caught(row: dict[str, str]) -> bool:
    masked = masked_in_the_city(row["text"])
    left, digits = re.sub(r"\W", "", masked.text), re.sub(r"\D", "", row["secret"])
    # What is left may hold neither the secret nor the run of its digits, however it was written.
    uncovered = row["secret"] in masked.text or (len(digits) >= 6 and digits in left)
    return bool(masked.hidden) and not uncovered


def test_the_sets_are_big_enough_and_sound() -> None:
    assert len({row["text"] for row in PLANTED}) == len(PLANTED) >= 500
    assert len(set(CLEAN)) == len(CLEAN) >= 500
    assert all(row["secret"] in row["text"] for row in PLANTED)
    assert {row["kind"] for row in PLANTED} == set(HiddenKind)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("메일 hong.010-1234-5678@example.com 으로", "메일 [이메일] 으로"),
        ("여수시 여서동 123-4 한빛아파트 101동 1203호", "[주소]"),
        ("주소는 여수시 신월동 123-45번지예요", "주소는 [주소]예요"),
        ("주소는 여수시 시청로 1길 23 입니다", "주소는 [주소] 입니다"),
    ],
)
def test_a_place_inside_another_uncovers_nothing_of_it(text: str, masked: str) -> None:
    assert mask(text).text == masked


def test_structured_data_is_caught_always() -> None:
    rows = [row for row in PLANTED if row["kind"] in STRUCTURED]
    assert [row["text"] for row in rows if not caught(row)] == []


def test_names_and_addresses_are_caught_nineteen_times_of_twenty() -> None:
    rows = [row for row in PLANTED if row["kind"] not in STRUCTURED]
    missed = [row["text"] for row in rows if not caught(row)]
    assert len(missed) <= len(rows) / 20, missed


def test_clean_texts_are_left_alone() -> None:
    touched = [text for text in CLEAN if masked_in_the_city(text).text != text]
    assert touched == []


def test_the_shares_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    total = Counter(row["kind"] for row in PLANTED)
    found = Counter(row["kind"] for row in PLANTED if caught(row))
    touched = sum(masked_in_the_city(text).text != text for text in CLEAN)
    with capsys.disabled():
        shares = ", ".join(f"{kind} {found[kind]}/{total[kind]}" for kind in sorted(total))
        print(f"\nmasking: caught {found.total()}/{len(PLANTED)} ({shares}); ", end="")  # noqa: T201
        print(f"clean texts touched {touched}/{len(CLEAN)}")  # noqa: T201
    assert found.total() / len(PLANTED) >= 0.98


@pytest.mark.corpus
def test_questions_of_citizens_are_touched_less_than_once_in_two_hundred(shared: Path) -> None:
    files = [
        *sorted((shared / "train").glob("*.jsonl")),
        *sorted((shared / "eval").glob("*.jsonl")),
    ]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    questions = [json.loads(line)["question"] for line in lines]
    touched = [one for one in questions if mask(one, public_exchanges=EXCHANGES).hidden]
    assert len(questions) > 1000
    assert len(touched) <= len(questions) / 200, touched


@pytest.mark.parametrize(
    ("text", "masked", "hidden"),
    [
        (
            "저는 홍길동이고 전화는 010-1234-5678, 다시 010-1234-5678입니다",
            "저는 [이름]이고 전화는 [전화번호], 다시 [전화번호]입니다",
            ("name", "telephone"),
        ),
        ("여수시 웅천로 50 101동 1201호", "[주소]", ("address",)),
        ("102동 1503호 12가3456", "[동호수] [차량번호]", ("home_unit", "vehicle")),
        ("홍길동 010-1234-5678", "[이름] [전화번호]", ("name", "telephone")),
    ],
)
def test_several_kinds_are_hidden_side_by_side(
    text: str, masked: str, hidden: tuple[str, ...]
) -> None:
    found = mask(text)
    assert (found.text, found.hidden) == (masked, hidden)


@pytest.mark.parametrize("number", ["1899-2012", "1577-1000", "1600-1234", "061-659-3114", "110"])
def test_numbers_of_public_offices_stay(number: str) -> None:
    text = f"{number}에 전화하면 되나요?"
    assert mask(text, public_exchanges=EXCHANGES).text == text


def test_a_citys_exchange_is_known_from_its_profile_only(profile: CityProfile) -> None:
    text = "061-659-3114"
    assert mask(text).hidden == ("telephone",)
    assert mask(text, public_exchanges=profile.public_exchanges).hidden == ()


def test_masking_again_changes_nothing() -> None:
    once = [mask(row["text"]).text for row in PLANTED]
    assert [mask(text).text for text in once] == once


@pytest.mark.parametrize("row", FIRST[::5], ids=lambda row: row["text"][:20])
def test_a_secret_between_other_sentences_is_found_too(row: dict[str, str]) -> None:
    text = f"주차요금이 궁금합니다. {row['text']}. 제5조제2항도 알려 주세요."
    masked = mask(text)
    assert row["secret"] not in masked.text
    assert masked.text.endswith("제5조제2항도 알려 주세요.")


@given(st.text())
def test_any_text_is_masked_without_an_error_and_hidden_kinds_are_known(text: str) -> None:
    masked = mask(text)
    assert set(masked.hidden) <= set(HiddenKind)
    assert len(set(masked.hidden)) == len(masked.hidden)


@pytest.mark.parametrize(
    "piece", ["여수시 ", "010-1234-5678 ", "저는 ", "a@", "1-", "공일공 ", "가로 "]
)
def test_a_text_of_any_length_is_read_whole(piece: str) -> None:
    masked = mask(piece * 2000 + " hong@naver.com")
    assert "hong@naver.com" not in masked.text


def test_digits_of_full_width_are_read_like_any_other() -> None:
    wide = unicodedata.normalize("NFC", "０１０－１２３４－５６７８")
    assert mask(f"제 번호는 {wide}").text == "제 번호는 [전화번호]"


@pytest.mark.parametrize(
    "text",
    [
        "아들 장난감을 빌리고 싶어요",
        "딸 장학금을 받고 싶어요",
        "남편 이름으로 신청해도 되나요",
        "나는 주민이라고 해요",
        "1950년생이면 몇 살부터인가요",
        "생일 축하금 500000원 줘요?",
        "I am Korean. Is it free?",
    ],
)
def test_a_word_that_looks_like_what_is_hidden_stays(text: str) -> None:
    assert mask(text).text == text
