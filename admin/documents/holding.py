"""Does the catalogue still say what was taken in? Each document is held against its act.

The rules, in order:

1. An act of taking in says the digest of what its document says since; the rows must have the same.
2. A document without such an act that has the bytes of a shipped file must say what that file says.
3. A document that an act tells of is there.
4. Of any other document nothing is proved: an earlier version took it in. Which ones is told.
5. What is shipped and is not there at all is told, and called no fault: no act says that it went
   in at the first start, and a newer version brings what it ships at its own first start.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy.orm import Session

from admin.documents.store import WORDS
from city import Database
from disclosure import BareAct, acts_about, subjects_of_acts
from knowledge import (
    HeldDocuments,
    HeldWords,
    digests_held,
    shipped_absent,
    titles_held,
    words_held,
    words_shipped,
)

_LOOKS = 5
"""How often a document is looked at before it is believed that it is wrong."""
_TAKEN = "document:"

Told = Callable[[int], None]
"""Is told how many documents were looked at."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentFault:
    """A document that does not say what was taken in."""

    code: str
    """Operator key: `document.<code>`."""
    title: str
    act: int = 0
    """The act that it is held against; 0 where it is a shipped file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentsCheck:
    """How many documents were looked at, and what does not hold."""

    documents: int
    faults: tuple[DocumentFault, ...]
    unproved: tuple[HeldWords, ...] = ()
    """Those of which nothing says what was taken in."""
    absent: tuple[str, ...] = ()
    """The titles of what is shipped and not there."""


@dataclass(frozen=True, slots=True)
class _Proof:
    words: str
    act: int


@dataclass(frozen=True, slots=True)
class _Found:
    fault: DocumentFault | None = None
    unproved: HeldWords | None = None


def check_documents(database: Database, told: Told = lambda _: None) -> DocumentsCheck:
    """Hold every document against what was taken in.

    Raises:
        DatabaseUnavailable: the database cannot be read.
    """
    with database.unit() as session:
        acts = [one for one in subjects_of_acts(session) if one.startswith(_TAKEN)]
        digests = frozenset(digests_held(session))
        titles = titles_held(session)
    shipped = words_shipped(digests)
    found: list[_Found] = []
    for title in titles:
        found.append(_look(database, title, shipped))
        told(len(found))
    missing = sorted({one.removeprefix(_TAKEN) for one in acts} - set(titles))
    return DocumentsCheck(
        documents=len(titles),
        faults=(
            *(one.fault for one in found if one.fault),
            *(DocumentFault(code="gone", title=title) for title in missing),
        ),
        unproved=tuple(one.unproved for one in found if one.unproved),
        absent=_absent(database),
    )


def _absent(database: Database) -> tuple[str, ...]:
    """Rule 5; an empty catalogue waits for its first start."""
    held = HeldDocuments(database).every()
    return shipped_absent(held) if held else ()


def _look(database: Database, title: str, shipped: Mapping[str, str]) -> _Found:
    """What is found of a document.

    Whoever takes it in meanwhile is nobody's fault: what looks wrong is read anew until two looks
    find the same.
    """
    last = _Found()
    for _ in range(_LOOKS):
        with database.unit() as session:
            proof, held = _proof(session, title), words_held(session, title)
        found = _held_against(held, proof, shipped) if held else _Found()
        if found.fault is None or found == last:
            return found
        last = found
    return last


def _held_against(held: HeldWords, proof: _Proof | None, shipped: Mapping[str, str]) -> _Found:
    if proof is None and held.by_rules_of_now and (words := shipped.get(held.digest)):
        proof = _Proof(words, 0)
    if proof is None:
        return _Found(unproved=held)
    if held.words == proof.words:
        return _Found()
    code = "differs" if proof.act else "differs_from_shipped"
    return _Found(DocumentFault(code=code, title=held.title, act=proof.act))


def _proof(session: Session, title: str) -> _Proof | None:
    """What the newest act of taking a document in says of its words."""
    subjects = (f"{_TAKEN}{title}", f"shipped:{title}")
    found = acts_about(session, subjects)
    proof: _Proof | None = None
    for act in sorted(one for acts in found.values() for one in acts):
        changes = _changes(act)
        if words := changes.get(WORDS, ("", ""))[1]:
            proof = _Proof(words, act.number)
        elif all(changes.get("digest", ("", ""))):
            proof = None  # An earlier version has replaced it since, and told no words.
    return proof


def _changes(act: BareAct) -> dict[str, tuple[str, str]]:
    """Field to what stood there before and after; what is no change is passed over."""
    kept: Any = act.changes
    listed = cast("Collection[Any]", kept) if isinstance(kept, list) else ()
    return {
        str(one.get("field")): (str(one.get("before", "")), str(one.get("after", "")))
        for one in (cast("Mapping[str, Any]", one) for one in listed if isinstance(one, dict))
    }
