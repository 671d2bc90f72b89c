"""A library and a writer that do as a test tells them, opened like the real ones."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from city import Opening
from knowledge import Draft, Grounding, Knowledge, SearchResult, WritingRequest
from tests.builders.cities import yeosu
from tests.builders.library import make_draft, make_search

EMBEDDING_MODEL = "sample-embedder@1"
_GROUNDING = Grounding(yeosu())


class FakeKnowledge:
    """Finds and writes what it is told; remembers what it was asked."""

    def __init__(
        self,
        search: Callable[[str], SearchResult] | None = None,
        compose: Callable[[WritingRequest], Draft] | None = None,
        grounding: Grounding = _GROUNDING,
    ) -> None:
        self.grounding = grounding
        self._search = search or _find
        self._compose = compose or _write
        self.questions: list[str] = []
        self.requests: list[WritingRequest] = []

    def search(self, question: str) -> SearchResult:
        """What the library port asks for."""
        self.questions.append(question)
        return self._search(question)

    def compose(self, request: WritingRequest) -> Draft:
        """What the writer port asks for."""
        self.requests.append(request)
        return self._compose(request)

    def opened(self) -> Knowledge:
        """The fake behind the real door."""
        fake = SimpleNamespace(
            library=SimpleNamespace(search=self.search, snapshot="sample"),
            writer=SimpleNamespace(compose=self.compose, name="quote"),
            grounding=self.grounding,
            embedding_model=EMBEDDING_MODEL,
            snapshot="sample",
            prompts=(),
        )
        return cast("Knowledge", fake)

    def opening(self, gate: threading.Event | None = None) -> Opening[Knowledge]:
        """Opened at once, or when the gate is set."""

        def factory() -> Knowledge:
            if gate is not None:
                gate.wait(10)
            return self.opened()

        opening = Opening(factory).start()
        if gate is None:
            opening.wait()
        return opening


def _find(_question: str) -> SearchResult:
    # A question without a word would lean on whatever was asked before it.
    return replace(make_search(), words=("주차", "요금"))


def _write(_request: WritingRequest) -> Draft:
    return make_draft()
