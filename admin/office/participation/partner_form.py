"""The forms of an agreement: what was typed of it, and of its sides."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from admin.office.forms import Form
from admin.partners import Agreement, Goal, Partner, PartnerKind

PATH: Final = "/office/partners"
SIDES: Final = 4
"""How many partners a form shows room for."""
MOST_FIELDS: Final = 80
_MOST_SIDES = 12
_LARGEST = 2**31 - 1


def read_agreement(form: Form) -> Agreement:
    """What a form says of an agreement; what is wrong stands in the form."""
    return Agreement(
        title=form.text("title", most=200),
        goal=form.choice("goal", Goal),
        terms=form.text("terms", most=2000),
        signed=form.day("signed"),
        until=form.day_if_any("until"),
        renews=form.number_if_any("renews", 1, _LARGEST),
    )


def read_sides(form: Form) -> list[Partner]:
    """The sides of a new agreement: the first, and whichever else is named."""
    return [_side(form, one) for one in range(1, _MOST_SIDES + 1) if one == 1 or _named(form, one)]


def read_correction(form: Form, number: int) -> tuple[Agreement, list[Partner]]:
    """What an agreement and its sides should say; a side whose name is empty is struck out."""
    told = replace(
        read_agreement(form),
        number=number,
        version=form.version(),
        ended=form.day_if_any("ended"),
        ended_why=form.text("ended_why", required=False),
    )
    named = [one for one in range(1, _MOST_SIDES + 1) if _named(form, one)] or [1]
    sides = [
        replace(_side(form, one), number=form.number_if_any(f"number{one}", 0, _LARGEST) or 0)
        for one in named
    ]
    return told, sides


def _side(form: Form, place: int) -> Partner:
    return Partner(
        agreement=0,
        name=form.text(f"name{place}", most=100),
        kind=form.choice(f"kind{place}", PartnerKind),
        abroad=form.ticked(f"abroad{place}"),
        contact=form.text(f"contact{place}", required=False, most=100),
    )


def _named(form: Form, place: int) -> bool:
    return bool(form.typed(f"name{place}").strip())
