"""Code that would run what it reads is found; ours has none."""

from __future__ import annotations

import pytest

from admin.supply import loads_of, own_code


def test_no_file_of_ours_runs_what_it_reads() -> None:
    code = own_code()
    assert len(code) > 300
    assert [name for name, path in code.items() if loads_of(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "code",
    [
        "import pickle",
        "def f():\n    from joblib import load",
        "import torch\ntorch.load('a')",
        "torch.load('a', weights_only=False)",
        "np.load('a', allow_pickle=True)",
        "eval('1')",
        "yaml.unsafe_load('a')",
    ],
)
def test_what_runs_as_it_is_read_is_found(code: str) -> None:
    assert loads_of(code)


@pytest.mark.parametrize(
    "code", ["import json", "torch.load('a', weights_only=True)", "np.load('a')", "x.eval()"]
)
def test_what_only_reads_is_left_alone(code: str) -> None:
    assert loads_of(code) == ()
