"""Writing the file that an operator named: what is wrong with it is told in their words."""

from __future__ import annotations

from pathlib import Path

from city import LinesUnusable


def write_file(path: Path, text: str) -> None:
    """Write a text; an empty one only proves that the file can be written, and changes nothing.

    Raises:
        LinesUnusable: it cannot.
    """
    try:
        with path.open("w" if text else "a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise LinesUnusable(path=path, problem=error.strerror) from error
