"""The chart of the report: nothing that it says is cut off."""

from __future__ import annotations

import re

import pytest

from admin.equal_service.svg import Bar, chart

# As wide as DejaVu Sans draws them in 14 pixels: no common font is wider.
LONGEST = {
    "Ease of words: Standard words": 217,
    "Where it was asked: Telegram": 210,
    "말의 쉬움: 보통 말": 109,
}
WHOLE = 54


@pytest.mark.parametrize("name", LONGEST)
def test_a_name_has_room_on_the_left_of_its_bar(name: str) -> None:
    drawn = str(chart("one", "", "", [Bar(name=name, said="50.0%", rate=0.5, bounds=(0.4, 0.6))]))
    found = re.search(r'<text x="([\d.]+)" [^>]*text-anchor="end"', drawn)
    assert found is not None
    assert float(found[1]) >= LONGEST[name]


def test_a_share_of_everything_has_room_on_the_right() -> None:
    drawn = str(chart("one", "", "", [Bar(name="Web", said="100.0%", rate=1.0, bounds=(0.9, 1.0))]))
    width = re.search(r'viewBox="0 0 (\d+) ', drawn)
    found = re.search(r'<text x="([\d.]+)" [^>]*text-anchor="start"', drawn)
    assert width is not None
    assert found is not None
    assert int(width[1]) - float(found[1]) >= WHOLE


def test_a_chart_of_nothing_is_drawn() -> None:
    assert "viewBox" in str(chart("one", "", "", []))
