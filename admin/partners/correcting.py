"""What a correction makes of an agreement and its sides. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from admin.partners.model import Agreement, Cooperation, Partner


def known(found: Cooperation, partners: Sequence[Partner]) -> bool:
    """Whether those that bear a number are partners of this agreement, each named once."""
    numbers = [one.number for one in partners if one.number]
    sides = {one.number for one in found.partners}
    return len(set(numbers)) == len(numbers) and sides.issuperset(numbers)


def corrected(found: Cooperation, told: Agreement, partners: Sequence[Partner]) -> Agreement | None:
    """The agreement as it is corrected; None where nothing differs from what is kept.

    Each correction makes a version of the agreement, also where its partners alone are corrected:
    who releases a version has seen both.
    """
    before = found.agreement
    # A correction ends nothing; of what was ended it corrects the end, or takes it back.
    ended = told.ended if before.ended else None
    after = replace(
        told, ended=ended, ended_why=told.ended_why if ended else "", corrected=before.corrected
    )
    kept_sides = {one.number: one for one in found.partners}
    same_sides = len(partners) == len(kept_sides) and all(
        one.number and _side(one, kept_sides[one.number]) == kept_sides[one.number]
        for one in partners
    )
    if same_sides and replace(after, version=before.version) == before:
        return None
    return replace(after, corrected=(before.corrected or 0) + 1)


def sides_changed(found: Cooperation, told: Sequence[Partner], today: date) -> Iterator[Partner]:
    """The partners that a correction writes: changed, struck out, or new."""
    named = {one.number: one for one in told if one.number}
    for one in found.partners:
        yield _side(named[one.number], one) if one.number in named else replace(one, struck=today)
    for one in told:
        if not one.number:
            yield replace(one, agreement=found.agreement.number)


def _side(told: Partner, kept: Partner) -> Partner:
    return replace(told, agreement=kept.agreement, version=kept.version, struck=None)
