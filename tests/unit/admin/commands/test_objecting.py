"""Staff see every case with its exchange, the overdue first, and close it."""

from __future__ import annotations

from datetime import timedelta

from admin.commands.duties import objections_kept
from admin.commands.objecting import close_and_tell, list_and_tell
from admin.doctor import Health
from city import CityProfile, Database, FixedClock
from disclosure import Accesses, Objections, Records
from tests.builders.disclosure import settled


def test_cases_are_listed_closed_and_kept(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    cases, records = Objections(database, clock, profile), Records(database, clock)
    noted = Accesses(database, clock)
    told: list[str] = []
    list_and_tell(cases, records, noted, clock, tell=told.append)
    assert told == ["이의제기가 없습니다."]
    cases.object(settled(records), "chat-1", "요금이 다릅니다")
    cases.object(settled(records), "chat-1", "")
    cases.withdraw(2, "chat-1")
    told.clear()
    list_and_tell(cases, records, noted, clock, by="김담당", tell=told.append)
    assert told[0].startswith("1번 · 기록 1번 · web")
    assert "2026-12-08까지 · 까닭: 요금이 다릅니다" in told[0]
    assert "질문: 주차요금이 얼마예요?" in told[1]
    (seen,) = noted.newest(5)
    assert (seen.command, seen.record, seen.purpose) == ("objections", 1, "이의제기 1번 처리")
    assert seen.person.startswith("김담당")
    assert objections_kept(1, cases.overdue()).health is Health.WELL
    clock.turn(timedelta(days=30))
    told.clear()
    list_and_tell(cases, records, noted, clock, tell=told.append)
    assert told[0].startswith("[기한 지남] 1번")
    verdict = objections_kept(1, cases.overdue())
    assert verdict.health is Health.DOUBTFUL
    assert "1건" in verdict.text
    close_and_tell(cases, 1, "김담당", "답변이 맞습니다.", told.append)
    told.clear()
    list_and_tell(cases, records, noted, clock, tell=told.append)
    assert told == ["이의제기가 없습니다."]
    list_and_tell(cases, records, noted, clock, every=True, tell=told.append)
    assert any("김담당(서버): 답변이 맞습니다." in line for line in told)
    assert any(line.startswith("[거둠] 2번") for line in told)


def test_outcomes_that_nobody_can_bring_are_told_with_their_numbers() -> None:
    verdict = objections_kept(9, (), {7, 3})
    assert verdict.health is Health.DOUBTFUL
    assert "2건(3, 7번)" in verdict.text
    assert "secret.key" in verdict.text
