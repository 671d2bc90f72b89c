"""A time is kept with its zone, or not at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.dialects import postgresql, sqlite

from city import UtcTime

SEOUL = timezone(timedelta(hours=9))
DIALECTS = [sqlite.dialect(), postgresql.dialect()]


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda one: one.name)
def test_a_time_of_any_zone_comes_back_in_utc(dialect: sqlite.dialect) -> None:
    noon = datetime(2026, 11, 24, 12, 0, tzinfo=SEOUL)
    kept = UtcTime().process_bind_param(noon, dialect)
    assert UtcTime().process_result_value(kept, dialect) == datetime(2026, 11, 24, 3, tzinfo=UTC)


def test_a_time_that_lost_its_offset_on_the_way_is_utc() -> None:
    bare = datetime(2026, 11, 24, 3, 0)  # noqa: DTZ001 - what SQLite gives back
    assert UtcTime().process_result_value(bare, DIALECTS[0]) == bare.replace(tzinfo=UTC)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        UtcTime().process_bind_param(datetime(2026, 11, 24), DIALECTS[0])  # noqa: DTZ001
