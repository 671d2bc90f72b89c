"""The indexes are caches: here they are compared with the database, and made equal to it.

A vector's key in an index is `<passage key>@<digest>`, the digest standing for the text and the
model. So two sets of keys that are equal hold equal vectors, and only what differs is written.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from knowledge.errors import IndexBroken
from knowledge.index_store import IndexStore
from knowledge.ingest.cutting import compared, place_of
from knowledge.model import PassageKind
from knowledge.ports import Embedder, Progress, VectorIndex, WordIndex
from knowledge.prepared import StoredVector, stored
from knowledge.store import Store

INDEXING = "progress_indexing"
"""Step told to `Progress`: vectors written into the index, and how many differ."""
WORDS = "progress_words"
"""Step told to `Progress`: 0 or 1 of the one word index."""

_log = logging.getLogger(__name__)
_BATCH = 1000
_PROBES = 8
# A vector is found by itself at cosine 1, less what rounding takes.
_SAME = 0.999


class VectorDatabase(Protocol):
    """Where the vector indexes live: one index for each kind of passage."""

    def index(self, kind: str) -> VectorIndex:
        """The index of a kind of passages."""
        ...

    def settled(self) -> None:
        """All changes are made."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...


class SavedWordIndex(WordIndex, Protocol):
    """A word index that can be kept on the disk."""

    def save(self, folder: Path, snapshot: str) -> None:
        """Keep it."""
        ...

    def load(self, folder: Path, snapshot: str) -> bool:
        """Take it back; False if it is not whole or of another snapshot."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Indexes:
    """Everything that a search asks."""

    vectors: Mapping[PassageKind, VectorIndex]
    words: WordIndex


class IndexKeeper:
    """Compares the indexes with the database and mends what differs."""

    def __init__(
        self,
        *,
        store: Store,
        index_store: IndexStore,
        embedder: Embedder,
        vectors: VectorDatabase,
        words: SavedWordIndex,
        words_folder: Path,
        progress: Progress | None = None,
    ) -> None:
        self._store = store
        self._index_store = index_store
        self._embedder = embedder
        self._database = vectors
        self._vectors = {kind: vectors.index(kind.value) for kind in PassageKind}
        self._words = words
        self._words_folder = words_folder
        self._progress = progress or _silent

    @property
    def indexes(self) -> Indexes:
        """The indexes that are kept."""
        return Indexes(vectors=self._vectors, words=self._words)

    def keep(self) -> str:
        """Make the indexes equal to the database; the digest of what they now hold.

        Raises:
            IndexBroken: an index refuses even to be filled anew.
            DatabaseUnavailable: the database cannot be read.
        """
        self._embed_again()
        snapshot = self._store.snapshot()
        self._keep_vectors()
        self._keep_words(snapshot)
        return snapshot

    def close(self) -> None:
        """Let go of the indexes' files and connections; nothing can be searched afterwards."""
        self._database.close()

    def _embed_again(self) -> None:
        """Give documents whose vectors another model made vectors of the present one."""
        embedder = self._embedder
        for document in self._index_store.embedded_otherwise(embedder.name):
            texts = self._index_store.texts(document)
            keys = sorted(texts)
            closely = compared(keys)
            fresh: dict[str, StoredVector] = {}
            for at in range(0, len(keys), _BATCH):
                self._progress("progress_embedding", at, len(keys))
                part = keys[at : at + _BATCH]
                read = embedder.passages([texts[key] for key in part])
                fresh.update(zip(part, stored(read, [key in closely for key in part]), strict=True))
            self._index_store.replace_vectors(document, embedder.name, fresh)

    def _keep_vectors(self) -> None:
        wanted = self._wanted()
        total = sum(map(len, wanted.values()))
        for kind, keys in wanted.items():
            if not self._is_of_use(kind, keys):
                self._vectors[kind].clear()
            self._mend(kind, keys, total)
        self._database.settled()

    def _wanted(self) -> dict[PassageKind, dict[str, str]]:
        """By kind, the key in the index and the passage's key."""
        wanted: dict[PassageKind, dict[str, str]] = {kind: {} for kind in PassageKind}
        for key, digest in self._index_store.digests(self._embedder.name).items():
            wanted[place_of(key)[1]][index_key(key, digest, self._embedder.name)] = key
        return wanted

    def _is_of_use(self, kind: PassageKind, wanted: Mapping[str, str]) -> bool:
        """Whether some of what the index holds is wanted, and it finds that by its vectors."""
        try:
            held = self._vectors[kind].keys()
            there = sorted(held & wanted.keys())
            if not there:
                # All of another model, perhaps of another length, as after a new version.
                return not held
            if self._finds(kind, [wanted[key] for key in there]):
                return True
        except IndexBroken:
            pass
        _log.warning("%s", IndexBroken(index=f"vectors ({kind})", problem="probe"))
        return False

    def _finds(self, kind: PassageKind, passages: Sequence[str]) -> bool:
        """Whether the index finds some of these passages by their vectors."""
        probes = passages[:: max(1, len(passages) // _PROBES)]
        _, vectors = self._index_store.vectors(probes, self._embedder.name)
        found = [self._vectors[kind].nearest(row[None, :], 1) for row in vectors]
        return all(pairs and pairs[0][1] >= _SAME for pairs in found)

    def _mend(self, kind: PassageKind, wanted: Mapping[str, str], total: int) -> None:
        index = self._vectors[kind]
        there = index.keys()
        index.remove(sorted(there - wanted.keys()))
        missing = sorted(wanted.keys() - there)
        for at in range(0, len(missing), _BATCH):
            self._progress(INDEXING, at, len(missing))
            part = missing[at : at + _BATCH]
            names = {wanted[key]: key for key in part}
            keys, vectors = self._index_store.vectors(tuple(names), self._embedder.name)
            index.replace([names[key] for key in keys], vectors)
        if missing:
            self._progress(INDEXING, len(missing), len(missing))
            _log.info("%s: %d of %d vectors written", kind, len(missing), total)

    def _keep_words(self, snapshot: str) -> None:
        if self._words.load(self._words_folder, snapshot):
            return
        self._progress(WORDS, 0, 1)
        self._words.build(*self._store.words())
        self._words.save(self._words_folder, snapshot)
        self._progress(WORDS, 1, 1)


def index_key(passage_key: str, digest: str, embedder: str) -> str:
    """The key of a passage's vector in an index."""
    mark = sha256(f"{embedder}\n{digest}".encode()).hexdigest()[:12]
    return f"{passage_key}@{mark}"


def passage_key(key: str) -> str:
    """The passage's key out of a vector's key in an index."""
    return key.rpartition("@")[0]


def places(found: Sequence[tuple[str, float]]) -> list[tuple[str, int, float]]:
    """What an index found, as article key, paragraph index and cosine."""
    placed: list[tuple[str, int, float]] = []
    for key, cosine in found:
        article, _, index = place_of(passage_key(key))
        placed.append((article, index, cosine))
    return placed


def _silent(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""
