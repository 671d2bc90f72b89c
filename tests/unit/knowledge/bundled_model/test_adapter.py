# safetensors is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from knowledge import ModelMissing
from knowledge.bundled_model import ADAPTER, adapter_name, learned, projection

_QUERY = "encoder.layer.0.attention.self.query"


def _adapter(path: Path, name: str = _QUERY, **facts: str) -> Path:
    parts = {
        f"base_model.model.{name}.lora_A.weight": torch.tensor([[1, 2, 3]], dtype=torch.int8),
        f"base_model.model.{name}.lora_sizes": torch.tensor([0.5]),
        f"base_model.model.{name}.lora_B.weight": torch.tensor([[1], [-1]], dtype=torch.int8),
    }
    save_file(parts, path, metadata={"scale": "2.0", **facts})
    return path


def test_the_product_of_its_halves_is_what_a_weight_learned(tmp_path: Path) -> None:
    ((name, change),) = learned(_adapter(tmp_path / "a.safetensors"))
    assert name == f"{_QUERY}.weight"
    assert torch.allclose(change, torch.tensor([[1.0, 2.0, 3.0], [-1.0, -2.0, -3.0]]))


def test_a_file_that_is_none_or_broken_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no adapter")
    for path in (broken, tmp_path / "missing"):
        with pytest.raises(ModelMissing):
            list(learned(path))
    with pytest.raises(ModelMissing):
        adapter_name(tmp_path / "missing")


def test_another_content_has_another_name(tmp_path: Path) -> None:
    one = _adapter(tmp_path / "one.safetensors")
    other = _adapter(tmp_path / "other.safetensors", base="x")
    assert adapter_name(one) != adapter_name(other)
    assert adapter_name(one).startswith("citizens@")


def test_the_shipped_adapter_is_for_every_layer_and_is_a_few_megabytes() -> None:
    from safetensors import safe_open

    with safe_open(ADAPTER, framework="pt") as file:
        names = file.keys()
        facts = file.metadata()
    assert len(names) == 12 * 6 * 3 + 1
    assert {"base", "material", "examples", "scale"} <= set(facts)
    assert ADAPTER.stat().st_size < 5_000_000


def test_what_pieces_are_compared_by_ships_with_the_adapter() -> None:
    assert tuple(projection().shape) == (384, 96)


def test_an_adapter_without_it_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        projection(_adapter(tmp_path / "a.safetensors"))
