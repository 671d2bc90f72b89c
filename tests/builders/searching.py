"""A library over fakes: a small catalogue of two ordinances, searched without any model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from city import Clock, Database
from knowledge import Ingester, Library, PassageKind, Store
from knowledge.confidence import Calibration, Signals
from knowledge.index_store import IndexStore
from knowledge.indexes import IndexKeeper
from knowledge.lexicon import Lexicon
from knowledge.places import other_places
from tests.builders.ordinance import make_ordinance_text
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.indexes import FakeVectorDatabase, FakeWordIndex
from tests.fakes.morphemes import FakeMorphemes

PARKING = (
    "제1조 (목적)\n이 조례는 주차장 설치와 관리에 필요한 사항을 정한다.",
    "제5조 (주차요금)\n① 주차요금은 30분에 600원으로 한다.\n② 장애인은 100분의 50을 감면한다.",
    "제6조 (견인)\n시장은 주차를 위반한 자동차를 견인할 수 있다.",
)
WATER = (
    "제1조 (목적)\n이 조례는 수도 급수에 필요한 사항을 정한다.",
    "제3조 (급수공사)\n급수공사는 시장이 시행한다.",
    "제4조 (수도요금)\n수도요금은 매월 말일까지 납부한다.",
)
EVEN = Calibration(
    coefficients=Signals(
        nearest=10.0,
        concentration=0.0,
        margin=0.0,
        lexicon=2.0,
        missing_fact=-3.0,
        today=0.0,
        elsewhere=-3.0,
        unasked=-6.0,
    ),
    intercept=-1.0,
    threshold=0.5,
    threshold_untold=0.4,
)


@dataclass(kw_only=True)
class Shelf:
    """A library and everything under it, so that a test can break one part."""

    folder: Path
    database: Database
    clock: Clock
    embedder: FakeEmbedder = field(default_factory=lambda: FakeEmbedder(dimension=1024))
    morphemes: FakeMorphemes = field(default_factory=FakeMorphemes)
    vectors: FakeVectorDatabase = field(default_factory=FakeVectorDatabase)
    words: FakeWordIndex = field(default_factory=FakeWordIndex)
    steps: list[tuple[str, int, int]] = field(default_factory=list[tuple[str, int, int]])

    @property
    def store(self) -> Store:
        """The catalogue's store."""
        return Store(self.database, self.clock)

    def keeper(self) -> IndexKeeper:
        """A keeper of the fake indexes."""
        return IndexKeeper(
            store=self.store,
            index_store=IndexStore(self.database),
            embedder=self.embedder,
            vectors=self.vectors,
            words=self.words,
            words_folder=self.folder / "words",
            progress=lambda step, done, total: self.steps.append((step, done, total)),
        )

    def library(self, *pairs: tuple[str, str]) -> Library:
        """The library with a lexicon of these pairs, its indexes filled."""
        library = Library(
            store=self.store,
            index_store=IndexStore(self.database),
            embedder=self.embedder,
            morphemes=self.morphemes,
            keeper=self.keeper(),
            lexicon=Lexicon(pairs, self.morphemes),
            elsewhere=other_places("여수시"),
            calibration=EVEN,
        )
        library.refresh()
        return library

    def ingest(self, title: str, articles: Sequence[str]) -> None:
        """Take an ordinance into the catalogue."""
        path = self.folder / f"{title}.md"
        path.write_text(make_ordinance_text(*articles, title=title), encoding="utf-8")
        Ingester(self.store, self.embedder, self.morphemes).ingest([path])

    def held(self, kind: PassageKind) -> set[str]:
        """The passages that the vector index of a kind holds."""
        return {key.rpartition("@")[0] for key in self.vectors.index(kind.value).vectors}


def make_shelf(folder: Path, database: Database, clock: Clock) -> Shelf:
    """A shelf with the two ordinances in its catalogue, its indexes still empty."""
    shelf = Shelf(folder=folder, database=database, clock=clock)
    shelf.ingest("여수시 주차장 조례", PARKING)
    shelf.ingest("여수시 수도급수 조례", WATER)
    return shelf
