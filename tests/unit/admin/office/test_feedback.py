"""Officials see whose feedback waits, read one case under their name, and close it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from admin.officials import Role
from city import Clock, Database, FixedClock
from disclosure import Access, Accesses, FeedbackCase, FeedbackState, Measure
from tests.builders.officials import Staff
from tests.builders.web import WebHouse
from tests.fakes.citizen import Citizen
from tests.unit.admin.office.conftest import Browser

PAGE = "/office/feedback"
QUESTION = "공영주차장 요금이 얼마예요? 제 번호는 010-1234-5678입니다"
DONE = "요금표를 <b>고쳤습니다</b>"


@pytest.fixture
def accesses(database: Database, clock: Clock) -> Accesses:
    return Accesses(database, clock)


async def complain(house: WebHouse, number: int = 1, reason: str = "source_wrong") -> None:
    """A citizen asks, and says that the answer did not help."""
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        await citizen.open("/")
        await citizen.send("/rate", record=str(number), verdict="unhelpful", reason=reason)


def case_of(house: WebHouse, number: int = 1) -> FeedbackCase:
    found = house.services.feedback.find(number)
    assert found is not None
    return found


def looks(accesses: Accesses) -> list[Access]:
    return list(accesses.newest(50))


async def test_the_list_tells_of_no_words_and_whose_each_case_is(
    house: WebHouse, officer: Browser, accesses: Accesses
) -> None:
    assert "0건이 있습니다" in (await officer.get(PAGE)).text
    await complain(house)
    await complain(house, 2, "hard")
    page = (await officer.get(PAGE)).text
    assert page.index("의견 1번") < page.index("의견 2번")
    assert all(told in page for told in ("시의 규정이나 안내가 틀림", "이해하기 어려움"))
    assert all(told in page for told in ("주차차량과", "스마트정보과", "2026. 12. 1."))
    assert "요금" not in page
    assert not looks(accesses)


async def test_the_list_is_asked_for_by_state_department_and_day(
    house: WebHouse, officer: Browser, clock: FixedClock
) -> None:
    await complain(house)
    await complain(house, 2, "hard")
    one = case_of(house, 2)
    house.services.feedback.close(2, one.version, "kim", Measure.ANSWER_MENDED, "쉽게 고침")
    asked = {
        "": (True, False),
        "?state=closed": (False, True),
        "?state=all": (True, True),
        "?department=주차차량과": (True, False),
        "?department=주차차량과%00": (True, False),
        "?state=all&department=스마트정보과": (False, True),
        "?overdue=1": (False, False),
        "?state=no-such-state": (True, False),
    }
    for query, (first, second) in asked.items():
        page = (await officer.get(f"{PAGE}{query}")).text
        assert ("의견 1번" in page, "의견 2번" in page) == (first, second), query
    clock.turn(timedelta(days=9))
    await officer.enter("kim")
    late = (await officer.get(f"{PAGE}?overdue=1")).text
    assert "의견 1번" in late
    assert "기한 지남" in late


async def test_every_look_at_a_case_is_kept_before_the_words_are_shown(
    house: WebHouse, officer: Browser, accesses: Accesses
) -> None:
    await complain(house)
    page = (await officer.get(f"{PAGE}/1")).text
    assert "공영주차장 요금이 얼마예요?" in page
    assert "010-1234-5678" not in page
    (look,) = looks(accesses)
    assert (look.person, look.command, look.record) == ("kim", "office.feedback", 1)
    assert look.purpose == "시민 의견 1번 처리"


async def test_nothing_is_shown_where_the_look_cannot_be_kept(
    house: WebHouse, officer: Browser, database: Database
) -> None:
    await complain(house)
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE access_log RENAME TO gone")
    answer = await officer.get(f"{PAGE}/1")
    assert answer.status_code == 503
    assert "얼마예요" not in answer.text


async def test_a_case_is_taken_passed_on_and_closed_with_what_was_done(
    house: WebHouse, officer: Browser, staff: Staff
) -> None:
    await complain(house)
    done = await officer.post(f"{PAGE}/1/take", version=1)
    assert (done.status_code, done.headers["location"]) == (303, f"{PAGE}/1")
    assert case_of(house).taken_by == "kim"
    await officer.post(f"{PAGE}/1/assign", version=2, department="세정과", reason="맡은 부서")
    assert case_of(house).department == "세정과"
    await officer.post(f"{PAGE}/1/close", version=3, measure="source_mended", done=DONE)
    assert case_of(house).state is FeedbackState.CLOSED
    page = (await officer.get(f"{PAGE}/1")).text
    assert "시의 자료를 고쳤습니다" in page
    assert "요금표를 &lt;b&gt;고쳤습니다" in page
    assert not any(f"{PAGE}/1/{form}" in page for form in ("take", "assign", "close"))
    verbs = [one.act.verb for one in staff.journal.latest(subject="feedback:1")]
    assert verbs == ["feedback.closed", "feedback.assigned", "feedback.taken"]


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        ("close", {"measure": "", "done": "한 일"}),
        ("close", {"measure": "not_ours", "done": " "}),
        ("close", {"measure": "not_ours", "done": "가" * 1001}),
        ("assign", {"department": "", "reason": "까닭"}),
        ("assign", {"department": "세정과", "reason": ""}),
    ],
    ids=["no measure", "nothing done", "too long", "no department", "no reason"],
)
async def test_what_cannot_be_kept_stays_in_its_field(
    house: WebHouse, officer: Browser, form: str, fields: dict[str, str]
) -> None:
    await complain(house)
    answer = await officer.post(f"{PAGE}/1/{form}", version=1, **fields)
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.text
    assert case_of(house).version == 1


async def test_who_comes_second_is_told_and_keeps_what_they_typed(
    house: WebHouse, officer: Browser
) -> None:
    await complain(house)
    house.services.feedback.close(1, 1, "lee", Measure.NOT_OURS, "먼저 한 일")
    answer = await officer.post(f"{PAGE}/1/close", version=1, measure="not_ours", done="나중 일")
    assert answer.status_code == 409
    assert all(told in answer.text for told in ("그사이", "먼저 한 일", "나중 일"))
    assert case_of(house).done == "먼저 한 일"


async def test_the_case_stays_when_the_citizen_has_the_words_erased(
    house: WebHouse, officer: Browser
) -> None:
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        await citizen.open("/")
        await citizen.send("/rate", record="1", verdict="unhelpful", reason="hard")
        await citizen.open("/erase")
        await citizen.send("/erase", confirm="yes")
    page = (await officer.get(f"{PAGE}/1")).text
    assert "글은 남아 있지 않습니다" in page
    assert "얼마예요" not in page
    assert "이해하기 어려움" in page


async def test_who_may_only_read_has_no_form(
    house: WebHouse, officer: Browser, staff: Staff
) -> None:
    await complain(house)
    staff.hire("seo", Role.SECRETARY)
    officer.client.cookies.clear()
    await officer.enter("seo")
    assert "/close" not in (await officer.get(f"{PAGE}/1")).text
    assert (await officer.post(f"{PAGE}/1/take", version=1)).status_code == 403


async def test_a_number_that_is_no_case_is_missing(officer: Browser, accesses: Accesses) -> None:
    assert (await officer.get(f"{PAGE}/7")).status_code == 404
    assert not looks(accesses)
