# torch is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import numpy as np
import pytest
import torch

from bench.training import late
from knowledge.late_interaction import how_met


def test_a_texts_own_pieces_stand_between_what_is_read_around_them() -> None:
    mask = torch.tensor([[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 0, 0]])
    own = late.own_pieces(mask)
    assert own.tolist() == [
        [False, False, False, True, True, False],
        [False, False, False, False, False, False],
    ]


def test_pieces_are_of_length_one_and_nothing_where_there_is_none() -> None:
    states = torch.randn(1, 3, 4, generator=torch.Generator().manual_seed(1))
    own = torch.tensor([[True, True, False]])
    found = late.projected(states, torch.eye(4)[:, :2], own)
    assert found.norm(dim=2)[0].tolist() == pytest.approx([1.0, 1.0, 0.0])


def test_what_is_learned_is_what_the_search_compares() -> None:
    made = np.random.default_rng(3)
    drawn = [made.normal(size=(n, 8)) for n in (2, 4, 5, 3)]
    bytes_of = [(one / np.linalg.norm(one, axis=1, keepdims=True) * 127).round() for one in drawn]
    texts = [one.astype(np.int8) for one in bytes_of]
    padded = torch.zeros(4, 6, 8)
    for row, own in zip(padded, texts, strict=True):
        row[: len(own)] = torch.tensor(own / 127.0)
    found = late.how_met(padded[:2], padded[2:])
    expected = [[how_met(asked, told) for told in texts[2:]] for asked in texts[:2]]
    assert found.numpy() == pytest.approx(np.array(expected), abs=1e-5)
