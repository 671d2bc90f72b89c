from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge import ModelMissing
from knowledge.bundled_model import read_weights
from tests.builders.weights_file import PIECES, make_weights, packed


def _write(path: Path, raw: bytes) -> Path:
    path.write_bytes(raw)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "weights.bin"


def test_sizes_and_pieces_are_read_in_their_order(path: Path) -> None:
    weights = read_weights(_write(path, make_weights()))
    assert (weights.sizes.hidden, weights.sizes.feed_forward, weights.sizes.positions) == (
        32,
        64,
        8,
    )
    assert weights.pieces.vocabulary == PIECES
    assert (weights.pieces.opening, weights.pieces.closing, weights.pieces.padding) == (0, 2, 1)


def test_floats_come_as_they_stand(path: Path) -> None:
    values = np.linspace(-1, 1, 32, dtype="<f4")
    raw = make_weights({"emb.ln.w": (0, 32, values.tobytes())})
    assert np.array_equal(read_weights(_write(path, raw)).tensor("emb.ln.w", (32,)), values)


def test_four_bit_weights_come_low_nibbles_first_and_scaled(path: Path) -> None:
    whole = np.tile(np.arange(-8, 8, dtype=np.int8), 8)
    raw = make_weights({"l0.q.w": (1, 128, packed(whole, 0.5))})
    found = read_weights(_write(path, raw)).tensor("l0.q.w", (4, 32))
    assert np.array_equal(found.ravel(), whole.astype(np.float32) * 0.5)


def test_a_tensor_that_is_not_there_is_named(path: Path) -> None:
    weights = read_weights(_write(path, make_weights()))
    with pytest.raises(ModelMissing, match="l9"):
        weights.tensor("l9.q.w", (32, 32))


def test_a_tensor_of_another_size_is_refused(path: Path) -> None:
    raw = make_weights({"emb.ln.w": (0, 32, np.zeros(32, dtype="<f4").tobytes())})
    with pytest.raises(ModelMissing, match="32"):
        read_weights(_write(path, raw)).tensor("emb.ln.w", (64,))


def test_a_file_that_is_cut_off_anywhere_is_refused(path: Path) -> None:
    raw = make_weights({"emb.ln.w": (0, 32, np.zeros(32, dtype="<f4").tobytes())})
    for length in range(0, len(raw) - 1, 7):
        with pytest.raises(ModelMissing):
            read_weights(_write(path, raw[:length])).tensor("emb.ln.w", (32,))


@pytest.mark.parametrize("raw", [b"", b"GGUF" + bytes(200), make_weights(magic=b"E5S2")])
def test_another_format_is_refused(path: Path, raw: bytes) -> None:
    with pytest.raises(ModelMissing, match="E5S1"):
        read_weights(_write(path, raw))


def test_another_size_of_blocks_is_refused(path: Path) -> None:
    with pytest.raises(ModelMissing, match="64"):
        read_weights(_write(path, make_weights(block=64)))


def test_a_file_that_is_not_there_is_named(path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"weights\.bin"):
        read_weights(path)
