"""What the secretary may undo: a meeting, an item. It stays in the books, and says why."""

from __future__ import annotations

from dataclasses import replace

from admin.books import By, Kept
from admin.committee.desk import CommitteeBooks
from admin.committee.meetings import Item, Meeting
from admin.committee.reading import sitting_on
from admin.committee.rules import held, undoing


class Agendas:
    """What other rooms may ask of agendas."""

    def __init__(self, books: CommitteeBooks) -> None:
        self._books = books

    def is_off(self, item: int | None) -> bool:
        """Whether nobody deliberates on an item: it was taken off, or its meeting called off."""
        if item is None:
            return False
        with self._books.reading() as shelf:
            found = shelf.find(Item, item)
            meeting = shelf.find(Meeting, found.meeting) if found else None
        if found is None or meeting is None:
            return False
        return found.removed is not None or meeting.cancelled is not None


class Undoing:
    """What is called off. The reason of the act is kept with it: who reads of it reads why."""

    def __init__(self, books: CommitteeBooks) -> None:
        self._books = books

    def cancel(self, meeting: int, version: int, by: By) -> Kept:
        """Call a meeting off that was called; `version` is the one that its canceller saw."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            found = sitting_on(turn, meeting)
            if found is None:
                return self._books.missing()
            rules, today = self._books.rules, self._books.today()
            findings = held.meeting_told_stays(found, rules)
            findings = findings or undoing.meeting_may_be_cancelled(found, rules)
            off = replace(found.meeting, version=version, cancelled=today, cancelled_why=by.reason)
            return self._books.changed(turn, findings, off, "cancelled")

    def remove(self, item: int, version: int, by: By) -> Kept:
        """Take an item off the agenda of its meeting."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            seen = turn.find(Item, item)
            found = sitting_on(turn, seen.meeting) if seen else None
            if seen is None or found is None:
                return self._books.missing()
            rules, today = self._books.rules, self._books.today()
            findings = held.meeting_told_stays(found, rules)
            findings = findings or undoing.item_may_be_removed(seen, found, rules)
            off = replace(seen, version=version, removed=today, removed_why=by.reason)
            return self._books.changed(turn, findings, off, "removed")
