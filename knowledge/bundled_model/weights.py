"""Reads `e5-small-q4.bin`: multilingual-e5-small with 4-bit weights, tokenizer included.

Little-endian, in this order: magic `E5S1`, version, sizes, tokenizer (pieces and unigram scores),
a normalisation table, then a directory of tensors whose data stand at offsets from the file's
start. 4-bit tensors are blocks of 18 bytes: a float16 scale and 32 weights, two in a byte.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import ModelMissing

_MAGIC = b"E5S1"
_BLOCK = 32
_BLOCK_BYTES = 18
_SIZES = struct.Struct("<I7ifi")
_TOKENIZER = struct.Struct("<5iQ")
_ENTRY = struct.Struct("<BIQQ")
_NORMALISER = struct.Struct("<iI")
_F32, _Q4 = 0, 1

Floats = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sizes:
    """The shape of the model."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    norm_epsilon: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Pieces:
    """The tokenizer: pieces with their unigram log probability, and the special ones' places."""

    vocabulary: tuple[tuple[str, float], ...]
    opening: int
    closing: int
    padding: int
    unknown: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Weights:
    """A weights file that has been read: sizes, tokenizer and, by name, tensors."""

    sizes: Sizes
    pieces: Pieces
    _raw: memoryview
    _directory: dict[str, tuple[int, int, int, int]]

    def tensor(self, name: str, shape: Sequence[int]) -> Floats:
        """The values of a tensor in this shape.

        Raises:
            ModelMissing: there is no such tensor, or it has another number of values.
        """
        kind, count, start, length = self._directory.get(name, (_F32, -1, 0, 0))
        if count != int(np.prod(shape)):
            raise ModelMissing(model=name, problem=f"{count} values for {tuple(shape)}")
        raw = self._raw[start : start + length]
        if len(raw) != length:
            raise ModelMissing(model=name, problem=f"{len(raw)} of {length} bytes")
        values = _unpacked(raw) if kind == _Q4 else np.frombuffer(raw, dtype="<f4")
        if values.size != count:
            raise ModelMissing(model=name, problem=f"{values.size} of {count} values")
        return values.reshape(shape).astype(np.float32, copy=False)


def _unpacked(raw: memoryview) -> Floats:
    """Blocks of 18 bytes to values: (nibble - 8) x scale, low nibbles before high ones."""
    blocks = np.frombuffer(raw, dtype=np.uint8).reshape(-1, _BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    packed = blocks[:, 2:]
    nibbles = np.concatenate([packed & 0x0F, packed >> 4], axis=1).astype(np.int8) - 8
    return (nibbles * scales).astype(np.float32).ravel()


def read_weights(path: Path) -> Weights:
    """Read a weights file.

    Raises:
        ModelMissing: it cannot be read, is cut short, or is in another format.
    """
    try:
        return _read(memoryview(path.read_bytes()))
    except OSError as error:
        raise ModelMissing(model=path.name, problem=error.strerror or str(error)) from error
    except (struct.error, ValueError, UnicodeDecodeError) as error:
        raise ModelMissing(model=path.name, problem=str(error)) from error


def _read(raw: memoryview) -> Weights:
    if bytes(raw[:4]) != _MAGIC:
        raise ValueError("not an E5S1 file")
    _version, *numbers, epsilon, block = _SIZES.unpack_from(raw, 4)
    if block != _BLOCK:
        raise ValueError(f"blocks of {block} weights")
    hidden, layers, heads, feed_forward, vocabulary, positions, token_types = numbers
    sizes = Sizes(
        hidden=hidden,
        layers=layers,
        heads=heads,
        feed_forward=feed_forward,
        vocabulary=vocabulary,
        positions=positions,
        token_types=token_types,
        norm_epsilon=epsilon,
    )
    pieces, at = _pieces(raw, 4 + _SIZES.size)
    _count, length = _NORMALISER.unpack_from(raw, at)
    # The table maps single code points; the tokenizer's NFKC does the same and composes as well.
    directory = _directory(raw, at + _NORMALISER.size + length)
    return Weights(sizes=sizes, pieces=pieces, _raw=raw, _directory=directory)


def _pieces(raw: memoryview, at: int) -> tuple[Pieces, int]:
    count, opening, closing, padding, unknown, length = _TOKENIZER.unpack_from(raw, at)
    at += _TOKENIZER.size
    offsets = np.frombuffer(raw, dtype="<u4", count=count + 1, offset=at).tolist()
    at += 4 * (count + 1)
    scores = np.frombuffer(raw, dtype="<f4", count=count, offset=at).astype(float).tolist()
    at += 4 * count
    blob = bytes(raw[at : at + length])
    vocabulary = tuple(
        (blob[start:end].decode("utf-8"), score)
        for start, end, score in zip(offsets, offsets[1:], scores, strict=False)
    )
    pieces = Pieces(
        vocabulary=vocabulary, opening=opening, closing=closing, padding=padding, unknown=unknown
    )
    return pieces, at + length


def _directory(raw: memoryview, at: int) -> dict[str, tuple[int, int, int, int]]:
    (count,) = struct.unpack_from("<i", raw, at)
    at += 4
    directory: dict[str, tuple[int, int, int, int]] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", raw, at)
        name = bytes(raw[at + 2 : at + 2 + length]).decode("utf-8")
        at += 2 + length
        directory[name] = _ENTRY.unpack_from(raw, at)
        at += _ENTRY.size
    return directory
