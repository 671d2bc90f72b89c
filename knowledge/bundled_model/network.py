"""The two halves of the model: a BERT network and a unigram tokenizer, made of a weights file.

The only file of this package that needs torch, transformers and tokenizers; they are imported
when it works, not when it is imported.
"""

# The libraries are typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge.bundled_model.weights import Floats, Pieces, Sizes, Weights

_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
_LAYER_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def named_tensors(weights: Weights) -> Iterator[tuple[str, Floats]]:
    """Every tensor under the name that `BertModel` gives it, in its shape.

    Raises:
        ModelMissing: a tensor is missing or has the wrong size.
    """
    sizes = weights.sizes
    hidden, wide = sizes.hidden, sizes.feed_forward
    for own, rows in (
        ("word", sizes.vocabulary),
        ("pos", sizes.positions),
        ("type", sizes.token_types),
    ):
        name = {"word": "word", "pos": "position", "type": "token_type"}[own]
        yield f"embeddings.{name}_embeddings.weight", weights.tensor(f"emb.{own}", (rows, hidden))
    yield "embeddings.LayerNorm.weight", weights.tensor("emb.ln.w", (hidden,))
    yield "embeddings.LayerNorm.bias", weights.tensor("emb.ln.b", (hidden,))
    shapes = {"fi": (wide, hidden), "fo": (hidden, wide)}
    for layer in range(sizes.layers):
        there = f"encoder.layer.{layer}"
        for own, name in _LAYER.items():
            shape = shapes.get(own, (hidden, hidden))
            yield f"{there}.{name}.weight", weights.tensor(f"l{layer}.{own}.w", shape)
            yield f"{there}.{name}.bias", weights.tensor(f"l{layer}.{own}.b", shape[:1])
        for own, name in _LAYER_NORMS.items():
            yield f"{there}.{name}.weight", weights.tensor(f"l{layer}.{own}.w", (hidden,))
            yield f"{there}.{name}.bias", weights.tensor(f"l{layer}.{own}.b", (hidden,))


def build_network(weights: Weights) -> Any:
    """A `BertModel` without pooler that holds the weights in float16, ready to be saved.

    Half precision halves the folder on disk; the weights had four bits, and the stored vectors
    are met all the same.
    """
    import torch
    from transformers import BertConfig, BertModel

    sizes = weights.sizes
    # Without memory of its own, so that no random weights are drawn first. What is not saved (the
    # position numbers) stays empty: this network is there to be saved, not to be run.
    with torch.device("meta"):
        network = BertModel(_config(BertConfig, sizes), add_pooling_layer=False)
    state = {
        name: torch.from_numpy(values.copy()).to(torch.float16)
        for name, values in named_tensors(weights)
    }
    network.load_state_dict(state, strict=True, assign=True)
    return network


def _config(make: Any, sizes: Sizes) -> Any:
    return make(
        vocab_size=sizes.vocabulary,
        hidden_size=sizes.hidden,
        num_hidden_layers=sizes.layers,
        num_attention_heads=sizes.heads,
        intermediate_size=sizes.feed_forward,
        max_position_embeddings=sizes.positions,
        type_vocab_size=sizes.token_types,
        layer_norm_eps=sizes.norm_epsilon,
        hidden_act="gelu",
        dtype="float16",
    )


def save_tokenizer(pieces: Pieces, folder: Path, *, longest: int) -> None:
    """Save the tokenizer as transformers reads it; texts are cut after `longest` pieces."""
    from transformers import PreTrainedTokenizerFast

    names = [piece for piece, _ in pieces.vocabulary]
    fast = PreTrainedTokenizerFast(
        tokenizer_object=_unigram(pieces),
        bos_token=names[pieces.opening],
        cls_token=names[pieces.opening],
        eos_token=names[pieces.closing],
        sep_token=names[pieces.closing],
        pad_token=names[pieces.padding],
        unk_token=names[pieces.unknown],
        model_max_length=longest,
        model_input_names=["input_ids", "attention_mask"],
    )
    fast.save_pretrained(folder)


def _unigram(pieces: Pieces) -> Any:
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    tokenizer = Tokenizer(models.Unigram(list(pieces.vocabulary), unk_id=pieces.unknown))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    opening, closing = (pieces.vocabulary[at][0] for at in (pieces.opening, pieces.closing))
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{opening} $A {closing}",
        pair=f"{opening} $A {closing} {closing} $B {closing}",
        special_tokens=[(opening, pieces.opening), (closing, pieces.closing)],
    )
    return tokenizer
