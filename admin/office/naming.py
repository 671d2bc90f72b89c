"""What the journal calls an act and what it changed, in the words of the room that did it.

Names of nouns and fields are read off the books that rooms keep, so that none can be forgotten; the
words stand in the profile. What a newer software wrote has no name here and is shown as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Union, cast, get_args, get_origin, get_type_hints

from admin.accessibility import ACCESSIBILITY, Standing, Verdict, standing_name
from admin.audits import AUDITS
from admin.awards import (
    AWARDS,
    AwardKind,
    AwardName,
    CancelGround,
    Deserving,
    Ground,
    Recommender,
    Whom,
)
from admin.books import Entry, Room, called, fields_kept, keys_of
from admin.committee import COMMITTEE, label, word
from admin.office.journal_texts import FieldName, VerbName
from admin.office.participation.case_texts import SubjectName
from admin.office.participation.texts import KindName
from admin.office.texts import JournalSentence
from admin.partners import PARTNERS, Goal, GoalName, PartnerKind, PartnerKindName
from admin.plan import PLAN, word_of
from admin.probes import ProbeWord
from admin.purchases import PURCHASES
from admin.purchases import Subject as Bought
from admin.register import REGISTER, System, SystemField, value_name
from admin.surveys import SURVEYS, QuestionKind
from city import SentenceKey

ROOMS = (REGISTER, COMMITTEE, PLAN, SURVEYS, PARTNERS, PURCHASES, AWARDS, AUDITS, ACCESSIBILITY)
"""The rooms that keep books."""
_HOW = {"added": JournalSentence.ADDED, "changed": JournalSentence.CHANGED}


def _named_by_room(noun: type[Entry], field: str) -> SentenceKey | None:
    """The name that a field's own room has for it, if it names its fields."""
    if noun in COMMITTEE.tables:
        return label(noun, field)
    return _known(SystemField, f"systems.field.{field}") if noun is System else None


def _fields_of(room: Room) -> Iterator[str]:
    """Fields that only the journal names: forms say more than a field's name, or nothing of it."""
    for noun in room.tables:
        for name in fields_kept(noun):
            if _named_by_room(noun, name) is None:
                yield f"{called(noun)}_{name}"


def _known(kind: type[SentenceKey], key: str) -> SentenceKey | None:
    try:
        return kind(key)
    except ValueError:
        return None


_NOUNS: Mapping[str, type[SentenceKey]] = {
    room.name: keys_of(f"journal.{room.name}_noun", map(called, room.tables), __name__)
    for room in ROOMS
}
_FIELDS: Mapping[str, type[SentenceKey]] = {
    room.name: keys_of(f"journal.{room.name}_field", _fields_of(room), __name__)
    for room in ROOMS
    if room is not COMMITTEE
}


def _verdict_name(choice: StrEnum) -> SentenceKey:
    """What a verdict of the accessibility checklist is called.

    Raises:
        KeyError: it is none.
    """
    return standing_name({one: Standing(one.value) for one in Verdict}[cast("Verdict", choice)])


_TAKEN_PART: Mapping[type[StrEnum], tuple[type[SentenceKey], str]] = {
    QuestionKind: (KindName, "surveys.kind"),
    Goal: (GoalName, "partners.goal"),
    PartnerKind: (PartnerKindName, "partners.kind"),
    Bought: (SubjectName, "purchases.subject"),
    Whom: (AwardName, "awards.whom"),
    Ground: (AwardName, "awards.ground"),
    AwardKind: (AwardName, "awards.awardkind"),
    Deserving: (AwardName, "awards.deserving"),
    Recommender: (AwardName, "awards.recommender"),
    CancelGround: (AwardName, "awards.cancelground"),
}


def _participation_name(choice: StrEnum) -> SentenceKey:
    """What a choice of a survey, an agreement, a purchase or an award is called.

    Raises:
        KeyError: it is none of these.
    """
    names, place = _TAKEN_PART[type(choice)]
    key = f"{place}.{choice}"
    return names(key)


_CHOICES: tuple[Callable[[StrEnum], SentenceKey], ...] = (
    word,
    word_of,
    value_name,
    _verdict_name,
    _participation_name,
)
NAMES = (*_NOUNS.values(), *_FIELDS.values(), ProbeWord)
"""Every key of this file."""


def name_of_act(verb: str) -> SentenceKey | None:
    """What an act is called that is no change of books; None if it is one, or unknown."""
    own = _known(ProbeWord, verb.replace("probes.", "probes.act."))
    return own or _known(VerbName, f"office.verb.{verb.replace('.', '_')}")


def name_of_noun(subject: str) -> SentenceKey | None:
    """What a noun of books is called, by the key that acts bear: `committee.vote`."""
    room, _, noun = subject.partition(".")
    return _known(_NOUNS[room], f"journal.{room}_noun.{noun}") if room in _NOUNS else None


def change_of_books(verb: str) -> tuple[SentenceKey, SentenceKey] | None:
    """How books were changed, and what the noun is called that was: `committee.member_added`."""
    room, _, deed = verb.partition(".")
    noun, _, how = deed.rpartition("_")
    if room not in _NOUNS or how not in _HOW:
        return None
    name = _known(_NOUNS[room], f"journal.{room}_noun.{noun}")
    return (_HOW[how], name) if name else None


def name_of_field(verb: str, field: str) -> SentenceKey | None:
    """What a field is called that an act changed; None if this software does not know it."""
    name, _, deed = verb.partition(".")
    noun_name = deed.rpartition("_")[0]
    room = next((one for one in ROOMS if one.name == name), None)
    if name == "probes":
        return _known(ProbeWord, f"probes.field.{field}")
    if room is None:
        return _known(FieldName, f"office.field.{field}")
    noun = next((one for one in room.tables if called(one) == noun_name), None)
    return name_of_entry_field(noun, field) if noun else None


def name_of_entry_field(noun: type[Entry], field: str) -> SentenceKey | None:
    """What a field of something in books is called; None if it has none of that name."""
    if field not in fields_kept(noun):
        return None
    room = next(one for one in ROOMS if noun in one.tables)
    own = _named_by_room(noun, field)
    return own or _known(_FIELDS[room.name], f"journal.{room.name}_field.{called(noun)}_{field}")


def name_of_choice(choice: StrEnum) -> SentenceKey | None:
    """What a choice is called by the room that it is of; None where none names it."""
    for named in _CHOICES:
        with suppress(KeyError):
            return named(choice)
    return None


def name_of_value(verb: str, field: str, value: str) -> SentenceKey | None:
    """What a value is called that an act wrote; None where it is no choice that its room names."""
    name, _, deed = verb.partition(".")
    nouns = (noun for room in ROOMS if room.name == name for noun in room.tables)
    noun = next((one for one in nouns if called(one) == deed.rpartition("_")[0]), None)
    kind = _choices_of(noun).get(field) if noun else None
    if kind is None or value not in {one.value for one in kind}:
        return None
    return name_of_choice(kind(value))


@cache
def _choices_of(noun: type[Entry]) -> Mapping[str, type[StrEnum]]:
    """The fields of a noun that hold one choice out of some, or none."""
    found: dict[str, type[StrEnum]] = {}
    for name, kind in get_type_hints(noun).items():
        one_of = [kind, *get_args(kind)] if get_origin(kind) in {None, UnionType, Union} else []
        for one in one_of:
            if isinstance(one, type) and issubclass(one, StrEnum):
                found[name] = one
    return found
