"""What a leaf says: how an exchange ended, and commitments to its words. Pure functions.

A leaf names nobody and quotes nothing. What a record keeps even after an erasure (status, times,
versions) stands in it as it is, so that it stays provable. What an erasure destroys (question,
answer, sources, circumstances, and whose chat it was) stands in it as an HMAC-SHA256 under a salt
of 32 random bytes that is kept with the words and destroyed with them: from then on the leaf
proves nothing about anybody (개인정보 보호법 시행령 제16조제1항제1호).

Ten kinds:

    begin      the first leaf: records up to `after` were settled before there was a ledger
    exchange   a record was settled
    erasure    the words of these records were destroyed
    switch     somebody stopped the answers, or let them go on; who and why is committed to
    act        an official changed what the city keeps; who, what and why is committed to
    objection  a citizen objected to a record; the case is due on a day
    outcome    the case was closed or taken back; words and reason are sealed by the record's salt
    key        the ledger was handed over to another key, in a note that both have signed
    row, gone  a row that no act explains was written, or its period was over (`row_leaves`)
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, cast

from disclosure.acts.tables import ActRow
from disclosure.rights.tables import ObjectionRow, SwitchRow
from disclosure.tables import RecordRow, RecordWordsRow

SALT_BYTES = 32
_BLOCK_BYTES = 64
_INNER, _OUTER = (bytes(byte ^ pad for byte in range(256)) for pad in (0x36, 0x5C))
_SALT = re.compile(rf"[0-9a-f]{{{2 * SALT_BYTES}}}")
_NUMBERED_BY = {
    "begin": "after", "exchange": "record", "erasure": "records", "switch": "act", "act": "act",
    "objection": "case", "outcome": "case", "key": "size", "row": "row", "gone": "rows",
}  # fmt: skip
"""What a leaf of each kind tells about."""
_WRITTEN = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


class Ground(StrEnum):
    """Why words were destroyed."""

    REQUEST = "request"  # Of the citizen (개인정보 보호법 제36조).
    PERIOD = "period"  # The time for which they may be kept was over (같은 법 제21조).


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaf:
    """A leaf as it was read back."""

    kind: str
    records: tuple[int, ...]
    """Records that it tells about; for the first leaf, the number of the last one before it, for
    an act or a case its own, and for a hand-over how many leaves stand before it."""
    says: dict[str, Any]


def new_salt() -> str:
    """A salt for one record, in hexadecimal."""
    return secrets.token_hex(SALT_BYTES)


def begin_leaf(after: int, at: datetime) -> str:
    """The first leaf of a ledger."""
    return canonical({"kind": "begin", "after": after, "at": at.isoformat()})


def erasure_leaf(numbers: Iterable[int], at: datetime, ground: Ground) -> str:
    """That the words of records were destroyed, and on what ground."""
    told = {"kind": "erasure", "records": sorted(numbers), "at": at.isoformat()}
    return canonical({**told, "ground": ground.value})


def exchange_leaf(row: RecordRow, words: RecordWordsRow | None, salt: str) -> str:
    """That a record was settled so, with commitments to its words under a salt."""
    commitments = dict(sealed(salt, openings(row, words)))
    return canonical({**_kept(row), "words": commitments})


def switch_leaf(row: SwitchRow) -> str:
    """That an act of the off switch was done; name and reason stand in it under its salt alone."""
    said = canonical({"by": row.by, "reason": row.reason})
    told = {"kind": "switch", "act": row.number, "off": row.off, "topic": row.topic}
    words = {"said": commitment(row.salt, "said", said)}
    return canonical({**told, "at": row.at.isoformat(), "words": words})


def act_leaf(row: ActRow) -> str:
    """That an official did something; all but its kind and time stands in it under its salt."""
    said = canonical(
        {"subject": row.subject, "by": row.by, "reason": row.reason, "changes": row.changes}
    )
    told = {"kind": "act", "act": row.number, "verb": row.verb, "at": row.at.isoformat()}
    return canonical({**told, "words": {"said": commitment(row.salt, "said", said)}})


def objection_leaf(row: ObjectionRow) -> str:
    """That a case was opened; why, and by whom, is not said."""
    told = {"kind": "objection", "case": row.number, "record": row.record}
    opened_at = row.opened_at.isoformat()
    return canonical({**told, "opened_at": opened_at, "due": row.due.isoformat()})


def outcome_leaf(row: ObjectionRow, salt: str) -> str:
    """That a case was closed, with commitments to what was said in it under a salt."""
    return canonical({**_closed(row), "words": _case_words(row, salt)})


def is_outcome_of(leaf: Leaf, row: ObjectionRow, salt: str | None) -> bool:
    """Whether a closed case says what its leaf says; without a salt its words are not asked."""
    committed: Any = leaf.says.get("words")
    if not isinstance(committed, dict) or {**leaf.says, "words": None} != {
        **_closed(row),
        "words": None,
    }:
        return False
    if not salt:
        return True
    if not is_salt(salt):
        return False
    opened = _case_words(row, salt)
    if not (row.reason or row.chat):  # Who forgets a case that is over takes the reason along.
        opened["reason"] = cast("dict[str, str]", committed).get("reason", "")
    return committed == opened


def openings(row: RecordRow, words: RecordWordsRow | None) -> tuple[tuple[str, str], ...]:
    """The parts of a record that are committed to, each as the one text that opens it."""
    circumstances = {
        "channel": row.channel,
        "language": row.language,
        "mode": row.mode,
        "answered_language": row.answered_language,
        "answered_mode": row.answered_mode,
        # SQLite tells 1.0 as 1 in the moment in which it is written, and never again.
        "confidence": None if row.confidence is None else float(row.confidence),
        "hidden": words.hidden if words else [],
        "choices": words.choices if words else [],
        "scores": words.scores if words else {},
        "timings_ms": row.timings_ms,
    }
    # Leaves from before it was kept how an answer was made commit to nothing of it.
    making = (("making", canonical(words.making)),) if words and words.making else ()
    return (
        ("question", words.question if words else ""),
        ("answer", words.answer if words else ""),
        ("sources", canonical(words.citations if words else [])),
        ("circumstances", canonical(circumstances)),
        *making,
        ("chat", row.chat),
    )


def commitment(salt: str, part: str, text: str) -> str:
    """The commitment to a part: HMAC-SHA256 under the salt over its name and its text."""
    return next(sealed(salt, ((part, text),)))[1]


def sealed(salt: str, parts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Commitments under one salt: HMAC as RFC 2104 writes it, twice as fast as key by key."""
    key = bytes.fromhex(salt).ljust(_BLOCK_BYTES, b"\x00")
    inner, outer = key.translate(_INNER), key.translate(_OUTER)
    for part, text in parts:
        message = part.encode() + b"\x00" + text.encode("utf-8")
        yield part, sha256(outer + sha256(inner + message).digest()).hexdigest()


def is_salt(text: str) -> bool:
    """Whether this is a salt as we write them."""
    return _SALT.fullmatch(text) is not None


def differing(leaf: Leaf, row: RecordRow, words: RecordWordsRow | None) -> tuple[str, ...]:
    """Names of what a record no longer says as its leaf does; its destroyed words are not asked."""
    known = _kept(row)
    wrong = [name for name in known if leaf.says.get(name) != known[name]]
    if words is None:
        return tuple(wrong)
    committed = cast("dict[str, str]", leaf.says.get("words", {}))
    if not is_salt(words.salt):
        return (*wrong, "salt")
    opened = dict(sealed(words.salt, openings(row, words)))
    parts = dict.fromkeys((*opened, *committed))
    return (*wrong, *(part for part in parts if committed.get(part) != opened.get(part)))


def read_leaf(text: str) -> Leaf | None:
    """A leaf as it was written; None if this is none."""
    try:
        says: Any = json.loads(text)
        if not isinstance(says, dict):
            return None
        told = cast("dict[str, Any]", says)
        if canonical(told) != text:
            return None
        kind = told["kind"]
        number = told[_NUMBERED_BY[kind]]
        numbers: tuple[Any, ...] = tuple(number) if kind in {"erasure", "gone"} else (number,)
    except (ValueError, KeyError, TypeError):
        return None
    whole = all(type(number) is int for number in numbers)
    return Leaf(kind=kind, records=numbers, says=told) if whole else None


def canonical(value: object) -> str:
    """The one way in which a value is written: sorted keys, no blanks."""
    return _WRITTEN(value)


def _closed(row: ObjectionRow) -> dict[str, Any]:
    closed_at = row.closed_at.isoformat() if row.closed_at else ""
    told = {"kind": "outcome", "case": row.number, "record": row.record}
    return {**told, "closed_at": closed_at, "withdrawn": not row.closed_by}


def _case_words(row: ObjectionRow, salt: str) -> dict[str, str]:
    # A record may meet several cases: each seals its words under names of its own.
    said = {"outcome": canonical({"by": row.closed_by, "said": row.outcome}), "reason": row.reason}
    digests = sealed(salt, ((f"case {row.number} {part}", text) for part, text in said.items()))
    return dict(zip(said, (digest for _, digest in digests), strict=True))


def _kept(row: RecordRow) -> dict[str, Any]:
    """What a record says even after its words were destroyed."""
    return {
        "kind": "exchange",
        "record": row.number,
        "status": row.status,
        "opened_at": row.opened_at.isoformat(),
        "settled_at": row.settled_at.isoformat() if row.settled_at else "",
        "versions": {
            "notice": row.notice_version,
            "writer": row.writer,
            "prompts": row.prompt_hash,
            "embedding_model": row.embedding_model,
            "snapshot": row.snapshot,
        },
    }
