"""An address cannot be guessed, is kept as a digest, and ends when its official says so."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from admin.calendar import Feeds
from city import Database, FixedClock
from disclosure import Journal


@pytest.fixture
def feeds(database: Database, clock: FixedClock) -> Feeds:
    return Feeds(database, clock)


def test_an_address_leads_to_its_official_and_to_nobody_else(feeds: Feeds) -> None:
    mine, others = feeds.make(1, "kim"), feeds.make(2, "lee")
    assert (feeds.official(mine), feeds.official(others)) == (1, 2)
    for guess in ("", mine[:-1], mine.swapcase(), f"{mine}A", "x" * 43):
        assert feeds.official(guess) is None
    assert len(mine) == 43


def test_a_new_address_ends_the_old_one_and_an_ended_one_leads_nowhere(
    feeds: Feeds, clock: FixedClock
) -> None:
    assert feeds.made_at(1) is None
    old, new = feeds.make(1, "kim"), feeds.make(1, "kim")
    assert (feeds.official(old), feeds.official(new)) == (None, 1)
    assert feeds.made_at(1) == clock.now()
    feeds.end(1, "kim")
    assert feeds.official(new) is None
    assert feeds.made_at(1) is None


def test_the_journal_names_the_official_and_nothing_kept_holds_the_address(
    feeds: Feeds, database: Database
) -> None:
    secret = feeds.make(7, "kim")
    feeds.end(7, "kim")
    feeds.end(7, "kim")
    acts = [one.act for one in Journal(database).latest(before=None, limit=9)]
    assert [one.verb for one in acts] == ["calendar.feed_ended", "calendar.feed_made"]
    assert {(one.subject, one.by) for one in acts} == {("official:7", "kim")}
    assert secret not in repr(acts)
    feeds.make(8, "lee")
    kept = feeds.make(9, "park")
    with database.unit() as session:
        rows = session.execute(text("select * from calendar_feeds")).all()
    assert len(rows) == 2
    assert kept not in repr(rows)
