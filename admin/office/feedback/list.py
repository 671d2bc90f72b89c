"""Which cases a page of the list shows, and the list as it is taken along: nobody's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from admin.feedback import StateName, measure_name, reason_name, state_name
from admin.office.exports import Column, Listing
from admin.office.exports.texts import ColumnName
from admin.office.feedback.texts import FeedbackOffice
from admin.officials import Permission
from city import Clock
from disclosure import Feedback, FeedbackCase, FeedbackState, WantedCases

LONGEST_DEPARTMENT = 100
"""Characters of a department's name that a form takes."""
STATES: Mapping[str, tuple[FeedbackState, ...]] = {
    "": (FeedbackState.OPEN, FeedbackState.TAKEN),
    **{one.value: (one,) for one in FeedbackState},
    "all": (),
}
"""What the list can be asked for, by the word in its address; without one, what waits."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the list was asked for."""

    state: str = ""
    department: str = ""
    overdue: bool = False

    @classmethod
    def by(cls, query: Mapping[str, str]) -> Asked:
        """What an address asks for; a state that there is not is not asked about.

        NUL is in nobody's name, and PostgreSQL refuses it.
        """
        state = query.get("state", "")
        return cls(
            state=state if state in STATES else "",
            department=query.get("department", "").replace("\x00", "")[:LONGEST_DEPARTMENT],
            overdue=query.get("overdue") == "1",
        )

    def query(self) -> dict[str, str]:
        """The same as an address says it."""
        given = {
            "state": self.state,
            "department": self.department,
            "overdue": "1" if self.overdue else "",
        }
        return {name: value for name, value in given.items() if value}

    def wanted(self, today: date) -> WantedCases:
        """Which cases are meant."""
        return WantedCases(
            states=STATES[self.state],
            department=self.department,
            due_before=today if self.overdue else None,
        )


def listing_of(path: str, feedback: Feedback, clock: Clock) -> Listing[FeedbackCase]:
    """Every case, however it stands."""

    def state(one: FeedbackCase) -> StateName:
        return state_name(one, clock.now().date())

    return Listing(
        path=path,
        title=FeedbackOffice.TITLE,
        asks=Permission.FEEDBACK_READ,
        columns=(
            Column(heading=ColumnName.NUMBER, cell=lambda one: one.number),
            Column(heading=FeedbackOffice.STATE, cell=state),
            Column(heading=FeedbackOffice.REASON, cell=lambda one: reason_name(one.reason)),
            Column(heading=FeedbackOffice.DEPARTMENT, cell=lambda one: one.department),
            Column(heading=FeedbackOffice.RECORD, cell=lambda one: one.record),
            Column(heading=FeedbackOffice.OPENED, cell=lambda one: one.opened_at),
            Column(heading=FeedbackOffice.DUE, cell=lambda one: one.due),
            Column(heading=FeedbackOffice.TAKEN_BY, cell=lambda one: one.taken_by),
            Column(heading=FeedbackOffice.CLOSED, cell=lambda one: one.closed_at),
            Column(
                heading=FeedbackOffice.MEASURE,
                cell=lambda one: measure_name(one.measure) if one.measure else None,
            ),
            Column(heading=FeedbackOffice.DONE, cell=lambda one: one.done),
        ),
        entries=lambda _: feedback.among(feedback.numbers(WantedCases())),
    )
