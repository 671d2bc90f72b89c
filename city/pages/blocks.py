"""Plain text of the profile, cut into paragraphs and lists, so that pages need no markup in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_NUMBERED = re.compile(r"\d+\.\s+")
_BULLET = re.compile(r"[·•-]\s+")


class BlockKind(StrEnum):
    """What a block is; the value is its HTML element."""

    PARAGRAPH = "p"
    BULLETS = "ul"
    NUMBERED = "ol"


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A paragraph, or a list with its items."""

    kind: BlockKind
    items: tuple[str, ...]


def blocks(text: str) -> tuple[Block, ...]:
    """Cut a text at its lines: `· ` opens a bullet, `1. ` a numbered item, all else a paragraph.

    Neighbouring items of one kind make one list; empty lines only separate.
    """
    found: list[Block] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        kind, words = _kind(line)
        if found and kind is not BlockKind.PARAGRAPH and found[-1].kind is kind:
            found[-1] = Block(kind=kind, items=(*found[-1].items, words))
        else:
            found.append(Block(kind=kind, items=(words,)))
    return tuple(found)


def _kind(line: str) -> tuple[BlockKind, str]:
    if match := _BULLET.match(line):
        return BlockKind.BULLETS, line[match.end() :]
    if match := _NUMBERED.match(line):
        return BlockKind.NUMBERED, line[match.end() :]
    return BlockKind.PARAGRAPH, line
