"""Forged proofs and notes: is any of them accepted, does any of them crash a check?

Each starts from a true proof or note and is changed somewhere: an index, a size, a root, a step of
the path, a character of the note, bytes of the signature. Deterministic by seed.
"""

from __future__ import annotations

import random
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from disclosure.ledger import checkpoint, merkle
from disclosure.ledger.checkpoint import Checkpoint
from disclosure.ledger.key import PublicKey, SigningKey
from disclosure.ledger.standalone import verify_receipt as verifier

NAME = "bench/ledger"
_LARGEST = 600
_SLOW_EVERY = 1000
"""One in so many notes is shown to the stand-alone verifier too: its own curve takes long."""


@dataclass(kw_only=True)
class Forged:
    """How it went."""

    tried: int = 0
    accepted: list[str] = field(default_factory=list[str])
    crashes: list[str] = field(default_factory=list[str])


class _Tree:
    """A tree with all its roots."""

    def __init__(self, draw: random.Random) -> None:
        growing = merkle.Growing()
        self.leaves = [merkle.leaf_hash(draw.randbytes(8)) for _ in range(_LARGEST)]
        self.roots = [growing.root()]
        self.hashes: list[tuple[bytes, ...]] = []
        for leaf in self.leaves:
            self.hashes.append(growing.add(leaf))
            self.roots.append(growing.root())

    def subtree(self, level: int, at: int) -> bytes:
        """The hash of a whole subtree."""
        return self.hashes[((at + 1) << level) - 1][level]


def forge(count: int, seed: int, told: Callable[[int], None] = lambda _: None) -> Forged:
    """Forge so many, a third of each kind."""
    draw = random.Random(seed)  # noqa: S311 - a bench must be repeatable
    tree, result = _Tree(draw), Forged()
    key = SigningKey(NAME, draw.randbytes(32))
    kinds = (
        partial(_inclusion, tree),
        partial(_consistency, tree),
        partial(_note, tree, key),
    )
    for place in range(count):
        kind = kinds[place % len(kinds)]
        try:
            accepted = kind(draw)
        except Exception as error:  # noqa: BLE001 - a crash is what is counted
            result.crashes.append(repr(error))
        else:
            result.accepted += [accepted] if accepted else []
        result.tried += 1
        told(result.tried)
    return result


def _inclusion(tree: _Tree, draw: random.Random) -> str:
    size = draw.randrange(2, _LARGEST + 1)
    index = draw.randrange(size)
    path = merkle.audit_path(index, size, tree.subtree)
    claim = (tree.leaves[index], index, size, path)
    forged = _changed(claim, draw, tree)
    if forged == claim:
        return ""
    leaf, index, size, path = forged
    # A leaf is true at its own place and size, whatever was changed on the way there.
    true = 0 <= index < size <= _LARGEST and leaf == tree.leaves[index]
    if true and path == merkle.audit_path(index, size, tree.subtree):
        return ""
    root = tree.roots[min(size, _LARGEST)] if draw.random() < 0.5 else tree.roots[claim[2]]
    if merkle.root_by_path(leaf, index, size, path) == root:
        return f"inclusion of {index} in {size}"
    try:
        believed = verifier.root_by_path(leaf, index, size, path) == root
    except verifier.Wrong:
        believed = False
    return f"inclusion of {index} in {size}, stand-alone" if believed else ""


def _changed(
    claim: tuple[bytes, int, int, tuple[bytes, ...]], draw: random.Random, tree: _Tree
) -> tuple[bytes, int, int, tuple[bytes, ...]]:
    leaf, index, size, path = claim
    match draw.randrange(4):
        case 0:
            leaf = _flipped(leaf, draw) if draw.random() < 0.5 else draw.choice(tree.leaves)
        case 1:
            index = draw.choice((index - 1, index + 1, draw.randrange(-2, 2**40), index ^ 1))
        case 2:
            path = _path(path, draw)
        case _:
            leaf, path = _flipped(leaf, draw), _path(path, draw)
    return leaf, index, size, path


def _consistency(tree: _Tree, draw: random.Random) -> str:
    size = draw.randrange(2, _LARGEST + 1)
    old = draw.randrange(1, size)
    path = merkle.consistency_path(old, size, tree.subtree)
    before, after = tree.roots[old], tree.roots[size]
    match draw.randrange(4):
        case 0:
            before = _flipped(before, draw) if draw.random() < 0.5 else tree.roots[old - 1]
        case 1:
            after = _flipped(after, draw) if draw.random() < 0.5 else tree.roots[size - 1]
        case 2:
            true, path = path, _path(path, draw)
            if path == true:
                return ""
        case _:
            # Another past of the same length: its roots are whatever the forger likes.
            before, path = draw.randbytes(32), _path(path, draw)
    believed = merkle.is_consistent(old, before, size, after, path)
    return f"consistency of {old} and {size}" if believed else ""


def _path(path: Sequence[bytes], draw: random.Random) -> tuple[bytes, ...]:
    steps = list(path)
    at = draw.randrange(len(steps) + 1)
    match draw.randrange(4):
        case 0:
            steps.insert(at, draw.randbytes(32))
        case 1 if steps:
            del steps[draw.randrange(len(steps))]
        case 2 if len(steps) > 1:
            steps.reverse()
        case _ if steps:
            at = draw.randrange(len(steps))
            steps[at] = _flipped(steps[at], draw)
        case _:
            steps.append(draw.randbytes(32))
    return tuple(steps)


def _note(tree: _Tree, key: SigningKey, draw: random.Random) -> str:
    size = draw.randrange(1, _LARGEST + 1)
    true = Checkpoint(origin=NAME, size=size, root=tree.roots[size])
    signer = key
    if draw.random() < 0.2:
        signer = SigningKey(NAME, draw.randbytes(32))
    note = checkpoint.signed(true, signer)
    match draw.randrange(5 if signer is key else 6):
        case 0:
            at = draw.randrange(len(note))
            note = note[:at] + chr(ord(note[at]) ^ 1 << draw.randrange(7)) + note[at + 1 :]
        case 1:
            note = note[: draw.randrange(len(note))]
        case 2:
            note = note.replace(f"\n{size}\n", f"\n{size + draw.randrange(1, 9)}\n")
        case 3:
            root = b64encode(draw.randbytes(32)).decode()
            note = "\n".join((NAME, str(size), root, *note.split("\n")[3:]))
        case 4:
            lines = note.split("\n")
            seal = b64encode(key.public.id + draw.randbytes(draw.randrange(80))).decode()
            note = "\n".join((*lines[:4], f"— {NAME} {seal}", ""))
        case _:
            pass  # Signed by another key of the same name.
    return _believed(note, key.public, draw)


def _believed(note: str, key: PublicKey, draw: random.Random) -> str:
    if checkpoint.read(note, key) is not None:
        return f"note {note!r}"
    if draw.randrange(_SLOW_EVERY) == 0:
        try:
            verifier.read_checkpoint(note, verifier.read_key(key.text))
        except verifier.Wrong:
            return ""
        return f"note, stand-alone: {note!r}"
    return ""


def _flipped(raw: bytes, draw: random.Random) -> bytes:
    at = draw.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ 1 << draw.randrange(8)]) + raw[at + 1 :]
