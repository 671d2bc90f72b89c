"""How well each question of a batch is met in each passage, piece by piece, while learning.

The same as `knowledge.late_interaction` (Khattab and Zaharia, ColBERT, 2020), with slopes.
"""

# torch is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import torch
from torch.nn.functional import normalize

from knowledge.bundled_model import CLOSING, OPENING


def own_pieces(mask: torch.Tensor) -> torch.Tensor:
    """Which pieces are a text's own, shape (texts, pieces): of those of the mask, padded behind."""
    own = mask.bool()
    own[:, :OPENING] = False
    last = mask.sum(1) - CLOSING
    return own & (torch.arange(mask.shape[1], device=mask.device) < last.unsqueeze(1))


def projected(states: torch.Tensor, projection: torch.Tensor, own: torch.Tensor) -> torch.Tensor:
    """The columns by which pieces are compared, of length 1; 0 for what is no text's own."""
    return normalize(states @ projection, dim=2) * own.unsqueeze(2)


def how_met(questions: torch.Tensor, passages: torch.Tensor) -> torch.Tensor:
    """The mean of each question's pieces' greatest cosines, shape (questions, passages).

    Given pieces of shape (texts, pieces, columns), 0 where there is none.
    """
    texts, pieces, columns = passages.shape
    flat = passages.reshape(texts * pieces, columns).T
    there = questions.abs().sum(2) > 0
    absent = (passages.abs().sum(2) == 0).unsqueeze(0)
    rows = [
        (own[said] @ flat).view(-1, texts, pieces).masked_fill(absent, -1.0).amax(2).mean(0)
        for own, said in zip(questions, there, strict=True)
    ]
    return torch.stack(rows)
