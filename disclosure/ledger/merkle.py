"""The Merkle tree of RFC 6962: roots, audit paths and consistency proofs. Pure functions.

A whole subtree has a level (its height) and a position (which one of its level). The leaf at index
`n` completes one subtree for each trailing one bit of `n`, and itself; a subtree never changes
once it is complete, so the tree is kept by keeping those, and grows by about one hash a leaf.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

HASH_BYTES = 32
EMPTY_ROOT = sha256().digest()

Subtree = Callable[[int, int], bytes]
"""Tells the hash of a whole subtree by its level and position."""


def leaf_hash(leaf: bytes) -> bytes:
    """The hash of a leaf (RFC 6962, 2.1)."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees side by side (RFC 6962, 2.1)."""
    return sha256(b"\x01" + left + right).digest()


def peaks(size: int) -> Iterator[tuple[int, int]]:
    """The whole subtrees of which a tree of a size is made, highest and leftmost first."""
    for level in reversed(range(size.bit_length())):
        if size >> level & 1:
            yield level, (size >> level) - 1


class Growing:
    """A tree that grows leaf by leaf and keeps only its peaks."""

    def __init__(self, size: int = 0, peaks: Iterable[bytes] = ()) -> None:
        """Go on from a size, given its peaks: the hashes of `peaks(size)`."""
        self.size = size
        self._peaks = list(peaks)

    def add(self, digest: bytes) -> tuple[bytes, ...]:
        """Add the hash of a leaf; returns the subtrees that it completes."""
        hashes, joined = [digest], self.size
        while joined & 1:
            digest = node_hash(self._peaks.pop(), digest)
            hashes.append(digest)
            joined >>= 1
        self._peaks.append(digest)
        self.size += 1
        return tuple(hashes)

    def root(self) -> bytes:
        """The root of the leaves so far."""
        if not self._peaks:
            return EMPTY_ROOT
        root = self._peaks[-1]
        for peak in reversed(self._peaks[:-1]):
            root = node_hash(peak, root)
        return root


def root_of(size: int, subtree: Subtree) -> bytes:
    """The root of the first `size` leaves."""
    return _hash_of(0, size, subtree) if size else EMPTY_ROOT


def audit_path(index: int, size: int, subtree: Subtree) -> tuple[bytes, ...]:
    """What proves that a leaf stands at an index of the first `size` leaves (2.1.1)."""
    return tuple(_audit(index, 0, size, subtree))


def consistency_path(old: int, size: int, subtree: Subtree) -> tuple[bytes, ...]:
    """What proves that the first `size` leaves begin with the first `old` ones (2.1.2)."""
    return tuple(_consistency(old, 0, size, subtree, whole=True)) if 0 < old < size else ()


def root_by_path(digest: bytes, index: int, size: int, path: tuple[bytes, ...]) -> bytes | None:
    """The root to which a path leads from a leaf (RFC 9162, 2.1.3.2); None if it leads to none."""
    if not 0 <= index < size:
        return None
    node, last = index, size - 1
    for step in path:
        if last == 0:
            return None
        if node & 1 or node == last:
            digest = node_hash(step, digest)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            digest = node_hash(digest, step)
        node, last = node >> 1, last >> 1
    return digest if last == 0 else None


def is_consistent(
    old: int, old_root: bytes, size: int, root: bytes, path: tuple[bytes, ...]
) -> bool:
    """Whether a path proves that one tree is the beginning of another (RFC 9162, 2.1.4.2)."""
    if old == 0 or old == size:
        return not path and old_root == (root if old else EMPTY_ROOT)
    if not 0 < old < size:
        return False
    steps = path if old & (old - 1) else (old_root, *path)
    if not steps:
        return False
    node, last = old - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    before = after = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            before, after = node_hash(step, before), node_hash(step, after)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            after = node_hash(after, step)
        node, last = node >> 1, last >> 1
    return last == 0 and before == old_root and after == root


def _split(size: int) -> int:
    """The largest power of two below a size."""
    return 1 << (size - 1).bit_length() - 1


def _hash_of(start: int, end: int, subtree: Subtree) -> bytes:
    size = end - start
    if size & (size - 1) == 0:
        level = size.bit_length() - 1
        return subtree(level, start >> level)
    middle = start + _split(size)
    return node_hash(_hash_of(start, middle, subtree), _hash_of(middle, end, subtree))


def _audit(index: int, start: int, end: int, subtree: Subtree) -> Iterator[bytes]:
    if end - start == 1:
        return
    middle = start + _split(end - start)
    if index < middle:
        yield from _audit(index, start, middle, subtree)
        yield _hash_of(middle, end, subtree)
    else:
        yield from _audit(index, middle, end, subtree)
        yield _hash_of(start, middle, subtree)


def _consistency(
    old: int, start: int, end: int, subtree: Subtree, *, whole: bool
) -> Iterator[bytes]:
    if old == end:
        if not whole:
            yield _hash_of(start, end, subtree)
        return
    middle = start + _split(end - start)
    if old <= middle:
        yield from _consistency(old, start, middle, subtree, whole=whole)
        yield _hash_of(middle, end, subtree)
    else:
        yield from _consistency(old, middle, end, subtree, whole=False)
        yield _hash_of(start, middle, subtree)
