"""What of a survey's counts is shown, to officials and to everybody alike."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from admin.hiding import Hidden, Table, hidden_in, hidden_parts
from admin.surveys.model import NO_ANSWER, UNDECLARED, Question, QuestionKind
from admin.surveys.tally import SHEETS, Tally
from city import SurveyRules, Voice

Shown = int | None
"""A count; None where it is hidden."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A group, with the counts of a question's columns."""

    group: str
    name: str
    """As the city calls it, in Korean."""
    people: Shown
    counts: tuple[Shown, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionResult:
    """A question that was answered by choosing, with what was chosen."""

    number: int
    text: str
    columns: tuple[str, ...]
    """What could be chosen."""
    everybody: tuple[Shown, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Results:
    """Everything that is shown of a survey, whatever becomes of its counts and questions later."""

    sheets: int
    least: int
    """A count under this is hidden."""
    questions: tuple[QuestionResult, ...]

    @property
    def written(self) -> str:
        """All of it as JSON, as it is kept once it is published. Nothing hidden is in it."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))


def seal_of(written: str) -> str:
    """SHA-256 of results as they are kept; small numbers are not in them, and cannot be guessed."""
    return sha256(written.encode()).hexdigest()


def read(written: str) -> Results | None:
    """Results that were kept; None where they cannot be read any more."""
    try:
        told: dict[str, Any] = json.loads(written)
        questions = tuple(_question(one) for one in told["questions"])
        return Results(sheets=told["sheets"], least=told["least"], questions=questions)
    except (KeyError, TypeError, ValueError):
        return None


def _question(told: Mapping[str, Any]) -> QuestionResult:
    return QuestionResult(
        number=told["number"],
        text=told["text"],
        columns=tuple(told["columns"]),
        everybody=tuple(told["everybody"]),
        parts=tuple(
            Part(
                group=one["group"],
                name=one["name"],
                people=one["people"],
                counts=tuple(one["counts"]),
            )
            for one in told["parts"]
        ),
    )


def results(tally: Tally, questions: Sequence[Question], rules: SurveyRules) -> Results | None:
    """What is shown of a survey; None where fewer answered than are shown at all."""
    groups = (*(group.key for group in rules.groups), UNDECLARED)
    people = [tally.get((SHEETS, group, 0), 0) for group in groups]
    if sum(people) < rules.least_shown:
        return None
    rows = hidden_parts(people, rules.least_shown)
    return Results(
        sheets=sum(people),
        least=rules.least_shown,
        questions=tuple(
            _of_question(question, tally, groups, people, rows, rules)
            for question in questions
            if question.kind is not QuestionKind.TEXT
        ),
    )


def _of_question(
    question: Question, tally: Tally, groups: Sequence[str], people: Sequence[int],
    rows: frozenset[int], rules: SurveyRules,
) -> QuestionResult:  # fmt: skip
    columns = question.choices(rules.scale_steps)
    counts = [
        [tally.get((question.number, group, option), 0) for option in range(len(columns))]
        for group in groups
    ]
    if question.kind is QuestionKind.SEVERAL:
        shown = _shown_of_several(counts, people, rows, rules.least_shown)
    else:
        left_out = [tally.get((question.number, group, NO_ANSWER), 0) for group in groups]
        whole = [[*row, left] for row, left in zip(counts, left_out, strict=True)]
        hidden = hidden_in(whole, rows, rules.least_shown, left_out=True)
        shown = _shown(counts, hidden)
    *parts, everybody = shown
    names = {group.key: group.name(Voice()) for group in rules.groups}
    return QuestionResult(
        number=question.number,
        text=question.text,
        columns=columns,
        everybody=everybody,
        parts=tuple(
            Part(
                group=group,
                name=names.get(group, ""),
                people=None if place in rows else people[place],
                counts=part,
            )
            for place, (group, part) in enumerate(zip(groups, parts, strict=True))
        ),
    )


def _shown(table: Table, hidden: Hidden) -> list[tuple[Shown, ...]]:
    """The counts by row, and last the columns' totals; what is hidden is None."""
    parts = [
        tuple(None if (row, column) in hidden.cells else count for column, count in enumerate(line))
        for row, line in enumerate(table)
    ]
    totals = (sum(column) for column in zip(*table, strict=True))
    everybody = (None if one in hidden.columns else total for one, total in enumerate(totals))
    return [*parts, tuple(everybody)]


def _shown_of_several(
    counts: Table, people: Sequence[int], rows: frozenset[int], least: int
) -> list[tuple[Shown, ...]]:
    """Likewise where one may choose several things: each divides people into two by itself."""
    each: list[list[tuple[Shown, ...]]] = []
    for chosen in zip(*counts, strict=True):
        table = [[yes, whole - yes] for yes, whole in zip(chosen, people, strict=True)]
        each.append(_shown(table, hidden_in(table, rows, least)))
    return [tuple(option[line][0] for option in each) for line in range(len(people) + 1)]
