"""The model's table of words in half its memory: it is looked up, and never multiplied."""

# torch is typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from typing import Any


def halve_word_table(model: Any) -> None:
    """Keep the words' vectors of a sentence-transformers model in float16, as its file does.

    A quarter of a million words are four fifths of the model. What is looked up goes on in the
    precision that the model computes in, so that no vector changes.
    """
    import torch

    table = model[0].auto_model.embeddings.word_embeddings
    computed = table.weight.dtype

    def widened(_table: Any, _words: Any, found: Any) -> Any:
        return found.to(computed)

    table.to(torch.float16)
    table.register_forward_hook(widened)
