"""The architecture page's table of files, written from what each module says of itself."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.house.shipped_digests import write_digests
from tests.house.tree import ROOMS, ROOT, TOP, SourceFile, room_files

PAGE = ROOT / "docs" / "architecture.md"
_BLOCK = re.compile(r"(<!-- files -->\n).*?(<!-- end of files -->)", re.DOTALL)


def first_line(file: SourceFile) -> str:
    """What a module says of itself, as one table cell."""
    said = ast.get_docstring(file.tree) or ""
    return " ".join(said.partition("\n\n")[0].split()).replace("|", "\\|")


def table(files: tuple[SourceFile, ...]) -> str:
    """The table: one heading a room, one row a file."""
    parts = ["\n"]
    for room in ("top", *reversed(ROOMS)):
        own = TOP if room == "top" else (room,)
        rows = [file for file in files if file.room in own and _told(file)]
        if rows:
            parts.append(f"### {room}\n\n| file | answers |\n| --- | --- |\n")
            parts += [f"| `{file.path}` | {first_line(file)} |\n" for file in rows]
            parts.append("\n")
    return "".join(parts)


def _told(file: SourceFile) -> bool:
    return not file.path.startswith("admin/migrations/versions/")


def renewed(page: str, files: tuple[SourceFile, ...]) -> str:
    """The page with its table as it should be."""
    return _BLOCK.sub(lambda found: found[1] + table(files) + found[2], page)


def main(page: Path = PAGE) -> None:
    """Write the table anew."""
    page.write_text(renewed(page.read_text(encoding="utf-8"), room_files()), encoding="utf-8")


if __name__ == "__main__":
    main()
    write_digests()
