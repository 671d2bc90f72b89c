"""Counts what was answered; nothing of a sheet stays together. Inside the session handed in."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

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
    row = session.get(TallyRow, survey) or TallyRow(survey=survey, counts={})
    more = Counter(row.counts) + Counter(_counts_of(sheet, questions))
    # In order: the first of a group to choose something would else stand last.
    row.counts = dict(sorted(more.items()))
    session.add(row)
    for question, text in sheet.texts.items():
        number = secrets.randbelow(_NUMBERS)
        session.add(TextRow(number=number, question=question, text=text))


def counted(session: Session, survey: int) -> Tally:
    """Everything that was counted of a survey."""
    row = session.get(TallyRow, survey)
    return {} if row is None else {_place(key): number for key, number in row.counts.items()}


def sheets_of(tally: Tally) -> int:
    """How many answered."""
    return sum(number for (question, _, _), number in tally.items() if question == SHEETS)


def texts_of(session: Session, question: int) -> tuple[str, ...]:
    """The free answers to a question, in the order of numbers drawn by chance."""
    rows = select(TextRow.text).where(TextRow.question == question).order_by(TextRow.number)
    return tuple(session.scalars(rows))


def _counts_of(sheet: Sheet, questions: Iterable[Question]) -> Iterator[str]:
    yield _key(SHEETS, sheet.group, 0)
    for question in questions:
        if question.kind is not QuestionKind.TEXT:
            for option in sheet.chosen.get(question.number) or {NO_ANSWER}:
                yield _key(question.number, sheet.group, option)


def _key(question: int, group: str, option: int) -> str:
    return f"{question}/{group}/{option}"


def _place(key: str) -> tuple[int, str, int]:
    question, group, option = key.split("/")
    return int(question), group, int(option)
