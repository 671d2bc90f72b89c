"""Splitting: the notice in each part, nothing over the limit, nothing lost, nothing cut inside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.lengths import MESSAGE_LIMIT, utf16_units
from bot.telegram.splitting import split
from city.korean import graphemes

SHORT = "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다."
FAMILY = "👨‍👩‍👧‍👦"
PIECES = st.sampled_from(
    [
        "주차요금은 30분에 600원입니다. ",
        FAMILY,
        "🇰🇷",
        "👍🏽",
        "각",
        "각",
        "é́",
        "क्षि",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "<b>굵게</b>",
        "*_`[",
        "a",
        "𝔸",
        "e\u0301" + "\u0300" * 12,
    ]
)
TEXTS = st.one_of(
    st.text(max_size=600),
    st.lists(PIECES, max_size=200).map("".join),
    st.lists(PIECES).map("".join),
)


def pieces(parts: tuple[str, ...]) -> list[str]:
    """What each part carries beneath its notice."""
    return [part.removeprefix(f"{SHORT}\n\n") for part in parts]


@given(body=TEXTS, limit=st.integers(min_value=120, max_value=400))
def test_whatever_the_text_the_four_promises_hold(body: str, limit: int) -> None:
    parts = split(SHORT, body, limit=limit)
    assert all(part.startswith(f"{SHORT}\n\n") for part in parts)
    assert all(utf16_units(part) <= limit for part in parts)
    assert "".join(pieces(parts)) == body
    assert [one for piece in pieces(parts) for one in graphemes(piece)] == graphemes(body)


@given(body=TEXTS)
def test_a_text_that_fits_stays_in_one_message(body: str) -> None:
    whole = utf16_units(f"{SHORT}\n\n{body}")
    parts = split(SHORT, body)
    assert (len(parts) == 1) == (whole <= MESSAGE_LIMIT)


@given(text=st.text())
def test_a_text_is_measured_as_its_utf16_form_is_long(text: str) -> None:
    assert utf16_units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_a_part_ends_at_a_paragraph_where_there_is_one() -> None:
    first, second = "가" * 60 + ". 나.", "다" * 60
    parts = split(SHORT, f"{first}\n\n{second}", limit=130)
    assert pieces(parts) == [f"{first}\n\n", second]


def test_a_part_ends_at_a_sentence_where_there_is_no_line_end() -> None:
    sentences = "주차요금은 600원입니다. 감면은 절반입니다. " + "문의는 콜센터로 해 주세요. "
    parts = split(SHORT, sentences, limit=utf16_units(SHORT) + 2 + 34)
    assert pieces(parts)[0] == "주차요금은 600원입니다. 감면은 절반입니다. "


def test_a_part_ends_at_a_word_where_there_is_no_sentence() -> None:
    parts = split(SHORT, "가나다 라마바 사아자", limit=utf16_units(SHORT) + 2 + 9)
    assert pieces(parts) == ["가나다 라마바 ", "사아자"]


def test_a_pause_so_early_that_the_part_is_hardly_filled_is_passed_over() -> None:
    room = 40
    parts = split(SHORT, "가나\n\n" + "다라마 " * 30, limit=utf16_units(SHORT) + 2 + room)
    assert len(pieces(parts)[0]) > room // 2


def test_a_blank_that_carries_a_mark_is_no_pause() -> None:
    body = "가 \u0301" * 60
    parts = split(SHORT, body, limit=utf16_units(SHORT) + 2 + 30)
    assert len(parts) > 1
    assert [one for piece in pieces(parts) for one in graphemes(piece)] == graphemes(body)


def test_a_family_of_emoji_is_never_torn() -> None:
    parts = split(SHORT, FAMILY * 900)
    assert len(parts) > 1
    assert all(utf16_units(part) <= MESSAGE_LIMIT for part in parts)
    assert all(piece.replace(FAMILY, "") == "" for piece in pieces(parts))


def test_a_character_that_no_message_can_hold_is_cut_between_code_points() -> None:
    monster = "a" + "\u0301" * 9000
    parts = split(SHORT, monster)
    assert "".join(pieces(parts)) == monster
    assert all(utf16_units(part) <= MESSAGE_LIMIT for part in parts)


def test_a_limit_that_leaves_no_room_is_refused() -> None:
    with pytest.raises(ValueError, match="no room"):
        split(SHORT, "가", limit=utf16_units(SHORT) + 3)
