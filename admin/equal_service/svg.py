"""A chart of shares that everybody can read: bars, words, their interval, and no need of colour.

It is read out by its title and description; beside it stands the table with the same figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from markupsafe import Markup

_LINE, _BAR, _LEAST_LEFT, _GAP, _WIDE, _RIGHT = 34, 16, 160, 12, 190, 64
_LETTER, _SYLLABLE = 8, 14
"""How wide a Latin letter and a Korean syllable are at the most, on the whole, in 14 pixels."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """A line of the chart; without a share it has its words alone."""

    name: str
    said: str
    rate: float | None = None
    bounds: tuple[float, float] | None = None


def chart(key: str, title: str, description: str, bars: Sequence[Bar]) -> Markup:
    """The chart as SVG; `key` tells its ids from those of another on the page."""
    left = _room_of_names(bars)
    width, height = left + _WIDE + _RIGHT, _LINE * len(bars) + 8
    lines = Markup("").join(_line(place, bar, left) for place, bar in enumerate(bars))
    return Markup(
        '<svg class="bars" role="img" viewBox="0 0 {width} {height}" '
        'aria-labelledby="{key}-title {key}-told" xmlns="http://www.w3.org/2000/svg">'
        '<title id="{key}-title">{title}</title><desc id="{key}-told">{told}</desc>{lines}</svg>'
    ).format(width=width, height=height, key=key, title=title, told=description, lines=lines)


def _room_of_names(bars: Sequence[Bar]) -> int:
    """How much is kept on the left: names end at their bars, and what has no room is cut off."""
    widths = (sum(map(_width, bar.name)) + _GAP for bar in bars)
    return max((_LEAST_LEFT, *widths))


def _width(letter: str) -> int:
    return _SYLLABLE if east_asian_width(letter) in {"W", "F"} else _LETTER


def _line(place: int, bar: Bar, left: int) -> Markup:
    top = place * _LINE + 8
    middle = top + _BAR / 2
    parts = [_words(left - _GAP, middle, "end", bar.name)]
    end: float = left
    if bar.rate is not None and bar.bounds is not None:
        low, high = (left + bound * _WIDE for bound in bar.bounds)
        parts += [
            Markup(
                '<rect x="{}" y="{}" width="{:.1f}" height="{}" fill="currentColor" '
                'fill-opacity="0.35" stroke="currentColor"/>'
            ).format(left, top, bar.rate * _WIDE, _BAR),
            Markup(
                '<path d="M{low:.1f} {top}V{bottom}M{low:.1f} {middle}H{high:.1f}'
                'M{high:.1f} {top}V{bottom}" stroke="currentColor" stroke-width="2" fill="none"/>'
            ).format(low=low, high=high, top=top + 3, bottom=top + _BAR - 3, middle=middle),
        ]
        end = max(low, high, left + bar.rate * _WIDE)
    return Markup("").join((*parts, _words(end + 8, middle, "start", bar.said)))


def _words(x: float, y: float, anchor: str, words: str) -> Markup:
    return Markup(
        '<text x="{:.1f}" y="{:.1f}" text-anchor="{}" dominant-baseline="central" '
        'font-size="14" fill="currentColor" aria-hidden="true">{}</text>'
    ).format(x, y, anchor, words)
