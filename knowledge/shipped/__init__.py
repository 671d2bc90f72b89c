"""What the project brings along: the AI ordinance that it keeps, and the texts of its own help.

The ordinance is the national law archive's text, unchanged. The help is this project's own words;
where it states a rule, it names the article and the date of force it took it from.

`digests.toml` names every file with its SHA-256: what was altered since is not taken in.
`former.toml` has the SHA-256 of every text that an earlier version shipped in their place.
"""

from __future__ import annotations

import logging
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from knowledge.ingest import read_document
from knowledge.model import SHIPPED, Released

FOLDER = Path(__file__).parent
"""Where what is shipped lies."""
_log = logging.getLogger(__name__)


def shipped_paths(folder: Path = FOLDER) -> tuple[Path, ...]:
    """The files that every catalogue starts with, by name."""
    return tuple(sorted(folder.rglob("*.md")))


def shipped_whole(folder: Path = FOLDER) -> Mapping[Path, str]:
    """The files that are as they were shipped, and the digest of each; others are told of."""
    altered = shipped_altered(folder)
    if altered:
        _log.error("shipped files were altered and stay out: %s", ", ".join(altered))
    listed = _digests(folder)
    named = {path: _name(path, folder) for path in shipped_paths(folder)}
    return {path: listed[name] for path, name in named.items() if name not in altered}


def shipped_digest(path: Path, folder: Path = FOLDER) -> str | None:
    """The digest that a file of this folder was shipped with; empty if it was not shipped.

    None for a file that lies elsewhere.
    """
    try:
        name = _name(path.resolve(), folder.resolve())
    except ValueError:
        return None
    return _digests(folder).get(name, "")


def shipped_formerly(folder: Path = FOLDER) -> frozenset[str]:
    """The digests of what earlier versions shipped, and this one does not."""
    table = tomllib.loads((folder / "former.toml").read_text(encoding="utf-8"))
    return frozenset(table) - frozenset(_digests(folder).values())


def shipped_altered(folder: Path = FOLDER) -> tuple[str, ...]:
    """Names of the files that are not as they were shipped: altered, added or missing."""
    there = {_name(path, folder): _digest(path) for path in shipped_paths(folder)}
    listed = _digests(folder)
    return tuple(sorted(one for one in there | listed if there.get(one) != listed.get(one)))


@cache
def shipped_released() -> Mapping[str, Released]:
    """Digest to title of every unaltered file: what any signed list has besides its own."""
    documents = map(read_document, shipped_whole())
    return {one.digest: Released(title=one.title, release=SHIPPED) for one in documents}


def _digests(folder: Path) -> dict[str, str]:
    table = tomllib.loads((folder / "digests.toml").read_text(encoding="utf-8"))
    return {unicodedata.normalize("NFC", name): digest for name, digest in table.items()}


def _name(path: Path, folder: Path) -> str:
    """A file's name as the list has it: file systems differ in how they write Korean."""
    return unicodedata.normalize("NFC", path.relative_to(folder).as_posix())


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
