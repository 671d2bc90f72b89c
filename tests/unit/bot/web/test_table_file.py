"""A table leaves only if its first row is the notice and nothing else."""

from __future__ import annotations

import pytest

from bot.web.table_file import table_opens
from city import CityProfile, Voice
from disclosure import Notices


@pytest.fixture
def notices(profile: CityProfile) -> Notices:
    return Notices(profile.notices)


def test_a_table_whose_first_row_is_the_notice_opens_with_it(notices: Notices) -> None:
    short = notices.in_force(Voice()).short
    assert table_opens(f"{short}\r\na,b\r\n1,2\r\n".encode("utf-8-sig"), notices)
    assert table_opens(f'"{short}"\r\na,b\r\n'.encode(), notices)


@pytest.mark.parametrize(
    "rows",
    ["", "\r\n{short}\r\n", "a,b\r\n{short}\r\n", "a,{short}\r\n", "{short},a\r\n", "a\r\n"],
)
def test_a_table_that_says_anything_before_or_beside_the_notice_does_not(
    notices: Notices, rows: str
) -> None:
    short = notices.in_force(Voice()).short
    assert not table_opens(rows.format(short=short).encode(), notices)
