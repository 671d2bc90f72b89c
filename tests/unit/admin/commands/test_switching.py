"""Who stops answers is named, and what is stopped is told."""

from __future__ import annotations

import pytest

from admin.commands.switching import switch_text, turn_and_tell
from admin.errors import Unexplained
from city import Clock, Database
from disclosure import Switch

PARKING = "여수시 주차장 조례"


@pytest.fixture
def switch(database: Database, clock: Clock) -> Switch:
    return Switch(database, clock)


def test_a_stop_is_told_with_who_why_and_since_when(switch: Switch) -> None:
    told: list[str] = []
    turn_and_tell(switch, off=True, by="김담당", reason="틀린 요금", tell=told.append)
    turn_and_tell(switch, off=True, by="이담당", reason="개정", topic=PARKING, tell=told.append)
    assert "김담당(서버) (틀린 요금)" in told[0]
    assert "2026-11-24 10:30:00부터" in told[0]
    assert told[1].splitlines()[1].startswith("문서 멈춤: 여수시 주차장 조례")
    turn_and_tell(switch, off=False, by="김담당", reason="", tell=told.append)
    assert "모두 멈춤" not in told[2]
    assert "여수시 주차장 조례" in told[2]
    turn_and_tell(switch, off=False, by="김담당", reason="", topic=PARKING, tell=told.append)
    assert told[3] == switch_text(switch.state())
    assert "멈춘 것이 없습니다" in told[3]


@pytest.mark.parametrize(("by", "reason"), [("", "까닭"), ("김담당", ""), (" ", " ")])
def test_nobody_stops_without_name_and_reason(switch: Switch, by: str, reason: str) -> None:
    with pytest.raises(Unexplained):
        turn_and_tell(switch, off=True, by=by, reason=reason)
    assert switch.state().whole is None
