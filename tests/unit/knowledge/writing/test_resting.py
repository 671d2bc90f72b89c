from __future__ import annotations

import logging

import pytest

from city import Voice
from knowledge import Draft, WritingFailed, WritingRequest
from knowledge.writing.resting import FAILURES, REST_S, RestingWriter
from tests.builders.library import make_hit

REQUEST = WritingRequest(question="주차요금이 얼마예요?", hits=(make_hit(),), voice=Voice())


class Troubled:
    """A writer that fails as long as a test lets it; counts how often it is asked."""

    name = "troubled:writer"

    def __init__(self) -> None:
        self.error: Exception | None = WritingFailed(model=self.name, problem="Timeout")
        self.asked = 0
        self.at = 0.0

    def now(self) -> float:
        return self.at

    def compose(self, request: WritingRequest) -> Draft:
        self.asked += 1
        if self.error is not None:
            raise self.error
        return Draft(sentences=(), writer=self.name, prompt_hash="")


def _fail(writer: RestingWriter, times: int) -> str:
    """How the last of so many failures reads."""
    problem = ""
    for _ in range(times):
        with pytest.raises(WritingFailed) as failed:
            writer.compose(REQUEST)
        problem = str(failed.value.details["problem"])
    return problem


def test_a_writer_that_failed_in_a_row_is_not_asked_for_a_while() -> None:
    troubled = Troubled()
    writer = RestingWriter(troubled, troubled.now)
    assert _fail(writer, FAILURES) == "Timeout"
    assert "resting" in _fail(writer, 3)
    assert troubled.asked == FAILURES


def test_it_is_tried_once_after_the_rest_and_used_again_when_it_works() -> None:
    troubled = Troubled()
    writer = RestingWriter(troubled, troubled.now)
    _fail(writer, FAILURES)
    troubled.at = REST_S
    assert _fail(writer, 1) == "Timeout"
    assert "resting" in _fail(writer, 1)
    troubled.at = 2 * REST_S
    troubled.error = None
    assert writer.compose(REQUEST).writer == writer.name == "troubled:writer"
    assert troubled.asked == FAILURES + 2


def test_an_error_that_is_our_own_ends_a_try_too() -> None:
    troubled = Troubled()
    writer = RestingWriter(troubled, troubled.now)
    _fail(writer, FAILURES)
    troubled.at, troubled.error = REST_S, KeyError("ours")
    with pytest.raises(KeyError):
        writer.compose(REQUEST)
    troubled.at, troubled.error = 2 * REST_S, None
    assert writer.compose(REQUEST).writer == "troubled:writer"


def test_the_operator_reads_why_it_rests_what_to_do_and_when_it_is_over(
    caplog: pytest.LogCaptureFixture,
) -> None:
    troubled = Troubled()
    writer = RestingWriter(troubled, troubled.now)
    with caplog.at_level(logging.INFO, logger="knowledge.writing.resting"):
        _fail(writer, FAILURES + 2)
        (rests,) = [record.getMessage() for record in caplog.records]
        caplog.clear()
        troubled.at, troubled.error = REST_S, None
        writer.compose(REQUEST)
        writer.compose(REQUEST)
        (works,) = [record.getMessage() for record in caplog.records]
    assert "troubled:writer" in rests
    assert "ASSISTANT_CHAT_MODEL_URL" in rests
    assert "60" in rests
    assert "troubled:writer" in works
