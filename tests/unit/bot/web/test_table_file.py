"""A table leaves only if its first row is the notice, whatever stands further down."""

from __future__ import annotations

import pytest

from bot.web.table_file import table_opens
from city import CityProfile, Voice
from disclosure import Notices


@pytest.mark.parametrize(
    ("table", "opens"),
    [
        ("\ufeff{notice}\r\n이름\r\n", True),
        ('"{notice}"\n이름\n', True),
        ("{notice},이름\n", False),
        ("이름\n{notice}\n", False),
        ("\n{notice}\n", False),
        ("", False),
    ],
)
def test_a_table_opens_with_a_row_of_the_notice_alone(
    profile: CityProfile, table: str, *, opens: bool
) -> None:
    notices = Notices(profile.notices)
    body = table.format(notice=notices.in_force(Voice()).short).encode()
    assert table_opens(body, notices) is opens
