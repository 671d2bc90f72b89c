"""Vectors in Chroma, embedded or on a server; the only file that imports chromadb."""

# chromadb is typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from knowledge.adapters.seal import Seal
from knowledge.errors import IndexBroken
from knowledge.ports import Vectors

_NAME = "vectors"
# Nearest neighbours are searched among at least this many; it costs a millisecond or two and
# makes the approximate search exact in all but name.
_SEARCH_WIDTH = 400
_CONFIGURATION = {"hnsw": {"space": "cosine", "ef_search": _SEARCH_WIDTH, "ef_construction": 200}}
_PLAIN_PORT, _SECURE_PORT = 8000, 443
PATIENCE_S = 30.0
"""How long a server may take for one answer; a batch of vectors takes it about a second."""


class ChromaVectors:
    """A Chroma database with one index for each kind of passage; safe in threads.

    Embedded, its files are sealed when they are whole: Chroma answers from cut-off files without
    a word, and from garbled ones it dies, so files without their seal are thrown away unread.
    """

    def __init__(self, connect: Callable[[], Any], *, prefix: str, seal: Seal | None) -> None:
        self._connect = connect
        self._prefix = prefix
        self._seal = seal
        with _translated():
            self._client = connect()
        self._sealed = seal is not None

    def index(self, kind: str) -> ChromaIndex:
        """The index of a kind of passages, made if it is not there.

        Raises:
            IndexBroken: Chroma cannot be reached, or its files cannot be read.
        """
        return ChromaIndex(self._client, f"{self._prefix}-{kind}", self.changing)

    def changing(self) -> None:
        """Before a change: what is on the disk is not whole until it is sealed again."""
        if self._sealed and self._seal is not None:
            self._seal.break_()
            self._sealed = False

    def settled(self) -> None:
        """After the changes: seal what is on the disk.

        Raises:
            IndexBroken: the seal cannot be written.
        """
        if self._seal is not None and not self._sealed:
            self._seal.put()
            self._sealed = True

    def close(self) -> None:
        """Let go of the files and the connection."""
        self._client.close()
        for session in () if self._seal else _sessions(self._client):
            session.close()


class ChromaIndex:
    """One collection behind the port `VectorIndex`."""

    def __init__(self, client: Any, name: str, changing: Callable[[], None]) -> None:
        self._client = client
        self._name = name
        self._changing = changing
        self._lock = Lock()
        with _translated():
            self._batch = int(client.get_max_batch_size())
            self._collection = self._made()

    def _made(self) -> Any:
        # Without an embedding function Chroma can only be given vectors; its own default one
        # would fetch a model from the internet.
        return self._client.get_or_create_collection(
            self._name, embedding_function=None, configuration=_CONFIGURATION
        )

    def replace(self, keys: Sequence[str], vectors: Vectors) -> None:
        """Add these passages, replacing those whose key is known.

        Raises:
            IndexBroken: Chroma refuses.
        """
        with self._lock, _translated():
            for at in range(0, len(keys), self._batch):
                self._changing()
                part = slice(at, at + self._batch)
                self._collection.upsert(ids=list(keys[part]), embeddings=vectors[part])

    def remove(self, keys: Sequence[str]) -> None:
        """Forget these passages; unknown keys are ignored.

        Raises:
            IndexBroken: Chroma refuses.
        """
        with self._lock, _translated():
            for at in range(0, len(keys), self._batch):
                self._changing()
                self._collection.delete(ids=list(keys[at : at + self._batch]))

    def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """Up to k keys with their cosine similarity, best first.

        Raises:
            IndexBroken: Chroma cannot answer.
        """
        if k < 1:
            return []
        with _translated():
            found = self._collection.query(
                query_embeddings=vector, n_results=k, include=["distances"]
            )
            pairs = zip(found["ids"][0], found["distances"][0], strict=True)
            return [(key, 1.0 - float(distance)) for key, distance in pairs]

    def keys(self) -> set[str]:
        """Every key that the index holds.

        Raises:
            IndexBroken: Chroma cannot answer.
        """
        with _translated():
            return set(self._collection.get(include=[])["ids"])

    def clear(self) -> None:
        """Forget everything.

        Raises:
            IndexBroken: Chroma refuses.
        """
        with self._lock, _translated():
            self._changing()
            self._client.delete_collection(self._name)
            self._collection = self._made()


def open_chroma(
    *, folder: Path, url: str, prefix: str, patience_s: float = PATIENCE_S
) -> ChromaVectors:
    """Open Chroma: on a server if `url` names one, else embedded in a folder.

    A server that is silent for `patience_s` is given up. An embedded folder that is not whole is
    emptied; whoever opened it fills it again.

    Raises:
        IndexBroken: the server cannot be reached, or the folder cannot be written.
    """
    if url:
        return ChromaVectors(lambda: _on_server(url, patience_s), prefix=prefix, seal=None)
    seal = Seal(folder, index=_NAME)
    if not seal.holds():
        empty(folder)
    try:
        return ChromaVectors(lambda: _embedded(folder), prefix=prefix, seal=seal)
    except IndexBroken:
        _forget_failures()
        empty(folder)
        return ChromaVectors(lambda: _embedded(folder), prefix=prefix, seal=seal)


def empty(folder: Path) -> None:
    """Throw an embedded index away.

    Raises:
        IndexBroken: the folder does not let itself be deleted.
    """
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise IndexBroken(index=_NAME, problem=error.strerror or str(error)) from error


def _forget_failures() -> None:
    """Chroma keeps what failed to start in a cache by folder, and would hand it out again."""
    from chromadb.api.shared_system_client import SharedSystemClient

    SharedSystemClient.clear_system_cache()


def _embedded(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    folder.parent.mkdir(parents=True, exist_ok=True)
    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))


def _on_server(url: str, patience_s: float) -> Any:
    import chromadb
    from chromadb.config import Settings

    parts = urlsplit(url if "//" in url else f"//{url}")
    secure = parts.scheme == "https"
    host, port = parts.hostname or url, parts.port or (_SECURE_PORT if secure else _PLAIN_PORT)
    _knock((HTTPSConnection if secure else HTTPConnection)(host, port, timeout=patience_s))
    client: Any = chromadb.HttpClient(
        host=host, port=port, ssl=secure, settings=Settings(anonymized_telemetry=False)
    )
    for session in _sessions(client):
        session.timeout = patience_s
    return client


def _sessions(client: Any) -> tuple[Any, Any]:
    """The HTTP clients inside a client of a server.

    Chroma lets nobody set how long they wait, which is for ever, and leaves them open when closed.
    """
    return client._server._session, client._admin_client._server._session  # noqa: SLF001


def _knock(server: HTTPConnection) -> None:
    """Ask whether anybody answers: Chroma's client asks while it is made, and waits for ever."""
    with closing(server) as connection:
        connection.request("GET", "/api/v2/heartbeat")
        connection.getresponse().read()


@contextmanager
def _translated() -> Generator[None]:
    # Chroma's Rust core lets panics, database and network errors of many classes through; to the
    # library they all say that this index cannot be used.
    try:
        yield
    except IndexBroken:
        raise
    except Exception as error:
        problem = f"{type(error).__name__}: {error}".splitlines()[0]
        raise IndexBroken(index=_NAME, problem=problem) from error
