"""Purchases (인공지능 조례 제12조): offers in their order, and why another one was taken."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from admin.books import By
from admin.demo.stage import Stage, made_up, sound
from admin.purchases import Offer, Purchase, Purchases, Request, Subject
from admin.register import Area

_DAY = timedelta(days=1)


def purchases(stage: Stage) -> tuple[str, ...]:
    """A purchase of high-impact AI that was decided, one that is open, and a request."""
    told, today = made_up("purchases"), stage.today
    books = Purchases(stage.database, stage.clock, stage.profile)
    by = By(person=told["writes"], reason=told["reason"])
    for one in told["cases"]:
        high = one.get("area", "")
        purchase = Purchase(
            title=one["title"],
            department=one["department"],
            subject=Subject(one["subject"]),
            high_impact=bool(high),
            area=Area(high) if high else None,
            opened=today - one["opened_days_ago"] * _DAY,
        )
        number = sound(books.open(purchase, by)).number
        numbers = [sound(books.offer(_offer(stage, number, it), by)).number for it in one["offers"]]
        if one.get("why"):
            sound(books.take(number, 1, numbers[int(one["taken"])], one["why"], by))
    asked = told["request"]
    request = Request(body=asked["body"], text=asked["text"], asked=today - 20 * _DAY)
    sound(books.request(request, by))
    return ()


def _offer(stage: Stage, purchase: int, told: dict[str, Any]) -> Offer:
    """An offer; a proof that it claims was given before the purchase was opened."""
    return Offer(
        purchase=purchase,
        certified_until=stage.today + 300 * _DAY if "certificate" in told else None,
        assessed=stage.today - 120 * _DAY if "assessment" in told else None,
        **told,
    )
