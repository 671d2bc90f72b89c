"""Lets lives of the real service begin quickly: everything is imported once, each life is a fork.

    python -m bench.chaos.nursery [--real]

A line of JSON on standard input is a life: its arguments, settings, log, and the trap that is set
for it. Told are its process number, and its exit status when it has ended. What runs in a life is
`assistant`'s own command line; without `--real`, the library alone is a stand-in.
"""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import assistant
from bench.chaos.stand_in import Trap, knowledge_of
from house import House
from knowledge import Knowledge

_IMPORTED_ONCE = (
    "admin.commands.examining",
    "admin.commands.signing",
    "admin.commands.web_server",
    "admin.office",
    "admin.public",
    "service",
    "bot.telegram",
    "bot.web",
    "bot.wiring",
)
"""What the commands import when they run; nothing of it starts a thread, so that it may fork."""


def main(*, real: bool) -> None:
    """Start one life after another, until nobody asks for more."""
    for name in _IMPORTED_ONCE:
        import_module(name)
    for line in sys.stdin:
        wanted = json.loads(line)
        number = os.fork()
        if number == 0:
            _live(wanted, real=real)
        _tell(pid=number)
        _, status = os.waitpid(number, 0)
        _tell(status=os.waitstatus_to_exitcode(status))


def _tell(**facts: int) -> None:
    print(json.dumps(facts), flush=True)  # noqa: T201 - the way to whoever asked


def _live(wanted: dict[str, Any], *, real: bool) -> None:
    """Be the service; never returns."""
    log = os.open(wanted["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for target, source in ((0, nothing), (1, log), (2, log)):
        os.dup2(source, target)
    os.environ.update(wanted["settings"])
    os.chdir(Path(wanted["log"]).parent)
    sys.argv = ["assistant", *wanted["arguments"]]
    if not real:
        trap = Trap(moment=wanted["moment"], left=wanted["nth"])
        _stand_in(trap)
    status: int | str | None = 1
    try:
        assistant.main()
        status = 0
    except SystemExit as end:
        status = end.code
    finally:
        sys.stderr.flush()
        os._exit(status if isinstance(status, int) else 1)


def _stand_in(trap: Trap) -> None:
    def library(self: House, *, filled: bool = True) -> Knowledge:
        return knowledge_of(self, trap)

    House.library = library


if __name__ == "__main__":
    main(real="--real" in sys.argv)
