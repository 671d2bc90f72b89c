"""What the committee's nouns are called: each field and each choice, by key.

The keys are read off the nouns, so that none can be forgotten; the words stand in the profile.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, cast

from admin.books import Entry
from admin.committee.afterwards import Verdict, Withheld
from admin.committee.meetings import Choice, Closed, Matter, Outcome, RecusalGround, Way
from admin.committee.people import CallExemption, Category, LeavingGround, Seat, Sex
from admin.committee.room import COMMITTEE
from city import SentenceKey

_CHOICES: tuple[type[StrEnum], ...] = (
    CallExemption, Category, Choice, Closed, LeavingGround, Matter, Outcome, RecusalGround, Seat,
    Sex, Verdict, Way, Withheld,
)  # fmt: skip
_OF_THE_KEEPING = frozenset({"number", "version"})


def _keys(title: str, names: Iterable[str]) -> type[SentenceKey]:
    make = cast("Any", SentenceKey)
    members = {f"_{name}": f"{title}.{name}" for name in names}
    return cast("type[SentenceKey]", make(title.replace(".", "_"), members, module=__name__))


def _called(kind: type) -> str:
    return kind.__name__.lower()


_WORDS: Mapping[type[StrEnum], type[SentenceKey]] = {
    kind: _keys(f"committee_word.{_called(kind)}", (one.value for one in kind)) for kind in _CHOICES
}
_LABELS: Mapping[type[Entry], type[SentenceKey]] = {
    noun: _keys(
        f"committee_field.{_called(noun)}",
        (one.name for one in fields(noun) if one.name not in _OF_THE_KEEPING),
    )
    for noun in COMMITTEE.tables
}
NAMES = (*_WORDS.values(), *_LABELS.values())
"""Every key of this file."""


def word(choice: StrEnum) -> SentenceKey:
    """What a choice is called."""
    kind = type(choice)
    return _WORDS[kind](f"committee_word.{_called(kind)}.{choice.value}")


def label(noun: type[Entry], name: str) -> SentenceKey:
    """What a field of a noun is called."""
    return _LABELS[noun](f"committee_field.{_called(noun)}.{name}")
