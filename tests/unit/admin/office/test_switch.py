"""The one button: it stops the answers at once, under a name and for a reason, and tells of it."""

from __future__ import annotations

import pytest

from admin.officials import Role
from city import Database, FixedClock
from disclosure import KeptAct
from tests.builders.disclosure import make_ledger
from tests.builders.officials import Staff
from tests.builders.telegram import ANSWER, ASK
from tests.builders.web import WebHouse
from tests.fakes.citizen import Citizen
from tests.unit.admin.office.conftest import Browser

PAGE = "/office/switch"
DOCUMENT = "여수시 인공지능사회 구현 기본 조례"


def acts(staff: Staff) -> list[KeptAct]:
    """What the journal tells of the switch, the newest first."""
    return [one for one in staff.journal.latest() if one.act.verb.startswith("switch.")]


async def test_one_button_stops_every_answer_and_another_lets_them_go_on(
    house: WebHouse, officer: Browser
) -> None:
    assert "멈춘 것이 없습니다" in (await officer.get(PAGE)).text
    stopped = await officer.post(f"{PAGE}/off", reason="틀린 요금", topic="")
    assert (stopped.status_code, stopped.headers["location"]) == (303, PAGE)
    page = (await officer.get(PAGE)).text
    assert all(told in page for told in ("서비스 전체", "kim", "틀린 요금"))
    async with Citizen(house.app) as citizen:
        await citizen.ask(ASK)
        assert ANSWER not in citizen.words
        assert "1899-2012" in citizen.words
        assert "[AI 안내]" in citizen.words
        await officer.post(f"{PAGE}/on", reason="고침", topic="")
        assert "멈춘 것이 없습니다" in (await officer.get(PAGE)).text
        await citizen.ask(ASK)
        assert "30분에 600원" in citizen.words


async def test_a_document_is_stopped_by_a_part_of_its_name_and_let_go_on_by_its_own_button(
    house: WebHouse, officer: Browser
) -> None:
    await officer.post(f"{PAGE}/off", reason="개정 확인", topic="인공지능사회구현")
    state = house.services.switch.state()
    assert state.whole is None
    assert [act.topic for act in state.topics] == [DOCUMENT]
    page = (await officer.get(PAGE)).text
    assert f'name="topic" value="{DOCUMENT}"' in page
    await officer.post(f"{PAGE}/on", reason="확인함", topic=DOCUMENT)
    assert not house.services.switch.state().acts


async def test_a_name_that_means_several_documents_stops_none_and_stays_in_its_field(
    house: WebHouse, officer: Browser
) -> None:
    answer = await officer.post(f"{PAGE}/off", reason="개정 <b>확인</b>", topic="인공지능")
    assert answer.status_code == 422
    assert "하나로 정할 수 없어" in answer.text
    assert 'value="인공지능"' in answer.text
    assert "개정 &lt;b&gt;확인&lt;/b&gt;" in answer.text
    assert not house.services.switch.state().acts


@pytest.mark.parametrize("path", ["off", "on"])
async def test_nobody_presses_without_a_reason(
    house: WebHouse, officer: Browser, path: str
) -> None:
    house.services.switch.turn(off=True, by="lee", reason="개정", topic=DOCUMENT)
    answer = await officer.post(f"{PAGE}/{path}", reason=" ", topic=DOCUMENT)
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.text
    assert [act.by for act in house.services.switch.state().acts] == ["lee"]


async def test_who_presses_second_is_told_that_the_answers_go_on_already(
    house: WebHouse, officer: Browser, staff: Staff
) -> None:
    for topic in ("", DOCUMENT, "여수시 급수공사 조례"):
        answer = await officer.post(f"{PAGE}/on", reason="고침", topic=topic)
        assert answer.status_code == 409
        assert "그사이 다른 분이" in answer.text
    assert not acts(staff)


async def test_every_press_is_an_act_of_the_journal_and_a_leaf_of_the_ledger(
    officer: Browser, staff: Staff, database: Database, clock: FixedClock
) -> None:
    await officer.post(f"{PAGE}/off", reason="틀린 요금", topic="인공지능사회구현", by="lee")
    await officer.post(f"{PAGE}/on", reason="고침", topic=DOCUMENT)
    told = [(one.act.verb, one.act.subject, one.act.by, one.act.reason) for one in acts(staff)]
    subject = f"switch:{DOCUMENT}"
    assert told == [
        ("switch.on", subject, "kim", "고침"),
        ("switch.off", subject, "kim", "틀린 요금"),
    ]
    ledger = make_ledger(database, clock)
    ledger.sign()
    leaves = "".join(ledger.leaves())
    assert leaves.count('"switch.o') == 2
    assert "틀린 요금" not in leaves
    assert not ledger.check((), lambda _leaves: None).faults


async def test_everybody_else_sees_what_is_stopped_and_has_no_button(
    house: WebHouse, officer: Browser, staff: Staff
) -> None:
    house.services.switch.turn(off=True, by="lee", reason="개정")
    staff.hire("park", Role.AUDITOR)
    officer.client.cookies.clear()
    await officer.enter("park")
    page = (await officer.get(PAGE)).text
    assert "개정" in page
    assert "/office/switch/o" not in page


async def test_the_page_of_the_shared_secret_is_gone(house: WebHouse) -> None:
    async with Citizen(house.app) as citizen:
        assert (await citizen.open("/operator/switch")).status_code == 404
