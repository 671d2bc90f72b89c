"""A survey that a chat has half answered, in words: for the chat's own copy of what is kept."""

from __future__ import annotations

from bot.surveying import GROUP, Filling, unpacked
from city import CityProfile, Voice
from disclosure import AskedSurvey, Begun, SurveyBox, Unfinished


class HalfAnswered:
    """Reads it. Blocking and safe to share between threads.

    Raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, unfinished: Unfinished, surveys: SurveyBox, profile: CityProfile) -> None:
        self._unfinished, self._surveys = unfinished, surveys
        self._groups = profile.participation.surveys.groups

    def of(self, chat: str, voice: Voice) -> Begun | None:
        """What a chat has begun; None where nothing is kept of it.

        A survey that is open no more is known by its number alone, and so are its questions.
        """
        content = self._unfinished.of(chat)
        filling = None if content is None else unpacked(content)
        if filling is None:
            return None
        messages = tuple(sorted(filling.heard))
        if filling.over:
            return Begun(survey="", messages=messages)
        asked = next((one for one in self._surveys.open() if one.number == filling.survey), None)
        names = tuple(one.name(voice) for one in self._groups)
        return Begun(
            survey=asked.title if asked else f"{filling.survey}",
            answers=_answers(filling, asked),
            group=_named(filling.chosen.get(GROUP, frozenset()), names),
            messages=messages,
        )


def _answers(filling: Filling, asked: AskedSurvey | None) -> tuple[tuple[str, str], ...]:
    questions = {one.number: one for one in asked.questions} if asked else {}
    told = dict(filling.texts)
    for number, places in filling.chosen.items():
        question = questions.get(number)
        told[number] = _named(places, question.choices if question else ())
    return tuple(
        (questions[number].text if number in questions else f"{number}", said)
        for number, said in sorted(told.items())
        if said and number != GROUP
    )


def _named(places: frozenset[int], names: tuple[str, ...]) -> str:
    """What was chosen; by its place where the names are not known any more."""
    return ", ".join(names[one] if one < len(names) else f"{one + 1}" for one in sorted(places))
