"""Reads texts with the bundled model: its network, and nothing around it.

A BERT encoder (Devlin and others, 2019) with mean pooling, as sentence-transformers runs it from
the same folder; a test holds the vectors of both together. That library reads any model, and pays
for it: most of a start goes into its imports, and for a question of twenty pieces almost as much
time goes into the steps between the products as into them.
"""

# torch, tokenizers and safetensors are typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from knowledge.bundled_model.adapter import learned, projection
from knowledge.errors import ModelMissing
from knowledge.ports import TOKEN_LENGTH, Embedded, Tokens

if TYPE_CHECKING:
    from torch import Tensor

_WORDS = "embeddings.word_embeddings.weight"
OPENING, CLOSING = 3, 1
"""Pieces around a text's own: where it begins, what the e5 family reads first, where it ends."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Product:
    """What rows are multiplied with, a column for each value that comes out, and a bias."""

    weight: Tensor
    bias: Tensor


@dataclass(frozen=True, kw_only=True, slots=True)
class _Norm:
    """The scale and the bias of a layer's normalisation."""

    weight: Tensor
    bias: Tensor


@dataclass(frozen=True, kw_only=True, slots=True)
class _Layer:
    """The weights of one layer; those that ask, are asked and tell lie in one product."""

    asking: _Product
    attended: _Product
    attended_norm: _Norm
    widened: _Product
    narrowed: _Product
    narrowed_norm: _Norm


class Reader:
    """Turns texts into vectors; safe in threads."""

    def __init__(self, folder: Path, *, adapter: Path | None = None) -> None:
        """Load the model of a folder, with what an adapter learned worked into its weights.

        Raises:
            ModelMissing: a file is missing, broken, or of another network.
        """
        # Said by its own name: the model's files are not at fault where the adapter's is.
        changes = dict(learned(adapter)) if adapter else {}
        self._projection = projection(adapter) if adapter else None
        # What tokenizers raises of a broken file has no class of its own.
        try:
            self._load(folder, changes)
        except (ImportError, MemoryError):
            raise
        except Exception as error:
            problem = f"{type(error).__name__}: {error}".splitlines()[0]
            raise ModelMissing(model=folder.name, problem=problem) from error

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        return int(self._words.shape[1])

    def encode(self, texts: Sequence[str]) -> Embedded:
        """The mean over each text's pieces, of any length, and what each of them says."""
        import torch

        pieces = [found.ids for found in self._tokenizer.encode_batch(list(texts))]
        lengths = [len(own) for own in pieces]
        with torch.inference_mode():
            values = self._embedded(pieces)
            for layer in self._layers:
                values = self._through(layer, values, lengths)
            states = [own.float() for own in values.split(lengths)]
            means = torch.stack([own.mean(0) for own in states])
            return Embedded(
                vectors=np.asarray(means.numpy(), dtype=np.float32),
                tokens=tuple(self._told(own) for own in states),
            )

    def _told(self, states: Tensor) -> Tokens:
        """What the pieces of one text say, in the few columns that an adapter has learned."""
        from torch.nn.functional import normalize

        if self._projection is None:
            return np.zeros((0, 0), dtype=np.int8)
        told = normalize(states[OPENING:-CLOSING] @ self._projection, dim=1)
        return np.asarray((told * TOKEN_LENGTH).round().numpy(), dtype=np.int8)

    def _embedded(self, pieces: Sequence[list[int]]) -> Tensor:
        """What the words and their places say, texts laid end to end: no row is there to pad."""
        import torch

        words = torch.tensor([piece for own in pieces for piece in own])
        places = torch.cat([self._places[: len(own)] for own in pieces])
        # The words' table stays in the half precision of its file; it is looked up, and never
        # multiplied, and is four fifths of the model.
        return _normed(self._words[words].to(places.dtype) + places, self._first_norm, self._eps)

    def _through(self, layer: _Layer, values: Tensor, lengths: list[int]) -> Tensor:
        """One layer: each text attends to itself alone, then each piece is thought over."""
        import torch
        from torch.nn.functional import gelu

        asking = _times(values, layer.asking)
        told = torch.cat([self._attended(own) for own in asking.split(lengths)])
        values = _normed(values + _times(told, layer.attended), layer.attended_norm, self._eps)
        wide = gelu(_times(values, layer.widened))
        return _normed(values + _times(wide, layer.narrowed), layer.narrowed_norm, self._eps)

    def _attended(self, asking: Tensor) -> Tensor:
        """What one text's pieces tell each other, shape (pieces, dimension)."""
        from torch.nn.functional import scaled_dot_product_attention

        heads = asking.view(1, len(asking), 3, self._heads, -1).permute(2, 0, 3, 1, 4)
        told = scaled_dot_product_attention(heads[0], heads[1], heads[2])
        return told.transpose(1, 2).reshape(len(asking), -1)

    def _load(self, folder: Path, changes: Mapping[str, Tensor]) -> None:
        from safetensors.torch import load_file
        from tokenizers import Tokenizer

        sizes = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self._heads = int(sizes["num_attention_heads"])
        self._eps = float(sizes["layer_norm_eps"])
        # Settled here once: done while other threads read, it would refuse one of them.
        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(int(sizes["max_position_embeddings"]))
        tensors = load_file(folder / "model.safetensors")
        self._words = tensors.pop(_WORDS)
        # In full precision: what was learned is small beside what it is added to.
        computed = {name: found.float() for name, found in tensors.items()}
        for name, change in changes.items():
            computed[name] += change
        self._places = (
            computed["embeddings.position_embeddings.weight"]
            + computed["embeddings.token_type_embeddings.weight"][0]
        )
        self._first_norm = _norm(computed, "embeddings.LayerNorm")
        self._layers = [
            _layer(computed, f"encoder.layer.{number}")
            for number in range(int(sizes["num_hidden_layers"]))
        ]


def _layer(tensors: dict[str, Tensor], name: str) -> _Layer:
    own = f"{name}.attention.self"
    return _Layer(
        asking=_product(tensors, f"{own}.query", f"{own}.key", f"{own}.value"),
        attended=_product(tensors, f"{name}.attention.output.dense"),
        attended_norm=_norm(tensors, f"{name}.attention.output.LayerNorm"),
        widened=_product(tensors, f"{name}.intermediate.dense"),
        narrowed=_product(tensors, f"{name}.output.dense"),
        narrowed_norm=_norm(tensors, f"{name}.output.LayerNorm"),
    )


def _product(tensors: dict[str, Tensor], *names: str) -> _Product:
    """Several products as one; laid out as a few rows are multiplied fastest, by a tenth."""
    import torch

    weight = torch.cat([tensors[f"{name}.weight"] for name in names])
    bias = torch.cat([tensors[f"{name}.bias"] for name in names])
    return _Product(weight=weight.t().contiguous(), bias=bias)


def _norm(tensors: dict[str, Tensor], name: str) -> _Norm:
    return _Norm(weight=tensors[f"{name}.weight"], bias=tensors[f"{name}.bias"])


def _times(values: Tensor, by: _Product) -> Tensor:
    import torch

    return torch.addmm(by.bias, values, by.weight)


def _normed(values: Tensor, by: _Norm, eps: float) -> Tensor:
    from torch.nn.functional import layer_norm

    return layer_norm(values, by.weight.shape, by.weight, by.bias, eps)
