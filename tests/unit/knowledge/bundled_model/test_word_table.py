# torch is typed in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from typing import Any

import pytest
import torch

from knowledge.bundled_model import halve_word_table


class Model:
    """As much of a sentence-transformers model as its table of words."""

    def __init__(self, dtype: torch.dtype) -> None:
        torch.manual_seed(7)
        network: Any = torch.nn.Module()
        network.embeddings = torch.nn.Module()
        # What its file holds are halves.
        halves = torch.randn(50, 8).to(torch.float16)
        table = torch.nn.Embedding(50, 8, _weight=halves.to(dtype))
        network.embeddings.word_embeddings = table
        self.auto_model = network
        self.table: Any = table

    def __getitem__(self, _place: int) -> Model:
        return self


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_what_is_looked_up_is_computed_with_as_before(dtype: torch.dtype) -> None:
    model, words = Model(dtype), torch.tensor([[0, 7, 49]])
    before = model.table(words)
    halve_word_table(model)
    after = model.table(words)
    assert after.dtype == dtype
    assert torch.equal(before, after)


def test_the_table_takes_half_its_memory() -> None:
    model = Model(torch.float32)
    before = model.table.weight.nbytes
    halve_word_table(model)
    assert model.table.weight.nbytes * 2 == before
