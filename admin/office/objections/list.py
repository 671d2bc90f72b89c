"""How a case stands, and the list of cases as it is taken along: without a citizen's words."""

from __future__ import annotations

from datetime import date

from admin.office.exports import Column, Listing
from admin.office.exports.texts import ColumnName
from admin.office.objections.texts import CaseState, ObjectionSentence
from admin.officials import Permission
from city import Clock
from disclosure import ChannelName, Objection, Objections


def state_of(one: Objection, today: date) -> CaseState:
    """How a case stands on a day."""
    if one.withdrawn:
        return CaseState.WITHDRAWN
    if not one.open:
        return CaseState.OVER
    return CaseState.OVERDUE if one.due < today else CaseState.OPEN


def listing_of(path: str, objections: Objections, clock: Clock) -> Listing[Objection]:
    """Every case, open or over."""

    def state(one: Objection) -> CaseState:
        return state_of(one, clock.now().date())

    return Listing(
        path=path,
        title=ObjectionSentence.TITLE,
        asks=Permission.OBJECTIONS_READ,
        columns=(
            Column(heading=ColumnName.NUMBER, cell=lambda one: one.number),
            Column(heading=ObjectionSentence.STATE, cell=state),
            Column(heading=ObjectionSentence.RECORD, cell=lambda one: one.record),
            Column(heading=ObjectionSentence.CHANNEL, cell=_channel),
            Column(heading=ObjectionSentence.OPENED, cell=lambda one: one.opened_at),
            Column(heading=ObjectionSentence.DUE, cell=lambda one: one.due),
            Column(heading=ObjectionSentence.CLOSED, cell=lambda one: one.closed_at),
            Column(heading=ObjectionSentence.CLOSED_BY, cell=lambda one: one.closed_by),
            Column(heading=ObjectionSentence.OUTCOME, cell=lambda one: one.outcome),
        ),
        entries=lambda _: objections.listed(open_only=False),
    )


def _channel(one: Objection) -> ChannelName:
    return ChannelName(f"register.channel.{one.channel}")
