"""The library: a citizen's question in, the articles that answer it out."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from city.korean import spelled
from knowledge.children import children_in
from knowledge.confidence import Calibration, shipped_calibration
from knowledge.index_store import IndexStore
from knowledge.indexes import Indexes, IndexKeeper, places
from knowledge.joining import Joined, is_rare, join, told_about
from knowledge.late_interaction import first_keys, read_closely
from knowledge.lexicon import Expansion, Lexicon
from knowledge.looked import Looked, result_of, with_the_rest
from knowledge.matters import Matters, matters_of, titles_told_about
from knowledge.measures import measures_of
from knowledge.mending import KnownWords, put_right
from knowledge.model import SearchResult
from knowledge.named import NOTHING_NAMED, named_by
from knowledge.places import Places
from knowledge.ports import Embedder, Morphemes, Vectors
from knowledge.ranking import Evidence, Found, Ranked, gather, rank
from knowledge.request import matter_of
from knowledge.signs import WITNESSES, Seen, lack_of, leads_astray, signals, witnessed
from knowledge.store import Store
from knowledge.unstated import besides

# How many passages of a kind and how many articles by their words are looked at.
_NEAREST = 100
_BY_WORDS = 100
# How many of the best are weighed again with their role.
_WEIGHED = 40


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
        self._known = KnownWords((), (), lambda _word: 0.0)
        self._matters = Matters({})
        self._named = NOTHING_NAMED
        self._told_about: frozenset[str] = frozenset()

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
            snapshot = self._keeper.keep()
            if snapshot != self._snapshot:
                self._known = self._known_words()
                told = tuple(self._index_store.told())
                self._matters = matters_of(told, self._morphemes)
                self._named = named_by(told)
                self._told_about = titles_told_about(told)
            self._snapshot = snapshot

    def close(self) -> None:
        """Let go of the indexes' files and connections, at the end of a process's work."""
        self._keeper.close()

    def search(self, question: str, k: int = 10) -> SearchResult:
        """The k best articles, and how likely it is that the first ones hold an answer.

        Raises:
            IndexBroken: an index cannot answer.
            DatabaseUnavailable: the catalogue cannot be read.
        """
        found = self._result(question, k)
        near = found.found or found.concerns >= found.threshold
        rest = besides(found.mended, found.unstated) if near and found.unstated else ""
        return with_the_rest(found, self._result(rest, k)) if rest else found

    def _result(self, question: str, k: int) -> SearchResult:
        return result_of(self.look(question), question, k, self._calibration, self._told_about)

    def look(self, question: str) -> Looked:
        """Search, and keep everything that was seen on the way."""
        snapshot = self._snapshot
        question = self._mended(question)
        matter = matter_of(question)
        words = self._morphemes.words(matter)
        expansion = self._lexicon.expand(matter, words)
        joined = self._candidates(question, words, expansion)
        articles = {one.article.key: one.article for one in joined}
        roles = {key: article.role for key, article in articles.items()}
        measures = measures_of(question)
        counting = {key for key, one in articles.items() if measures.met_by(one.text)}
        titles = self._named.titles(question, words)
        named = {key for key, one in articles.items() if one.source.title in titles}
        evidence = [one.evidence for one in joined]
        ranked = rank(evidence, roles, counting, named)
        said = (words, expansion.statutes)
        astray = any(
            leads_astray(self._matters, question, said, articles[one.evidence.key], one.evidence)
            for one in ranked[:1]
        )
        # A measure and a name tell which article answers, and not whether any of them does.
        seen = self._seen(question, words, expansion, rank(evidence, roles), joined, astray=astray)
        return Looked(
            ranked=tuple(ranked),
            articles=articles,
            guides={one.article.key: one.guide for one in joined if one.guide},
            question=question,
            signals=signals(seen),
            lack=lack_of(seen),
            witness=seen.first.article.source.title if seen.first else "",
            expansion=expansion,
            words=tuple(words),
            snapshot=snapshot,
        )

    def _candidates(
        self, question: str, words: Sequence[str], expansion: Expansion
    ) -> list[Joined]:
        """What the indexes found, joined with its guides, the first of it read closely."""
        indexes = self._keeper.indexes
        read = self._embedder.question(as_read(question, expansion))
        # Its pieces alone: those of the words beside it would look for articles of their own.
        own = self._embedder.question(question) if expansion.statutes else read
        found = gather(self._found(read.vectors, words, indexes))
        rare = [word for word in words if is_rare(*indexes.words.holding(word))]
        joined = self._joined(question, found, (*words, *expansion.statutes), rare)
        tokens = self._index_store.tokens(first_keys(joined), self._embedder.name)
        return read_closely(joined, own.tokens[0], tokens)

    def _mended(self, question: str) -> str:
        """As it is spelled in school, typed right, and with the words of this catalogue."""
        typed = self._morphemes.mended(spelled(question))
        return put_right(typed, self._known, self._morphemes, self._elsewhere.named_in)

    def _known_words(self) -> KnownWords:
        """The words of what is searched now, and of the lexicon."""
        words, terms = self._keeper.indexes.words, self._lexicon.terms
        written = (*terms, *self._index_store.writings())
        return KnownWords((*words.vocabulary(), *terms), written, words.rarity)

    def _joined(
        self, question: str, found: Sequence[Evidence], asked: Sequence[str], rare: Sequence[str]
    ) -> list[Joined]:
        """The likeliest articles, each with what the guides to it are found by."""
        by_key = {one.evidence.key: one.evidence for one in rank(found)}
        first = list(by_key)[:_WEIGHED]
        articles = self._store.articles(first)
        further = (told_about(articles.values()) & by_key.keys()) - articles.keys()
        articles |= self._store.articles(further)
        keys = (*first, *sorted(further))
        known = [by_key[key] for key in keys if key in articles]
        return join(known, articles, asked, rare, children_in(question))

    def _found(self, vector: Vectors, words: Sequence[str], indexes: Indexes) -> Found:
        passages = {
            kind: places(index.nearest(vector, _NEAREST)) for kind, index in indexes.vectors.items()
        }
        return Found(
            passages=passages,
            words=indexes.words.search(words, _BY_WORDS),
        )

    def _seen(
        self,
        question: str,
        words: Sequence[str],
        expansion: Expansion,
        ranked: Sequence[Ranked],
        joined: Sequence[Joined],
        *,
        astray: bool,
    ) -> Seen:
        by_key = {one.article.key: one for one in joined}
        first = [one.evidence.key for one in ranked[:WITNESSES]]
        texts, told, said = witnessed([by_key[key] for key in first], self._told_about)
        index = self._keeper.indexes.words
        stored = self._index_store.words(first)
        return Seen(
            question=question,
            added=[
                (word, index.rarity(word))
                for word in expansion.words
                if word not in expansion.translated
            ],
            held=frozenset(word for own in stored.values() for word in own),
            ranked=ranked,
            texts=texts,
            elsewhere=self._elsewhere.asked_about(question),
            astray=astray,
            told=told,
            said=said,
            words=(*words, *expansion.statutes),
            first=by_key[first[0]] if first else None,
        )


def as_read(question: str, expansion: Expansion) -> str:
    """As the embedding model reads it: the ordinances' words beside the citizen's own."""
    return f"{question} ({', '.join(expansion.statutes)})" if expansion.statutes else question
