"""The normal form of what citizens type, and the form in which two texts are compared."""

from __future__ import annotations

import re
import string
import unicodedata

import regex

# Tag characters and whatever else Unicode lets nobody see, the fillers of Hangul among it, can
# smuggle words past a reader's eye and tear them apart under a filter's.
# U+200D joins emoji and U+FE0F chooses their picture: both stay in such a sequence, and between
# letters or digits, where they are as invisible as the rest, they do not.
# Half of a surrogate pair is no character: a broken client sends it, and no encoder takes it.
_PICTURE = r"\p{Extended_Pictographic}\p{Emoji_Modifier}"
_INVISIBLE = regex.compile(
    r"[\p{Default_Ignorable_Code_Point}--[\u200d\ufe0e\ufe0f]]|[\u061c\ufeff\ud800-\udfff]"
    rf"|(?<![{_PICTURE}])[\ufe0e\ufe0f](?!\u20e3)|(?<![{_PICTURE}]\ufe0f?)\u200d",
    regex.VERSION1,
)
# What is typed wide (０１０) is read like what is not, by people and so by every pattern to come.
_WIDE = {ord(sign) + 0xFEE0: sign for sign in string.digits + string.ascii_letters}
_CONTROL = regex.compile(r"[\p{Cc}--[\n\t]]", regex.VERSION1)
_SEEN = r"[\uac00-\ud7a3!-~]+"
_CLEAN = re.compile(rf"{_SEEN}(?:[ \n]{_SEEN})*")
"""Words of Hangul and ASCII with one blank between them: nothing below finds anything in these."""
_BLANKS = regex.compile(r"[^\S\n]+")
_NEWLINES = regex.compile(r"\s*\n\s*\n\s*")
_WORD = regex.compile(r"[\p{L}\p{N}]")
_GRAPHEME = regex.compile(r"\X")
# NFKC turns the dot of ordinances (U+318D) into U+119E: both are listed.
_IGNORED = regex.compile(r"[\s,·ㆍ\u119e・‧⋅]")


def clean_text(text: str) -> str:
    """A text as it is kept: NFC, nothing wide or invisible, white space folded, ends trimmed."""
    # What was kept is clean already, and a list reads thousands of such texts.
    if _CLEAN.fullmatch(text):
        return text
    visible = _CONTROL.sub("", _INVISIBLE.sub("", text)).translate(_WIDE)
    composed = unicodedata.normalize("NFC", visible)
    return _NEWLINES.sub("\n\n", _BLANKS.sub(" ", composed)).strip()


def comparable(text: str) -> str:
    """A text for comparison only: NFKC, without white space, commas and middle dots."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text))


def has_words(text: str) -> bool:
    """Whether a text holds at least one letter or digit (emoji and signs alone do not count)."""
    return _WORD.search(text) is not None


def graphemes(text: str) -> list[str]:
    """The text as a reader sees its characters: what must never be cut inside."""
    return _GRAPHEME.findall(text)
