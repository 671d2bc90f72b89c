"""A survey as a channel asks it: the port between who keeps surveys and who asks them.

Whoever keeps them counts what was answered, and keeps of nobody what that was. A channel that can
tell its chats apart hands in a mark with a sheet: it tells that a chat has answered, stands apart
from all answers, and tells nothing else, not even of the same chat in another survey.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedQuestion:
    """A question; nobody has to answer any."""

    number: int
    text: str
    choices: tuple[str, ...] = ()
    """What may be chosen; nothing where it is answered in words."""
    several: bool = False
    """Whether more than one thing may be chosen."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedSurvey:
    """A survey that is open."""

    number: int
    title: str
    aim: str
    closes: date
    """The last day on which it is answered."""
    questions: tuple[AskedQuestion, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """What somebody answered. It is counted and never kept: nothing in it says who that was."""

    group: str = ""
    """By its key in the profile; empty where none is said."""
    chosen: Mapping[int, frozenset[int]]
    """By a question's number, the places of what was chosen, from 0."""
    texts: Mapping[int, str]
    """By a question's number, masked."""

    @property
    def empty(self) -> bool:
        """Whether nothing at all was answered."""
        return not any(self.chosen.values()) and not any(self.texts.values())


class Verdict(StrEnum):
    """What became of a sheet."""

    COUNTED = "counted"
    TWICE = "twice"
    """Its chat had answered before."""
    CLOSED = "closed"
    EMPTY = "empty"
    UNFIT = "unfit"
    """It does not fit the survey's questions."""


class SurveyBox(Protocol):
    """Where surveys are kept and answered. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def open(self) -> tuple[AskedSurvey, ...]:
        """The surveys that may be answered today, the newest first."""
        ...

    def answered(self, number: int, mark: str) -> bool:
        """Whether a sheet came with this mark."""
        ...

    def take(self, number: int, sheet: Sheet, mark: str) -> Verdict:
        """Count a sheet, once a mark."""
        ...

    def forget(self, mark_of: Callable[[int], str]) -> None:
        """Forget the marks of a chat, given by a survey's number."""
        ...

    def forget_over(self) -> None:
        """Forget the marks of surveys that nobody can answer any more."""
        ...
