"""The command counts what is over, tells it, and writes what an auditor asks for."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from admin.commands.equal_reporting import make_and_tell
from admin.equal_service import EqualService
from admin.errors import NothingServed
from city import SEOUL, CityProfile, Database, FixedClock, LinesUnusable
from disclosure import Records
from tests.builders.disclosure import settled
from tests.builders.told_again import KEPT_FOR


@pytest.fixture
def room(database: Database, clock: FixedClock) -> EqualService:
    """One question in September; it is October."""
    clock.turn(datetime(2026, 9, 30, 12, tzinfo=SEOUL) - clock.now())
    settled(Records(database, clock))
    clock.turn(datetime(2026, 10, 1, 12, tzinfo=SEOUL) - clock.now())
    return EqualService(database, clock, KEPT_FOR)


def told(
    room: EqualService, clock: FixedClock, profile: CityProfile, *periods: str,
    out: Path | None = None, print_json: bool = False,
) -> list[str]:  # fmt: skip
    said: list[str] = []
    make_and_tell(
        room, periods, clock, profile, lambda _step, _done, _of: None,
        by="kim", out=out, print_json=print_json, tell=said.append,
    )  # fmt: skip
    return said


def test_without_a_period_it_counts_the_last_quarter_and_the_last_month(
    room: EqualService, clock: FixedClock, profile: CityProfile
) -> None:
    quarter, month = told(room, clock, profile)
    assert quarter.startswith("2026-Q3의 동등한 서비스 보고서를 남겼습니다. 기록 1건")
    assert month.startswith("2026-09의 ")
    assert [one.period.name for one in room.every()] == ["2026-Q3", "2026-09"]


def test_both_files_say_what_was_counted(
    room: EqualService, clock: FixedClock, profile: CityProfile, tmp_path: Path
) -> None:
    folder = tmp_path / "new"
    said = told(room, clock, profile, "2026-09", out=folder)
    assert [str(folder / "equal-service-2026-09.json") in line for line in said] == [
        True, False, False,
    ]  # fmt: skip
    written = json.loads((folder / "equal-service-2026-09.json").read_text(encoding="utf-8"))
    assert written["groups"][0]["asked"] == 1
    table = (folder / "equal-service-2026-09.csv").read_text(encoding="utf-8-sig")
    assert '"2026-09","모두","물은 것 가운데 답한 비율"' in table


def test_json_is_printed_alone(room: EqualService, clock: FixedClock, profile: CityProfile) -> None:
    (line,) = told(room, clock, profile, "2026-09", print_json=True)
    assert json.loads(line)["small_counts_hidden"] is False


def test_a_folder_that_cannot_be_made_is_told(
    room: EqualService, clock: FixedClock, profile: CityProfile, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(LinesUnusable):
        told(room, clock, profile, "2026-09", out=tmp_path / "file" / "new")


def test_a_time_in_which_nobody_asked_is_told(
    room: EqualService, clock: FixedClock, profile: CityProfile
) -> None:
    with pytest.raises(NothingServed):
        told(room, clock, profile, "2026-08")
