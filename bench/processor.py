"""How fast this machine multiplies: the bound under which every figure of the model stands."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

_ROWS = 2048
_TIMES = 40


def products_a_second(wide: int, narrow: int) -> float:
    """Multiplications and additions a second in matrix products of the model's own shape.

    In float32, one product on each processor at a time, as the model is run.
    """
    import torch

    def spend(_processor: int) -> float:
        torch.set_num_threads(1)
        left, right = torch.randn(_ROWS, narrow), torch.randn(wide, narrow)
        torch.nn.functional.linear(left, right)
        begun = perf_counter()
        for _ in range(_TIMES):
            torch.nn.functional.linear(left, right)
        return 2.0 * _ROWS * wide * narrow * _TIMES / (perf_counter() - begun)

    with torch.inference_mode(), ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return sum(pool.map(spend, range(os.cpu_count() or 1)))


def texts_a_second(model: Path, tokens: float) -> float:
    """Texts of so many tokens that this machine could embed if it did nothing but multiply.

    Counted are the weights of the layers (each is multiplied and added once a token) and the two
    products of attention, which grow with the square of the length.
    """
    config = json.loads((model / "config.json").read_text(encoding="utf-8"))
    hidden, wide = int(config["hidden_size"]), int(config["intermediate_size"])
    layers = int(config["num_hidden_layers"])
    weights = layers * (4 * hidden * hidden + 2 * hidden * wide)
    text = 2.0 * weights * tokens + 4.0 * layers * hidden * tokens * tokens
    return products_a_second(wide, hidden) / text
