"""A list is turned over fifty at a time: nothing twice, nothing lost, nowhere beyond its ends."""

from __future__ import annotations

from urllib.parse import parse_qs, parse_qsl

import pytest

from city.pages import PAGE, newest_of, page_of


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 100, 101])
def test_every_entry_stands_on_one_page_and_the_query_goes_along(count: int) -> None:
    entries, query = list(range(count)), {"q": "가 나&x=1"}
    seen: list[int] = []
    page = page_of(entries, "", query)
    assert page.before == ""
    while True:
        seen += page.entries
        if not page.after:
            break
        asked = dict(parse_qsl(page.after))
        assert asked["q"] == "가 나&x=1"
        page = page_of(entries, asked["page"], query)
    assert seen == entries
    assert page.number == max(1, -(-count // PAGE))


@pytest.mark.parametrize(
    ("asked", "number"),
    [("", 1), ("0", 1), ("2", 2), ("3", 3), ("4", 3), ("9" * 30, 1), ("-1", 1), ("²", 1), ("x", 1)],
)
def test_an_address_may_ask_for_any_page_and_gets_one_that_is_there(
    asked: str, number: int
) -> None:
    page = page_of(list(range(101)), asked, {})
    assert page.number == number
    assert page.entries[0] == PAGE * (number - 1)
    assert parse_qs(page.before) == ({"page": [str(number - 1)]} if number > 1 else {})


@pytest.mark.parametrize(("count", "after"), [(50, ""), (51, "before=2")])
def test_the_newest_lead_to_what_is_older_where_there_is_something(count: int, after: str) -> None:
    def read(most: int) -> list[int]:
        return list(range(count, 0, -1))[:most]

    page = newest_of(read, lambda one: one)
    assert (len(page.entries), page.entries[0]) == (PAGE, count)
    assert page.after == after
