"""What the doctor says of documents: shipped ones unaltered and held, the city's on a list."""

from __future__ import annotations

from admin.commands.releasing import lists_as_set
from admin.doctor import Health, Verdict, note
from admin.errors import DocumentListRefused
from city import Clock, Database, Settings
from knowledge import (
    Catalogue,
    HeldDocuments,
    Store,
    reworded_law,
    shipped_altered,
    shipped_coming,
)


def documents_released(database: Database, clock: Clock, settings: Settings) -> Verdict:
    """Nothing that was shipped is altered, and nothing is held that no signed list has.

    Raises:
        SettingInvalid: a key that is set is no public key.
    """
    if altered := shipped_altered():
        return note(Health.BROKEN, "shipped_altered", names=", ".join(altered))
    if reworded := reworded_law(database):
        return note(Health.BROKEN, "law_reworded", titles=", ".join(one.title for one in reworded))
    lists = lists_as_set(settings, database, clock)
    if not lists.keys:
        return note(Health.WELL, "documents_any")
    try:
        told = lists.newest()
    except DocumentListRefused as refusal:
        return note(Health.BROKEN, "documents_refused", reason=refusal)
    if told is None:
        return note(Health.DOUBTFUL, "documents_none")
    held = Catalogue(Store(database, clock)).documents()
    searched = [one.title for one in held if not one.release and not one.excluded]
    if searched:
        return note(Health.BROKEN, "documents_unlisted", titles=", ".join(searched))
    return note(Health.WELL, "documents_well", number=told.number, count=len(told.documents))


def shipped_held(database: Database) -> Verdict:
    """The catalogue has the texts that this version ships, and whose texts it has instead.

    What waits comes with the next start. Texts of somebody else, or of a newer version, stay.
    """
    held = HeldDocuments(database).every()
    coming = shipped_coming(held)
    if not held:
        return note(Health.WELL, "shipped_first", count=len(coming.files))
    if waiting := len(coming.files) + len(coming.gone):
        return note(Health.DOUBTFUL, "shipped_waiting", count=waiting)
    if coming.otherwise:
        titles = ", ".join(one.title for one in coming.otherwise)
        return note(Health.WELL, "shipped_otherwise", titles=titles)
    return note(Health.WELL, "shipped_well", count=len(coming.same))
