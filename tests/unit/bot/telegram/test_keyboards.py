"""Buttons: what stands on them, what they say, and that nothing else is believed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from bot.answering.asking_back import LONGEST_SUBJECT
from bot.telegram.keyboards import (
    Reason,
    Tap,
    TapAction,
    answer_buttons,
    forget_buttons,
    read_tap,
    reason_buttons,
    under_answer,
)
from city import CityProfile, Language, Mode, Voice
from disclosure import Status
from tests.builders.disclosure import make_answer

VOICES = [Voice(language=one, mode=two) for one in Language for two in Mode]
WIDEST = 2**31 - 1


def keyboards(voice: Voice, profile: CityProfile) -> list[InlineKeyboardMarkup]:
    """Every keyboard there is, with the widest record number."""
    sentences = profile.sentences
    return [
        answer_buttons(WIDEST, voice, sentences),
        answer_buttons(WIDEST, voice, sentences, rated=TapAction.HELPFUL),
        answer_buttons(WIDEST, voice, sentences, rated=TapAction.UNHELPFUL),
        reason_buttons(WIDEST, voice, sentences),
        forget_buttons(voice, sentences),
        _asked_back(voice, profile),
        answer_buttons(WIDEST, voice, sentences, waiting=("수도요금은 언제까지 내요?",)),
    ]


def _asked_back(voice: Voice, profile: CityProfile) -> InlineKeyboardMarkup:
    answer = make_answer(
        voice=voice,
        status=Status.ASKED_BACK,
        record=WIDEST,
        choices=("주차장", "가" * LONGEST_SUBJECT),
    )
    keyboard = under_answer(answer, profile.sentences)
    assert keyboard is not None
    return keyboard


@pytest.mark.parametrize("voice", VOICES)
def test_a_choice_is_read_as_the_place_it_stands_at(voice: Voice, profile: CityProfile) -> None:
    rows = _asked_back(voice, profile).inline_keyboard
    taps = [read_tap(str(row[0].callback_data)) for row in rows]
    assert taps == [
        Tap(action=TapAction.CHOOSE, record=WIDEST, place=1),
        Tap(action=TapAction.CHOOSE, record=WIDEST, place=2),
        Tap(action=TapAction.DEPARTMENT, record=WIDEST),
    ]


@pytest.mark.parametrize("voice", VOICES)
def test_every_button_says_something_short_that_is_read_back(
    voice: Voice, profile: CityProfile
) -> None:
    for keyboard in keyboards(voice, profile):
        for button in [one for row in keyboard.inline_keyboard for one in row]:
            assert button.text.strip("✓ ")
            assert isinstance(button.callback_data, str)
            assert len(button.callback_data.encode()) <= 64
            tap = read_tap(button.callback_data)
            assert tap is not None
            assert tap.record in {0, WIDEST}


@given(
    action=st.sampled_from(TapAction),
    record=st.integers(min_value=0, max_value=10**15 - 1),
    reason=st.sampled_from(Reason),
)
def test_what_a_button_says_is_read_as_it_was_written(
    action: TapAction, record: int, reason: Reason
) -> None:
    assert read_tap(f"{action.value}:{record}") == Tap(action=action, record=record)
    whole = Tap(action=action, record=record, reason=reason)
    assert read_tap(f"{action.value}:{record}:{reason.value}") == whole


@given(data=st.text(max_size=100))
def test_any_other_data_is_no_tap_and_no_failure(data: str) -> None:
    tap = read_tap(data)
    assert tap is None or data.startswith(tap.action.value)


@pytest.mark.parametrize(
    "data",
    [
        "good:-1",
        "good:1e9",
        "good:٣",
        "why:1:made_up",
        "GOOD:1",
        "good:",
        "choose:1:0",
        "choose:1:12",
    ],
)
def test_data_that_only_looks_like_a_tap_is_none(data: str) -> None:
    assert read_tap(data) is None


@pytest.mark.parametrize(
    ("status", "buttons"),
    [
        (Status.ANSWERED, 5),
        (Status.NOTHING_FOUND, 1),
        (Status.NOT_GROUNDED, 1),
        (Status.DECISION, 1),
        (Status.SUBMISSION, 1),
        (Status.FAILED, 1),
        (Status.GREETING, 0),
        (Status.EMERGENCY, 0),
        (Status.BUSY, 0),
        (Status.EMPTY, 0),
    ],
)
def test_the_buttons_follow_how_the_question_ended(
    status: Status, buttons: int, profile: CityProfile
) -> None:
    keyboard = under_answer(make_answer(status=status), profile.sentences)
    rows = keyboard.inline_keyboard if keyboard else ()
    assert sum(len(row) for row in rows) == buttons


def test_an_answer_without_a_record_has_no_buttons(profile: CityProfile) -> None:
    assert under_answer(make_answer(record=None), profile.sentences) is None


@pytest.mark.parametrize(
    ("status", "labels"),
    [
        (Status.ANSWERED, 6),
        (Status.NOTHING_FOUND, 2),
        (Status.ELSEWHERE, 1),
    ],
)
def test_what_waits_has_a_button_above_all_others(
    status: Status, labels: int, profile: CityProfile
) -> None:
    long = "수도요금 " * 40
    answer = make_answer(status=status, record=WIDEST, choices=(long,))
    keyboard = under_answer(answer, profile.sentences)
    assert keyboard is not None
    buttons = [one for row in keyboard.inline_keyboard for one in row]
    assert len(buttons) == labels
    assert buttons[0].text.endswith("요금…")
    assert len(buttons[0].text) <= 60
    assert read_tap(str(buttons[0].callback_data)) == Tap(
        action=TapAction.CHOOSE, record=WIDEST, place=1
    )
    assert long.strip() in answer.text
