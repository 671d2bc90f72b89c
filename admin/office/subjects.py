"""What an act of the journal was done to: its name and its page, off the key that the act bears.

An act keeps `committee.vote:7`, which no act that comes later can make wrong. Who reads the journal
is told what that is called now, and led to the page where it stands if they may open it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from admin.books import Entry, Room, Shelf, called
from admin.office.journal_texts import JournalSubject
from admin.office.menu import place_of
from admin.office.naming import ROOMS, name_of_noun
from admin.officials import Permission, Roll
from city import Database, SentenceKey

_NOUNS: Final[Mapping[str, tuple[Room, type[Entry]]]] = {
    f"{room.name}.{called(noun)}": (room, noun) for room in ROOMS for noun in room.tables
}
_NAMED_BY = ("name", "title")
PARENTS: Final[Mapping[str, tuple[str, str]]] = {
    "register.proof": ("system", "register.system"),
    "register.release": ("system", "register.system"),
    "register.binding": ("system", "register.system"),
    "register.drift": ("binding", "register.binding"),
    "committee.leaving": ("member", "committee.member"),
    "committee.attendance": ("meeting", "committee.meeting"),
    "committee.minutes": ("meeting", "committee.meeting"),
    "committee.recusal": ("item", "committee.item"),
    "committee.hearing": ("item", "committee.item"),
    "committee.vote": ("item", "committee.item"),
    "committee.decision": ("item", "committee.item"),
    "committee.condition": ("item", "committee.item"),
    "plan.yearplan": ("plan", "plan.plan"),
    "plan.course": ("plan", "plan.plan"),
    "plan.measure": ("year_plan", "plan.yearplan"),
    "plan.progress": ("measure", "plan.measure"),
    "plan.indicator": ("measure", "plan.measure"),
    "surveys.question": ("survey", "surveys.survey"),
    "partners.partner": ("agreement", "partners.agreement"),
    "partners.deed": ("agreement", "partners.agreement"),
    "partners.release": ("agreement", "partners.agreement"),
    "purchases.offer": ("purchase", "purchases.purchase"),
    "awards.review": ("candidate", "awards.candidate"),
    "awards.award": ("candidate", "awards.candidate"),
    "awards.cancellation": ("award", "awards.award"),
}
"""What stands on the page of something else: the field that names that, and what it is."""
PAGES: Final[Mapping[str, str]] = {
    "register.system": "/office/register/{number}",
    "committee.member": "/office/committee/members/{number}",
    "committee.secretary": "/office/committee/members",
    "committee.sexexception": "/office/committee/members",
    "committee.roster": "/office/committee/yearly",
    "committee.review": "/office/committee/yearly",
    "committee.meeting": "/office/committee/meetings/{number}",
    "committee.item": "/office/committee/items/{number}",
    "plan.plan": "/office/plan/{number}",
    "surveys.survey": "/office/surveys/{number}",
    "partners.agreement": "/office/partners/{number}",
    "purchases.purchase": "/office/purchases/{number}",
    "purchases.request": "/office/purchases",
    "awards.candidate": "/office/awards/{number}",
    "audits.sample": "/office/audits/samples/{number}",
    "audits.auditfinding": "/office/findings/{number}",
    "accessibility.check": "/office/accessibility",
}
"""What has a page, or stands on a list."""
_OWN_BINDING = "/office/register/assistant/bindings"


_PLAIN = {
    "ledger": JournalSubject.LEDGER,
    "secret": JournalSubject.SECRET,
    "demo": JournalSubject.DEMO,
    "documents": JournalSubject.DOCUMENTS,
    "probes": JournalSubject.PROBES,
    "measured:evaluation": JournalSubject.EVALUATION,
    "measured:redteam": JournalSubject.REDTEAM,
}
"""What there is one of, without a page of its own."""
_TEXTS = {"document": JournalSubject.DOCUMENT, "shipped": JournalSubject.SHIPPED}
"""What is told by its title alone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """What an act was done to, as people call it."""

    told: SentenceKey | str
    """The key itself where this software does not know the kind: a newer one wrote it."""
    values: Mapping[str, object]
    path: str = ""
    """Its page; empty where it has none."""
    asks: Permission | None = None
    """What its page asks for."""


class Subjects:
    """Finds them. Blocking and safe to share between threads.

    Raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, database: Database) -> None:
        self._database, self._roll = database, Roll(database)

    def of(self, keys: Iterable[str]) -> dict[str, Subject]:
        """What these keys of acts mean, each by itself."""
        wanted = sorted(set(keys))
        with self._database.unit() as session:
            shelves = {room.name: Shelf(session, room) for room in ROOMS}
            known = _entries(shelves, [key for key in wanted if _split(key)])
        return {key: self._subject(key, known) for key in wanted}

    def _subject(self, key: str, known: Mapping[str, Entry]) -> Subject:
        if _split(key):
            return _of_books(key, known)
        kind, _, rest = key.partition(":")
        if kind == "official" and _is_number(rest):
            return self._official(int(rest))
        if kind == "objection" and _is_number(rest):
            path = f"/office/objections/{rest}"
            return _at(path, JournalSubject.OBJECTION, number=rest)
        if kind == "record" and _is_number(rest):
            return _at(f"/office/audits/{rest}", JournalSubject.RECORD, number=rest)
        if kind == "feedback" and _is_number(rest):
            return _at(f"/office/feedback/{rest}", JournalSubject.FEEDBACK, number=rest)
        if kind == "switch":
            said = JournalSubject.TOPIC if rest else JournalSubject.SWITCH
            return _at("/office/switch", said, topic=rest)
        place = place_of(rest) if kind == "list" else None
        if place:
            return _at(rest, JournalSubject.LIST, name=place.name)
        if kind == "equal_report":
            return _at("/office/equal-service", JournalSubject.EQUAL_REPORT, name=rest)
        if kind in _TEXTS:
            return Subject(told=_TEXTS[kind], values={"name": rest})
        return Subject(told=_PLAIN.get(key, key), values={})

    def _official(self, number: int) -> Subject:
        found = self._roll.find(number)
        path = f"/office/accounts#account-{number}"
        if found is None:
            return _at(path, JournalSubject.OFFICIAL_GONE, number=number)
        return _at(path, JournalSubject.OFFICIAL, name=found.full_name, account=found.name)


def _of_books(key: str, known: Mapping[str, Entry]) -> Subject:
    """An entry of books: its own name, or that of what it stands with."""
    noun, number = _parts(key)
    path, name, here = "", "", key
    while here:
        kind, _ = _parts(here)
        entry = known.get(here)
        name = name or next((said for one in _NAMED_BY if (said := getattr(entry, one, ""))), "")
        if kind in PAGES:
            path = PAGES[kind].format(number=_parts(here)[1])
            break
        above = _above(here, entry)
        if not above and kind == "register.binding" and entry is not None:
            path = _OWN_BINDING
        here = above
    values = {"noun": name_of_noun(noun) or noun, "number": number, "name": name}
    return _at(path, JournalSubject.NAMED if name else JournalSubject.NUMBERED, **values)


def _at(path: str, told: JournalSubject, **values: object) -> Subject:
    place = place_of(path)
    return Subject(told=told, values=values, path=path, asks=place.asks if place else None)


def _entries(shelves: Mapping[str, Shelf], keys: Iterable[str]) -> dict[str, Entry]:
    """Every entry that is named, and those with which it stands; asked for level by level."""
    known = dict[str, Entry]()
    level = set(keys)
    while level:
        numbers: dict[str, list[int]] = defaultdict(list)
        for key in level:
            noun, number = _parts(key)
            numbers[noun].append(number)
        for noun, those in numbers.items():
            room, kind = _NOUNS[noun]
            for entry in shelves[room.name].among(kind, "number", those):
                known[f"{noun}:{entry.number}"] = entry
        level = {_above(key, known.get(key)) for key in level} - known.keys() - {""}
    return known


def _above(key: str, entry: Entry | None) -> str:
    """With what an entry stands; empty where it stands alone, or is not there."""
    field, noun = PARENTS.get(_parts(key)[0], ("", ""))
    number = getattr(entry, field, None) if field else None
    return f"{noun}:{number}" if number else ""


def _split(key: str) -> bool:
    """Whether a key names an entry of books."""
    noun, _, number = key.partition(":")
    return noun in _NOUNS and _is_number(number)


def _parts(key: str) -> tuple[str, int]:
    noun, _, number = key.partition(":")
    return noun, int(number)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
