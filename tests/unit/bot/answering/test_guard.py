"""What cannot be answered stops before the library, each with its own status."""

import pytest

from bot.answering.case import Case, Stop
from bot.answering.guard import MAX_CHARACTERS, guard
from disclosure import Status
from tests.builders.case import make_case, make_tools


@pytest.mark.parametrize("text", ["", "😀😀", "?!", "♥"])
def test_a_message_without_words_is_empty(text: str) -> None:
    result = guard(make_case(text), make_tools())
    assert isinstance(result, Stop)
    assert result.status is Status.EMPTY


def test_the_limit_itself_is_allowed_and_one_more_is_not() -> None:
    assert isinstance(guard(make_case("가" * MAX_CHARACTERS), make_tools()), Case)
    result = guard(make_case("가" * (MAX_CHARACTERS + 1)), make_tools())
    assert isinstance(result, Stop)
    assert result.status is Status.TOO_LONG


def test_what_the_channel_settled_stays_settled() -> None:
    result = guard(make_case("", settled=Status.NOT_TEXT), make_tools())
    assert isinstance(result, Stop)
    assert result.status is Status.NOT_TEXT
