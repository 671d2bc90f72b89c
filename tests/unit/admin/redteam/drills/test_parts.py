"""The drill looks at every part, and tells of one that it cannot find."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from admin.redteam import AttackClass, all_attacks
from admin.redteam.drills import PartsDrill

CASES = [one for one in all_attacks() if one.kind is AttackClass.PARTS]


async def test_every_kind_of_part_is_looked_at_and_holds(tmp_path: Path) -> None:
    drill = PartsDrill(tmp_path)
    chosen = {one.deed[0]: one for one in CASES if one.deed[-1] != "torch"}
    assert set(chosen) == {"part", "code", "models", "text"}
    for case in chosen.values():
        assert (await drill(case)).problems == (), case.id


async def test_a_part_that_is_not_there_and_a_pickled_model_are_told(tmp_path: Path) -> None:
    drill = PartsDrill(tmp_path)
    part = next(one for one in CASES if one.deed[0] == "part")
    assert (await drill(replace(part, deed=("part", "no-such")))).problems == ("undone",)
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "weights.bin").write_bytes(b"\x80\x04")
    models = next(one for one in CASES if one.deed[0] == "models")
    assert (await drill(models)).problems == ("pickle",)
