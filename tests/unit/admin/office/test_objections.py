"""Officials read a case under their name, close it once, and the citizen reads the outcome."""

from __future__ import annotations

from datetime import timedelta

import pytest

from admin.officials import Role
from city import Clock, Database, FixedClock
from disclosure import Access, Accesses, KeptAct, Seal
from tests.builders.disclosure import make_ledger, settled
from tests.builders.officials import Staff
from tests.builders.web import KEY, WebHouse
from tests.fakes.citizen import Citizen
from tests.unit.admin.office.conftest import Browser

PAGE = "/office/objections"
QUESTION = "공영주차장 요금이 얼마예요? 제 번호는 010-1234-5678입니다"
REASON = "요금이 <b>다릅니다</b>"
OUTCOME = "요금표를 다시 확인했습니다.\n답변이 맞습니다."


@pytest.fixture
def accesses(database: Database, clock: Clock) -> Accesses:
    return Accesses(database, clock)


async def object_to(house: WebHouse, number: int = 1) -> None:
    """A citizen asks and objects to the answer."""
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        await citizen.open(f"/object/{number}")
        await citizen.send(f"/object/{number}", reason=REASON)


def looks(accesses: Accesses) -> list[Access]:
    """What the log of access holds, the newest first."""
    return list(accesses.newest(50))


def closings(staff: Staff) -> list[KeptAct]:
    """What the journal tells of closed cases."""
    return [one for one in staff.journal.latest() if one.act.verb == "objection.closed"]


async def test_the_list_tells_of_no_words_and_the_most_urgent_case_first(
    house: WebHouse, officer: Browser, clock: FixedClock, accesses: Accesses
) -> None:
    assert "기다리는 이의제기가 없습니다" in (await officer.get(PAGE)).text
    await object_to(house)
    clock.turn(timedelta(days=1))
    await object_to(house, 2)
    await officer.enter("kim")  # A day later nobody is signed in any more.
    page = (await officer.get(PAGE)).text
    assert page.index("이의제기 1번") < page.index("이의제기 2번")
    assert "2026-12-08" in page
    assert "요금" not in page
    assert not looks(accesses)


async def test_every_look_at_a_case_is_kept_with_its_name_before_the_words_are_shown(
    house: WebHouse, officer: Browser, accesses: Accesses
) -> None:
    await object_to(house)
    for seen in (1, 2):
        page = (await officer.get(f"{PAGE}/1")).text
        assert "공영주차장 요금이 얼마예요?" in page
        assert "30분에 600원" in page
        assert "요금이 &lt;b&gt;다릅니다&lt;/b&gt;" in page
        assert "010-1234-5678" not in page
        assert len(looks(accesses)) == seen
    newest = looks(accesses)[0]
    assert (newest.person, newest.command, newest.record) == ("kim", "office.objections", 1)
    assert newest.purpose == "이의제기 1번 처리"


async def test_nothing_is_shown_where_the_look_cannot_be_kept(
    house: WebHouse, officer: Browser, database: Database
) -> None:
    await object_to(house)
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE access_log RENAME TO gone")
    answer = await officer.get(f"{PAGE}/1")
    assert answer.status_code == 503
    assert "얼마예요" not in answer.text


async def test_the_outcome_reaches_the_citizen_and_the_journal_without_its_words(
    house: WebHouse, officer: Browser, staff: Staff, database: Database, clock: Clock
) -> None:
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        await citizen.open("/object/1")
        await citizen.send("/object/1", reason="")
        done = await officer.post(f"{PAGE}/1/close", outcome=OUTCOME)
        assert (done.status_code, done.headers["location"]) == (303, PAGE)
        await citizen.open("/object/1")
        assert "답변이 맞습니다." in citizen.words
        assert "kim" not in citizen.words
    (act,) = closings(staff)
    assert (act.act.subject, act.act.by, act.act.changes) == ("objection:1", "kim", ())
    assert "끝난 이의제기" in (await officer.get(PAGE)).text
    ledger = make_ledger(database, clock)
    ledger.sign()
    assert not ledger.check((), lambda _leaves: None).faults


@pytest.mark.parametrize(("outcome", "told"), [(" ", "빠졌"), ("가" * 2001, "2001")])
async def test_an_outcome_that_cannot_be_kept_stays_in_its_field(
    house: WebHouse, officer: Browser, outcome: str, told: str
) -> None:
    await object_to(house)
    answer = await officer.post(f"{PAGE}/1/close", outcome=outcome)
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.text
    assert f">{outcome}</textarea>" in answer.text
    assert house.services.objections.listed()


async def test_who_comes_second_is_told_what_was_decided_and_keeps_what_they_typed(
    house: WebHouse, officer: Browser, staff: Staff
) -> None:
    await object_to(house)
    house.services.objections.close(1, "lee", "먼저 정한 결과")
    answer = await officer.post(f"{PAGE}/1/close", outcome="나중에 적은 결과")
    assert answer.status_code == 409
    assert all(told in answer.text for told in ("먼저 정한 결과", "나중에 적은 결과", "lee"))
    (case,) = house.services.objections.listed(open_only=False)
    assert case.outcome == "먼저 정한 결과"
    assert [one.act.by for one in closings(staff)] == ["lee"]


async def test_what_the_citizen_wants_erased_is_told_and_erased_by_closing(
    house: WebHouse, officer: Browser
) -> None:
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        await citizen.open("/object/1")
        await citizen.send("/object/1", reason="")
        await citizen.open("/erase")
        await citizen.send("/erase", confirm="yes")
    assert "닫는 순간 지워집니다" in (await officer.get(f"{PAGE}/1")).text
    await officer.post(f"{PAGE}/1/close", outcome=OUTCOME)
    page = (await officer.get(f"{PAGE}/1")).text
    assert "보관하고 있는 글이 없습니다" in page
    assert "얼마예요" not in page


async def test_who_may_only_read_has_no_form(
    house: WebHouse, officer: Browser, staff: Staff
) -> None:
    await object_to(house)
    staff.hire("park", Role.AUDITOR)
    officer.client.cookies.clear()
    await officer.enter("park")
    page = (await officer.get(f"{PAGE}/1")).text
    assert "공영주차장" in page
    assert "/close" not in page


@pytest.mark.parametrize("number", ["2", "0", "9" * 30])
async def test_a_case_that_is_not_there_is_told_and_no_look_is_kept(
    house: WebHouse, officer: Browser, accesses: Accesses, number: str
) -> None:
    await object_to(house)
    assert (await officer.get(f"{PAGE}/{number}")).status_code == 404
    assert (await officer.post(f"{PAGE}/{number}/close", outcome="가")).status_code == 404
    assert not looks(accesses)


async def test_cases_that_are_over_are_listed_fifty_at_a_time(
    house: WebHouse, officer: Browser, database: Database
) -> None:
    await object_to(house)
    with database.unit() as session:
        session.connection().exec_driver_sql(
            "INSERT INTO objections (record, channel, chat, sealed, reason, opened_at, due,"
            " closed_at, closed_by, outcome, erase_after)"
            " WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 55)"
            " SELECT 1, 'web', '', x'', '', opened_at, due, opened_at, 'lee', '끝', 0"
            " FROM objections, many"
        )
    first = (await officer.get(PAGE)).text
    assert "?before=7" in first
    rest = (await officer.get(f"{PAGE}?before=7")).text
    assert "이의제기 6번" in rest
    assert "이의제기 7번" not in rest
    assert "?before=" not in rest


async def test_an_outcome_that_todays_key_cannot_bring_is_told_before_it_is_written(
    house: WebHouse, officer: Browser
) -> None:
    seals = {1: Seal(KEY), 2: Seal(b"a key from before, lost by now")}

    def reply(case: int, item: int) -> bytes:
        return seals[case].close(b"4711", item)

    for _ in seals:
        record = settled(house.services.records)
        house.services.objections.object(record, "chat-1", "", reply=reply)
    page = (await officer.get(PAGE)).text
    assert page.count("결과를 보낼 수 없음") == 1
    assert page.index("이의제기 1번") < page.index("이의제기 2번") < page.index("보낼 수 없음")
    told = "보낼 곳을 잠근 열쇠가 지금의 비밀 열쇠와 다릅니다"
    assert told in (await officer.get(f"{PAGE}/2")).text
    assert told not in (await officer.get(f"{PAGE}/1")).text
