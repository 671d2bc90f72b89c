"""The digests of what is shipped, as its files have them now: written together with the table."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from hashlib import sha256
from pathlib import Path

from knowledge import shipped_paths
from tests.house.tree import ROOT

SHIPPED = ROOT / "knowledge" / "shipped"
_HEAD = "# SHA-256 of every shipped file, written by `make docs`.\n"
_FORMER = (
    "# SHA-256 of every text that an earlier version shipped; `make docs` adds, nobody removes.\n"
)
_LINE = re.compile(r'^"([^"]+\.md)" = "([0-9a-f]{64})"$', re.MULTILINE)
_FORMER_LINE = re.compile(r'^"([0-9a-f]{64})" = "([^"]+\.md)"$', re.MULTILINE)


def digests(folder: Path = SHIPPED) -> str:
    """What `digests.toml` must say."""
    lines = (f'"{name}" = "{digest}"\n' for name, digest in _now(folder).items())
    return _HEAD + "".join(lines)


def former(folder: Path = SHIPPED) -> str:
    """What `former.toml` must say: what it says, and what `digests.toml` says no more.

    Both are read line by line, so that nothing is lost where a merge has left both sides standing.
    Nor where it has taken one side: what a checkout with a history once said of itself counts too.
    """
    said, now = _read(folder / "former.toml"), _read(folder / "digests.toml")
    now += once_said(folder / "digests.toml")
    known = dict(_FORMER_LINE.findall(said))
    known |= {digest: name for text in (said, now) for name, digest in _LINE.findall(text)}
    for digest in _now(folder).values():
        known.pop(digest, None)
    ordered = sorted((name, digest) for digest, name in known.items())
    return _FORMER + "".join(f'"{digest}" = "{name}"\n' for name, digest in ordered)


def write_digests(folder: Path = SHIPPED) -> None:
    """Write both anew, whoever has changed a shipped text and meant it."""
    earlier = former(folder)
    (folder / "former.toml").write_text(earlier, encoding="utf-8")
    (folder / "digests.toml").write_text(digests(folder), encoding="utf-8")


def _now(folder: Path) -> dict[str, str]:
    return {
        unicodedata.normalize("NFC", path.relative_to(folder).as_posix()): sha256(
            path.read_bytes()
        ).hexdigest()
        for path in shipped_paths(folder)
    }


def once_said(file: Path = SHIPPED / "digests.toml") -> str:
    """Every line that this file gained or lost in its checkout's history; empty without one."""
    command = ["git", "log", "-p", "--format=", "--", file.name]
    try:
        done = subprocess.run(
            command, cwd=file.parent, capture_output=True, check=False, timeout=60
        )
    except OSError:
        return ""
    lines = done.stdout.decode(errors="replace").splitlines()
    return "".join(f"{line[1:]}\n" for line in lines if line[:2] in {'+"', '-"'})


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""
