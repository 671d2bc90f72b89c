"""Co-operation (인공지능 조례 제11조): an agreement of several sides, and one whose end is near."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from admin.books import By
from admin.demo.stage import Stage, made_up, sound
from admin.partners import Agreement, Deed, Goal, Partner, PartnerKind, Partners

_MONTH = timedelta(days=30)


def partners(stage: Stage) -> tuple[str, ...]:
    """Two agreements that somebody else has let out, and what was done under them."""
    told = made_up("partners")
    books = Partners(stage.database, stage.clock, stage.profile)
    by = By(person=told["writes"], reason=told["reason"])
    releases = By(person=told["releases"], reason=told["reason"])
    for one in told["agreements"]:
        signed = stage.today - one["signed_months_ago"] * _MONTH
        agreement = Agreement(
            title=one["title"],
            goal=Goal(one["goal"]),
            terms=one["terms"],
            signed=signed,
            until=stage.today + one["holds_months"] * _MONTH,
        )
        number = sound(books.sign(agreement, _sides(one["partners"]), by)).number
        for place, text in enumerate(one["deeds"]):
            deed = Deed(agreement=number, day=signed + (place + 1) * _MONTH, text=text)
            sound(books.do(deed, by))
        sound(books.release(number, 1, releases))
    return ()


def _sides(named: list[dict[str, Any]]) -> list[Partner]:
    return [
        Partner(agreement=0, name=one["name"], kind=PartnerKind(one["kind"]), contact="시범 창구")
        for one in named
    ]
