"""Ledgers that somebody rewrote: does the stand-alone verifier find every one?

Whoever verifies holds the last checkpoint that a witness signed. Whoever rewrites holds everything
else: the leaves, the salts, and in some of the cases the ledger's own key. Deterministic by seed.
"""

from __future__ import annotations

import json
import random
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from disclosure.ledger.checkpoint import Checkpoint, cosigned, signed
from disclosure.ledger.key import SigningKey
from disclosure.ledger.leaves import Ground, begin_leaf, canonical, commitment, erasure_leaf
from disclosure.ledger.merkle import Growing, audit_path, leaf_hash
from disclosure.ledger.standalone import verify_receipt as verifier

_BEGUN = datetime(2026, 11, 24, tzinfo=UTC)
NAME = "bench/ledger"


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A ledger, what opens its leaves, and who signs it."""

    leaves: list[str]
    salts: list[str]
    key: SigningKey
    witness: SigningKey

    def note(self, size: int | None = None) -> str:
        """The checkpoint of the first leaves, as a witness signed it."""
        note = checkpoint_of(self.leaves[:size], self.key)
        return cosigned(note, self.witness, _BEGUN + timedelta(days=1))

    def receipt(self, place: int, note: str) -> dict[str, object]:
        """What proves one exchange."""
        tree = Growing()
        hashes = [tree.add(leaf_hash(leaf.encode())) for leaf in self.leaves]
        path = audit_path(
            place, tree.size, lambda level, at: hashes[((at + 1) << level) - 1][level]
        )
        return {
            "checkpoint": note,
            "place": place,
            "leaf": self.leaves[place],
            "path": [b64encode(step).decode() for step in path],
            "salt": self.salts[place],
            "words": {"answer": _answer(place)},
        }


def checkpoint_of(leaves: list[str], key: SigningKey) -> str:
    """A checkpoint over leaves, by any key."""
    tree = Growing()
    for leaf in leaves:
        tree.add(leaf_hash(leaf.encode()))
    return signed(Checkpoint(origin=NAME, size=tree.size, root=tree.root()), key)


def a_ledger(draw: random.Random, size: int) -> Kept:
    """A ledger of so many leaves, with an erasure somewhere."""
    leaves, salts = [begin_leaf(0, _BEGUN)], [""]
    erased = draw.randrange(2, size)
    for place in range(1, size):
        salt = draw.randbytes(32).hex()
        at = _BEGUN + timedelta(seconds=place)
        told = {"kind": "exchange", "record": place, "status": "answered"}
        words = {"answer": commitment(salt, "answer", _answer(place))}
        leaf = canonical({**told, "settled_at": at.isoformat(), "words": words})
        leaves.append(erasure_leaf([1], at, Ground.REQUEST) if place == erased else leaf)
        salts.append(salt)
    key, witness = (SigningKey(name, draw.randbytes(32)) for name in (NAME, "bench/witness"))
    return Kept(leaves=leaves, salts=salts, key=key, witness=witness)


def _answer(place: int) -> str:
    return f"주차요금은 {place}원입니다."


Change = Callable[[Kept, random.Random], list[str]]


def flip(kept: Kept, draw: random.Random) -> list[str]:
    """One bit of a leaf."""
    leaves, at = list(kept.leaves), draw.randrange(len(kept.leaves))
    place = draw.randrange(len(leaves[at]))
    flipped = chr(ord(leaves[at][place]) ^ 1 << draw.randrange(5))
    leaves[at] = leaves[at][:place] + flipped + leaves[at][place + 1 :]
    return leaves


def delete(kept: Kept, draw: random.Random) -> list[str]:
    """A leaf is gone."""
    at = draw.randrange(len(kept.leaves))
    return kept.leaves[:at] + kept.leaves[at + 1 :]


def insert(kept: Kept, draw: random.Random) -> list[str]:
    """An exchange that never was, before the last leaf: after it, it would be an honest one."""
    at = draw.randrange(1, len(kept.leaves))
    more: dict[str, object] = {
        "kind": "exchange",
        "record": 10**6 + at,
        "status": "answered",
        "words": {},
    }
    return [*kept.leaves[:at], canonical(more), *kept.leaves[at:]]


def swap(kept: Kept, draw: random.Random) -> list[str]:
    """Two leaves change places."""
    leaves = list(kept.leaves)
    one, other = draw.sample(range(len(leaves)), 2)
    leaves[one], leaves[other] = leaves[other], leaves[one]
    return leaves


def truncate(kept: Kept, draw: random.Random) -> list[str]:
    """The end is cut off."""
    return kept.leaves[: draw.randrange(len(kept.leaves))]


def backdate(kept: Kept, draw: random.Random) -> list[str]:
    """An exchange is told to have been a day earlier."""
    leaves = list(kept.leaves)
    dated = [place for place, leaf in enumerate(leaves) if '"settled_at"' in leaf]
    at = draw.choice(dated)
    told = json.loads(leaves[at])
    earlier = datetime.fromisoformat(told["settled_at"]) - timedelta(days=1)
    leaves[at] = canonical({**told, "settled_at": earlier.isoformat()})
    return leaves


CHANGES: tuple[Change, ...] = (flip, delete, insert, swap, truncate, backdate)


def tampered(kept: Kept, held: str, kind: str, draw: random.Random) -> Callable[[], object]:
    """The verification of a ledger that was tampered with in a way; it must raise `Wrong`."""
    public = verifier.read_key(kept.key.public.text)
    witnesses = [verifier.read_key(kept.witness.public.text)]
    changed = draw.choice(CHANGES)(kept, draw)
    match kind:
        case "plain":
            return lambda: verifier.check_leaves(changed, [held], public, witnesses)
        case "re-signed":
            # The ledger's owner signs another past; its witness is not at hand.
            notes = [held, checkpoint_of(changed, kept.key)]
            return lambda: verifier.check_leaves(changed, notes, public)
        case "forked":
            more = [*changed, *_more(len(changed), draw)]
            notes = [held, checkpoint_of(more, kept.key)]
            return lambda: verifier.check_leaves(more, notes, public)
        case "another key":
            other = SigningKey(NAME, draw.randbytes(32))
            return lambda: verifier.check_leaves(changed, [checkpoint_of(changed, other)], public)
        case _:
            receipt = _false_receipt(kept, held, draw)
            return lambda: verifier.check_receipt(receipt, public, witnesses)


KINDS = ("plain", "re-signed", "forked", "another key", "receipt")


def _more(start: int, draw: random.Random) -> list[str]:
    """Leaves by which a fork grows beyond what was signed."""
    count = draw.randrange(1, 4)
    told: dict[str, object] = {"kind": "exchange", "status": "answered", "words": {}}
    return [canonical({**told, "record": 2 * 10**6 + start + one}) for one in range(count)]


def _false_receipt(kept: Kept, held: str, draw: random.Random) -> str:
    """A receipt with another salt, place, leaf or answer."""
    exchanges = [place for place, leaf in enumerate(kept.leaves) if '"exchange"' in leaf]
    one, other = draw.sample(exchanges, 2)
    receipt, strange = kept.receipt(one, held), kept.receipt(other, held)
    part = draw.choice(("salt", "place", "leaf", "words", "path"))
    return json.dumps({**receipt, part: strange[part]}, ensure_ascii=False)


@dataclass(kw_only=True)
class Found:
    """How it went."""

    tried: int = 0
    unseen: int = 0
    crashes: int = 0
    false_alarms: int = 0


def tamper(
    count: int, seed: int, told: Callable[[int], None] = lambda _: None, size: int = 24
) -> Found:
    """Tamper so many times, with a new ledger every hundredth, which must itself be found whole."""
    found = Found()
    draw = random.Random(seed)  # noqa: S311 - a bench must be repeatable
    kept, held = a_ledger(draw, size), ""
    for place in range(count):
        if place % 100 == 0:
            kept = a_ledger(draw, draw.randrange(size // 2, size * 2))
            held = kept.note()
            found.false_alarms += not _whole(kept, held)
        try:
            tampered(kept, held, KINDS[place % len(KINDS)], draw)()
            found.unseen += 1
        except verifier.Wrong:
            pass
        except Exception:  # noqa: BLE001 - any other end of the verifier is what is counted
            found.crashes += 1
        found.tried += 1
        told(found.tried)
    return found


def _whole(kept: Kept, held: str) -> bool:
    """Whether the ledger as it is, and a receipt of it, are believed."""
    public = verifier.read_key(kept.key.public.text)
    witnesses = [verifier.read_key(kept.witness.public.text)]
    place = next(place for place, leaf in enumerate(kept.leaves) if '"exchange"' in leaf)
    try:
        verifier.check_leaves(kept.leaves, [held], public, witnesses)
        verifier.check_receipt(json.dumps(kept.receipt(place, held)), public, witnesses)
    except verifier.Wrong:
        return False
    return True
