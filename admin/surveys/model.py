"""A survey and its questions. Frozen, as kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.books import Entry

UNDECLARED = ""
"""The group of who says none."""
NO_ANSWER = -1
"""In place of an option: the question was left out."""


class Standing(StrEnum):
    """Where a survey stands on a day."""

    DRAFT = "draft"
    WAITING = "waiting"
    """Released, and its first day has not come."""
    OPEN = "open"
    OVER = "over"
    STOPPED = "stopped"
    """Released, and ended before its last day: nobody answers any more."""
    PUBLISHED = "published"
    """Over, and what was found stands for everybody to see."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Survey(Entry):
    """A survey on the use of AI and on who is left out (인공지능 조례 제4조)."""

    title: str
    aim: str
    opens: date
    closes: date
    """The last day on which it is answered."""
    released: date | None = None
    """From then on its questions stay as they are."""
    findings: str = ""
    """What was found, in the words of who evaluated it."""
    measures: str = ""
    """What the city does about it."""
    published: date | None = None
    results: str = ""
    """What was published, as it was then (`Results.written`)."""
    seal: str = ""
    """SHA-256 of it."""
    stopped: date | None = None
    """When it was ended before its last day; what was answered until then counts."""
    stopped_why: str = ""
    """Why: everybody reads it."""

    def standing(self, day: date) -> Standing:
        """Where it stands on a day."""
        if self.released is None:
            return Standing.DRAFT
        if self.published is not None:
            return Standing.PUBLISHED
        if self.stopped is not None:
            return Standing.STOPPED
        if day < self.opens:
            return Standing.WAITING
        return Standing.OPEN if day <= self.closes else Standing.OVER


OVER = frozenset({Standing.OVER, Standing.STOPPED, Standing.PUBLISHED})
"""Where nobody can answer any more, and results can be shown."""


class QuestionKind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    SCALE = "scale"
    """On so many steps between two ends, which are its options."""
    TEXT = "text"


@dataclass(frozen=True, kw_only=True, slots=True)
class Question(Entry):
    """A question of a survey; nobody has to answer any."""

    survey: int
    place: int
    kind: QuestionKind
    text: str
    options: tuple[str, ...] = ()
    dropped: bool = False
    """Taken back before anybody was asked."""

    def choices(self, steps: int) -> tuple[str, ...]:
        """What may be chosen, where a scale has so many steps."""
        if self.kind is QuestionKind.SCALE:
            low, high = self.options
            between = (str(step) for step in range(2, steps))
            return (f"1 ({low})", *between, f"{steps} ({high})")
        return self.options
