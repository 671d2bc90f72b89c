"""A18: looks at every part that the service is made of, where it is installed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from admin.redteam.model import Attack, Drilled
from admin.supply import (
    Part,
    altered_files,
    loads_of,
    model_files,
    own_code,
    part_of,
    unsafe_file,
)
from knowledge import shipped_altered


@dataclass(frozen=True, kw_only=True, slots=True)
class Installed:
    """What the drill looks at: this installation, unless it is handed another."""

    part_of: Callable[[str], Part | None] = part_of
    altered_files: Callable[[str], tuple[str, ...]] = altered_files
    own_code: Callable[[], Mapping[str, Path]] = own_code
    shipped_altered: Callable[[], tuple[str, ...]] = shipped_altered


_HERE = Installed()


class PartsDrill:
    """The parts of an installation, and the models of a data folder."""

    def __init__(self, folder: Path, installed: Installed = _HERE) -> None:
        self._folder = folder
        self._installed = installed
        self._altered = {name.rpartition("/")[2] for name in installed.shipped_altered()}

    async def __call__(self, attack: Attack) -> Drilled:
        """What is wrong with one of them."""
        what, *named = attack.deed
        name = named[0] if named else ""
        if what == "part":
            return Drilled(problems=tuple(_wrong_with(name, self._installed)))
        code = self._installed.own_code
        unsafe = {
            "code": lambda: bool(loads_of(code()[name].read_text(encoding="utf-8"))),
            "models": lambda: any(map(unsafe_file, model_files(self._folder))),
            "text": lambda: name in self._altered,
        }[what]()
        return Drilled(problems=("altered" if what == "text" else "pickle",) if unsafe else ())


def _wrong_with(name: str, installed: Installed) -> list[str]:
    part = installed.part_of(name)
    if part is None:
        return ["undone"]
    found = {
        "unpinned": not part.pinned,
        "another": bool(part.pinned) and not part.is_pinned_one,
        "unlicensed": not part.licence,
        "altered": bool(installed.altered_files(name)),
    }
    return [problem for problem, is_so in found.items() if is_so]
