"""The one button: it stops the answers at once, for who knows the secret, and for nobody else."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import timedelta

import httpx
import pytest

from admin import operator_routes
from city import CityProfile, Database, FixedClock
from disclosure import Ledger, Switch
from tests.builders.disclosure import make_ledger
from tests.builders.telegram import ANSWER, ASK
from tests.builders.web import WebHouse, make_web
from tests.fakes.citizen import SITE, Citizen

SECRET = "a secret of the operators 비밀"
PATH = "/operator/switch"
PARKING = "여수시 주차장 조례"
TITLES = {
    PARKING: (PARKING,),
    f"{PARKING} 생활안내": (PARKING,),
    "여수시 급수공사 조례": ("여수시 급수공사 조례",),
}
NOTHING_DONE = "아무것도 바꾸지 않았습니다"
OFF = {"act": "off", "by": "김담당", "reason": "틀린 요금"}


@pytest.fixture
def house(profile: CityProfile, database: Database, clock: FixedClock) -> WebHouse:
    made = make_web(profile, database, clock)
    made.app.include_router(
        operator_routes(
            secret=SECRET,
            public_url="https://ai.yeosu.example",
            profile=profile,
            notices=made.services.notices,
            switch=made.services.switch,
            titles=lambda: TITLES,
            clock=clock,
        )
    )
    return made


@pytest.fixture
async def operator(house: WebHouse) -> AsyncGenerator[httpx.AsyncClient]:
    """A browser of an operator."""
    transport = httpx.ASGITransport(app=house.app)
    async with httpx.AsyncClient(transport=transport, base_url=SITE) as browser:
        yield browser


async def _send(
    operator: httpx.AsyncClient, fields: dict[str, str], secret: str = SECRET, **headers: str
) -> httpx.Response:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return await operator.post(PATH, data={"secret": secret, **fields}, headers=told)


async def test_one_button_stops_every_answer_and_another_lets_them_go_on(
    house: WebHouse, operator: httpx.AsyncClient
) -> None:
    answer = await _send(operator, OFF)
    assert answer.status_code == 200
    assert "모두 멈춤" in answer.text
    assert "김담당 (틀린 요금)" in answer.text
    async with Citizen(house.app) as citizen:
        await citizen.ask(ASK)
        assert ANSWER not in citizen.words
        assert "1899-2012" in citizen.words
        assert "[AI 안내]" in citizen.words
        on = await _send(operator, {**OFF, "act": "on", "reason": "고침"})
        assert "멈춘 것이 없습니다" in on.text
        await citizen.ask(ASK)
        assert "30분에 600원" in citizen.words


async def test_a_document_is_stopped_by_a_part_of_its_name_and_let_go_on_the_same_way(
    house: WebHouse, operator: httpx.AsyncClient
) -> None:
    answer = await _send(operator, {**OFF, "topic": "주차장조례"})
    assert "문서 멈춤: 여수시 주차장 조례" in answer.text
    assert house.services.switch.state().whole is None
    unclear = await _send(operator, {**OFF, "topic": "조례"})
    assert unclear.status_code == 422
    assert "급수공사" in unclear.text
    assert 'value="조례"' in unclear.text
    on = await _send(operator, {**OFF, "act": "on", "topic": "주차장"})
    assert "멈춘 것이 없습니다" in on.text


async def test_every_act_is_a_leaf_of_the_ledger_with_its_name_and_reason_sealed(
    operator: httpx.AsyncClient, database: Database, clock: FixedClock
) -> None:
    ledger: Ledger = make_ledger(database, clock)
    await _send(operator, OFF)
    await _send(operator, {**OFF, "act": "on"})
    ledger.sign()
    leaves = [leaf for leaf in ledger.leaves() if '"switch"' in leaf]
    assert len(leaves) == 2
    assert "김담당" not in "".join(leaves)
    assert not ledger.check((), lambda _leaves: None).faults


@pytest.mark.parametrize("secret", ["", "guessed", SECRET + " ", SECRET[:-1], "\0", "가" * 5000])
async def test_a_wrong_secret_changes_nothing_and_learns_nothing(
    house: WebHouse, operator: httpx.AsyncClient, secret: str, caplog: pytest.LogCaptureFixture
) -> None:
    house.services.switch.turn(off=True, by="이담당", reason="개정", topic=PARKING)
    for act in ("off", "on", "look", ""):
        answer = await _send(operator, {**OFF, "act": act}, secret)
        assert answer.status_code == 403
        assert NOTHING_DONE in answer.text
        assert "이담당" not in answer.text
    assert house.services.switch.state().whole is None
    assert len(house.services.switch.state().topics) == 1
    assert "wrong secret" in caplog.text
    if secret:
        assert secret not in caplog.text
        assert secret not in answer.text


async def test_only_looking_tells_what_is_stopped_and_changes_nothing(
    house: WebHouse, operator: httpx.AsyncClient
) -> None:
    house.services.switch.turn(off=True, by="이담당", reason="개정", topic=PARKING)
    form = await operator.get(PATH)
    assert form.status_code == 200
    assert "이담당" not in form.text
    assert "switch_page." not in form.text
    assert form.headers["cache-control"] == "no-store"
    answer = await _send(operator, {"act": "look"})
    assert "이담당 (개정)" in answer.text
    assert SECRET not in answer.text
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("by", "reason"), [("", "까닭"), ("김담당", " "), ("", "")])
@pytest.mark.parametrize("act", ["off", "on"])
async def test_nobody_turns_it_without_name_and_reason(
    house: WebHouse, operator: httpx.AsyncClient, act: str, by: str, reason: str
) -> None:
    house.services.switch.turn(off=True, by="이담당", reason="개정", topic=PARKING)
    answer = await _send(operator, {"act": act, "by": by, "reason": reason, "topic": "주차장"})
    assert answer.status_code == 422
    assert NOTHING_DONE in answer.text
    assert house.services.switch.state().whole is None
    assert house.services.switch.state().topics[0].by == "이담당"


async def test_guessing_is_counted_and_even_the_right_secret_waits_then(
    house: WebHouse, operator: httpx.AsyncClient, clock: FixedClock
) -> None:
    for _ in range(10):
        assert (await _send(operator, OFF, "wrong")).status_code == 403
    late = await _send(operator, OFF)
    assert late.status_code == 429
    assert "assistant off" in late.text
    assert house.services.switch.state().whole is None
    clock.turn(timedelta(minutes=1))
    assert (await _send(operator, OFF)).status_code == 200
    clock.turn(timedelta(hours=-3))
    assert (await _send(operator, OFF)).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
async def test_what_another_site_sends_is_refused_even_with_the_secret(
    house: WebHouse, operator: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    assert (await _send(operator, OFF, **headers)).status_code == 403
    assert house.services.switch.state().whole is None


@pytest.mark.parametrize("origin", [SITE, "https://ai.yeosu.example"])
async def test_our_own_page_is_taken_behind_a_proxy_too(
    operator: httpx.AsyncClient, origin: str
) -> None:
    assert (await _send(operator, OFF, origin=origin)).status_code == 200


async def test_a_form_with_too_many_fields_is_none(operator: httpx.AsyncClient) -> None:
    fields = {str(number): "" for number in range(20)}
    assert (await _send(operator, fields)).status_code == 422


async def test_a_database_that_is_gone_is_told_with_its_mend(
    operator: httpx.AsyncClient, database: Database
) -> None:
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE switch_acts RENAME TO gone")
    answer = await _send(operator, OFF)
    assert answer.status_code == 503
    assert "데이터베이스를 쓸 수 없습니다" in answer.text


async def test_without_a_secret_there_is_no_page(
    profile: CityProfile, database: Database, clock: FixedClock
) -> None:
    made = make_web(profile, database, clock)
    made.app.include_router(
        operator_routes(
            secret="",
            public_url="",
            profile=profile,
            notices=made.services.notices,
            switch=Switch(database, clock),
            titles=lambda: TITLES,
            clock=clock,
        )
    )
    async with Citizen(made.app) as citizen:
        assert (await citizen.open(PATH)).status_code == 404
        assert (await citizen.post(PATH, {**OFF, "secret": ""})).status_code == 404
    assert made.services.switch.state().whole is None
