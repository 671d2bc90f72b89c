"""The library: a citizen's question in, the articles that answer it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

from knowledge.confidence import Calibration, Signals, confidence, share, shipped_calibration
from knowledge.index_store import IndexStore
from knowledge.indexes import Indexes, IndexKeeper, places
from knowledge.lexicon import Expansion, Lexicon
from knowledge.model import Article, Hit, SearchResult
from knowledge.places import Places
from knowledge.ports import Embedder, Morphemes
from knowledge.ranking import Found, Ranked, gather, rank
from knowledge.store import Store
from knowledge.wanted_facts import missing

# How many passages of a kind and how many articles by their words are looked at.
_NEAREST = 100
_BY_WORDS = 100
# How many of the best are weighed again with their role.
_WEIGHED = 40
_WITNESSES = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Looked:
    """Everything one search saw: for the result, and for fitting weights and confidence."""

    ranked: tuple[Ranked, ...]
    """Best first, those whose article is in the catalogue."""
    articles: dict[str, Article]
    signals: Signals
    expansion: Expansion
    snapshot: str


class Library:
    """Searches the catalogue; safe in threads, and while an ingest goes on."""

    def __init__(
        self,
        *,
        store: Store,
        index_store: IndexStore,
        embedder: Embedder,
        morphemes: Morphemes,
        keeper: IndexKeeper,
        lexicon: Lexicon,
        elsewhere: Places,
        calibration: Calibration | None = None,
    ) -> None:
        self._store = store
        self._index_store = index_store
        self._embedder = embedder
        self._morphemes = morphemes
        self._keeper = keeper
        self._lexicon = lexicon
        self._elsewhere = elsewhere
        self._calibration = calibration or shipped_calibration()
        self._refreshing = Lock()
        self._snapshot = ""

    @property
    def snapshot(self) -> str:
        """Digest of what is searched now; empty before the first refresh."""
        return self._snapshot

    def refresh(self) -> None:
        """Bring the indexes up to the catalogue: after an ingest, an exclusion, and at start.

        Raises:
            IndexBroken: an index cannot be filled.
            DatabaseUnavailable: the catalogue cannot be read.
        """
        with self._refreshing:
            self._snapshot = self._keeper.keep()

    def search(self, question: str, k: int = 10) -> SearchResult:
        """The k best articles, and how likely it is that the first ones hold an answer.

        Raises:
            IndexBroken: an index cannot answer.
            DatabaseUnavailable: the catalogue cannot be read.
        """
        looked = self.look(question)
        hits = tuple(
            Hit(
                article=looked.articles[one.evidence.key],
                score=one.score,
                parts=one.evidence.parts,
                paragraph=one.evidence.nearest,
            )
            for one in looked.ranked
        )
        return SearchResult(
            question=question,
            kept=hits[:k],
            rejected=hits[k : 2 * k],
            confidence=confidence(looked.signals, self._calibration) if hits else 0.0,
            threshold=self._calibration.threshold,
            snapshot=looked.snapshot,
        )

    def look(self, question: str) -> Looked:
        """Search, and keep everything that was seen on the way."""
        snapshot = self._snapshot
        indexes = self._keeper.indexes
        words = self._morphemes.words(question)
        expansion = self._lexicon.expand(question, words)
        found = self._found(question, words, expansion, indexes)
        first = [one.evidence for one in rank(gather(found))[:_WEIGHED]]
        articles = self._store.articles(one.key for one in first)
        roles = {key: article.role for key, article in articles.items()}
        ranked = rank((one for one in first if one.key in articles), roles)
        return Looked(
            ranked=tuple(ranked),
            articles=articles,
            signals=self._signals(question, words, expansion, ranked, articles, indexes),
            expansion=expansion,
            snapshot=snapshot,
        )

    def _found(
        self, question: str, words: Sequence[str], expansion: Expansion, indexes: Indexes
    ) -> Found:
        # The embedding model reads the ordinances' words beside the citizen's own.
        read = f"{question} ({', '.join(expansion.statutes)})" if expansion.statutes else question
        vector = self._embedder.question(read)
        passages = {
            kind: places(index.nearest(vector, _NEAREST)) for kind, index in indexes.vectors.items()
        }
        return Found(
            passages=passages,
            words=indexes.words.search(words, _BY_WORDS),
            lexicon=indexes.words.search(expansion.words, _BY_WORDS),
        )

    def _signals(
        self,
        question: str,
        words: Sequence[str],
        expansion: Expansion,
        ranked: Sequence[Ranked],
        articles: dict[str, Article],
        indexes: Indexes,
    ) -> Signals:
        if not ranked:
            return _NOTHING
        first = [one.evidence.key for one in ranked[:_WITNESSES]]
        stored = self._index_store.words(first)
        held = frozenset(word for own in stored.values() for word in own)
        weighed = _weighed(words, indexes.words.rarity)
        known = frozenset(word for word in words if indexes.words.search([word], 1))
        best, rest = ranked[0], [one.score for one in ranked[1:10]]
        return Signals(
            paragraph=best.evidence.paragraph,
            title=best.evidence.title,
            margin=best.score - sum(rest) / len(rest) if rest else 0.0,
            words=best.evidence.words / max(1.0, sum(weight for _, weight in weighed)),
            coverage=share(weighed, held),
            lexicon=share(_weighed(expansion.words, indexes.words.rarity), held)
            if expansion.words
            else 0.0,
            unknown=1.0 - share(weighed, known),
            missing_fact=float(missing(question, (articles[key].text for key in first))),
            elsewhere=float(self._elsewhere.named_in(question)),
        )


_NOTHING = Signals(
    paragraph=0.0,
    title=0.0,
    margin=0.0,
    words=0.0,
    coverage=0.0,
    lexicon=0.0,
    unknown=1.0,
    missing_fact=1.0,
    elsewhere=0.0,
)


def _weighed(words: Sequence[str], rarity: Callable[[str], float]) -> list[tuple[str, float]]:
    return [(word, rarity(word)) for word in dict.fromkeys(words)]
