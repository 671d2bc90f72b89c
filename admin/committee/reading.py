"""The committee's books read whole: everybody who ever sat, and a meeting with all of it."""

from __future__ import annotations

from admin.books import Shelf
from admin.committee.afterwards import Minutes
from admin.committee.meetings import (
    Attendance,
    Decision,
    Hearing,
    Item,
    Meeting,
    Recusal,
    Sitting,
    Vote,
)
from admin.committee.people import Committee, Leaving, Member


def committee_on(shelf: Shelf) -> Committee:
    """Everybody who ever sat on it."""
    return Committee(members=shelf.every(Member), leavings=shelf.every(Leaving))


def told_on(shelf: Shelf) -> tuple[tuple[Meeting, ...], frozenset[int]]:
    """Every meeting, and the numbers of those whose minutes are out."""
    out = (one.meeting for one in shelf.every(Minutes) if one.published is not None)
    return shelf.every(Meeting), frozenset(out)


def sitting_on(shelf: Shelf, meeting: int) -> Sitting | None:
    """A meeting with everything of it."""
    found = shelf.find(Meeting, meeting)
    if found is None:
        return None
    items = shelf.every(Item, meeting=meeting)
    numbers = [item.number for item in items]
    return Sitting(
        meeting=found,
        items=tuple(sorted(items, key=lambda item: item.place)),
        attendances=shelf.every(Attendance, meeting=meeting),
        recusals=shelf.among(Recusal, "item", numbers),
        hearings=shelf.among(Hearing, "item", numbers),
        votes=shelf.among(Vote, "item", numbers),
        decisions=shelf.among(Decision, "item", numbers),
        minutes=next(iter(shelf.every(Minutes, meeting=meeting)), None),
    )
