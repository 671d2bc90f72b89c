"""A link has a name of its own, an update that cuts it says so, and a mistyped code is known."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from city import Database, FixedClock
from disclosure import Channel, Journal, Pseudonyms, Reminders, mistyped_code


@pytest.fixture
def reminders(either: Database, clock: FixedClock) -> Reminders:
    return Reminders(either, clock)


@pytest.mark.parametrize(
    ("said", "mistyped"),
    [
        ("ABCDEFGH23", False),
        ("ABCDEFGHI0", True),
        ("abcd-efgh2", True),
        ("ABCDEFGH2345", True),
        ("ABCDEFG", False),
        ("ABCDEFGH23456", False),
        ("web", False),
        ("안녕하세요반갑습니다", False),
        ("", False),
    ],
)
def test_what_is_about_as_long_as_a_code_and_is_none_was_mistyped(
    said: str, *, mistyped: bool
) -> None:
    assert mistyped_code(said) is mistyped


def test_a_link_bears_no_name_under_which_questions_are_recorded() -> None:
    pseudonyms = Pseudonyms(b"a key for tests that is long enough")
    chat = pseudonyms.chat(Channel.TELEGRAM, "4711")
    link = pseudonyms.link(chat)
    assert (len(link), link) == (64, pseudonyms.link(chat))
    others = {chat, pseudonyms.survey_mark(1, chat), pseudonyms.link(link), ""}
    assert link not in others
    assert not any(one and (one in link or link in one) for one in others)
    assert Pseudonyms(b"another key that is long enough").link(chat) != link
    assert pseudonyms.link("") == ""


def test_a_link_that_an_update_has_cut_is_told_of_once_and_until_there_is_a_new_one(
    reminders: Reminders, either: Database, clock: FixedClock
) -> None:
    reminders.offer(3, "kim")
    reminders.offer(4, "lee")
    with either.unit() as session:
        cut = text("update reminder_links set cut_at = :now where official = 3")
        session.execute(cut, {"now": clock.now().isoformat(sep=" ")})
    assert reminders.cut_at(3) is not None
    assert (reminders.cut_at(4), reminders.cut_at(5)) == (None, None)
    for _ in range(2):
        reminders.note_cuts("시스템")
    (act,) = Journal(either).latest(limit=9)
    told = (act.act.verb, act.act.subject, act.act.by)
    assert told == ("calendar.reminder_ended", "official:3", "시스템")
    assert reminders.link(reminders.offer(3, "kim"), "mine", lambda _official, _item: b"sealed")
    assert reminders.cut_at(3) is None
