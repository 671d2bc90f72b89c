"""The lines of an answer as the page shows them: in groups, with their marks, in their language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from city import Language, Voice

_MARKS = re.compile(r"\s*((?:\[[^\[\]\s]\])+)\s*$")
_MARK = re.compile(r"\[[^\[\]\s]\]")
# Only in our own sentences, where 119 is a number to call and never an article of a law.
_TELEPHONE = re.compile(r"(?<![\d-])(0\d{1,2}-\d{3,4}-\d{4}|1\d{3}-\d{4}|1[0-9]{2,3})(?![\d,-])")
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line of an answer, and the marks of the sources it stands on."""

    pieces: tuple[str, ...]
    """The words; every second piece is a telephone number, so that it can be called at a tap."""
    marks: tuple[str, ...]
    tongue: str
    """Language of the words where it is not the page's own; empty otherwise."""
    below: tuple[Line, ...] = ()
    """The items that stand a step deeper, under an item: apart from it they say another rule."""


class Shape(StrEnum):
    """How lines of an answer stand together; the value is the beginning that tells."""

    SENTENCE = ""
    ITEM = "- "
    WORD = "※ "
    """A hard word and what it means."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Neighbouring lines of one shape."""

    shape: Shape
    lines: tuple[Line, ...]


def tongue(text: str, voice: Voice) -> str:
    """`ko` for Korean words on a page in another language, so that they are read out rightly."""
    if voice.language is Language.KOREAN:
        return ""
    return "ko" if len(_HANGUL.findall(text)) > len(_LATIN.findall(text)) / 2 else ""


def groups_of(body: str, voice: Voice, *, ours: bool) -> tuple[Group, ...]:
    """The lines of an answer; neighbouring items make one list, as do neighbouring words."""

    def line(words: str, shape: Shape, deeper: Iterable[str] = ()) -> Line:
        below = tuple(line(item, Shape.ITEM) for item in deeper)
        return _line(words.removeprefix(shape.value), voice, below, ours=ours)

    return tuple(
        Group(shape=shape, lines=tuple(line(words, shape, deeper) for words, deeper in together))
        for shape, together in groupby(_stepped(body), lambda one: _shape(one[0]))
    )


def _stepped(body: str) -> list[tuple[str, list[str]]]:
    """Each line with the items that are indented below it, where it is an item itself.

    What is indented and no item goes on in the line above it, and stands in it below a break.
    """
    stepped: list[tuple[str, list[str]]] = []
    for line in filter(str.strip, body.splitlines()):
        words, shape = line.strip(), _shape(line.strip())
        indented = line.startswith(" ") and bool(stepped)
        if indented and shape is Shape.SENTENCE:
            stepped[-1] = _with_further(*stepped[-1], words)
        elif indented and shape is Shape.ITEM and _shape(stepped[-1][0]) is Shape.ITEM:
            stepped[-1][1].append(words)
        else:
            stepped.append((words, []))
    return stepped


def _with_further(line: str, deeper: list[str], words: str) -> tuple[str, list[str]]:
    """A line with its items below: the last of them, or else the line, goes on in these words."""
    if deeper:
        return line, [*deeper[:-1], f"{deeper[-1]}\n{words}"]
    return f"{line}\n{words}", deeper


def _shape(line: str) -> Shape:
    marked = (shape for shape in (Shape.ITEM, Shape.WORD) if line.startswith(shape.value))
    return next(marked, Shape.SENTENCE)


def _line(line: str, voice: Voice, below: tuple[Line, ...], *, ours: bool) -> Line:
    found = _MARKS.search(line)
    words = line[: found.start()] if found else line
    marks = tuple(_MARK.findall(found.group(1))) if found else ()
    words = words.strip()
    pieces = tuple(_TELEPHONE.split(words)) if ours else (words,)
    return Line(pieces=pieces, marks=marks, tongue=tongue(words, voice), below=below)
