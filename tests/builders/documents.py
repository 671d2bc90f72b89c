"""A city that signs lists of its documents: a folder, the keys of whoever releases, its lists."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from admin.documents import DocumentList, DocumentLists, key_name, released_today, signed
from city import Clock, Database
from disclosure import Signer
from knowledge import LIST_FILE
from tests.builders.ordinance import make_ordinance_text

CITY = "yeosu"
ON = date(2026, 11, 26)
OURS = Signer.of_seed(key_name(CITY), b"\x01" * 32)
THEIRS = Signer.of_seed(key_name(CITY), b"\x02" * 32)
ARTICLE = "제1조 (금액)\n① 지원금은 600원으로 한다."


def put(folder: Path, title: str, *articles: str, since: str = "2024-03-12") -> Path:
    """An ordinance as a file of a folder."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{title}.md"
    text = make_ordinance_text(*(articles or (ARTICLE,)), title=title, since=since)
    path.write_text(text, encoding="utf-8")
    return path


def released(folder: Path, number: int = 1, *, city: str = CITY) -> DocumentList:
    """The list of a folder."""
    return released_today(folder, city=city, number=number, on=ON, by="김여수")


def sign(folder: Path, number: int = 1, *, key: Signer = OURS, city: str = CITY) -> str:
    """A folder's list, signed and laid beside its documents."""
    note = signed(released(folder, number, city=city), key)
    (folder / LIST_FILE).write_text(note, encoding="utf-8")
    return note


def make_lists(database: Database, clock: Clock, *keys: Signer) -> DocumentLists:
    """The lists of the city, which believes these keys."""
    publics = tuple(key.verifier for key in keys)
    return DocumentLists(database=database, clock=clock, city=CITY, keys=publics)
