"""What each file for machines says of itself, where it is made; `described` gathers it.

A file of the public pages is described by `@open_data(…)` above the function that answers: in what
words, for which values of its address, and which refusals it knows. Its path stands in the route,
and its kind is the ending of that path, so neither is written twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from admin.public.open_data_texts import OpenDataSentence as Say
from city import Language

Answering = TypeVar("Answering", bound=Callable[..., Any])
_KEPT: Final = "open_data"


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """A value that an address may hold."""

    name: str
    says: Say
    pattern: str = ""
    """What it looks like, as a regular expression of JSON Schema; empty: it is one of `among`."""
    among: tuple[str, ...] = ()
    needed: bool = False
    """Whether the answer is a refusal without it; what stands in the path always is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenData:
    """What is told of one file."""

    says: Say
    path: tuple[Value, ...] = ()
    query: tuple[Value, ...] = ()
    refusals: tuple[int, ...] = ()
    """The statuses of its refusals."""
    refused_in_kind: bool = False
    """Whether a refusal is of the file's own kind; it is a page otherwise."""
    notice: str = "notice"
    """The member of a JSON file that holds the notice."""


VOICE: Final = (
    Value(name="lang", says=Say.LANG, among=tuple(one.value for one in Language)),
    Value(name="easy", says=Say.EASY, among=("1",)),
)
"""What `page_voice.voice_of` reads."""


def open_data(
    says: Say,
    *,
    path: Sequence[Value] = (),
    query: Sequence[Value] = (),
    refusals: Sequence[int] = (),
    refused_in_kind: bool = False,
    notice: str = "notice",
) -> Callable[[Answering], Answering]:
    """Say of a file, above the function that answers with it, what `OpenData` holds."""
    told = OpenData(
        says=says, path=tuple(path), query=tuple(query), refusals=tuple(refusals),
        refused_in_kind=refused_in_kind, notice=notice,
    )  # fmt: skip

    def mark(answering: Answering) -> Answering:
        vars(answering)[_KEPT] = told
        return answering

    return mark


def open_data_of(answering: object) -> OpenData | None:
    """What is told of the file that a function answers with; None if it answers with none."""
    # A method is made anew for each object: what was said of it is kept by its function.
    function = getattr(answering, "__func__", answering)
    return getattr(function, _KEPT, None)
