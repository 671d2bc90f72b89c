"""The buttons under a message, and what a tap on one says.

A tap's data is `<action>:<record>[:<reason or place of a choice>]`, at most 64 bytes. It is the
citizen's client that sends it back, so it proves nothing: whoever acts on it checks that the record
is the chat's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.texts import ButtonText, reason_text
from city import Sentences, Voice
from disclosure import LabelledAnswer, Status


class TapAction(StrEnum):
    """What a button does."""

    EASY = "easy"
    """The same question again in easy words."""
    STANDARD = "standard"
    """The same question again in standard words."""
    SOURCES = "sources"
    """Show the words of the articles."""
    HELPFUL = "good"
    UNHELPFUL = "bad"
    """Ask why it did not help."""
    REASON = "why"
    """Say why it did not help."""
    BACK = "back"
    """Back from the reasons to the buttons of the answer."""
    DEPARTMENT = "dept"
    CHOOSE = "choose"
    """Say which of the offered subjects was meant, or ask what else the message asked."""
    FORGET = "forget"
    KEEP = "keep"


class Reason(StrEnum):
    """Why an answer did not help; the second half of a verdict."""

    OTHER_QUESTION = "other_question"
    WRONG = "wrong"
    INCOMPLETE = "incomplete"
    HARD = "hard"
    SOURCE_WRONG = "source_wrong"
    """What the city itself has written is wrong: its department sees to it."""
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tap:
    """A tap as it was read: what to do, and for which record."""

    action: TapAction
    record: int = 0
    reason: Reason | None = None
    place: int = 0
    """Which of what is offered, from 1."""


_DATA = re.compile(
    r"(?P<action>[a-z]{1,16})"
    r"(?::(?P<record>[0-9]{1,15})(?::(?:(?P<reason>[a-z_]+)|(?P<place>[1-9])))?)?"
)
_DATA_BYTES = 64
_BUTTON_CHARACTERS = 60
_WITH_DEPARTMENT = frozenset(
    {
        Status.NOTHING_FOUND,
        Status.NOT_GROUNDED,
        Status.DECISION,
        Status.SUBMISSION,
        Status.FAILED,
        Status.PAUSED,
        Status.TOPIC_PAUSED,
    }
)


def read_tap(data: str) -> Tap | None:
    """What a tap says; None if no button of ours says that."""
    found = _DATA.fullmatch(data) if len(data.encode()) <= _DATA_BYTES else None
    if found is None:
        return None
    try:
        return Tap(
            action=TapAction(found["action"]),
            record=int(found["record"] or 0),
            reason=Reason(found["reason"]) if found["reason"] else None,
            place=int(found["place"] or 0),
        )
    except ValueError:
        return None


def under_answer(answer: LabelledAnswer, sentences: Sentences) -> InlineKeyboardMarkup | None:
    """The buttons under an answer; a refusal gets the way to a person, a greeting gets none."""
    if answer.record is None:
        return None
    record, voice = answer.record, answer.voice
    if answer.status is Status.ANSWERED:
        return answer_buttons(record, voice, sentences, waiting=answer.waiting)
    if answer.status is Status.ASKED_BACK:
        # The way to a person is for who means none of the subjects.
        none = _department(record, voice, sentences, ButtonText.NONE_OF_THESE)
        return _rows([*_choice_rows(record, answer.choices), [none]])
    rows = _choice_rows(record, answer.waiting)
    if answer.status in _WITH_DEPARTMENT:
        rows.append([_department(record, voice, sentences)])
    return _rows(rows) if rows else None


def _choice_rows(record: int, choices: tuple[str, ...]) -> list[list[InlineKeyboardButton]]:
    """What can be chosen, one a row; the text above has the words that a button has no room for."""
    return [
        [
            InlineKeyboardButton(
                _short(choice),
                callback_data=f"{TapAction.CHOOSE.value}:{record}:{place}",
            )
        ]
        for place, choice in enumerate(choices, 1)
    ]


def _short(choice: str) -> str:
    whole = len(choice) <= _BUTTON_CHARACTERS
    return choice if whole else f"{choice[: _BUTTON_CHARACTERS - 1].rstrip()}…"


def answer_buttons(
    record: int,
    voice: Voice,
    sentences: Sentences,
    *,
    rated: TapAction | None = None,
    waiting: tuple[str, ...] = (),
) -> InlineKeyboardMarkup:
    """The buttons under an answer with sources; `rated` marks the verdict that was given.

    The questions that wait stand above them: each is asked with one tap.
    """
    again = (
        (TapAction.STANDARD, ButtonText.STANDARD)
        if voice.easy
        else (TapAction.EASY, ButtonText.EASY)
    )
    helpful = ButtonText.HELPFUL_GIVEN if rated is TapAction.HELPFUL else ButtonText.HELPFUL
    unhelpful = ButtonText.UNHELPFUL_GIVEN if rated is TapAction.UNHELPFUL else ButtonText.UNHELPFUL

    def button(action: TapAction, text: ButtonText) -> InlineKeyboardButton:
        return InlineKeyboardButton(
            sentences.say(text, voice), callback_data=f"{action.value}:{record}"
        )

    return _rows(
        [
            *_choice_rows(record, waiting),
            [button(*again), button(TapAction.SOURCES, ButtonText.SOURCES)],
            [button(TapAction.HELPFUL, helpful), button(TapAction.UNHELPFUL, unhelpful)],
            [_department(record, voice, sentences)],
        ]
    )


def reason_buttons(record: int, voice: Voice, sentences: Sentences) -> InlineKeyboardMarkup:
    """Why the answer did not help, one reason a row, and the way back."""
    rows = [
        [
            InlineKeyboardButton(
                sentences.say(reason_text(reason.value), voice),
                callback_data=f"{TapAction.REASON.value}:{record}:{reason.value}",
            )
        ]
        for reason in Reason
    ]
    back = InlineKeyboardButton(
        sentences.say(ButtonText.BACK, voice), callback_data=f"{TapAction.BACK.value}:{record}"
    )
    return _rows([*rows, [back]])


def forget_buttons(voice: Voice, sentences: Sentences) -> InlineKeyboardMarkup:
    """Whether the records are really to be erased."""
    return _rows(
        [
            [
                InlineKeyboardButton(
                    sentences.say(ButtonText.FORGET, voice), callback_data=TapAction.FORGET.value
                ),
                InlineKeyboardButton(
                    sentences.say(ButtonText.KEEP, voice), callback_data=TapAction.KEEP.value
                ),
            ]
        ]
    )


def _department(
    record: int, voice: Voice, sentences: Sentences, text: ButtonText = ButtonText.DEPARTMENT
) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        sentences.say(text, voice),
        callback_data=f"{TapAction.DEPARTMENT.value}:{record}",
    )


def _rows(rows: list[list[InlineKeyboardButton]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(rows)
