"""A4: forges a released document, and tries to get it into a catalogue by the real way in.

Each case releases an ordinance for itself, forges it as the case says, and takes the folder in
once more. What gets in is what the stage then plants before everything else.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from admin.documents import DocumentList, DocumentLists, key_name, released_today, signed, take_in
from admin.redteam.drills.forgeries import FORGERIES, Folder
from admin.redteam.model import Attack, Drilled
from city import Clock, Database
from disclosure import Signer
from knowledge import LIST_FILE, Article, Catalogue, Embedded, Ingester, Piece, Store

_DIMENSION = 4
_BY = "redteam"
_OLDER = "시행일자: 2024-01-02"
_NEWER = "시행일자: 2026-01-02"
NAME = "조례.md"


class Forging:
    """One way into a catalogue, over a database and a folder of its own."""

    def __init__(
        self, database: Database, clock: Clock, folder: Path, city: str, *, signs: bool = True
    ) -> None:
        """`signs`: whether the city asks for a signed list; without that anything gets in."""
        self._clock, self._folder, self._city = clock, folder, city
        self._key = Signer.of_seed(key_name(city), b"\x01" * 32)
        self._lists = DocumentLists(
            database=database, clock=clock, city=city, keys=(self._key.verifier,) if signs else ()
        )
        self._store = Store(database, clock)
        self._ingester = Ingester(self._store, _Flat(), _Flat())
        self._number = 0

    async def __call__(self, attack: Attack) -> Drilled:
        """What got in, and which of the claims fell."""
        folder = Folder(path=self._folder / "case", key=self._key, number=0, city=self._city)
        shutil.rmtree(folder.path, ignore_errors=True)
        folder.path.mkdir(parents=True)
        document = folder.path / NAME
        document.write_text(attack.planted, encoding="utf-8")
        # An older version was released before, so that there is something to go back to.
        document.write_text(attack.planted.replace(_NEWER, _OLDER), encoding="utf-8")
        older = self._release(folder.path), document.read_bytes()
        document.write_text(attack.planted, encoding="utf-8")
        note = self._release(folder.path)
        honest = self._searched()
        name, *told = attack.deed
        forged = Folder(
            path=folder.path, key=self._key, number=self._number, city=self._city,
            older=older, note=note,
        )  # fmt: skip
        FORGERIES[name](forged, *told)
        return self._after(forged, honest)

    def _release(self, folder: Path) -> str:
        """Sign what lies in a folder, and take it in as the city does."""
        self._number += 1
        told = self._list(folder)
        note = signed(told, self._key)
        (folder / LIST_FILE).write_text(note, encoding="utf-8")
        self._take(folder)
        return note

    def _list(self, folder: Path) -> DocumentList:
        today = self._clock.now().date()
        return released_today(folder, city=self._city, number=self._number, on=today, by=_BY)

    def _take(self, folder: Path) -> bool:
        """Take a folder in; whether anything was refused."""
        catalogue = Catalogue(self._store)
        found = take_in(self._ingester, catalogue, self._lists, [folder], _BY)
        return bool(found.refused or found.report.refused)

    def _after(self, forged: Folder, honest: dict[str, Article]) -> Drilled:
        refused = self._take(forged.path)
        found = self._searched()
        admitted = tuple(one for key, one in found.items() if honest.get(key) != one)
        newest = self._lists.newest()
        kept = newest is not None and newest.number == self._number
        fallen = ("admitted" if admitted or not kept else "", "" if refused else "unrefused")
        return Drilled(problems=tuple(filter(None, fallen)), admitted=admitted)

    def _searched(self) -> dict[str, Article]:
        return self._store.articles(self._store.all_article_keys())


class _Flat:
    """Stands where the models would: nothing is searched here, only let in or not."""

    name = "flat"
    dimension = _DIMENSION

    def passages(self, texts: Sequence[str]) -> Embedded:
        """The same vector for every text, and no pieces."""
        vectors = np.full((len(texts), _DIMENSION), 0.5, dtype=np.float32)
        return Embedded(vectors=vectors, tokens=(np.zeros((0, 0), np.int8),) * len(texts))

    def question(self, text: str) -> Embedded:
        """The same vector for every question."""
        return self.passages((text,))

    def words(self, text: str) -> list[str]:
        """The words of a text, as blanks part them."""
        return text.split()

    def mended(self, text: str) -> str:
        """The text as it is."""
        return text

    def pieces(self, text: str) -> list[Piece]:
        """Nothing is doubted."""
        return []
