"""The drill looks at every part, and tells of one that it cannot find."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from admin.redteam import AttackClass, all_attacks
from admin.redteam.drills import Installed, PartsDrill
from admin.supply import Part

CASES = [one for one in all_attacks() if one.kind is AttackClass.PARTS]
WHOLE = Part(name="sample", version="1.2", licence="MIT", pinned="1.2", digest="")


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


@pytest.mark.parametrize(
    ("part", "altered", "problems"),
    [
        (WHOLE, (), ()),
        (replace(WHOLE, version="1.3"), (), ("another",)),
        (replace(WHOLE, licence=""), (), ("unlicensed",)),
        (replace(WHOLE, pinned=""), (), ("unpinned",)),
        (WHOLE, ("sample.py",), ("altered",)),
    ],
)
async def test_whatever_is_wrong_with_a_part_is_told(
    tmp_path: Path, part: Part, altered: tuple[str, ...], problems: tuple[str, ...]
) -> None:
    installed = Installed(part_of=lambda _name: part, altered_files=lambda _name: altered)
    case = next(one for one in CASES if one.deed[0] == "part")
    assert (await PartsDrill(tmp_path, installed)(case)).problems == problems


async def test_code_that_loads_pickles_is_told(tmp_path: Path) -> None:
    case = next(one for one in CASES if one.deed[0] == "code")
    file = tmp_path / "module.py"
    file.write_text("import pickle\n", encoding="utf-8")
    drill = PartsDrill(tmp_path, Installed(own_code=lambda: {case.deed[1]: file}))
    assert (await drill(case)).problems == ("pickle",)


async def test_a_shipped_text_that_was_altered_is_told(tmp_path: Path) -> None:
    case = next(one for one in CASES if one.deed[0] == "text")
    drill = PartsDrill(tmp_path, Installed(shipped_altered=lambda: (f"guides/{case.deed[1]}",)))
    assert (await drill(case)).problems == ("altered",)
