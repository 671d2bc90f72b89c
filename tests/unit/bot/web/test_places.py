"""Only what we have named ourselves is told of an address."""

from __future__ import annotations

import pytest

from bot.web.places import place_of


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/", "/"),
        ("/ask", "/ask"),
        ("/ledger.json", "/ledger.json"),
        ("/sources/여수시 주차장 조례/제5조", "/sources"),
        ("/주차요금이 얼마예요", "/?"),
        ("/ask\nERROR forged", "/?"),
        ("/010-1234-5678", "/?"),
        ("", "/?"),
    ],
)
def test_the_first_part_is_told_if_it_is_one_of_ours(path: str, told: str) -> None:
    assert place_of(path) == told
