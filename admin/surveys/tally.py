"""Counts what was answered; nothing of a sheet stays together. Inside the session handed in."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from admin.surveys.model import NO_ANSWER, Question, QuestionKind
from admin.surveys.tables import MarksRow, TallyRow
from disclosure import Sheet

SHEETS = 0
"""In place of a question: the sheets themselves are counted."""

MOST_TEXTS = 2_000
"""Free answers that are kept of a question: each sheet writes all of them anew."""
_WROTE = 0
"""In place of an option: how many answered freely, kept or not, of whatever group."""

Tally = Mapping[tuple[int, str, int], int]
"""How many of a group chose an option of a question."""
Texts = Mapping[int, tuple[str, ...]]
"""Free answers by question, in the order of the alphabet."""


def count(session: Session, survey: int, questions: Iterable[Question], sheet: Sheet) -> None:
    """Add a sheet to the counts; the caller holds the turn, so that no two count at once."""
    row = session.get(TallyRow, survey) or TallyRow(survey=survey, counts={}, texts={})
    more = Counter(row.counts) + Counter(_counts_of(sheet, questions))
    texts = {question: [*found] for question, found in row.texts.items()}
    for question, text in sheet.texts.items():
        key = _key(question, "", _WROTE)
        found = texts.setdefault(f"{question}", [])
        _keep(text, found, seen=max(row.counts.get(key, 0), len(found)))
        more[key] += 1
    # In order: what came last would else stand last, and beside it what came with it.
    row.counts = dict(sorted(more.items()))
    row.texts = {question: sorted(found) for question, found in sorted(texts.items())}
    session.add(row)


def counted(session: Session, survey: int) -> Tally:
    """Everything that was counted of a survey."""
    row = session.get(TallyRow, survey)
    return {} if row is None else {_place(key): number for key, number in row.counts.items()}


def sheets_of(tally: Tally) -> int:
    """How many answered."""
    return sum(number for (question, _, _), number in tally.items() if question == SHEETS)


def written(session: Session, survey: int) -> Texts:
    """What was answered freely to a survey."""
    row = session.get(TallyRow, survey)
    texts = {} if row is None else row.texts
    return {int(question): tuple(found) for question, found in texts.items()}


def marks_of(session: Session, survey: int) -> frozenset[str]:
    """The marks of the chats that have answered a survey."""
    row = session.get(MarksRow, survey)
    return frozenset() if row is None else frozenset(row.marks)


def keep_marks(session: Session, survey: int, marks: Iterable[str]) -> None:
    """Keep these marks of a survey, and no others; the caller holds the turn.

    The row is written anew even where they are the same: whether it was tells nobody anything.
    """
    row = session.get(MarksRow, survey) or MarksRow(survey=survey, marks=[])
    # In order, as everything here: it tells nothing of who came last.
    row.marks = sorted(marks)
    flag_modified(row, "marks")
    session.add(row)


def _keep(text: str, found: list[str], *, seen: int) -> None:
    """Keep a text among those `found` of all that were `seen`, each as likely as any other."""
    place = len(found) if seen < MOST_TEXTS else secrets.randbelow(seen + 1)
    if place < MOST_TEXTS:
        found[place : place + 1] = [text]


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
