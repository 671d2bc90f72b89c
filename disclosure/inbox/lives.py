"""Who a worker is, and when another one is surely dead: a process, by what the kernel says of it.

The rules, in order:

1. A process number means something only where it was given out: on one machine since it started
   (boot id), in one namespace of process numbers, and of clocks. Containers that bear one host
   name have namespaces of their own.
2. Of that place, a number that nobody bears now is dead, and so is one that another process bears
   by now: it began at another time.
3. A process works as one worker at a time. Its earlier number is dead.
4. Of any other place, and where the kernel does not tell all of this, nobody knows: such a worker
   lives until its lease ends. Whoever only seems dead may be in the middle of an answer.
"""

from __future__ import annotations

import os
import secrets
import socket
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PROC = Path("/proc")
_BEGAN = 19
"""The start of a process (field 22 of its `stat`), counted behind the name in brackets."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Life:
    """A process as its worker is kept; equal only where it is the same one."""

    host: str
    """Host name, place of the process number, and when the process began."""
    process: int


def life_of(process: int, proc: Path = _PROC) -> Life:
    """The life of a process of this place; `proc` is where the kernel tells of processes."""
    place, began = _place(proc), _began(process, proc)
    if not place or began is None:
        return Life(host=f"{socket.gethostname()} {_known_to_nobody(process)}", process=process)
    return Life(host=f"{place} {began}", process=process)


def surely_dead(other: Life, mine: Life, proc: Path = _PROC) -> bool:
    """Whether another number's worker is dead beyond doubt, as `mine` sees it (rules 2 to 4)."""
    if other == mine:
        return True
    place, _, began = other.host.rpartition(" ")
    if not place or place != _place(proc):
        return False
    try:
        os.kill(other.process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        pass  # It lives, and belongs to somebody else.
    return _began(other.process, proc) not in {began, None}


def _place(proc: Path) -> str:
    """Where a process number of ours means one process; empty if the kernel does not tell."""
    try:
        if str((proc / "self").readlink()) != str(os.getpid()):
            return ""  # It tells of the processes of another namespace.
        boot = (proc / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        numbers = (proc / "self/ns/pid").readlink()
    except (OSError, ValueError):
        return ""
    return f"{socket.gethostname()} {boot} {numbers} {_clocks(proc)}" if boot else ""


def _clocks(proc: Path) -> str:
    """The namespace of clocks, by which the start of a process is told; old kernels have one."""
    try:
        return str((proc / "self/ns/time").readlink())
    except OSError:
        return "time"


def _began(process: int, proc: Path) -> str | None:
    """When a process began, in ticks since the machine started; None if the kernel does not tell.

    A process may call itself anything, brackets and spaces among it.
    """
    try:
        told = (proc / str(process) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    fields = told.rpartition(")")[2].split()
    return fields[_BEGAN] if len(fields) > _BEGAN else None


@cache
def _known_to_nobody(_process: int) -> str:
    """In place of what the kernel does not tell: the same for one process, and for no other."""
    return secrets.token_hex(16)
