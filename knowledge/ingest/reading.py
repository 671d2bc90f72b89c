"""From a path to a document: the bytes are distrusted until they have proved to be text."""

from __future__ import annotations

import re
import stat
from hashlib import sha256
from pathlib import Path

from knowledge.errors import (
    FileEmpty,
    FileNotText,
    FileTooLarge,
    FileUnreadable,
    FileUnsupported,
)
from knowledge.ingest.front_matter import split_front_matter, with_plain_ends
from knowledge.ingest.guide import guide_kind, parse_guide
from knowledge.ingest.ordinance import parse_ordinance
from knowledge.model import Document

LARGEST_BYTES = 20 * 1024 * 1024
"""Over this a file is refused unread: the longest act has about 2 MB, so it is a mistake."""

SUFFIXES = frozenset({".md", ".markdown"})
"""The kinds of files that are read."""

_MEGABYTE = 1024 * 1024
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def read_document(path: Path) -> Document:
    """Read a file and parse it.

    Raises:
        DocumentRefused: the file cannot be taken in; each reason is an error of its own.
    """
    raw = read_bytes(path)
    return parse(raw, digest=digest_of(raw))


def digest_of(raw: bytes) -> str:
    """SHA-256 (hex) of a file's bytes: what tells whether a document has changed."""
    return sha256(raw).hexdigest()


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, its size looked at before it is opened.

    Raises:
        FileUnsupported: it is not a Markdown file, or not a file at all (a device, a pipe).
        FileTooLarge: it is over `LARGEST_BYTES`.
        FileUnreadable: the system says no.
    """
    try:
        facts = path.stat()
        if path.suffix.lower() not in SUFFIXES or not stat.S_ISREG(facts.st_mode):
            raise FileUnsupported(kinds=", ".join(sorted(SUFFIXES)))
        _check_size(facts.st_size)
        with path.open("rb") as file:
            # One byte more than allowed: a file may grow between the two looks.
            raw = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise FileUnreadable(problem=error.strerror or type(error).__name__) from error
    _check_size(len(raw))
    return raw


def parse(raw: bytes, *, digest: str) -> Document:
    """The document of a file's bytes: a guide if its front matter says so, else an ordinance.

    Raises:
        DocumentRefused: the bytes are no UTF-8 text, or the text is no document.
    """
    text = _decode(raw)
    facts, _ = split_front_matter(with_plain_ends(text))
    if guide_kind(facts) is not None:
        return parse_guide(text, digest=digest)
    return parse_ordinance(text, digest=digest)


def _check_size(size: int) -> None:
    if size > LARGEST_BYTES:
        raise FileTooLarge(megabytes=-(-size // _MEGABYTE), limit=LARGEST_BYTES // _MEGABYTE)


def _decode(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileNotText(position=error.start) from error
    if not text.strip():
        raise FileEmpty
    binary = _BINARY.search(text)
    if binary is not None:
        raise FileNotText(position=binary.start())
    return text
