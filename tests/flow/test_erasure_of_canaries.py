"""Two hundred people are forgotten: nothing they wrote is left in any byte that the service keeps.

Each wrote a word that nobody else says; in the channels also a telephone number. The log is at its
most talkative, the ledger's leaves are exported beside it. The words are found in the data folder
before, and in no file of it afterwards; the numbers never are. The ledger stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.services import Services
from bot.terminal import Terminal
from bot.web import build_citizen_app
from city import CityProfile, Clock, Database, Voice
from disclosure import Ledger, Objections, Records, Retention
from tests.builders.disclosure import (
    make_asked,
    make_citation,
    make_ledger,
    make_making,
    make_settlement,
)
from tests.builders.talkative_log import talkative_log
from tests.builders.telegram import KEY, Town, make_entry, make_services, open_town, with_catalogue
from tests.fakes.citizen import Citizen
from tests.fakes.knowledge import FakeKnowledge

PEOPLE = range(200)
IN_TELEGRAM, IN_WEB = range(10), range(10, 20)
AT_THE_MACHINE = 20


def canary(person: int) -> str:
    return f"카나리아낱말{person:04}끝"


def telephone(person: int) -> str:
    return f"010-7{person:03}-4321"


def question(person: int) -> str:
    return f"{canary(person)} 주차요금이 얼마예요? 제 번호는 {telephone(person)}"


def found_in(folder: Path, secrets: Iterable[str]) -> set[str]:
    """The secrets that stand in any file of a folder, in any way they could be written."""
    kept = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {
        secret
        for secret in secrets
        for needle in (secret.encode(), secret.encode("utf-16-le"), ascii(secret)[1:-1].encode())
        if any(needle in content for content in kept)
    }


@pytest.fixture(autouse=True)
def _log(tmp_path: Path) -> Generator[None]:
    with talkative_log(tmp_path / "assistant.log"):
        yield


@pytest.fixture
def ledger(database: Database, clock: Clock, tmp_path: Path) -> Ledger:
    return make_ledger(database, clock, tmp_path / "ledger.key")


def export_leaves(ledger: Ledger, folder: Path) -> None:
    ledger.sign()
    (folder / "leaves.txt").write_text("\n".join(ledger.leaves()), encoding="utf-8")


def ask_as(records: Records, person: int) -> None:
    word = canary(person)
    number = records.open(make_asked(f"{word} 주차요금이 얼마예요?", chat=f"chat {person}"))
    citation = make_citation(quote=f"{word} 30분에 600원")
    told = make_settlement(f"{word} 600원입니다.", citations=(citation,), making=make_making(word))
    records.settle(number, told)
    records.delivered(number, (person,))


def test_nothing_of_two_hundred_people_is_left_in_any_file(ledger: Ledger, tmp_path: Path) -> None:
    everybody = {canary(person) for person in PEOPLE}
    for person in PEOPLE:
        ask_as(ledger.records, person)
    export_leaves(ledger, tmp_path)
    assert found_in(tmp_path, everybody) == everybody
    for person in PEOPLE:
        assert ledger.records.forget(f"chat {person}") == 1
    assert found_in(tmp_path, everybody) == set()
    assert ledger.check((), lambda _size: None).faults == ()
    assert ledger.standing().leaves == 2 * len(PEOPLE) + 1


def canaries_in(folder: Path) -> set[str]:
    """The canaries in the files of a folder that is too large to look for one after another."""
    stem, end = canary(0).encode().split(b"0000")
    whole = re.compile(re.escape(stem) + rb"\d{4}" + re.escape(end))
    files = (path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return {found.decode() for content in files for found in whole.findall(content)}


@pytest.fixture
def files_of_postgres(postgres_server: str) -> Path:
    """The folder in which the server keeps everything, its log of writes too."""
    return Path(str(make_url(postgres_server).query["host"])) / "data"


def test_nothing_of_two_hundred_people_is_left_in_any_file_of_postgresql(
    shaped_postgres: str,
    files_of_postgres: Path,
    clock: Clock,
    profile: CityProfile,
    tmp_path: Path,
) -> None:
    everybody, database = {canary(person) for person in PEOPLE}, Database(shaped_postgres)
    ledger = make_ledger(database, clock, tmp_path / "ledger.key")
    for person in PEOPLE:
        ask_as(ledger.records, person)
        if person in IN_TELEGRAM:
            cases = Objections(database, clock, profile)
            (record,) = ledger.records.recent(f"chat {person}", 1)
            cases.object(record.number, record.asked.chat, f"{canary(person)} 틀렸어요")
            assert cases.withdraw(record.number, record.asked.chat)
    on_its_own(database, "ANALYZE", "CHECKPOINT")
    assert canaries_in(files_of_postgres) == everybody
    # A page on which somebody's words stay is not given back: what stood beside them stays, too.
    staying = {canary(person) for person in PEOPLE[::10]}
    for person in set(PEOPLE) - set(PEOPLE[::10]):
        assert ledger.records.forget(f"chat {person}") == 1
    on_its_own(database, "VACUUM", "CHECKPOINT")
    assert canaries_in(files_of_postgres) > staying
    retention = Retention(database, clock, profile.kept_for)
    assert retention.clear_leftovers() == ()
    assert canaries_in(files_of_postgres) == staying
    assert ledger.check((), lambda _size: None).faults == ()
    database.close()


def on_its_own(database: Database, *statements: str) -> None:
    """What the server does by itself now and then."""
    with database.engine.connect() as plain:
        connection = plain.execution_options(isolation_level="AUTOCOMMIT")
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.fixture
def services(database: Database, profile: CityProfile, clock: Clock) -> Services:
    opening = with_catalogue(FakeKnowledge(), make_entry())
    return make_services(database, profile, clock, opening=opening)


async def _asked_in_telegram(town: Town, person: int) -> None:
    citizen = town.telegram.citizen(880_000 + person)
    citizen.says(question(person))
    await citizen.hears("600원")
    citizen.says(f"/object {canary(person)} 틀렸어요 {telephone(person)}")
    await citizen.hears("접수했습니다")
    citizen.says("/object 취소")
    await citizen.hears("거두셨습니다")
    citizen.says("/mydata")
    await citizen.hears("질문 1건, 이의제기 1건")


async def _forgotten_in_telegram(town: Town, person: int) -> None:
    citizen = town.telegram.citizen(880_000 + person)
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "네, 지워 주세요")
    await citizen.hears("기록 1건의 글을 모두 지웠습니다")


async def _asked_in_the_web(citizen: Citizen, person: int) -> None:
    await citizen.ask(question(person))
    (number,) = re.findall(r"/object/(\d+)", citizen.page)[:1]
    await citizen.open(f"/object/{number}")
    await citizen.send(f"/object/{number}", reason=f"{canary(person)} 틀렸어요")
    await citizen.send(f"/object/{number}", withdraw="yes")
    await citizen.open("/mydata")
    copy = await citizen.post("/mydata", citizen.filled())
    assert canary(person) in copy.text


async def _forgotten_in_the_web(citizen: Citizen) -> None:
    await citizen.open("/erase")
    await citizen.send("/erase", confirm="yes")
    assert "1건의 글을 지웠습니다" in citizen.words


async def test_every_channel_forgets_to_the_last_byte(
    services: Services, ledger: Ledger, tmp_path: Path
) -> None:
    people = (*IN_TELEGRAM, *IN_WEB, AT_THE_MACHINE)
    everybody, numbers = set(map(canary, people)), set(map(telephone, people))
    app, terminal = build_citizen_app(services, key=KEY), Terminal(services)
    browsers = [Citizen(app) for _ in IN_WEB]
    told: list[str] = []
    async with open_town(services) as town:
        for person in IN_TELEGRAM:
            await _asked_in_telegram(town, person)
        for browser, person in zip(browsers, IN_WEB, strict=True):
            await _asked_in_the_web(browser, person)
        await terminal.show(question(AT_THE_MACHINE), Voice(), told.append)
        await terminal.own_copy(told.append)
        export_leaves(ledger, tmp_path)
        assert found_in(tmp_path, everybody) == everybody
        for person in IN_TELEGRAM:
            await _forgotten_in_telegram(town, person)
        for browser in browsers:
            await _forgotten_in_the_web(browser)
            await browser.browser.aclose()
        await terminal.forget(told.append)
        await town.all_done()
    assert "기록 1건의 글을 지웠습니다" in told[-1]
    assert found_in(tmp_path, everybody | numbers) == set()
    assert ledger.check((), lambda _size: None).faults == ()
