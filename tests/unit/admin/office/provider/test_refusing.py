"""What a provider says is believed where everything holds, and nowhere else."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from joserfc.jwk import RSAKey

from admin.officials.provider import EACH_A_MINUTE, Provider
from admin.officials.sign_in import FAILURES_OF_ADDRESS
from city import FixedClock
from tests.builders.waiting import eventually
from tests.fakes.identity_provider import CLIENT, SECRET, IdentityProvider
from tests.unit.admin.office.conftest import Browser
from tests.unit.admin.office.provider.conftest import enter, sent_back

LIES: dict[str, dict[str, Any]] = {
    "another issuer": {"iss": "https://evil.example"},
    "another audience": {"aud": "somebody"},
    "an audience besides": {"aud": [CLIENT, "somebody"]},
    "another party": {"azp": "somebody"},
    "another nonce": {"nonce": "x" * 43},
    "no nonce": {"nonce": None},
    "no subject": {"sub": None},
    "a subject that is no text": {"sub": 1},
    "over": {"exp": 0},
    "no end": {"exp": None},
    "of the future": {"iat": 2**40},
}


@pytest.mark.parametrize("name", LIES)
async def test_a_token_that_does_not_hold_lets_nobody_in(
    linked: Browser, there: IdentityProvider, name: str
) -> None:
    def lie(claims: dict[str, Any]) -> None:
        claims.update(LIES[name])
        for claim in [one for one, value in claims.items() if value is None]:
            del claims[claim]

    there.lie = lie
    assert (await enter(linked)).status_code == 502
    assert (await linked.get("/office")).status_code == 303


@pytest.mark.parametrize(
    "header", [{"alg": "none"}, {"alg": "RS512", "kid": "one"}, {"alg": "RS256", "kid": "two"}]
)
async def test_a_token_is_believed_by_the_published_key_and_our_algorithms_alone(
    linked: Browser, there: IdentityProvider, header: dict[str, Any]
) -> None:
    there.header = header
    assert (await enter(linked)).status_code == 502
    there.header = {"alg": "RS256", "kid": "one"}
    assert (await enter(linked)).status_code == 303


async def test_a_token_of_another_key_is_none(linked: Browser, there: IdentityProvider) -> None:
    there.signing = RSAKey.generate_key(2048, {"kid": "one"})
    assert (await enter(linked)).status_code == 502


async def test_another_browser_an_old_way_and_a_changed_state_are_refused(
    linked: Browser, clock: FixedClock
) -> None:
    left = await linked.get("/office/sign-in/provider")
    back = await sent_back(left.headers["location"])
    held = dict(linked.client.cookies)
    linked.client.cookies.clear()
    assert (await linked.get(back)).status_code == 502
    linked.client.cookies.update(held)
    assert (await linked.get(back.replace("state=", "state=x"))).status_code == 502
    assert (await linked.get("/office/sign-in/back")).status_code == 502
    clock.turn(timedelta(minutes=11))
    assert (await linked.get(back)).status_code == 502
    clock.turn(timedelta(minutes=-2))
    assert (await linked.get(back)).status_code == 303
    assert (await linked.get(back)).status_code == 502  # The way was spent.


@pytest.mark.parametrize("part", [1, 2, 3])
async def test_a_cookie_with_another_time_account_or_page_is_none(
    linked: Browser, provider: Provider, part: int
) -> None:
    flow = provider.flows.begin(wanted="/office")
    assert provider.flows.back(flow.cookie, flow.state) == flow
    parts = flow.cookie.split(".")
    parts[part] = "1"
    assert provider.flows.back(".".join(parts), flow.state) is None


async def test_an_answer_of_another_issuer_and_a_false_description_are_refused(
    linked: Browser, there: IdentityProvider
) -> None:
    there.names_itself = False
    assert (await enter(linked)).status_code == 502
    there.names_itself, there.described = True, {"issuer": "https://evil.example"}
    assert (await linked.get("/office/sign-in/provider")).status_code == 502
    there.described = {"token_endpoint": "http://evil.example/token"}
    assert (await enter(linked)).status_code == 502


async def test_a_provider_that_does_not_answer_is_told_and_the_password_still_opens(
    linked: Browser, there: IdentityProvider, caplog: pytest.LogCaptureFixture
) -> None:
    there.described = {"authorization_endpoint": "file:///etc/passwd"}
    answer = await linked.get("/office/sign-in/provider")
    assert answer.status_code == 502
    assert 'role="alert"' in answer.text
    assert SECRET not in caplog.text
    assert (await linked.enter("lee")).status_code == 303


async def test_a_slow_provider_holds_up_nobody_elses_work_with_the_database(
    linked: Browser, there: IdentityProvider
) -> None:
    there.at_work.clear()
    away = [asyncio.create_task(linked.get("/office/sign-in/provider")) for _ in range(20)]
    await eventually(lambda: there.asked >= 8)
    assert (await linked.enter("lee")).status_code == 303
    assert not any(one.done() for one in away)
    there.at_work.set()
    assert {one.status_code for one in await asyncio.gather(*away)} == {303}


async def test_who_comes_too_often_in_a_minute_is_sent_nowhere(
    linked: Browser, there: IdentityProvider, clock: FixedClock
) -> None:
    clock.turn(timedelta(minutes=1))
    there.asked = 0
    answers = [await linked.get("/office/sign-in/provider") for _ in range(EACH_A_MINUTE + 1)]
    assert [one.status_code for one in answers] == [303] * EACH_A_MINUTE + [429]
    assert there.asked == EACH_A_MINUTE
    assert "1분 뒤에" in answers[-1].text
    clock.turn(timedelta(minutes=1))
    assert (await linked.get("/office/sign-in/provider")).status_code == 303


async def test_an_address_that_failed_too_often_is_closed_to_the_provider_too(
    linked: Browser, there: IdentityProvider, clock: FixedClock
) -> None:
    there.subject = "somebody else"
    for _ in range(FAILURES_OF_ADDRESS):
        assert (await enter(linked)).status_code == 403
        clock.turn(timedelta(seconds=20))
    closed = await enter(linked)
    assert closed.status_code == 429
    assert "15분 뒤에" in closed.text
