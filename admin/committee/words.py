"""What the committee's nouns are called: each field and each choice, by key.

The keys are read off the nouns, so that none can be forgotten; the words stand in the profile.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from admin.books import Entry, called, fields_kept, keys_of
from admin.committee.afterwards import Verdict, Withheld
from admin.committee.meetings import Choice, Closed, Matter, Outcome, RecusalGround, Way
from admin.committee.people import CallExemption, Category, LeavingGround, Seat, Sex
from admin.committee.room import COMMITTEE
from city import SentenceKey

_CHOICES: tuple[type[StrEnum], ...] = (
    CallExemption, Category, Choice, Closed, LeavingGround, Matter, Outcome, RecusalGround, Seat,
    Sex, Verdict, Way, Withheld,
)  # fmt: skip
_WORDS: Mapping[type[StrEnum], type[SentenceKey]] = {
    kind: keys_of(f"committee_word.{called(kind)}", (one.value for one in kind), __name__)
    for kind in _CHOICES
}
_LABELS: Mapping[type[Entry], type[SentenceKey]] = {
    noun: keys_of(f"committee_field.{called(noun)}", fields_kept(noun), __name__)
    for noun in COMMITTEE.tables
}
NAMES = (*_WORDS.values(), *_LABELS.values())
"""Every key of this file."""


def word(choice: StrEnum) -> SentenceKey:
    """What a choice is called.

    Raises:
        KeyError: it is no choice of the committee's.
    """
    kind = type(choice)
    return _WORDS[kind](f"committee_word.{called(kind)}.{choice.value}")


def label(noun: type[Entry], name: str) -> SentenceKey:
    """What a field of a noun is called."""
    return _LABELS[noun](f"committee_field.{called(noun)}.{name}")
