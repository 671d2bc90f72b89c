"""What citizens write is masked before it is kept; what they ask about stays.

The texts are made up; `bench/planted.py` says which of them mended the patterns and which were
held back. The clean ones are full of article numbers, dates, amounts, public telephone numbers and
people who say what they are.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.planted import (
    BY_WORDS,
    CLEAN_HELD_BACK,
    CLEAN_MENDED_BY,
    HELD_BACK,
    MENDED_BY,
    Planted,
    Secret,
    clean,
    planted,
)
from city import CityProfile
from city.korean import clean_text
from disclosure import HiddenKind, mask
from tests.builders.cities import yeosu

EXCHANGES = yeosu().public_exchanges
MENDING, HELD = planted(*MENDED_BY), planted(*HELD_BACK)
CLEAN, CLEAN_HELD = clean(*CLEAN_MENDED_BY), clean(*CLEAN_HELD_BACK)
KINDS = set(HiddenKind)


@cache
def hidden_from(text: str) -> str:
    return mask(clean_text(text), public_exchanges=EXCHANGES).text


def missed(texts: tuple[Planted, ...], *, by_words: bool) -> list[tuple[str, str]]:
    """Each secret that can still be read, with its text."""
    return [
        (secret.text, one.text)
        for one in texts
        for secret in one.left(hidden_from(one.text))
        if (secret.kind in BY_WORDS) == by_words
    ]


def secrets(texts: tuple[Planted, ...], *, by_words: bool) -> int:
    return sum((secret.kind in BY_WORDS) == by_words for one in texts for secret in one.secrets)


def test_the_sets_are_big_enough_and_sound() -> None:
    texts = [one.text for one in (*MENDING, *HELD)]
    assert len(texts) >= 600
    assert len(CLEAN) + len(CLEAN_HELD) >= 600
    assert len(set(texts)) == len(texts)
    assert len({*CLEAN, *CLEAN_HELD}) == len(CLEAN) + len(CLEAN_HELD)
    assert all(secret.text in one.text for one in (*MENDING, *HELD) for secret in one.secrets)
    assert {secret.kind for one in MENDING for secret in one.secrets} == KINDS


def test_the_same_texts_are_drawn_every_time() -> None:
    assert planted(*MENDED_BY) == MENDING


def test_a_secret_counts_as_readable_when_a_good_part_of_its_digits_is_left() -> None:
    one = Planted(text="010-1234-5678", secrets=(Secret(kind="telephone", text="010-1234-5678"),))
    assert one.left("[전화번호]") == ()
    assert one.left("010-1234-****") == one.secrets
    assert one.left("제5조 2026년") == ()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("메일 hong.010-1234-5678@example.com 으로", "메일 [이메일] 으로"),
        ("여수시 여서동 123-4 한빛아파트 101동 1203호", "[주소]"),
        ("주소는 여수시 신월동 123-45번지예요", "주소는 [주소]예요"),
    ],
)
def test_a_place_inside_another_uncovers_nothing_of_it(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize("texts", [MENDING, HELD], ids=["mending", "held back"])
def test_structured_data_is_caught_995_times_of_1000(texts: tuple[Planted, ...]) -> None:
    left = missed(texts, by_words=False)
    assert len(left) <= 0.005 * secrets(texts, by_words=False), left


@pytest.mark.parametrize("texts", [MENDING, HELD], ids=["mending", "held back"])
def test_names_and_addresses_are_caught_nineteen_times_of_twenty(
    texts: tuple[Planted, ...],
) -> None:
    left = missed(texts, by_words=True)
    assert len(left) <= 0.05 * secrets(texts, by_words=True), left


def test_clean_texts_are_touched_less_than_twice_in_a_hundred() -> None:
    texts = (*CLEAN, *CLEAN_HELD)
    touched = [text for text in texts if hidden_from(text) != clean_text(text)]
    assert len(touched) <= 0.02 * len(texts), touched


@pytest.mark.parametrize("text", ["노인정 회장인데 냉방비도 시에서 줘요?", "어촌계 회장이에요"])
def test_the_club_that_somebody_presides_over_is_no_name(text: str) -> None:
    assert mask(text).text == text


def test_the_name_of_a_president_is_hidden() -> None:
    assert mask("이은정 회장님이 신청하셨어요").text == "[이름] 회장님이 신청하셨어요"


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


@pytest.mark.parametrize(
    "number",
    [
        "1899-2012",
        "1577-1000",
        "1600-1234",
        "061-659-3114",
        "110",
        "전화 659-3114",
        "육오구에 삼일일사",
    ],
)
def test_numbers_of_public_offices_stay(number: str) -> None:
    text = f"{number}에 전화하면 되나요?"
    assert mask(text, public_exchanges=EXCHANGES).text == text


def test_a_citys_exchange_is_known_from_its_profile_only(profile: CityProfile) -> None:
    text = "061-659-3114"
    assert mask(text).hidden == ("telephone",)
    assert mask(text, public_exchanges=profile.public_exchanges).hidden == ()


def test_masking_again_changes_nothing() -> None:
    once = [hidden_from(one.text) for one in MENDING]
    assert [text for text in once if hidden_from(text) != text] == []


@pytest.mark.parametrize("one", HELD[::4], ids=lambda one: one.text[:20])
def test_a_secret_between_other_sentences_is_found_too(one: Planted) -> None:
    masked = hidden_from(f"주차요금이 궁금합니다. {one.text}. 제5조제2항도 알려 주세요.")
    assert one.left(masked) == ()
    assert masked.endswith("제5조제2항도 알려 주세요.")


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
