"""The normal form of what citizens type, and the form in which two texts are compared."""

from __future__ import annotations

import unicodedata

import regex

# Tag characters and other invisible code points can smuggle instructions past a reader's eye.
# U+200D joins emoji and U+FE0F chooses their picture; both are kept for the sake of the sequence.
# Half of a surrogate pair is no character: a broken client sends it, and no encoder takes it.
_INVISIBLE = regex.compile(
    r"[\U000E0000-\U000E007F\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"
    r"\ud800-\udfff]"
)
_CONTROL = regex.compile(r"[\p{Cc}--[\n\t]]", regex.VERSION1)
_BLANKS = regex.compile(r"[^\S\n]+")
_NEWLINES = regex.compile(r"\s*\n\s*\n\s*")
_WORD = regex.compile(r"[\p{L}\p{N}]")
_GRAPHEME = regex.compile(r"\X")
# NFKC turns the dot of ordinances (U+318D) into U+119E: both are listed.
_IGNORED = regex.compile(r"[\s,·ㆍ\u119e・‧⋅]")


def clean_text(text: str) -> str:
    """A citizen's text as it is kept: NFC, nothing invisible, white space folded, ends trimmed."""
    composed = unicodedata.normalize("NFC", text)
    visible = _CONTROL.sub("", _INVISIBLE.sub("", composed))
    return _NEWLINES.sub("\n\n", _BLANKS.sub(" ", visible)).strip()


def comparable(text: str) -> str:
    """A text for comparison only: NFKC, without white space, commas and middle dots."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text))


def has_words(text: str) -> bool:
    """Whether a text holds at least one letter or digit (emoji and signs alone do not count)."""
    return _WORD.search(text) is not None


def graphemes(text: str) -> list[str]:
    """The text as a reader sees its characters: what must never be cut inside."""
    return _GRAPHEME.findall(text)
