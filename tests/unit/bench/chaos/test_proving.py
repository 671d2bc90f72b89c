"""What stands in a chat is held against its record: other words, second and open records."""

from __future__ import annotations

import pytest

from bench.chaos.marks import Posted, mark_of, new_stamp, pieces_of, question_of
from bench.chaos.proving import Unproved, prove

FIRST, SECOND = new_stamp(), new_stamp()


def ask(*, long: bool = False) -> Posted:
    mark = mark_of(1)
    pieces = pieces_of(question_of(mark, long=long))
    return Posted(mark=mark, chat=1, place=0, message_id=1001, pieces=pieces)


def say(question: Posted, stamp: str, *places: int) -> str:
    return "\n".join(f"{question.pieces[place]} {stamp}" for place in places or (0,))


def breaches(found: Unproved) -> dict[str, int]:
    names = ("left_open", "kept_twice", "other_words")
    return {name: len(which) for name in names if (which := getattr(found, name))}


def test_an_answer_that_says_what_its_record_says_is_proved_in_all_its_parts() -> None:
    asked = ask(long=True)
    standing = {
        (1, 10): "a notice",
        (1, 101): say(asked, FIRST, 0, 1, 2),
        (1, 102): f"again: {say(asked, FIRST, 3, 4)}",
    }
    kept = {asked.mark: [say(asked, FIRST, 0, 1, 2, 3, 4)]}
    assert not breaches(prove([asked], standing, kept))


@pytest.mark.parametrize("stamp", [SECOND, ""], ids=["another", "none"])
def test_a_part_that_was_made_anew_is_proved_by_no_record(stamp: str) -> None:
    asked = ask(long=True)
    standing = {(1, 101): say(asked, FIRST, 0, 1, 2), (1, 102): say(asked, stamp, 3, 4)}
    kept = {asked.mark: [say(asked, FIRST, 0, 1, 2, 3, 4)]}
    found = prove([asked], standing, kept)
    assert breaches(found) == {"other_words": 1}
    assert found.other_words == [f"{asked.mark} in the message 102 of the chat 1"]


def test_a_message_that_mixes_two_makings_is_proved_by_neither() -> None:
    asked = ask(long=True)
    mixed = f"{say(asked, FIRST, 0)}\n{say(asked, SECOND, 1)}"
    found = prove([asked], {(1, 101): mixed}, {asked.mark: [say(asked, FIRST, 0, 1)]})
    assert breaches(found) == {"other_words": 1}


def test_a_record_that_nobody_settled_is_found_and_so_is_a_second_one() -> None:
    asked = ask()
    standing = {(1, 101): say(asked, FIRST)}
    assert breaches(prove([asked], standing, {asked.mark: [say(asked, FIRST), ""]})) == {
        "left_open": 1,
        "kept_twice": 1,
    }


def test_an_answer_without_any_record_is_proved_by_nothing() -> None:
    asked = ask()
    assert breaches(prove([asked], {(1, 101): say(asked, FIRST)}, {})) == {"other_words": 1}


def test_where_a_real_library_answers_no_stamp_is_asked_for() -> None:
    asked = Posted(mark=mark_of(1), chat=1, place=0, message_id=1001, pieces=(mark_of(1),))
    assert not breaches(prove([asked], {(1, 101): mark_of(1)}, {asked.mark: ["an answer"]}))
