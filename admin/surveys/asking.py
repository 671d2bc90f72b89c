"""Surveys as a channel asks them: what is open, and the box into which its chats answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from admin.books import Finding, refused
from admin.surveys.desk import Surveys
from admin.surveys.model import OVER, Question, QuestionKind, Standing, Survey
from admin.surveys.texts import SurveyRule
from city import SentenceKey
from disclosure import AskedQuestion, AskedSurvey, Sheet, Verdict

_VERDICTS: Mapping[SentenceKey, Verdict] = {
    SurveyRule.ANSWERED_ALREADY: Verdict.TWICE,
    SurveyRule.NOT_OPEN: Verdict.CLOSED,
    SurveyRule.SHEET_EMPTY: Verdict.EMPTY,
}


class AskedSurveys:
    """Implements `disclosure.SurveyBox` over the books of surveys."""

    def __init__(self, surveys: Surveys) -> None:
        self._surveys = surveys

    def open(self) -> tuple[AskedSurvey, ...]:
        """The surveys that may be answered today, the newest first."""
        today = self._surveys.today()
        every = (one for one in self._surveys.every() if one.standing(today) is Standing.OPEN)
        found = (self._surveys.find(one.number) for one in every)
        return tuple(self._asked(*one) for one in found if one is not None)

    def answered(self, number: int, mark: str) -> bool:
        """Whether a sheet came with this mark."""
        return mark in self._surveys.marks(number)

    def take(self, number: int, sheet: Sheet, mark: str) -> Verdict:
        """Count a sheet, once a mark."""
        found = self._surveys.answer(number, sheet, mark)
        return _verdict(found) if refused(found) else Verdict.COUNTED

    def forget(self, mark_of: Callable[[int], str]) -> None:
        """Forget the marks of a chat, given by a survey's number."""
        self._surveys.forget_marks(lambda one, _marks: (mark_of(one.number),))

    def forget_over(self) -> None:
        """Forget the marks of surveys that nobody can answer any more."""
        today = self._surveys.today()
        self._surveys.forget_marks(lambda one, marks: marks if one.standing(today) in OVER else ())

    def _asked(self, survey: Survey, questions: tuple[Question, ...]) -> AskedSurvey:
        steps = self._surveys.rules.scale_steps
        return AskedSurvey(
            number=survey.number,
            title=survey.title,
            aim=survey.aim,
            closes=survey.closes,
            questions=tuple(
                AskedQuestion(
                    number=one.number,
                    text=one.text,
                    choices=one.choices(steps),
                    several=one.kind is QuestionKind.SEVERAL,
                )
                for one in questions
            ),
        )


def _verdict(findings: tuple[Finding, ...]) -> Verdict:
    """The first of what was found that has a verdict of its own."""
    known = (_VERDICTS[one.sentence] for one in findings if one.sentence in _VERDICTS)
    return next(known, Verdict.UNFIT)
