"""Checks receipts and whole ledgers of the assistant without any of its code.

Needs Python 3.11 and this file alone, so that whoever doubts the service can read all that they
trust. Get the ledger's public key by a way that the service does not control (a notice board, the
minutes of the committee); a key that comes with a receipt proves nothing.

    python verify_receipt.py --key KEY receipt RECEIPT.json
    python verify_receipt.py --key KEY ledger LEAVES.txt CHECKPOINT...

A checkpoint is a signed note, or the JSON that `assistant receipt` prints without a number.
`--witness KEY` asks for the signature of a witness as well. The exit status is 0 if everything
holds, 1 if not. A ledger may be handed over to another key, in a note that both keys have signed:
any of its keys will do, and it is told which of them signs now.

Standards: RFC 6962 and 9162 (tree), RFC 8032 (Ed25519), C2SP signed-note, tlog-checkpoint and
tlog-cosignature.
"""

from __future__ import annotations

import argparse
import hmac
import json
import re
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256, sha512
from pathlib import Path
from typing import Any, cast

# Ed25519 (RFC 8032): a curve over the field of P, its base point of order L.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)

Point = tuple[int, int, int, int]
"""Extended coordinates X, Y, Z, T: x = X/Z, y = Y/Z, x*y = T/Z."""


class Wrong(Exception):
    """Something does not hold; says what."""


def _add(one: Point, other: Point) -> Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * D * one[3] * other[3] % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(factor: int, point: Point) -> Point:
    product: Point = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            product = _add(product, point)
        point = _add(point, point)
        factor >>= 1
    return product


def _same(one: Point, other: Point) -> bool:
    return (
        one[0] * other[2] % P == other[0] * one[2] % P
        and one[1] * other[2] % P == other[1] * one[2] % P
    )


def _point(encoded: bytes) -> Point | None:
    """The point of 32 bytes; None if they encode none, or not in the one proper way."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT_OF_MINUS_ONE % P
    if x * x % P != square or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def signature_holds(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether an Ed25519 signature is this key's over the message (RFC 8032, 5.1.7)."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, first = _point(public), _point(signature[:32])
    base = _point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
    second = int.from_bytes(signature[32:], "little")
    if key is None or first is None or base is None or second >= L:
        return False
    digest = sha512(signature[:32] + public + message).digest()
    challenge = int.from_bytes(digest, "little") % L
    return _same(_times(second, base), _add(first, _times(challenge, key)))


# The tree (RFC 6962, 2.1).


def leaf_hash(leaf: bytes) -> bytes:
    """The hash of a leaf."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees."""
    return sha256(b"\x01" + left + right).digest()


def root_by_path(digest: bytes, index: int, size: int, path: Iterable[bytes]) -> bytes:
    """The root to which a path leads from a leaf (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        raise Wrong("the leaf stands outside of what the checkpoint covers")
    node, last = index, size - 1
    for step in path:
        if last == 0:
            raise Wrong("the path is too long")
        if node & 1 or node == last:
            digest = node_hash(step, digest)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            digest = node_hash(digest, step)
        node, last = node >> 1, last >> 1
    if last:
        raise Wrong("the path is too short")
    return digest


def roots(leaves: Iterable[bytes], sizes: set[int]) -> dict[int, bytes]:
    """The root of the first leaves, for each of these sizes that is reached."""
    peaks: list[bytes] = []
    found = {0: sha256().digest()}
    for index, leaf in enumerate(leaves):
        digest, ones = leaf_hash(leaf), index
        while ones & 1:
            digest, ones = node_hash(peaks.pop(), digest), ones >> 1
        peaks.append(digest)
        if index + 1 in sizes:
            root = peaks[-1]
            for peak in reversed(peaks[:-1]):
                root = node_hash(peak, root)
            found[index + 1] = root
    return found


# Keys and checkpoints (C2SP).


@dataclass(frozen=True)
class Key:
    """A public key with its name."""

    name: str
    raw: bytes

    @property
    def text(self) -> str:
        """The key as it is handed out."""
        body = b64encode(b"\x01" + self.raw).decode()
        return f"{self.name}+{self.id(bytes([1])).hex()}+{body}"

    def id(self, algorithm: bytes) -> bytes:
        """What names the key on a signature line: 0x01 signs, 0x04 cosigns."""
        return sha256(self.name.encode() + b"\n" + algorithm + self.raw).digest()[:4]


@dataclass(frozen=True)
class HandOver:
    """One key of a ledger followed another when it had so many leaves."""

    size: int
    before: Key
    after: Key


@dataclass(frozen=True)
class Checkpoint:
    """A signed size and root."""

    size: int
    root: bytes


def read_key(text: str) -> Key:
    """A key as it is handed out: `name+id+base64`."""
    name, _, rest = text.strip().partition("+")
    identity, _, body = rest.partition("+")
    raw = _base64(body)
    key = Key(name, raw[1:])
    if not name or len(raw) != 33 or raw[:1] != b"\x01" or key.id(b"\x01").hex() != identity:
        raise Wrong("this is no public key")
    return key


def read_hand_overs(notes: Iterable[object], key: Key) -> list[HandOver]:
    """Hand-overs that lead from one key of the ledger to the next, this key being one of them."""
    handed: list[HandOver] = []
    for note in notes:
        handed.append(_hand_over(str(note), key.name))
        *_, last, one = [None, *handed]
        if last and one and (last.after != one.before or last.size >= one.size):
            raise Wrong("the hand-overs of the key do not follow one another")
    if handed and key not in [handed[0].before, *(one.after for one in handed)]:
        raise Wrong("the ledger was never signed by this key")
    return handed


def _hand_over(note: str, name: str) -> HandOver:
    text, _, below = note.partition("\n\n")
    fields = text.split("\n")
    if len(fields) != 4 or fields[0] != f"hand-over of {name}":
        raise Wrong("this is no hand-over of this ledger")
    if not re.fullmatch(r"0|[1-9][0-9]{0,18}", fields[1]):
        raise Wrong("this is no hand-over of this ledger")
    before, after = read_key(fields[2]), read_key(fields[3])
    for key in (before, after):
        if key.name != name or not _signs(key, text + "\n", below):
            raise Wrong("the hand-over of the key is not signed by both keys")
    return HandOver(int(fields[1]), before, after)


def key_of(size: int, key: Key, handed: Iterable[HandOver]) -> Key:
    """The key that signs a checkpoint of a size."""
    for one in handed:
        if size <= one.size:
            return one.before
        key = one.after
    return key


def _signs(key: Key, text: str, below: str) -> bool:
    own = _signatures(below, key, b"\x01")
    return bool(own) and all(signature_holds(key.raw, one, text.encode()) for one in own)


def read_checkpoint(
    note: str, key: Key, witnesses: Iterable[Key] = (), handed: Iterable[HandOver] = ()
) -> Checkpoint:
    """The checkpoint of a note that the ledger signed, and each of these witnesses too."""
    text, gap, below = note.partition("\n\n")
    fields = text.split("\n")
    if not gap or len(fields) != 3 or not re.fullmatch(r"0|[1-9][0-9]{0,18}", fields[1]):
        raise Wrong("this is no checkpoint")
    body, root = text + "\n", _base64(fields[2])
    if fields[0] != key.name or len(root) != 32:
        raise Wrong("this is no checkpoint of this ledger")
    if not _signs(key_of(int(fields[1]), key, handed), body, below):
        raise Wrong("the checkpoint is not signed by the ledger's key")
    for witness in witnesses:
        if not any(_cosigns(witness, one, body) for one in _signatures(below, witness, b"\x04")):
            raise Wrong(f"the witness {witness.name} has not signed the checkpoint")
    return Checkpoint(int(fields[1]), root)


def _cosigns(witness: Key, signature: bytes, body: str) -> bool:
    seconds = int.from_bytes(signature[:8], "big")
    message = f"cosignature/v1\ntime {seconds}\n{body}"
    return signature_holds(witness.raw, signature[8:], message.encode())


def _signatures(below: str, key: Key, algorithm: bytes) -> list[bytes]:
    found: list[bytes] = []
    if not below.endswith("\n"):
        raise Wrong("this is no checkpoint")
    for line in below[:-1].split("\n"):
        parts = re.fullmatch(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})", line)
        if parts is None:
            raise Wrong("a signature line cannot be read")
        if parts[1] == key.name and (signed := _base64(parts[2]))[:4] == key.id(algorithm):
            found.append(signed[4:])
    return found


def _base64(text: object) -> bytes:
    try:
        raw = b64decode(cast("str", text), validate=True)
    except (ValueError, TypeError):
        raise Wrong("base64 cannot be read") from None
    if b64encode(raw).decode() != text:
        raise Wrong("base64 cannot be read")
    return raw


# Leaves and receipts.

KOREA = timezone(timedelta(hours=9))
LAST_DAY = "9999-12-31"
KINDS = (
    "begin", "exchange", "erasure", "switch", "act", "objection", "outcome", "key", "row", "gone",
)  # fmt: skip


def read_leaf(text: str) -> dict[str, Any]:
    """What a leaf says; there is one way to write it."""
    said = _object(text)
    if json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")) != text:
        raise Wrong("a leaf is not written as leaves are")
    if said.get("kind") not in KINDS:
        raise Wrong("a leaf of an unknown kind")
    if said["kind"] == "exchange" and type(said.get("record")) is not int:
        raise Wrong("an exchange without a record")
    if said["kind"] in ("objection", "outcome"):
        _check_case(said)
    return said


def _check_case(said: dict[str, Any]) -> None:
    try:
        day = said["due"] if said["kind"] == "objection" else _day(said["closed_at"])
        date.fromisoformat(day)
    except (KeyError, TypeError, ValueError, OverflowError):
        raise Wrong("a case without its day") from None
    if type(said.get("case")) is not int:
        raise Wrong("a case without a number")


def check_receipt(text: str, key: Key, witnesses: Iterable[Key] = ()) -> list[str]:
    """Check a receipt; returns what it proves, a line each.

    Raises:
        Wrong: it does not hold.
    """
    receipt = _object(text)
    leaf, note, place = receipt.get("leaf"), receipt.get("checkpoint"), receipt.get("place")
    path, words, salt = receipt.get("path"), receipt.get("words"), receipt.get("salt")
    notes = receipt.get("hand_overs", [])
    if not (isinstance(leaf, str) and isinstance(note, str) and type(place) is int):
        raise Wrong("this is no receipt")
    if not (isinstance(path, list) and isinstance(words, dict) and isinstance(salt, str)):
        raise Wrong("this is no receipt")
    if not isinstance(notes, list):
        raise Wrong("this is no receipt")
    said = read_leaf(leaf)
    if said["kind"] != "exchange":
        raise Wrong("the leaf is not one of an exchange")
    handed = read_hand_overs(cast("list[object]", notes), key)
    checkpoint = read_checkpoint(note, key, witnesses, handed)
    steps = [_base64(step) for step in cast("list[object]", path)]
    root = root_by_path(leaf_hash(_utf8(leaf)), place, checkpoint.size, steps)
    if root != checkpoint.root:
        raise Wrong("the leaf does not stand in the signed tree")
    opened = _opened(said, cast("dict[str, object]", words), salt)
    return [
        f"record {said['record']}: {said.get('status')}, settled at {said.get('settled_at')}",
        f"stands at place {place} of {checkpoint.size} leaves under a signed root",
        f"words proved: {', '.join(opened) or 'none (not shown, or destroyed)'}",
        *_keys_told(handed),
    ]


def _keys_told(handed: list[HandOver]) -> list[str]:
    """When the key was handed over, so that whoever holds an old one learns of the new one."""
    return [f"from leaf {one.size} on signed by {one.after.text}" for one in handed]


def _opened(said: dict[str, Any], words: dict[str, object], salt: str) -> list[str]:
    commitments = said.get("words")
    if not isinstance(commitments, dict):
        raise Wrong("the leaf commits to no words")
    if words and not re.fullmatch(r"[0-9a-f]{64}", salt):
        raise Wrong("the salt cannot be read")
    for part, shown in words.items():
        message = _utf8(part) + b"\x00" + _utf8(str(shown))
        expected = hmac.digest(bytes.fromhex(salt), message, "sha256").hex()
        if not isinstance(shown, str) or cast("dict[str, Any]", commitments).get(part) != expected:
            raise Wrong(f"the words of {part} are not those of the leaf")
    return sorted(words)


def check_leaves(
    leaves: list[str], notes: list[str], key: Key, witnesses: Iterable[Key] = ()
) -> list[str]:
    """Check an exported ledger against checkpoints; returns what it proves, a line each.

    Raises:
        Wrong: it does not hold.
    """
    witnesses = tuple(witnesses)
    handed = _handed(leaves, key)
    checkpoints = [read_checkpoint(note, key, witnesses, handed) for note in notes]
    if not checkpoints:
        raise Wrong("without a checkpoint there is nothing to check against")
    computed = roots((leaf.encode() for leaf in leaves), {one.size for one in checkpoints})
    for one in checkpoints:
        if one.size not in computed:
            raise Wrong(f"the ledger has {len(leaves)} leaves, but {one.size} were signed")
        if computed[one.size] != one.root:
            raise Wrong(f"the first {one.size} leaves are not those that were signed")
    covered = max(one.size for one in checkpoints)
    if covered < len(leaves):
        raise Wrong(f"leaves after {covered} are not covered by any checkpoint")
    covering = f"{len(leaves)} leaves under {len(checkpoints)} signed checkpoints"
    return [covering, *_told(leaves), *_keys_told(handed)]


def _handed(leaves: list[str], key: Key) -> list[HandOver]:
    """The hand-overs among the leaves, each in its place."""
    found = {place: leaf for place, leaf in enumerate(leaves) if '"kind":"key"' in leaf}
    said = {place: read_leaf(leaf) for place, leaf in found.items()}
    notes = {place: one.get("note") for place, one in said.items() if one["kind"] == "key"}
    handed = read_hand_overs(notes.values(), key)
    if [one.size for one in handed] != list(notes):
        raise Wrong("a hand-over of the key does not stand in its place")
    return handed


def _told(leaves: list[str]) -> list[str]:
    """What leaves in their order tell: records, and what became of objections."""
    seen, due, late = set[int](), dict[int, str](), 0
    for place, text in enumerate(leaves):
        said = read_leaf(text)
        if (said["kind"] == "begin") != (place == 0):
            raise Wrong(f"the leaf at {place} does not belong there")
        if said["kind"] == "exchange":
            if said["record"] in seen:
                raise Wrong(f"record {said['record']} stands in the ledger twice")
            seen.add(said["record"])
        elif said["kind"] == "objection":
            due[said["case"]] = said["due"]
        elif said["kind"] == "outcome":
            late += _day(said["closed_at"]) > due.pop(said["case"], LAST_DAY)
    return [
        f"{len(seen)} records",
        f"objections: {len(due)} open, {late} closed after their day",
    ]


def _day(moment: str) -> str:
    """The day in Korea: cases are due by its days."""
    return str(datetime.fromisoformat(moment).astimezone(KOREA).date())


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise Wrong("half a character") from None


def _object(text: str) -> dict[str, Any]:
    try:
        said: Any = json.loads(text)
    except (ValueError, RecursionError):
        raise Wrong("this is no JSON") from None
    if not isinstance(said, dict):
        raise Wrong("this is no JSON object")
    return cast("dict[str, Any]", said)


def _note(text: str) -> str:
    return str(_object(text).get("checkpoint")) if text.lstrip().startswith("{") else text


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Checks receipts and ledgers of the assistant.")
    parser.add_argument("--key", required=True, help="public key of the ledger")
    parser.add_argument("--witness", action="append", default=[], help="public key of a witness")
    parser.add_argument("what", choices=("receipt", "ledger"))
    parser.add_argument("files", nargs="+", type=Path)
    given = parser.parse_args(arguments)
    try:
        key, witnesses = read_key(given.key), [read_key(one) for one in given.witness]
        first, *others = [file.read_text(encoding="utf-8") for file in given.files]
        if given.what == "receipt":
            told = check_receipt(first, key, witnesses)
        else:
            notes = [_note(text) for text in others]
            told = check_leaves(first.removesuffix("\n").split("\n"), notes, key, witnesses)
    except (Wrong, OSError, UnicodeError) as wrong:
        sys.stdout.write(f"WRONG: {wrong}\n")
        return 1
    sys.stdout.write("\n".join((*told, "everything holds", "")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
