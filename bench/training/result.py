"""Puts what was learned in its place in the library, with what it was made of."""

# peft and safetensors are typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

from pathlib import Path

import torch
from peft import get_peft_model_state_dict
from safetensors.torch import save_file

from bench.training.example import Material
from bench.training.learner import Learner


def write_adapter(learner: Learner, path: Path, *, base: str, material: Material) -> None:
    """Write the adapter in half precision, under the names that peft gives its parts."""
    config = learner.network.peft_config["default"]
    state = get_peft_model_state_dict(learner.network)
    halves = {
        name: part.detach().cpu().to(torch.float16).contiguous() for name, part in state.items()
    }
    facts = {
        "base": base,
        "scale": str(config.lora_alpha / config.r),
        "material": material.digest,
        "examples": str(len(material.examples)),
    }
    save_file(halves, path, metadata=facts)
