"""The bundled model with an adapter on it: what it still gets wrong, and which way is right.

LoRA (Hu and others, 2021): beside each weight W of the network stands a product B·A of low rank,
which alone is learned. The loss contrasts each question's passage with those of the other
questions of its batch (InfoNCE, van den Oord and others, 2018); batches hold several articles of
one document, so that some of the others are near. The vectors of the texts are contrasted, and what
their pieces say, in the few columns that a projection, learned as well, makes of their states.
"""

# torch, peft and transformers are typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from peft import LoraConfig, get_peft_model
from sentence_transformers import SentenceTransformer

from bench.training.example import PASSAGE, QUESTION, Example
from bench.training.late import how_met, own_pieces, projected

if TYPE_CHECKING:
    from knowledge.ports import Vectors

_LONGEST = 128
"""Tokens of a text while learning: what is beyond costs time and tells little."""
_TOGETHER = {"cpu": 12, "cuda": 96}
"""Texts that are encoded together, of like length: a processor does better with few."""
_TEMPERATURE = 0.02
_NEVER = -1e4
_COLUMNS = 96
"""Columns of a piece: a quarter of a megabyte an article in full would be too much to keep."""
_MODULES = r".*\.(query|key|value|attention\.output\.dense|intermediate\.dense|output\.dense)"


class _Read(NamedTuple):
    """Some texts as they were read: their vectors, and their pieces, padded behind."""

    vectors: torch.Tensor
    pieces: torch.Tensor


class Learner:
    """Encodes texts, and tells how its weights should change; deterministic under its seed.

    On a processor each portion of texts has a thread of its own: threads that share one product
    wait for each other where anything else runs beside them.
    """

    def __init__(self, model: Path, *, rank: int, seed: int) -> None:
        torch.manual_seed(seed)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        whole: Any = SentenceTransformer(
            str(model),
            device="cpu",
            local_files_only=True,
            model_kwargs={"dtype": torch.float32, "add_pooling_layer": False},
        )
        config = LoraConfig(r=rank, lora_alpha=2 * rank, target_modules=_MODULES)
        self.network: Any = get_peft_model(whole[0].auto_model, config).to(self.device)
        start = torch.empty(self.network.config.hidden_size, _COLUMNS)
        self.projection = torch.nn.Parameter(torch.nn.init.orthogonal_(start).to(self.device))
        learned = (one for one in self.network.parameters() if one.requires_grad)
        self.weights = [*learned, self.projection]
        self._tokenizer = whole.tokenizer
        self._together = _TOGETHER[self.device]
        self._half = self.device == "cuda" or _computes_half()
        self._pool = ThreadPoolExecutor(1 if self.device == "cuda" else os.cpu_count())

    def learn(self, batch: Sequence[Example]) -> float:
        """The mean loss of a batch; the weights hold its gradient afterwards."""
        texts = [QUESTION + one.question for one in batch] + [
            PASSAGE + one.passage for one in batch
        ]
        portions = list(_portions(texts, self._together))
        parts = list(self._pool.map(self._read, _cut(texts, portions)))
        whole = _laid_together(parts, portions)
        loss = _loss(whole, [one.article for one in batch])
        loss.backward()
        slopes = list(self._pool.map(self._slopes, parts, _slopes_of(whole, parts, portions)))
        for weight, *own in zip(self.weights, *slopes, strict=True):
            weight.grad = torch.stack(own).sum(0)
        return float(loss)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts with their prefix, one row a text, of length 1."""
        self.network.eval()
        rows = np.zeros((len(texts), self.network.config.hidden_size), dtype=np.float32)
        portions = list(_portions(texts, self._together))
        found = self._pool.map(self._still, _cut(texts, portions))
        for places, part in zip(portions, found, strict=True):
            rows[places] = part.vectors.cpu().numpy()
        self.network.train()
        return rows

    def begin(self, texts: Sequence[str]) -> None:
        """Let the projection begin with the directions that tell most of the pieces of texts.

        These are the first of a singular value decomposition (Eckart and Young, 1936): begun by
        chance, it would have to find them first.
        """
        with torch.no_grad():
            own = []
            for places in _portions(texts, self._together):
                states, mask = self._states([texts[at] for at in places])
                own.append(torch.nn.functional.normalize(states[own_pieces(mask)], dim=1))
            _, _, directions = torch.linalg.svd(torch.cat(own), full_matrices=False)
            self.projection.copy_(directions[: self.projection.shape[1]].T)

    def _still(self, texts: list[str]) -> _Read:
        with torch.no_grad():
            return self._read(texts)

    def _slopes(self, part: _Read, wanted: _Read) -> Sequence[torch.Tensor]:
        self._alone()
        return torch.autograd.grad(part, self.weights, grad_outputs=wanted)

    def _alone(self) -> None:
        if self.device == "cpu":
            # Holds for the thread that says it.
            torch.set_num_threads(1)

    def _read(self, texts: list[str]) -> _Read:
        self._alone()
        states, mask = self._states(texts)
        weights = mask.unsqueeze(-1).to(states.dtype)
        means = (states * weights).sum(1) / weights.sum(1)
        return _Read(
            vectors=torch.nn.functional.normalize(means, dim=1),
            pieces=projected(states, self.projection, own_pieces(mask)),
        )

    def _states(self, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
        """What the network says of each piece, and which pieces are there at all."""
        read = self._tokenizer(
            texts, padding=True, truncation=True, max_length=_LONGEST, return_tensors="pt"
        ).to(self.device)
        mask = read["attention_mask"]
        with torch.autocast(self.device, torch.bfloat16, enabled=self._half):
            read_states = self.network(input_ids=read["input_ids"], attention_mask=mask)
        return read_states.last_hidden_state.float(), mask


def _computes_half() -> bool:
    """Whether the processor multiplies at half precision.

    A step then takes 0.6 of its time and what is learned is as good; without the instructions it
    would take longer.
    """
    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16") or able.get("amx_bf16"))


def _portions(texts: Sequence[str], together: int) -> Iterator[list[int]]:
    """Places of texts of like length, the longest first."""
    order = sorted(range(len(texts)), key=lambda at: -len(texts[at]))
    return (order[at : at + together] for at in range(0, len(order), together))


def _cut(texts: Sequence[str], portions: Sequence[Sequence[int]]) -> list[list[str]]:
    return [[texts[at] for at in places] for places in portions]


def _laid_together(parts: Sequence[_Read], portions: Sequence[Sequence[int]]) -> _Read:
    """What all portions read, each text in its place, to be asked for its slopes."""
    texts, first = sum(map(len, portions)), parts[0]
    longest = max(part.pieces.shape[1] for part in parts)
    whole = _Read(
        first.vectors.new_zeros(texts, first.vectors.shape[1]),
        first.pieces.new_zeros(texts, longest, first.pieces.shape[2]),
    )
    for places, part in zip(portions, parts, strict=True):
        whole.vectors[places] = part.vectors.detach()
        whole.pieces[places, : part.pieces.shape[1]] = part.pieces.detach()
    return _Read(whole.vectors.requires_grad_(), whole.pieces.requires_grad_())


def _slopes_of(
    whole: _Read, parts: Sequence[_Read], portions: Sequence[Sequence[int]]
) -> Iterator[_Read]:
    """The slopes of what each portion read."""
    vectors, pieces = (one.grad for one in whole)
    assert vectors is not None  # noqa: S101 - both were asked for their slopes
    assert pieces is not None  # noqa: S101
    for places, part in zip(portions, parts, strict=True):
        yield _Read(vectors[places], pieces[places, : part.pieces.shape[1]])


def _loss(read: _Read, articles: Sequence[str]) -> torch.Tensor:
    """The loss of questions (first half of the rows) among passages, by vectors and by pieces."""
    half = len(articles)
    near = read.vectors[:half] @ read.vectors[half:].T
    met = how_met(read.pieces[:half], read.pieces[half:])
    return _contrast(near, articles) + _contrast(met, articles)


def _contrast(likeness: torch.Tensor, articles: Sequence[str]) -> torch.Tensor:
    """The loss of each row's question among the columns' passages.

    A passage of the article that another question of the batch is about is no wrong answer.
    """
    same = torch.tensor(
        [[a == b and at != to for to, b in enumerate(articles)] for at, a in enumerate(articles)],
        device=likeness.device,
    )
    right = torch.arange(len(articles), device=likeness.device)
    scores = (likeness / _TEMPERATURE).masked_fill(same, _NEVER)
    return torch.nn.functional.cross_entropy(scores, right)
