"""What forms ask for of a meeting: from its calling to its minutes."""

from __future__ import annotations

from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import Condition, Minutes, Withheld
from admin.committee.meetings import (
    Attendance,
    Choice,
    Closed,
    Decision,
    Hearing,
    Item,
    Matter,
    Meeting,
    Recusal,
    RecusalGround,
    Vote,
    Way,
)
from admin.office.committee.sheets import LONG, Kind, Line, Sheet, beside

MEETING = Sheet(
    noun=Meeting,
    lines=(
        Line(name="starts", kind=Kind.MOMENT, required=True, said=beside(Say.MEETING_SETTLED)),
        Line(name="place", required=True),
        Line(
            name="demanded_by", kind=Kind.ENTRIES,
            said=beside(Say.DEMANDED_BY_TOO_FEW, Say.DEMANDED_BY_OTHERS),
        ),
        Line(
            name="noticed",
            kind=Kind.DAY,
            said=beside(Say.NOTICE_LATE, Say.NOTICE_AHEAD, Say.NOTICE_WITHOUT_ITEMS),
        ),
        Line(name="papers", kind=Kind.DAY, said=beside(Say.PAPERS_LATE, Say.PAPERS_AHEAD)),
        Line(name="urgency", kind=Kind.AREA, most=2000),
        Line(name="announced", kind=Kind.DAY, said=beside(Say.ANNOUNCED_AHEAD)),
        Line(name="closed", kind=Kind.PICK, of=Closed),
        Line(name="closed_why", kind=Kind.AREA, most=2000, said=beside(Say.CLOSED_UNEXPLAINED)),
        Line(name="closing_demanded_by", kind=Kind.ENTRIES, said=beside(Say.CLOSED_BY_TOO_FEW)),
    ),
)  # fmt: skip

END = Sheet(
    noun=Meeting,
    lines=(
        Line(
            name="ended", kind=Kind.MOMENT, required=True,
            said=beside(Say.MOMENT_AHEAD, Say.ENDED_EARLY, Say.MEETING_SETTLED),
        ),
    ),
)  # fmt: skip

ITEM = Sheet(
    noun=Item,
    lines=(
        Line(name="title", required=True, said=beside(Say.ITEM_AFTER_END)),
        Line(name="matter", kind=Kind.PICK, of=Matter, required=True),
        Line(name="asked_by_chair", kind=Kind.TICK, said=beside(Say.NOT_ASKED_BY_CHAIR)),
        Line(name="system", kind=Kind.REFERENCE, said=beside(Say.SYSTEM_OF_ANOTHER_MATTER)),
        Line(name="paper", kind=Kind.AREA, most=LONG),
    ),
)

ARRIVAL = Sheet(
    noun=Attendance,
    lines=(
        Line(
            name="member", kind=Kind.ENTRIES,
            said=beside(Say.NOT_A_MEMBER, Say.THERE_ALREADY, Say.ATTENDANCE_SETTLED),
        ),
        Line(
            name="arrived", kind=Kind.MOMENT, required=True,
            said=beside(Say.MOMENT_AHEAD, Say.THERE_AT_NO_TIME),
        ),
    ),
)  # fmt: skip

DEPARTURE = Sheet(
    noun=Attendance,
    lines=(
        Line(
            name="left", kind=Kind.MOMENT, required=True,
            said=beside(
                Say.MOMENT_AHEAD, Say.THERE_AT_NO_TIME, Say.ATTENDANCE_SETTLED, Say.THERE_ALREADY,
            ),
        ),
    ),
)  # fmt: skip

RECUSAL = Sheet(
    noun=Recusal,
    lines=(
        Line(
            name="member", kind=Kind.ENTRY, required=True,
            said=beside(Say.RECUSED_AFTER_VOTES, Say.RECUSED_TWICE),
        ),
        Line(name="way", kind=Kind.PICK, of=Way, required=True),
        Line(
            name="ground", kind=Kind.PICK, of=RecusalGround, required=True,
            said=beside(Say.RECUSAL_GROUND_UNFIT),
        ),
        Line(name="facts", kind=Kind.AREA, most=2000, said=beside(Say.RECUSAL_UNEXPLAINED)),
    ),
)  # fmt: skip

HEARING = Sheet(
    noun=Hearing,
    lines=(
        Line(
            name="name", required=True, said=beside(Say.HEARING_INCOMPLETE, Say.HEARD_IS_A_MEMBER)
        ),
        Line(name="affiliation", required=True),
        Line(
            name="at", kind=Kind.MOMENT, required=True,
            said=beside(Say.MOMENT_AHEAD, Say.OUTSIDE_THE_MEETING, Say.HEARD_AFTER_DECISION),
        ),
        Line(name="said", kind=Kind.AREA, most=LONG, required=True),
    ),
)  # fmt: skip

VOTE = Sheet(
    noun=Vote,
    lines=(
        Line(
            name="choice", kind=Kind.PICK, of=Choice,
            said=beside(
                Say.VOTE_OF_RECUSED, Say.VOTE_OF_ABSENT, Say.VOTE_TWICE, Say.VOTE_AFTER_DECISION,
                Say.VOTE_ON_OWN_CHALLENGE,
            ),
        ),
    ),
)  # fmt: skip

VOTED_AT = Sheet(
    noun=Vote,
    lines=(
        Line(
            name="at",
            kind=Kind.MOMENT,
            required=True,
            said=beside(Say.MOMENT_AHEAD, Say.OUTSIDE_THE_MEETING),
        ),
    ),
)

RULING = Sheet(
    noun=Recusal,
    lines=(
        Line(
            name="decided", kind=Kind.MOMENT, required=True,
            said=beside(
                Say.MOMENT_AHEAD, Say.OUTSIDE_THE_MEETING, Say.TOO_FEW_PRESENT, Say.NOBODY_DECIDES,
                Say.RECUSED_TWICE,
            ),
        ),
    ),
)  # fmt: skip

DECISION = Sheet(
    noun=Decision,
    lines=(
        Line(name="text", kind=Kind.AREA, most=LONG, said=beside(Say.DECISION_UNWRITTEN)),
        Line(
            name="at", kind=Kind.MOMENT, required=True,
            said=beside(
                Say.MOMENT_AHEAD, Say.OUTSIDE_THE_MEETING, Say.TOO_FEW_PRESENT, Say.NOBODY_PRESIDES,
                Say.NOBODY_DECIDES,
            ),
        ),
    ),
)  # fmt: skip

CONDITION = Sheet(
    noun=Condition,
    lines=(
        Line(name="text", kind=Kind.AREA, most=2000, said=beside(Say.CONDITION_INCOMPLETE)),
        Line(name="owner"),
        Line(name="due", kind=Kind.DAY, required=True, said=beside(Say.CONDITION_DUE_EARLY)),
    ),
)

MET = Sheet(
    noun=Condition,
    lines=(
        Line(name="met", kind=Kind.DAY, required=True, said=beside(Say.MET_AHEAD)),
        Line(name="evidence", kind=Kind.AREA, most=2000, required=True),
    ),
)

MINUTES = Sheet(
    noun=Minutes,
    lines=(
        Line(name="observers", kind=Kind.ROWS, most=2000),
        Line(
            name="proceedings", kind=Kind.AREA, most=LONG,
            said=beside(Say.MINUTES_LACK_PROCEEDINGS),
        ),
        Line(name="remarks", kind=Kind.AREA, most=LONG, said=beside(Say.MINUTES_LACK_REMARKS)),
        Line(name="results", kind=Kind.AREA, most=LONG, said=beside(Say.MINUTES_LACK_RESULTS)),
        Line(
            name="published", kind=Kind.DAY,
            said=beside(Say.MINUTES_AHEAD, Say.MINUTES_EARLY, Say.MINUTES_BOTH),
        ),
        Line(name="withheld", kind=Kind.PICK, of=Withheld),
        Line(
            name="withheld_why", kind=Kind.AREA, most=2000,
            said=beside(Say.MINUTES_WITHHELD_UNFOUNDED),
        ),
    ),
)  # fmt: skip
