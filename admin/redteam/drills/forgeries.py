"""How a released folder is forged: one function a way. What forges nothing is no case."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from admin.documents import released_today, signed
from city import SystemClock
from disclosure import Signer
from knowledge import LIST_FILE

_NAME = "조례.md"
_OTHER_SEED = b"\x02" * 32


@dataclass(frozen=True, kw_only=True, slots=True)
class Folder:
    """A released folder in the hands of a forger, who has everything but the key."""

    path: Path
    key: Signer
    """The city's, which only stands in for what it signed before, never for a forgery."""
    number: int
    city: str
    older: tuple[str, bytes] = ("", b"")
    """The list and the document of the release before."""
    note: str = ""

    @property
    def document(self) -> Path:
        """The released document."""
        return self.path / _NAME

    @property
    def list(self) -> Path:
        """The signed list."""
        return self.path / LIST_FILE

    def change(self, path: Path, before: str, after: str) -> None:
        """Write something else in the place of something.

        Raises:
            ValueError: that does not stand there, so that nothing would be forged.
        """
        text = path.read_text(encoding="utf-8")
        changed = text.replace(before, after)
        if changed == text:
            raise ValueError(f"nothing is forged: {before}")
        path.write_text(changed, encoding="utf-8")

    def write_list(self, raw: bytes) -> None:
        """Lay something else in the place of the list."""
        self.list.write_bytes(raw)

    def relisted(self, key: Signer, *, number: int, city: str = "") -> None:
        """Write the list of what lies here now, signed by a key."""
        told = released_today(
            self.path, city=city or self.city, number=number,
            on=SystemClock().now().date(), by="redteam",
        )  # fmt: skip
        self.list.write_text(signed(told, key), encoding="utf-8")

    def stranger(self) -> Signer:
        """A key of the same name that nobody was told about."""
        return Signer.of_seed(self.key.verifier.key.name, _OTHER_SEED)


def _replace(folder: Folder, before: str, after: str) -> None:
    folder.change(folder.document, before, after)


def _insert(folder: Folder, after: str, line: str) -> None:
    folder.change(folder.document, after, f"{after}\n{line}")


def _drop(folder: Folder, words: str) -> None:
    folder.change(folder.document, words, "")


def _added(folder: Folder, title: str, rule: str) -> None:
    """Another document beside the released one."""
    facts = f"자치법규명: {title}\n자치법규종류: 조례\n시행일자: 2026-01-02"
    text = f"---\n{facts}\n---\n\n# {title}\n\n{rule}\n"
    (folder.path / f"{title}.md").write_text(text, encoding="utf-8")


def _in_folder(folder: Folder, title: str, rule: str) -> None:
    """Another document deeper down, where nobody looks."""
    deep = Folder(
        path=folder.path / "붙임" / "2026", key=folder.key, number=folder.number, city=folder.city
    )
    deep.path.mkdir(parents=True)
    _added(deep, title, rule)


def _instead(folder: Folder, title: str, rule: str) -> None:
    """Another document under the name of the released file."""
    _added(folder, title, rule)
    (folder.path / f"{title}.md").replace(folder.document)


def _linked(folder: Folder, title: str, rule: str) -> None:
    """A link to a document that lies elsewhere."""
    away = Folder(
        path=folder.path.parent / "away", key=folder.key, number=folder.number, city=folder.city
    )
    away.path.mkdir(exist_ok=True)
    _added(away, title, rule)
    link = folder.path / "연결.md"
    link.symlink_to((away.path / f"{title}.md").resolve())


def _bytes(folder: Folder, how: str) -> None:
    """The same words in other bytes: what nobody signed, whoever changed it and why."""
    text = folder.document.read_text(encoding="utf-8")
    made = {
        "bom": "\ufeff" + text,
        "crlf": text.replace("\n", "\r\n"),
        "nfd": unicodedata.normalize("NFD", text),
        "blank": text + "\n",
        "unseen": text.replace("이용료", "이용\u200b료", 1),
        "nbsp": text.replace(" ", "\u00a0", 1),
        "tab": text.replace(" ", "\t", 1),
        "padded": text + "\n" * 100_000,
    }[how]
    folder.document.write_bytes(made.encode())


def _list(folder: Folder, how: str, before: str, after: str) -> None:
    """An altered document, and a list that is to make it good."""
    folder.change(folder.document, before, after)
    _LISTS[how](folder)


def _replayed(folder: Folder) -> None:
    note, document = folder.older
    folder.list.write_text(note, encoding="utf-8")
    folder.document.write_bytes(document)


def _digest_swapped(folder: Folder) -> None:
    """The digest of the altered document, under the old signature."""
    folder.relisted(folder.stranger(), number=folder.number)
    text = folder.list.read_text(encoding="utf-8").partition("\n\n")[0]
    folder.list.write_text(text + "\n\n" + folder.note.partition("\n\n")[2], encoding="utf-8")


def _signature_of_older(folder: Folder) -> None:
    folder.relisted(folder.stranger(), number=folder.number + 1)
    text = folder.list.read_text(encoding="utf-8").partition("\n\n")[0]
    folder.list.write_text(text + "\n\n" + folder.older[0].partition("\n\n")[2], encoding="utf-8")


def _both_signed(folder: Folder) -> None:
    """The list of a stranger, the city's signature over its own list below it."""
    folder.relisted(folder.stranger(), number=folder.number + 1)
    below = folder.note.partition("\n\n")[2]
    folder.list.write_text(folder.list.read_text(encoding="utf-8") + below, encoding="utf-8")


def _checkpoint(folder: Folder) -> None:
    """Something else that the city's key signed, in the place of a list."""
    text = f"{folder.city}\n{folder.number + 1}\nAAAA\n"
    folder.list.write_text(folder.key.note(text), encoding="utf-8")


def _raised(folder: Folder) -> None:
    folder.change(folder.list, f"\n{folder.number}\n", f"\n{folder.number + 1}\n")


def _appended(folder: Folder) -> None:
    text, _, below = folder.note.partition("\n\n")
    line = f"{'0' * 64}\t-\t여수시 새 조례"
    folder.list.write_text(f"{text}\n{line}\n\n{below}", encoding="utf-8")


_LISTS: Mapping[str, Callable[[Folder], None]] = {
    "as it was": lambda _folder: None,
    "gone": lambda folder: folder.list.unlink(),
    "empty": lambda folder: folder.write_list(b""),
    "no text": lambda folder: folder.write_list(b"\xff\xfe\x00"),
    "by a stranger": lambda folder: folder.relisted(folder.stranger(), number=folder.number),
    "by a stranger, newer": lambda one: one.relisted(one.stranger(), number=one.number + 1),
    "by a stranger, very new": lambda one: one.relisted(one.stranger(), number=999_999_999),
    "truncated": lambda one: one.write_list(one.note[: len(one.note) // 2].encode()),
    "without signature": lambda one: one.write_list(one.note.partition("\n\n")[0].encode()),
    "digest swapped": _digest_swapped,
    "signature of older": _signature_of_older,
    "both signed": _both_signed,
    "a checkpoint": _checkpoint,
    "number raised": _raised,
    "appended": _appended,
    "replayed": _replayed,
    "another of its number": lambda one: one.relisted(one.key, number=one.number),
    "another city's": lambda one: one.relisted(one.key, number=one.number + 1, city="suncheon"),
}

FORGERIES: Mapping[str, Callable[..., None]] = {
    "replace": _replace,
    "insert": _insert,
    "drop": _drop,
    "added": _added,
    "in_folder": _in_folder,
    "instead": _instead,
    "linked": _linked,
    "bytes": _bytes,
    "list": _list,
}
"""Every way of forging by its name, with what it is told."""
