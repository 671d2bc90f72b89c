"""In a demo every file that leaves a page says that it is made up; elsewhere none does."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from fastapi import FastAPI

from admin.commands.equal_reporting import make_and_tell
from admin.equal_service import EqualService
from admin.public import build_public_routes, equal_service_of, transparency_of
from admin.register import Drifts, Lists
from admin.transparency import Sources
from city import CityProfile, Database, FixedClock, Voice
from disclosure import Notices, Records
from tests.builders.disclosure import make_facts, make_ledger, settled
from tests.builders.equal_service import a_busy_quarter, counted_of, keep_counted
from tests.builders.web import make_web
from tests.fakes.citizen import Citizen

SAID = "시범 자료입니다. 여기 적힌 사람과 회의, 기록, 숫자는 지어낸 것입니다."
SAID_IN_ENGLISH = "This is demo data."
FILES = (
    "/register.json",
    "/register.csv",
    "/transparency.json",
    "/transparency.csv",
    "/equal-service/2026-Q3.json",
    "/equal-service/2026-Q3.csv",
)


@pytest.mark.parametrize("demo", [True, False])
async def test_public_files_say_so_under_the_notice(
    profile: CityProfile, database: Database, clock: FixedClock, *, demo: bool
) -> None:
    shown = replace(profile, demo=demo)
    for name in ("2026-Q3", "2026-08"):
        keep_counted(database, counted_of(a_busy_quarter(), name), clock.now())
    async with Citizen(_public(shown, database, clock)) as citizen:
        for path in FILES:
            answer = await citizen.open(path)
            assert answer.status_code == 200, path
            opening = _opening(answer.text)
            notice = Notices(shown.notices).in_force(Voice()).short
            assert opening == (f"{notice} {SAID}" if demo else notice), path
        english = await citizen.open("/transparency.csv?lang=en")
        assert (SAID_IN_ENGLISH in english.text) is demo


@pytest.mark.parametrize("demo", [True, False])
@pytest.mark.parametrize("path", ["/transparency", "/equal-service"])
async def test_a_page_that_counts_claims_real_records_outside_a_demo_alone(
    profile: CityProfile, database: Database, clock: FixedClock, path: str, *, demo: bool
) -> None:
    shown = replace(profile, demo=demo)
    async with Citizen(_public(shown, database, clock)) as citizen:
        for query, claimed, example in (
            ("", "실제 기록에서", "지어낸 시범 기록에서 센 보기입니다"),
            ("?easy=1", "", "지금 보이는 숫자는 지어낸 보기입니다"),
            ("?lang=en", "from live records", "counted from records that are made up"),
            ("?lang=en&easy=1", "", "The numbers here are made up"),
        ):
            await citizen.open(f"{path}{query}")
            assert (example in citizen.page) is demo, query
            assert not claimed or (claimed in citizen.page) is not demo, query


def _public(shown: CityProfile, database: Database, clock: FixedClock) -> FastAPI:
    house = make_web(shown, database, clock)
    notices = house.services.notices
    room = EqualService(database, clock, shown.kept_for)
    ledger = make_ledger(database, clock)
    for router in (
        build_public_routes(
            facts=lambda: make_facts(shown), profile=shown, notices=notices,
            lists=Lists(database), drifts=Drifts(database),
        ),
        equal_service_of(database=database, room=room, profile=shown, notices=notices),
        transparency_of(
            room=room, ledger=ledger, profile=shown, notices=notices, sources=Sources()
        ),
    ):  # fmt: skip
        house.app.include_router(router)
    return house.app


def _opening(text: str) -> str:
    """The first line of a table, or what stands for it in a file for machines."""
    if text.startswith("{"):
        return json.loads(text)["notice"]
    return next(csv.reader(StringIO(text.removeprefix("\ufeff"))))[0]


@pytest.mark.parametrize("demo", [True, False])
def test_so_do_the_files_of_the_equal_service_command(
    profile: CityProfile, database: Database, clock: FixedClock, tmp_path: Path, *, demo: bool
) -> None:
    settled(Records(database, clock))
    month = f"{clock.now():%Y-%m}"
    clock.turn(clock.now().replace(month=12, day=1) - clock.now())
    make_and_tell(
        EqualService(database, clock, profile.kept_for), [month], clock,
        replace(profile, demo=demo),
        lambda _step, _done, _of: None, by="kim", out=tmp_path, print_json=False,
        tell=lambda _line: None,
    )  # fmt: skip
    for form in ("json", "csv"):
        written = (tmp_path / f"equal-service-{month}.{form}").read_text(encoding="utf-8-sig")
        assert (SAID in written) is demo
