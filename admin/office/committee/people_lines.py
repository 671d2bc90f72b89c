"""What forms ask for of the committee's people, its roster and its yearly review."""

from __future__ import annotations

from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import Review, Roster, Verdict
from admin.committee.people import (
    CallExemption,
    Category,
    Leaving,
    LeavingGround,
    Member,
    Seat,
    Secretary,
    Sex,
    SexException,
)
from admin.office.committee.sheets import LONG, Kind, Line, Sheet, beside

MEMBER = Sheet(
    noun=Member,
    lines=(
        Line(name="name", required=True, most=50),
        Line(
            name="category", kind=Kind.PICK, of=Category, required=True,
            said=beside(Say.TOO_MANY_COUNCILLORS),
        ),
        Line(name="office", said=beside(Say.OFFICE_UNNAMED, Say.CHAIR_OF_ANOTHER_OFFICE)),
        Line(
            name="seat", kind=Kind.PICK, of=Seat, required=True,
            said=beside(Say.TWO_CHAIRS, Say.TWO_VICE_CHAIRS),
        ),
        Line(
            name="elected_in", kind=Kind.ENTRY,
            said=beside(Say.VICE_CHAIR_NOT_ELECTED, Say.ELECTION_NOT_FOUND),
        ),
        Line(
            name="sex", kind=Kind.PICK, of=Sex, required=True,
            said=beside(Say.WOMEN_OVER_SHARE, Say.MEN_OVER_SHARE),
        ),
        Line(name="young", kind=Kind.DECLARED),
        Line(name="since", kind=Kind.DAY, required=True),
        Line(
            name="until", kind=Kind.DAY,
            said=beside(
                Say.TERM_MISSING, Say.TERM_BACKWARDS, Say.TERM_TOO_LONG, Say.OFFICE_HAS_NO_TERM,
                Say.NOT_THE_REMAINDER,
            ),
        ),
        Line(
            name="renews", kind=Kind.ENTRY, said=beside(Say.RENEWS_ANOTHER, Say.RENEWED_TOO_OFTEN)
        ),
        Line(
            name="replaces", kind=Kind.ENTRY,
            said=beside(Say.REPLACED_STILL_SITS, Say.REPLACED_ALREADY),
        ),
        Line(name="specialist", kind=Kind.TICK),
        Line(
            name="other_committees", kind=Kind.NUMBER, most=99,
            said=beside(Say.TOO_MANY_COMMITTEES),
        ),
        Line(name="called_from", kind=Kind.DAY),
        Line(name="called_until", kind=Kind.DAY),
        Line(name="uncalled", kind=Kind.PICK, of=CallExemption),
        Line(name="account", most=32, said=beside(Say.ACCOUNT_UNKNOWN, Say.ACCOUNT_TAKEN)),
    ),
)  # fmt: skip

LEAVING = Sheet(
    noun=Leaving,
    lines=(
        Line(
            name="ground", kind=Kind.PICK, of=LeavingGround, required=True,
            said=beside(Say.DISMISSED_FROM_OFFICE, Say.HAS_NO_OFFICE_TO_LEAVE),
        ),
        Line(
            name="last_day", kind=Kind.DAY, required=True,
            said=beside(Say.LEAVES_OUTSIDE_TERM, Say.LEFT_ALREADY),
        ),
        Line(name="facts", kind=Kind.AREA, most=2000, said=beside(Say.LEAVING_UNEXPLAINED)),
        Line(name="unable_from", kind=Kind.DAY),
        Line(name="unable_until", kind=Kind.DAY, said=beside(Say.NOT_UNABLE_LONG_ENOUGH)),
    ),
)  # fmt: skip

SECRETARY = Sheet(
    noun=Secretary,
    lines=(
        Line(name="name", required=True, most=50),
        Line(name="post", required=True, said=beside(Say.SECRETARY_OF_ANOTHER_POST)),
        Line(name="since", kind=Kind.DAY, required=True),
    ),
)

EXCEPTION = Sheet(
    noun=SexException,
    lines=(
        Line(name="why", kind=Kind.AREA, most=2000, said=beside(Say.EXCEPTION_UNFOUNDED)),
        Line(name="resolution"),
        Line(name="resolved", kind=Kind.DAY, required=True),
        Line(name="until", kind=Kind.DAY),
    ),
)

ROSTER = Sheet(
    noun=Roster,
    lines=(
        Line(name="day", kind=Kind.DAY, required=True, said=beside(Say.ROSTER_AHEAD)),
        Line(name="on_site", kind=Kind.TICK),
        Line(name="in_gazette", kind=Kind.TICK),
        Line(name="withheld_why", kind=Kind.AREA, most=2000),
    ),
)

REVIEW = Sheet(
    noun=Review,
    lines=(
        Line(
            name="year", kind=Kind.NUMBER, most=9999, required=True,
            said=beside(Say.REVIEW_EARLY, Say.REVIEW_TWICE),
        ),
        Line(name="done", kind=Kind.DAY, required=True, said=beside(Say.REVIEW_AHEAD)),
        Line(name="verdict", kind=Kind.PICK, of=Verdict, required=True),
        Line(name="text", kind=Kind.AREA, most=LONG, said=beside(Say.REVIEW_UNWRITTEN)),
    ),
)  # fmt: skip
