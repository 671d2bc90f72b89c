"""What was counted as JSON, as it is kept; and read back, if it is of the shape of today."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from admin.equal_service.model import Axis, Counted, Group, Measure, Period
from admin.evaluation import Spread

SHAPE = 2
"""Grows when groups or measures change: counts of another shape are never read as these."""
_READ = frozenset({1, SHAPE})
"""The first had no axis of what was told, and is else the same: its reports stay as they were."""


def written(counted: Counted) -> str:
    """All of it, the same for the same counts."""
    told = {
        "shape": SHAPE,
        "settled": counted.settled,
        "noticed": counted.noticed,
        "whole": _told(counted.whole),
        "axes": {
            axis.value: {name: _told(one) for name, one in groups.items()}
            for axis, groups in counted.axes.items()
        },
        "months": {name: _told(one) for name, one in counted.months.items()},
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def seal_of(text: str) -> str:
    """SHA-256 of counts as they are kept."""
    return sha256(text.encode()).hexdigest()


def read(period: Period, text: str) -> Counted | None:
    """What was kept of a period; None if it has another shape, or cannot be read."""
    try:
        told: dict[str, Any] = json.loads(text)
        if told["shape"] not in _READ:
            return None
        return Counted(
            period=period,
            settled=told["settled"],
            noticed=told["noticed"],
            whole=_group(told["whole"]),
            axes={Axis(axis): _groups(groups) for axis, groups in told["axes"].items()},
            months=_groups(told["months"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _told(group: Group) -> dict[str, object]:
    took = group.took_ms
    return {
        "counts": {one.value: group.counts[one] for one in Measure},
        "took_ms": [took.median, took.p95, took.of] if took else None,
    }


def _groups(told: Mapping[str, Any]) -> dict[str, Group]:
    return {name: _group(one) for name, one in told.items()}


def _group(told: Mapping[str, Any]) -> Group:
    took = told["took_ms"]
    return Group(
        counts={one: int(told["counts"][one.value]) for one in Measure},
        took_ms=Spread(median=took[0], p95=took[1], of=took[2]) if took else None,
    )
