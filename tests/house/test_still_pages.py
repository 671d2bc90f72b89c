"""What no page of ours does by itself or asks for: read off templates, style sheets and scripts.

The checklist of KWCAG 2.2 (`admin.accessibility.kwcag`) names these tests for its items.
"""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOMS, ROOT

_PARTS = sorted(
    path
    for room in ROOMS
    for ending in ("html", "css", "js")
    for path in (ROOT / room).rglob(f"*.{ending}")
)
_HEARD = re.compile(r"<(?:audio|video|embed|object|bgsound)\b|\bautoplay\b|new Audio\b")
_MOVES = re.compile(r"@keyframes|\banimation(?:-name)?\s*:|<(?:marquee|blink)\b|\.animate\(")
_LETTER = re.compile(
    r"\baccesskey\b|\.key\s*===?\s*[\"'].[\"']|\.code\s*===?\s*[\"']Key"
    r"|\.keyCode\s*={2,3}+(?!\s*229\b)"
)
"""229 is no letter: it says that a syllable is being composed."""
_GESTURE = re.compile(
    r"\b(?:touch(?:start|move)|pointermove|mousemove|dragstart|draggable|devicemotion"
    r"|deviceorientation)\b"
)
_UNASKED = re.compile(
    r"\btarget\s*=|\bon(?:change|focus|blur|input|load)\s*=|window\.open\(|http-equiv=.?refresh"
)
PLANTED = {
    _HEARD: "<video src=a>",
    _MOVES: "a { animation: turn 1s }",
    _LETTER: "if (event.key === 's')",
    _GESTURE: "addEventListener('devicemotion')",
    _UNASKED: "<a target=_blank>",
}


def doing(what: re.Pattern[str]) -> list[str]:
    """The parts of pages that do something."""
    return [str(one.relative_to(ROOT)) for one in _PARTS if what.search(one.read_text("utf-8"))]


def test_there_are_pages_to_read() -> None:
    endings = {one.suffix for one in _PARTS}
    assert endings == {".html", ".css", ".js"}
    assert len(_PARTS) > 50


def test_no_page_plays_sound_or_moving_pictures() -> None:
    assert doing(_HEARD) == []


def test_nothing_on_a_page_moves_or_flashes_by_itself() -> None:
    assert doing(_MOVES) == []


def test_no_letter_alone_is_a_shortcut() -> None:
    assert doing(_LETTER) == []


def test_no_page_asks_for_a_gesture_or_for_the_device_to_be_moved() -> None:
    assert doing(_GESTURE) == []


def test_no_page_opens_sends_or_moves_the_reader_unasked() -> None:
    assert doing(_UNASKED) == []


@pytest.mark.parametrize(("what", "text"), PLANTED.items(), ids=PLANTED.values())
def test_a_planted_flaw_is_found(what: re.Pattern[str], text: str) -> None:
    assert what.search(text)
