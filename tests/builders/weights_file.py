"""A weights file in the format of the bundled model, small enough to write in a test."""

from __future__ import annotations

import struct
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

PIECES = (
    ("<s>", 0.0),
    ("<pad>", 0.0),
    ("</s>", 0.0),
    ("<unk>", 0.0),
    ("▁주차", -3.0),
    ("요금", -4.0),
)


def packed(values: NDArray[np.int8], scale: float) -> bytes:
    """Whole numbers from -8 to 7, a multiple of 32 of them, as blocks of 4-bit weights."""
    blocks: list[bytes] = []
    for block in values.reshape(-1, 32):
        nibbles = (block + 8).astype(np.uint8)
        blocks.append(np.float16(scale).tobytes())
        blocks.append((nibbles[:16] | (nibbles[16:] << 4)).astype(np.uint8).tobytes())
    return b"".join(blocks)


def make_weights(
    tensors: Mapping[str, tuple[int, int, bytes]] | None = None,
    *,
    magic: bytes = b"E5S1",
    block: int = 32,
) -> bytes:
    """A file with these tensors: name to type (0 floats, 1 packed), number of values, bytes."""
    blob = b"".join(piece.encode() for piece, _ in PIECES)
    ends = np.cumsum([0, *(len(piece.encode()) for piece, _ in PIECES)])
    head = magic + struct.pack("<I7ifi", 1, 32, 1, 2, 64, len(PIECES), 8, 2, 1e-12, block)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(blob))
    head += np.asarray(ends, dtype="<u4").tobytes()
    head += np.asarray([score for _, score in PIECES], dtype="<f4").tobytes()
    head += blob + struct.pack("<iI", 1, 5) + b"\x01\x00\x00\x00\x00"
    every = dict(tensors or {})
    head += struct.pack("<i", len(every))
    start = len(head) + sum(2 + len(name) + 21 for name in every)
    data = b""
    for name, (kind, count, raw) in every.items():
        entry = struct.pack("<BIQQ", kind, count, start + len(data), len(raw))
        head += struct.pack("<H", len(name)) + name.encode() + entry
        data += raw
    return head + data
