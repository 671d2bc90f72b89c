"""The text under the markup: what a line of a law says, and what mark it opens with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_IMAGE = re.compile(r"</?img\b[^>]*>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\U000e0000-\U000e007f]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BLANKS = re.compile(r"\s+")

# Circled numbers stand in several blocks: 1-20, 21-35, 36-50, negative, sans-serif, double. The
# circled Latin l is a slip of some ordinances' typists for the circled one.
_CIRCLED = "\u2460-\u2473\u3251-\u325f\u32b1-\u32bf\u2776-\u277f\u2780-\u2793\u24eb-\u24fe\u24db"
_PARAGRAPH = re.compile(f"[{_CIRCLED}]")
_ITEM = re.compile(
    r"(?:\d{1,3}(?:의\d+)?\s?[.)](?!\d)|[가-하](?:의\d+)?\s?[.)]|\(\s?[\d가-하]+\s?\)|[-·○□◦※*])"
)
_OPENS = re.compile(r"[^가-힣]|제\s?\d+\s?[편장절관조]|부\s*칙|별\s?표|다만|[가-하][.)]")

# What a wrapped line is not shorter than: shorter lines are items of a list.
_WRAPPED_AT_LEAST = 20

_AMENDMENT = re.compile(
    r"\s*(?:<[^<>\n]*(?:개정|신설|삭제|이동|\d{4}\s?\.)[^<>\n]*>"
    r"|\[[^\[\]\n]*(?:개정|신설|삭제|이동|종전)[^\[\]\n]*\])"
)


def clean_line(line: str) -> str:
    """A line without markup: NFC, `**` and backslashes gone, nothing invisible, blanks folded."""
    plain = _ESCAPED.sub(r"\1", _IMAGE.sub(" ", line.replace("**", "")))
    visible = _CONTROL.sub(" ", _INVISIBLE.sub("", plain))
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", visible)).strip()


def clean_lines(lines: list[str]) -> list[str]:
    """The lines of a text without markup and blank lines, wrapped lines made whole again."""
    whole: list[str] = []
    above = ""
    for line in map(clean_line, lines):
        if line and above and _continues(above, line):
            whole[-1] = f"{whole[-1]} {line}"
        elif line:
            whole.append(line)
        above = whole[-1] if line else ""
    return whole


def _continues(above: str, line: str) -> bool:
    """Whether a line is the rest of a sentence that was wrapped in the middle.

    Only where the line above breaks off in a word or at a comma and this one opens with a plain
    word: a list must never be run together.
    """
    return (
        len(above) >= _WRAPPED_AT_LEAST
        and (above[-1] == "," or "가" <= above[-1] <= "힣")
        and _OPENS.match(line) is None
        and line[-1] in ".>)]"
    )


def opens_paragraph(line: str) -> bool:
    """Whether a cleaned line opens a paragraph (항) with a circled number."""
    return _PARAGRAPH.match(line) is not None


def opens_item(line: str) -> bool:
    """Whether a cleaned line opens an item (호, 목) or another entry of a list."""
    return _ITEM.match(line) is not None


def split_paragraphs(lines: Sequence[str]) -> tuple[str, ...]:
    """Cleaned lines as paragraphs (항); joined by a line break they are the lines again."""
    paragraphs: list[list[str]] = []
    for line in lines:
        if not paragraphs or opens_paragraph(line):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return tuple("\n".join(paragraph) for paragraph in paragraphs)


def without_amendments(text: str) -> str:
    """A text without the notes of when which word was amended (`<개정 2024. 3. 12.>`)."""
    return _AMENDMENT.sub("", text)
