"""Files go into the catalogue: one document at a time, all of it or nothing.

Everything slow (reading, embedding, morphemes) happens before the transaction that stores the
document. An ingest that is stopped leaves whole documents behind and goes on where it stood.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path

from knowledge.errors import (
    DocumentListedOtherwise,
    DocumentOlder,
    DocumentRefused,
    DocumentTwice,
    DocumentUnlisted,
)
from knowledge.ingest.asking import Guard
from knowledge.ingest.cutting import RECIPE, compared, passages, words_text
from knowledge.ingest.finding import Found, files_under
from knowledge.ingest.reading import digest_of, parse, read_bytes
from knowledge.model import Document, Passage, Released
from knowledge.ports import Embedder, Morphemes, Progress
from knowledge.prepared import DocumentState, PreparedDocument, StoredVector, stored
from knowledge.rows import Witness
from knowledge.store import Store

READING = "progress_reading"
"""Step told to `Progress`: files done, files in all."""
EMBEDDING = "progress_embedding"
"""Step told to `Progress`: passages of the present document done, and in all."""

_BATCH = 64


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """A file or folder that was not taken in, and the reason as an operator reads it."""

    path: Path
    reason: str
    code: str


@dataclass(frozen=True, kw_only=True, slots=True)
class IngestReport:
    """What an ingest did."""

    added: int
    """Documents that are new."""
    changed: int
    """Documents that were known otherwise, or embedded by another model or older rules."""
    unchanged: int
    refused: tuple[Refusal, ...]
    passages_embedded: int
    articles: int
    """Articles of the added and the changed documents."""


class _Outcome(Enum):
    ADDED = auto()
    CHANGED = auto()
    UNCHANGED = auto()


@dataclass(kw_only=True, slots=True)
class _Run:
    """What one call of `ingest` has done so far, and what may go in."""

    listed: Mapping[str, Released] | None = None
    witness: Witness | None = None
    guard: Guard | None = None
    outcomes: list[_Outcome] = field(default_factory=list[_Outcome])
    refused: list[Refusal] = field(default_factory=list[Refusal])
    taken: dict[str, Path] = field(default_factory=dict[str, Path])
    """Document key to the file that gave the document in this run."""
    embedded: int = 0
    articles: int = 0

    def report(self) -> IngestReport:
        return IngestReport(
            added=self.outcomes.count(_Outcome.ADDED),
            changed=self.outcomes.count(_Outcome.CHANGED),
            unchanged=self.outcomes.count(_Outcome.UNCHANGED),
            refused=tuple(self.refused),
            passages_embedded=self.embedded,
            articles=self.articles,
        )


class Ingester:
    """Takes files and folders into the store; each document is one transaction."""

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        morphemes: Morphemes,
        progress: Progress | None = None,
        *,
        batch: int = _BATCH,
        recipe: str = RECIPE,
    ) -> None:
        """`batch` passages are embedded at once; another `recipe` takes every document in anew."""
        self._store = store
        self._embedder = embedder
        self._morphemes = morphemes
        self._progress = progress or _silent
        self._batch = batch
        self._recipe = recipe

    def ingest(
        self,
        paths: Iterable[Path],
        listed: Mapping[str, Released] | None = None,
        witness: Witness | None = None,
        guard: Guard | None = None,
    ) -> IngestReport:
        """Take in every file of these files and folders; what is refused stands in the report.

        A file whose bytes are known is not parsed, a passage whose text is known is not embedded.
        `listed`: only bytes of these digests go in, and others are not even parsed.
        `witness`: notes each change; what somebody else changes meanwhile stays theirs.
        `guard`: is asked of each file, unless a list tells what goes in.

        Raises:
            DatabaseUnavailable: the store cannot be read or written; whole documents stay.
            Exception: whatever the embedder or the morphemes raise; whole documents stay.
        """
        run = _Run(listed=listed, witness=witness, guard=guard if listed is None else None)
        found = list(files_under(paths))
        for number, item in enumerate(found):
            self._progress(READING, number, len(found))
            try:
                run.outcomes.append(self._take(item, run))
            except DocumentRefused as refusal:
                run.refused.append(Refusal(path=item.path, reason=str(refusal), code=refusal.code))
        self._progress(READING, len(found), len(found))
        return run.report()

    def _take(self, item: Found, run: _Run) -> _Outcome:
        if item.problem is not None:
            raise item.problem
        raw = read_bytes(item.path)
        digest = digest_of(raw)
        if run.listed is not None and digest not in run.listed:
            raise DocumentUnlisted
        if run.guard:
            run.guard.file(item.path, digest)
        known_key = self._store.key_of(digest, recipe=self._recipe, embedder=self._embedder.name)
        if known_key is not None:
            run.taken[known_key] = item.path
            return _Outcome.UNCHANGED
        document = parse(raw, digest=digest)
        if run.guard:
            run.guard.document(document)
        if run.listed is not None and (listed := run.listed[digest].title) != document.title:
            raise DocumentListedOtherwise(title=document.title, listed=listed)
        known = self._store.state(document.key)
        if known is not None:
            # A list's number protects from going back; a date that nobody signed must not decide.
            signed = run.listed is not None and known.digest not in run.listed
            _refuse_if_not_newer(document, known, run.taken.get(document.key), signed=signed)
        run.taken[document.key] = item.path
        if not self._save(document, known.digest if known else "", run):
            return _Outcome.UNCHANGED
        return _Outcome.ADDED if known is None else _Outcome.CHANGED

    def _save(self, document: Document, before: str, run: _Run) -> bool:
        cut = tuple(
            passage
            for article in document.articles
            for passage in passages(article, document.title)
        )
        prepared = PreparedDocument(
            document=document,
            recipe=self._recipe,
            embedder=self._embedder.name,
            passages=cut,
            vectors=self._vectors(document, cut, run),
            words=self._words(document),
            release=run.listed[document.digest].release if run.listed else "",
        )
        saved = self._store.save(prepared, before, run.witness)
        run.articles += len(document.articles) if saved else 0
        return saved

    def _vectors(
        self, document: Document, cut: tuple[Passage, ...], run: _Run
    ) -> dict[str, StoredVector]:
        """By passage digest what was read: the known ones as they are, the rest embedded.

        Passages of like length share a batch, because a batch costs what its longest text costs.
        """
        vectors = self._store.known_vectors(document.key, self._embedder.name)
        fresh = {passage.digest: passage.text for passage in cut if passage.digest not in vectors}
        keys = compared(passage.key for passage in cut)
        closely = {passage.digest for passage in cut if passage.key in keys}
        waiting = sorted(fresh, key=lambda digest: (len(fresh[digest]), digest))
        for start in range(0, len(waiting), self._batch):
            self._progress(EMBEDDING, start, len(waiting))
            batch = waiting[start : start + self._batch]
            read = self._embedder.passages([fresh[digest] for digest in batch])
            vectors.update(zip(batch, stored(read, [one in closely for one in batch]), strict=True))
            run.embedded += len(batch)
        if waiting:
            self._progress(EMBEDDING, len(waiting), len(waiting))
        return vectors

    def _words(self, document: Document) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Article key to the digest of its words' text and the morphemes."""
        known = self._store.known_words(document.key)
        words: dict[str, tuple[str, tuple[str, ...]]] = {}
        for article in document.articles:
            text = words_text(article)
            if text:
                digest = sha256(text.encode()).hexdigest()
                found = known.get(digest)
                own = tuple(self._morphemes.words(text)) if found is None else found
                words[article.key] = (digest, own)
        return words


def _refuse_if_not_newer(
    document: Document, known: DocumentState, taken: Path | None, *, signed: bool
) -> None:
    """A version must not be replaced by an older one, nor one file of a run by its rival.

    `signed`: it stands on a list and what is known does not, so that the dates do not decide.
    """
    since, before = document.effective_date, known.effective_date
    if not signed and since is not None and before is not None and since < before:
        raise DocumentOlder(title=document.title, since=since, known=before)
    if taken is not None and _version(document) == _version(known):
        raise DocumentTwice(title=document.title, other=taken)


def _version(of: Document | DocumentState) -> tuple[date | None, date | None]:
    return of.effective_date, of.promulgation_date


def _silent(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""
