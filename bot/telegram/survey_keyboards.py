"""The buttons under a survey's questions, and what a tap on one says.

A tap's data is `survey:<act>:<survey>[:<place>[:<choice>]]`. It is the citizen's client that sends
it back, so it proves nothing: whoever acts on it looks where the chat is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.survey_texts import SurveyButton
from city import Sentences, Voice
from disclosure import AskedQuestion, AskedSurvey


class SurveyAct(StrEnum):
    """What a button does."""

    SHOW = "show"
    """Tell what a survey is for, before anything is asked."""
    BEGIN = "begin"
    PICK = "pick"
    DONE = "done"
    """Everything is chosen that is to be."""
    SKIP = "skip"
    BACK = "back"
    STOP = "stop"
    SEND = "send"


@dataclass(frozen=True, kw_only=True, slots=True)
class SurveyTap:
    """A tap as it was read."""

    act: SurveyAct
    survey: int
    place: int = 0
    choice: int = 0


_PREFIX = "survey:"
_DATA = re.compile(
    r"survey:(?P<act>[a-z]{1,8}):(?P<survey>[0-9]{1,9})"
    r"(?::(?P<place>[0-9]{1,4})(?::(?P<choice>[0-9]{1,3}))?)?"
)


def is_survey_tap(data: str) -> bool:
    """Whether a tap is on a button under a survey's message."""
    return data.startswith(_PREFIX)


def read_survey_tap(data: str) -> SurveyTap | None:
    """What a tap says; None if no button of ours says that."""
    found = _DATA.fullmatch(data)
    if found is None or found["act"] not in set(SurveyAct):
        return None
    return SurveyTap(
        act=SurveyAct(found["act"]),
        survey=int(found["survey"]),
        place=int(found["place"] or 0),
        choice=int(found["choice"] or 0),
    )


class SurveyButtons:
    """Makes the buttons in one voice."""

    def __init__(self, sentences: Sentences, voice: Voice) -> None:
        self._sentences, self._voice = sentences, voice

    def surveys(self, surveys: Sequence[AskedSurvey]) -> InlineKeyboardMarkup:
        """Which survey is to be answered."""
        rows = [[_button(one.title, SurveyAct.SHOW, one.number)] for one in surveys]
        return InlineKeyboardMarkup(rows)

    def begin(self, survey: int) -> InlineKeyboardMarkup:
        """Whether it is to be begun."""
        button = self._own(SurveyButton.BEGIN, SurveyAct.BEGIN, survey)
        return InlineKeyboardMarkup([[button]])

    def question(
        self, survey: int, place: int, question: AskedQuestion, chosen: frozenset[int]
    ) -> InlineKeyboardMarkup:
        """What may be chosen, one a row, what is chosen marked; and the ways on, back and out."""
        rows = [
            [_button(self._choice(text, one in chosen), SurveyAct.PICK, survey, place, one)]
            for one, text in enumerate(question.choices)
        ]
        if question.several:
            rows.append([self._own(SurveyButton.DONE, SurveyAct.DONE, survey, place)])
        ways = [(SurveyButton.SKIP, SurveyAct.SKIP), (SurveyButton.STOP, SurveyAct.STOP)]
        return InlineKeyboardMarkup([*rows, self._ways(ways, survey, place)])

    def send(self, survey: int, place: int) -> InlineKeyboardMarkup:
        """Whether what was answered is to be sent."""
        send = self._own(SurveyButton.SEND, SurveyAct.SEND, survey, place)
        ways = [(SurveyButton.STOP, SurveyAct.STOP)]
        return InlineKeyboardMarkup([[send], self._ways(ways, survey, place)])

    def _choice(self, text: str, chosen: bool) -> str:  # noqa: FBT001 - as it is counted
        """A choice; that it is chosen is said in words, for a tick is read aloud as a picture."""
        say = self._sentences.say
        return say(SurveyButton.CHOSEN, self._voice, choice=text) if chosen else text

    def _ways(
        self, ways: list[tuple[SurveyButton, SurveyAct]], survey: int, place: int
    ) -> list[InlineKeyboardButton]:
        if place:
            ways = [(SurveyButton.BACK, SurveyAct.BACK), *ways]
        return [self._own(text, act, survey, place) for text, act in ways]

    def _own(self, text: SurveyButton, act: SurveyAct, *numbers: int) -> InlineKeyboardButton:
        return _button(self._sentences.say(text, self._voice), act, *numbers)


def _button(text: str, act: SurveyAct, *numbers: int) -> InlineKeyboardButton:
    data = ":".join((_PREFIX + act.value, *map(str, numbers)))
    return InlineKeyboardButton(text, callback_data=data)
