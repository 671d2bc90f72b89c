"""Counts what was answered; nothing of a sheet stays together. Inside the session handed in."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.surveys.model import NO_ANSWER, Question, QuestionKind, Sheet
from admin.surveys.tables import TallyRow, TextRow

SHEETS = 0
"""In place of a question: the sheets themselves are counted."""
_NUMBERS = 2**53

Tally = Mapping[tuple[int, str, int], int]
"""How many of a group chose an option of a question."""


def count(session: Session, survey: int, questions: Iterable[Question], sheet: Sheet) -> None:
    """Add a sheet to the counts; the caller holds the turn, so that no two count at once."""
    _one_more(session, survey, SHEETS, sheet.group, 0)
    for question in questions:
        if question.kind is QuestionKind.TEXT:
            _keep(session, question.number, sheet.texts.get(question.number, ""))
            continue
        for option in sheet.chosen.get(question.number) or {NO_ANSWER}:
            _one_more(session, survey, question.number, sheet.group, option)


def counted(session: Session, survey: int) -> Tally:
    """Everything that was counted of a survey."""
    rows = session.scalars(select(TallyRow).where(TallyRow.survey == survey))
    return {(row.question, row.of_group, row.option): row.count for row in rows}


def sheets_of(tally: Tally) -> int:
    """How many answered."""
    return sum(number for (question, _, _), number in tally.items() if question == SHEETS)


def texts_of(session: Session, question: int) -> tuple[str, ...]:
    """The free answers to a question, in the order of numbers drawn by chance."""
    rows = select(TextRow.text).where(TextRow.question == question).order_by(TextRow.number)
    return tuple(session.scalars(rows))


def _one_more(session: Session, survey: int, question: int, group: str, option: int) -> None:
    row = session.get(TallyRow, (survey, question, group, option))
    if row is None:
        row = TallyRow(survey=survey, question=question, of_group=group, option=option, count=0)
        session.add(row)
    row.count += 1


def _keep(session: Session, question: int, text: str) -> None:
    if text:
        session.add(TextRow(number=secrets.randbelow(_NUMBERS), question=question, text=text))
