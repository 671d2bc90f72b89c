"""An adapter is kept as its best components, in bytes."""

# torch is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import torch

from bench.training.result import halves, in_bytes


def _product(*, ranks: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Halves whose components fade: each is half as strong as the one before."""
    made = torch.Generator().manual_seed(4)
    up, down = torch.randn(40, ranks, generator=made), torch.randn(ranks, 30, generator=made)
    return up * torch.tensor([0.5**at for at in range(ranks)]), down


def _gap(up: torch.Tensor, down: torch.Tensor, kept: int) -> float:
    columns, sizes, rows = in_bytes(up, down, kept=kept)
    whole = up @ down
    return float(((columns.float() * sizes) @ rows.float() - whole).norm() / whole.norm())


def test_the_bytes_stand_for_the_product() -> None:
    up, down = _product(ranks=6)
    columns, sizes, rows = in_bytes(up, down, kept=6)
    assert (columns.dtype, rows.dtype) == (torch.int8, torch.int8)
    assert (columns.shape, sizes.shape, rows.shape) == ((40, 6), (6,), (6, 30))
    assert _gap(up, down, 6) < 0.01


def test_what_is_left_out_is_the_weakest_part() -> None:
    up, down = _product(ranks=6)
    strengths = torch.linalg.svdvals(up @ down)
    least = float(strengths[4:].norm() / strengths.norm())
    assert least <= _gap(up, down, 4) < least + 0.01


def test_no_more_is_kept_than_there_is() -> None:
    up, down = _product(ranks=3)
    columns, sizes, rows = in_bytes(up, down, kept=56)
    assert (columns.shape[1], len(sizes), len(rows)) == (3, 3, 3)


def test_the_halves_stand_for_the_same_product_and_are_alike_in_strength() -> None:
    up, down = _product(ranks=6)
    columns, sizes, rows = in_bytes(up, down, kept=6)
    left, right = halves(columns.float(), sizes, rows.float())
    stored = (columns.float() * sizes) @ rows.float()
    assert torch.allclose(left @ right, stored, atol=1e-3)
    assert torch.allclose(left.norm(dim=0), right.norm(dim=1), rtol=1e-3)
