from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from knowledge.adapters.chat_faults import heals_after_s, problem_of, refused_option


class StatusError(Exception):
    """An error as the providers' clients make them: a status and the response."""

    def __init__(self, status: int, message: str = "", **headers: str) -> None:
        super().__init__(message)
        self.status_code = status
        self.response = httpx.Response(status, headers=headers)


def test_a_busy_server_names_its_time() -> None:
    assert heals_after_s(StatusError(429, **{"Retry-After": "7"})) == 7.0
    assert heals_after_s(StatusError(503, **{"Retry-After": "0.5"})) == 0.5


def test_a_time_may_be_a_date() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)
    seconds = heals_after_s(StatusError(429, **{"Retry-After": soon}))
    assert seconds is not None
    assert 90 < seconds <= 100
    past = "Wed, 21 Oct 2015 07:28:00 GMT"
    assert heals_after_s(StatusError(429, **{"Retry-After": past})) == 0.0


@pytest.mark.parametrize("told", ["", "soon", "-5", "nan", "inf", "9" * 400])
def test_a_time_that_is_none_is_a_moment(told: str) -> None:
    seconds = heals_after_s(StatusError(429, **{"Retry-After": told}))
    assert seconds is not None
    assert 0 < seconds < 1


@pytest.mark.parametrize("error", [ConnectionResetError(), httpx.ReadError("cut")])
def test_a_cut_connection_heals(error: Exception) -> None:
    assert heals_after_s(error) is not None


@pytest.mark.parametrize(
    "error",
    [StatusError(400), StatusError(401), StatusError(404), TimeoutError(),
     httpx.ReadTimeout("late"), ValueError()],
)  # fmt: skip
def test_a_refusal_a_delay_and_what_nobody_knows_do_not_heal(error: Exception) -> None:
    assert heals_after_s(error) is None


def test_an_option_is_refused_only_by_a_refusal_that_names_it() -> None:
    options = ("temperature", "response_format")
    assert refused_option(StatusError(400, "no 'response_format'"), options) == "response_format"
    assert refused_option(StatusError(422, "temperature: 1 only"), options) == "temperature"
    assert refused_option(StatusError(400, "too long"), options) is None
    assert refused_option(StatusError(500, "temperature"), options) is None
    assert refused_option(StatusError(400, "temperature"), ()) is None


def test_a_problem_tells_nothing_of_what_was_sent() -> None:
    assert problem_of(StatusError(400, "주차요금이 얼마예요?")) == "StatusError 400"
    assert problem_of(ValueError("주차요금이 얼마예요?")) == "ValueError"
