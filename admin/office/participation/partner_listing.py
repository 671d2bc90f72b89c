"""Agreements as officials take them along: each with its sides, how it stands, what is public."""

from __future__ import annotations

from dataclasses import dataclass

from admin.office.exports import Column, Listing
from admin.office.exports.texts import ColumnName
from admin.office.participation.partner_form import PATH
from admin.office.participation.texts import PartnerOffice
from admin.office.register.texts import RegisterSentence
from admin.officials import Permission
from admin.partners import Cooperation, GoalName, Partners, StateName, state_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A row of the file: an agreement and how it stands today."""

    whole: Cooperation
    state: StateName


def listing_of(partners: Partners) -> Listing[Row]:
    """Every agreement, the newest first."""

    def every() -> list[Row]:
        today = partners.today()
        return [
            Row(whole=one, state=StateName(f"partners.state.{state_of(one.agreement, today)}"))
            for one in partners.every()
        ]

    return Listing(
        path=PATH,
        title=PartnerOffice.TITLE,
        asks=Permission.PARTNERS_READ,
        columns=(
            Column(heading=ColumnName.NUMBER, cell=lambda row: row.whole.agreement.number),
            Column(heading=PartnerOffice.NAME, cell=lambda row: row.whole.agreement.title),
            Column(heading=PartnerOffice.PARTNERS, cell=_sides),
            Column(
                heading=PartnerOffice.GOAL,
                cell=lambda row: GoalName(f"partners.goal.{row.whole.agreement.goal}"),
            ),
            Column(heading=PartnerOffice.SIGNED, cell=lambda row: row.whole.agreement.signed),
            Column(heading=PartnerOffice.UNTIL, cell=lambda row: row.whole.agreement.until),
            Column(heading=PartnerOffice.STATE, cell=lambda row: row.state),
            Column(heading=PartnerOffice.ENDED, cell=lambda row: row.whole.agreement.ended),
            Column(heading=PartnerOffice.ENDED_WHY, cell=lambda row: row.whole.agreement.ended_why),
            Column(heading=RegisterSentence.PUBLIC, cell=lambda row: public_state(row.whole)),
        ),
        entries=lambda _: every(),
    )


def public_state(one: Cooperation) -> RegisterSentence:
    """What the public sees of an agreement, in words."""
    if one.released is None:
        return RegisterSentence.HIDDEN
    newest = one.released.of_version == one.agreement.version
    return RegisterSentence.SHOWN if newest else RegisterSentence.SHOWN_OLD


def _sides(row: Row) -> str:
    return ", ".join(one.name for one in row.whole.partners)
