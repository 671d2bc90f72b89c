"""How many items are not shown is said, in every voice, and never as a number of the law."""

from __future__ import annotations

from city import Language, Voice
from knowledge import ungrounded_numbers
from knowledge.writing.further import Further
from tests.builders.cities import yeosu

FURTHER = Further(yeosu().sentences)


def test_the_number_that_is_left_out_is_said_as_a_word() -> None:
    assert "다섯 항목" in FURTHER.line(5, Voice())
    assert "five more" in FURTHER.line(5, Voice(language=Language.ENGLISH))


def test_more_than_there_are_words_for_is_said_without_a_number() -> None:
    assert FURTHER.line(21, Voice()) == FURTHER.line(500, Voice())
    assert FURTHER.line(20, Voice()) != FURTHER.line(21, Voice())


def test_no_line_states_a_number_that_an_article_would_have_to_state() -> None:
    assert [line for line in FURTHER.lines() if ungrounded_numbers(line, "조례")] == []
