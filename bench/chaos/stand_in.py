"""The one part under chaos that is not real: a library that opens at once and answers by mark.

Its sentences are checked by the real check against the articles that it finds. It is also where
the service is killed at moments that nobody outside can see: while it searches, writes, checks.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from bench.chaos.marks import new_stamp, pieces_of
from knowledge import (
    Article,
    ArticleRole,
    Catalogue,
    Draft,
    DraftSentence,
    Grounding,
    Hit,
    Knowledge,
    SearchResult,
    Source,
    Store,
    WritingRequest,
)

if TYPE_CHECKING:
    from house import House

_TITLE = "여수시 주차장 조례"
_FILLER = " 그리고 이 요금은 공영주차장을 이용하는 시민이 내는 요금으로 정하여 안내합니다" * 24
_SOON_S = 0.004


@dataclass(slots=True)
class Trap:
    """Kills its own process, as `kill -9` would, the nth time that a moment comes."""

    moment: str = ""
    left: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def step(self, moment: str) -> None:
        """A moment has come."""
        if moment != self.moment:
            return
        with self._lock:
            self.left -= 1
            if self.left:
                return
        if moment == "checked":
            threading.Timer(_SOON_S, _die).start()
        else:
            _die()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Search, writer and check in one."""

    trap: Trap
    grounding: Grounding
    name: str = "quote"
    snapshot: str = "stand-in"

    def search(self, question: str) -> SearchResult:
        """One article, made for the question."""
        self.trap.step("search")
        hit = Hit(article=article_to(question), score=1.0, parts={"dense": 1.0}, paragraph=0)
        return SearchResult(
            question=question,
            kept=(hit,),
            rejected=(),
            confidence=0.9,
            threshold=0.5,
            snapshot=self.snapshot,
            # A question without words would lean on the one before it.
            words=tuple(question.split()),
        )

    def compose(self, request: WritingRequest) -> Draft:
        """What the article says, sentence for sentence."""
        self.trap.step("write")
        article = request.hits[0].article
        sentences = tuple(
            DraftSentence(text=text, article_keys=(article.key,), quote=text)
            for text in article.paragraphs
        )
        return Draft(sentences=sentences, writer=self.name, prompt_hash="")

    def fault(self, text: str, hits: Sequence[Hit]) -> str:
        """What the real grounding finds."""
        self.trap.step("check")
        found = self.grounding.fault(text, hits)
        self.trap.step("checked")
        return found


def article_to(question: str) -> Article:
    """An article that answers a question piece by piece, stamped as this making of it."""
    pieces, stamp = pieces_of(question), new_stamp()
    filler = _FILLER if len(pieces) > 1 else ""
    paragraphs = tuple(
        f"{one} {stamp} 구역의 주차요금은 30분에 600원입니다{filler}." for one in pieces
    )
    return Article(
        key=f"{_TITLE}/제5조",
        source=Source(
            title=_TITLE,
            article="제5조",
            heading="주차요금",
            effective_date=date(2025, 9, 30),
            url="",
            department="주차차량과",
        ),
        path=(),
        role=ArticleRole.RULE,
        text="\n".join(paragraphs),
        paragraphs=paragraphs,
    )


def knowledge_of(house: House, trap: Trap) -> Knowledge:
    """The stand-in behind the library's own door, with the real catalogue of the house."""
    shelf = cast("Any", _Shelf(trap, Grounding(house.profile)))
    return Knowledge(
        catalogue=Catalogue(Store(house.database, house.clock)),
        library=shelf,
        writer=shelf,
        grounding=shelf,
        ingester=cast("Any", SimpleNamespace()),
        embedding_model="stand-in@1",
    )
