"""What a release keeps of an agreement: what the public reads of it, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from admin.partners.model import Agreement, Goal, Partner, PartnerKind


def written_down(agreement: Agreement, partners: Sequence[Partner]) -> str:
    """An agreement as JSON; what each side does, who answers there and why it ended stay inside."""
    told = {
        "title": agreement.title,
        "goal": agreement.goal.value,
        "signed": agreement.signed.isoformat(),
        "until": agreement.until and agreement.until.isoformat(),
        "ended": agreement.ended and agreement.ended.isoformat(),
        "partners": [
            {"name": one.name, "kind": one.kind.value, "abroad": one.abroad} for one in partners
        ],
    }
    return json.dumps(told, ensure_ascii=False)


def read_written(number: int, written: str) -> tuple[Agreement, tuple[Partner, ...]]:
    """The agreement of a number as the public knows it, and its sides."""
    told = json.loads(written)
    agreement = Agreement(
        number=number,
        title=told["title"],
        goal=Goal(told["goal"]),
        terms="",
        signed=date.fromisoformat(told["signed"]),
        until=_day(told["until"]),
        ended=_day(told["ended"]),
    )
    return agreement, tuple(_side(number, one) for one in told["partners"])


def _side(agreement: int, told: dict[str, Any]) -> Partner:
    kind = PartnerKind(told["kind"])
    return Partner(agreement=agreement, name=told["name"], kind=kind, abroad=told["abroad"])


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
