"""The prompts of the library: files with a version, never strings in code.

`prompts/<name>.v<number>.md`; the newest version is used, and its SHA-256 stands in each draft and
record, so that an auditor can tell which words led to an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

_FOLDER = Path(__file__).parent / "prompts"
_TELLING = 25
"""Characters of a line that nobody says by chance."""
_VERSION = re.compile(r"\.v(\d+)\.md$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Prompt:
    """A prompt file as it is sent."""

    name: str
    version: int
    text: str
    digest: str
    """SHA-256 (hex) of the file's bytes."""


@cache
def load_prompt(name: str, *, folder: Path = _FOLDER) -> Prompt:
    """The newest version of a prompt.

    Raises:
        FileNotFoundError: the package lacks the file; it is broken.
    """
    versions = {
        int(found[1]): path
        for path in folder.glob(f"{name}.v*.md")
        if (found := _VERSION.search(path.name))
    }
    if not versions:
        raise FileNotFoundError(folder / f"{name}.v1.md")
    version = max(versions)
    raw = versions[version].read_bytes()
    return Prompt(
        name=name,
        version=version,
        text=raw.decode("utf-8").strip(),
        digest=sha256(raw).hexdigest(),
    )


def prompts_in_use(*, folder: Path = _FOLDER) -> tuple[tuple[str, str], ...]:
    """Each prompt that a chat model is given, newest versions: `answer.v1` and its SHA-256."""
    return tuple((f"{one.name}.v{one.version}", one.digest) for one in _newest(folder))


def telling_lines() -> tuple[str, ...]:
    """The lines of the prompts that are too long to be said by chance: by them a leak is known."""
    lines = (line for one in _newest(_FOLDER) for line in one.text.splitlines())
    return tuple(dict.fromkeys(line.strip() for line in lines if len(line.strip()) >= _TELLING))


def _newest(folder: Path) -> Iterator[Prompt]:
    names = sorted({path.name.partition(".")[0] for path in folder.glob("*.v*.md")})
    return (load_prompt(name, folder=folder) for name in names)
