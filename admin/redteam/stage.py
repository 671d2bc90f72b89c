"""The stage of an attack: the real library, documents planted in it, and parts of it failing.

What is planted is found before everything else, whatever is asked: nobody can plant better.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import cast

from knowledge import Article, Draft, Grounding, Hit, Knowledge, Library, SearchResult
from knowledge import WritingRequest as Request

_SURE = 0.99


class Fault(StrEnum):
    """A part of ours that can fail."""

    SEARCH = "search"
    WRITING = "writing"
    CHECKING = "checking"
    NOTHING = "nothing"
    """The writer gives a draft without a sentence."""
    UNFOUNDED = "unfounded"
    """The writer gives sentences that name no article that was found."""


class PartBroke(RuntimeError):
    """A part fails because an attack wants it to."""


class Stage:
    """Plays one attack at a time over an opened library."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._real = knowledge
        self._planted: tuple[Article, ...] = ()
        self._fault: Fault | None = None

    def set(self, planted: Sequence[Article], fault: str) -> None:
        """Plant these articles, and let this part fail; nothing of what was set before stays."""
        self._planted = tuple(planted)
        self._fault = Fault(fault) if fault else None

    def article(self, key: str) -> Article | None:
        """The article of a key, the planted ones too."""
        planted = next((one for one in self._planted if one.key == key), None)
        return planted or self._real.catalogue.article(key)

    def knowledge(self) -> Knowledge:
        """The library as the service under attack is handed it."""
        real = self._real
        return replace(
            real,
            library=cast("Library", _Searching(self._search, real)),
            writer=_Writing(self._compose, real),
            grounding=cast("Grounding", _Checking(self._find_fault)),
        )

    def _search(self, question: str) -> SearchResult:
        if self._fault is Fault.SEARCH:
            raise PartBroke(Fault.SEARCH)
        found = self._real.library.search(question)
        if not self._planted:
            return found
        top = max((hit.score for hit in found.kept), default=1.0)
        planted = tuple(
            Hit(article=one, score=top + 1, parts={"dense": 1.0}, paragraph=0)
            for one in self._planted
        )
        kept = (*planted, *found.kept)
        return replace(found, kept=kept, confidence=_SURE, lacking=False)

    def _compose(self, request: Request) -> Draft:
        if self._fault is Fault.WRITING:
            raise PartBroke(Fault.WRITING)
        draft = self._real.writer.compose(request)
        if self._fault is Fault.NOTHING:
            return replace(draft, sentences=())
        if self._fault is Fault.UNFOUNDED:
            unfounded = (replace(one, article_keys=("nowhere",)) for one in draft.sentences)
            return replace(draft, sentences=tuple(unfounded))
        return draft

    def _find_fault(self, text: str, hits: Sequence[Hit]) -> str:
        if self._fault is Fault.CHECKING:
            raise PartBroke(Fault.CHECKING)
        return self._real.grounding.fault(text, hits)


class _Searching:
    def __init__(self, search: Callable[[str], SearchResult], real: Knowledge) -> None:
        self.search = search
        self.snapshot = real.snapshot


class _Writing:
    def __init__(self, compose: Callable[[Request], Draft], real: Knowledge) -> None:
        self.compose = compose
        self.name = real.writer.name


class _Checking:
    def __init__(self, fault: Callable[[str, Sequence[Hit]], str]) -> None:
        self.fault = fault
