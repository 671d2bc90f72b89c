"""Puts what was learned in its place in the library, with what it was made of.

An adapter is kept small, as it travels with every copy of the project: of each product the best
components alone (the truncated singular value decomposition, Eckart and Young, 1936), and these as
bytes with one size a component.
"""

# peft and safetensors are typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

from pathlib import Path

import torch
from peft import get_peft_model_state_dict, set_peft_model_state_dict
from safetensors.torch import load_file, save_file

from bench.training.example import Material
from bench.training.learner import Learner
from knowledge.bundled_model import PROJECTION

_KEPT = 56
"""Components of each product: the last eight of 64 hold less than a hundredth of its square."""
_GREATEST = 127
_DOWN, _UP, _SIZES = ".lora_A.weight", ".lora_B.weight", ".lora_sizes"


def write_adapter(learner: Learner, path: Path, *, base: str, material: Material) -> None:
    """Write the adapter in bytes, under the names that peft gives its parts."""
    config = learner.network.peft_config["default"]
    state = {
        name: part.detach().cpu().float()
        for name, part in get_peft_model_state_dict(learner.network).items()
    }
    parts: dict[str, torch.Tensor] = {}
    for name in (one.removesuffix(_DOWN) for one in state if one.endswith(_DOWN)):
        up, sizes, down = in_bytes(state[name + _UP], state[name + _DOWN], kept=_KEPT)
        parts |= {name + _UP: up, name + _SIZES: sizes, name + _DOWN: down}
    parts[PROJECTION] = learner.projection.detach().cpu().half()
    facts = {
        "base": base,
        "scale": str(config.lora_alpha / config.r),
        "material": material.digest,
        "examples": str(len(material.examples)),
    }
    save_file(parts, path, metadata=facts)


def take_over(learner: Learner, path: Path) -> None:
    """Let a learner go on from a written adapter: its components come first in each product.

    What a learner has beyond these adds nothing yet and is free to learn.
    """
    state = {
        name: part.float() for name, part in get_peft_model_state_dict(learner.network).items()
    }
    written = load_file(path)
    for name in (one.removesuffix(_SIZES) for one in written if one.endswith(_SIZES)):
        up, sizes, down = (written[name + end].float() for end in (_UP, _SIZES, _DOWN))
        left, right = halves(up, sizes, down)
        state[name + _UP] = torch.zeros_like(state[name + _UP])
        state[name + _UP][:, : len(sizes)] = left
        state[name + _DOWN][: len(sizes)] = right
    set_peft_model_state_dict(learner.network, state)
    with torch.no_grad():
        learner.projection.copy_(written[PROJECTION])


def halves(
    up: torch.Tensor, sizes: torch.Tensor, down: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """The two factors that `in_bytes` made components of, each of a component's root of strength.

    Both sides of a product then learn as fast as one another.
    """
    columns, rows = up.norm(dim=0), down.norm(dim=1)
    roots = (sizes * columns * rows).sqrt()
    return up / columns * roots, down / rows[:, None] * roots[:, None]


def in_bytes(
    up: torch.Tensor, down: torch.Tensor, *, kept: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """The best `kept` components of up @ down, and no more than there are.

    Given (m, r) and (r, n): the components as columns, shape (m, kept), and as rows, shape
    (kept, n), both of int8; between them the size of each, shape (kept,), of float32. What they
    stand for is (columns * sizes) @ rows.
    """
    left, left_rest = torch.linalg.qr(up)
    right, right_rest = torch.linalg.qr(down.T)
    inner, strengths, outer = torch.linalg.svd(left_rest @ right_rest.T)
    columns, rows = (left @ inner)[:, :kept], (right @ outer.T).T[:kept]
    widest, longest = columns.abs().amax(0), rows.abs().amax(1)
    sizes = strengths[:kept] * widest * longest / _GREATEST**2
    return (
        (columns / widest * _GREATEST).round().to(torch.int8).contiguous(),
        sizes.contiguous(),
        (rows / longest[:, None] * _GREATEST).round().to(torch.int8).contiguous(),
    )
