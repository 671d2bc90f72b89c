"""The tree has the published roots and paths, and proves what is true and nothing else."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.ledger.merkle import (
    EMPTY_ROOT,
    Growing,
    audit_path,
    consistency_path,
    is_consistent,
    leaf_hash,
    node_hash,
    root_by_path,
    root_of,
)

# The eight leaves, roots and proofs of the reference implementation of RFC 6962.
LEAVES = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
FROM_1_TO_8 = [
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
]
FROM_6_TO_8 = [
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
]
PATH_OF_5_IN_8 = [
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
]


class Tree:
    """A tree that keeps its subtrees, as the database does."""

    def __init__(self, leaves: list[bytes]) -> None:
        self.hashes = [leaf_hash(leaf) for leaf in leaves]
        growing = Growing()
        self.roots = [growing.root()]
        self.rows: list[tuple[bytes, ...]] = []
        for digest in self.hashes:
            self.rows.append(growing.add(digest))
            self.roots.append(growing.root())

    def subtree(self, level: int, position: int) -> bytes:
        return self.rows[(position + 1 << level) - 1][level]


def plain_root(hashes: list[bytes]) -> bytes:
    """The definition of RFC 6962, word for word."""
    if not hashes:
        return EMPTY_ROOT
    if len(hashes) == 1:
        return hashes[0]
    cut = 1
    while cut * 2 < len(hashes):
        cut *= 2
    return node_hash(plain_root(hashes[:cut]), plain_root(hashes[cut:]))


PUBLISHED = Tree([bytes.fromhex(leaf) for leaf in LEAVES])
trees = st.lists(st.binary(max_size=3), max_size=33).map(Tree)


def _hex(path: tuple[bytes, ...]) -> list[str]:
    return [step.hex() for step in path]


def test_the_published_roots_come_out() -> None:
    assert [root.hex() for root in PUBLISHED.roots[1:]] == ROOTS
    assert EMPTY_ROOT.hex().startswith("e3b0c442")


def test_the_published_proofs_come_out() -> None:
    assert _hex(consistency_path(1, 8, PUBLISHED.subtree)) == FROM_1_TO_8
    assert _hex(consistency_path(6, 8, PUBLISHED.subtree)) == FROM_6_TO_8
    assert _hex(audit_path(0, 8, PUBLISHED.subtree)) == FROM_1_TO_8
    assert _hex(audit_path(5, 8, PUBLISHED.subtree)) == PATH_OF_5_IN_8


@given(trees)
def test_a_tree_that_grows_has_the_root_of_the_definition(tree: Tree) -> None:
    for size, root in enumerate(tree.roots):
        assert root == plain_root(tree.hashes[:size]) == root_of(size, tree.subtree)


def test_every_member_and_every_beginning_is_proved_up_to_seventy_leaves() -> None:
    tree = Tree([bytes([place]) for place in range(70)])
    for size in range(71):
        for index in range(size):
            path = audit_path(index, size, tree.subtree)
            assert root_by_path(tree.hashes[index], index, size, path) == tree.roots[size]
        for old in range(size + 1):
            path = consistency_path(old, size, tree.subtree)
            assert is_consistent(old, tree.roots[old], size, tree.roots[size], path)


def test_an_append_hashes_no_more_than_the_height_of_the_tree() -> None:
    tree = Tree([b""] * 1024)
    assert max(len(row) for row in tree.rows) == 11
    assert sum(len(row) for row in tree.rows) < 2 * 1024


@given(trees.filter(lambda tree: len(tree.hashes) > 1), st.data())
def test_a_member_is_proved_at_its_own_place_alone(tree: Tree, data: st.DataObject) -> None:
    size = len(tree.hashes)
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(-1, size).filter(lambda place: place != index))
    path = audit_path(index, size, tree.subtree)
    proves = partial(root_by_path, leaf_hash(b"another leaf"))
    assert proves(index, size, path) != tree.roots[size]
    if tree.hashes.count(tree.hashes[index]) == 1:
        assert root_by_path(tree.hashes[index], other, size, path) != tree.roots[size]
    assert root_by_path(tree.hashes[index], index, size, (*path, b"\0" * 32)) is None
    assert root_by_path(tree.hashes[index], index, size, path[:-1]) != tree.roots[size]


@given(trees.filter(lambda tree: len(tree.hashes) > 1), st.data())
def test_a_forged_proof_of_consistency_is_refused(tree: Tree, data: st.DataObject) -> None:
    size = len(tree.hashes)
    old = data.draw(st.integers(1, size - 1))
    path = consistency_path(old, size, tree.subtree)
    at = data.draw(st.integers(0, len(path) - 1))
    broken = bytes([path[at][0] ^ 1]) + path[at][1:]
    forged = (*path[:at], broken, *path[at + 1 :])
    ends = (old, tree.roots[old], size, tree.roots[size])
    assert is_consistent(*ends, path)
    for wrong in (forged, path[:-1], (*path, path[0]), ()):
        assert not is_consistent(*ends, wrong)
    assert not is_consistent(old, leaf_hash(b"x"), size, tree.roots[size], path)
    assert not is_consistent(old, tree.roots[old], size, leaf_hash(b"x"), path)


@pytest.mark.parametrize(("old", "size"), [(-1, 3), (4, 3)])
def test_sizes_that_cannot_be_are_refused(old: int, size: int) -> None:
    assert not is_consistent(old, EMPTY_ROOT, size, PUBLISHED.roots[3], ())
    assert consistency_path(old, size, PUBLISHED.subtree) == ()
