"""The edge of a command: whatever goes wrong inside becomes one line and an exit status."""

from __future__ import annotations

import atexit
import logging
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager

from city.errors import AssistantError
from city.opening import still_opening
from city.sentences import operator_sentence

FAILED = 1
INTERRUPTED = 130

_log = logging.getLogger(__name__)


@contextmanager
def reporting() -> Generator[None]:
    """Turn what the block raises into an exit status, with one line on standard error.

    An error of ours tells its reason and its mend; anything else is our own mistake, and its trace
    goes to the log alone. A reader that went away (`| head`) is told nothing.

    Raises:
        SystemExit: the block raised.
    """
    try:
        yield
    except AssistantError as error:
        _log.debug("the command failed", exc_info=True)
        raise _ended(FAILED, str(error)) from None
    except KeyboardInterrupt:
        raise _ended(INTERRUPTED, operator_sentence("command.interrupted")) from None
    except BrokenPipeError:
        # Python would try once more to write what nobody reads, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(FAILED) from None
    except Exception as error:  # noqa: BLE001 - the edge of a command; the trace is in the log
        _log.exception("the command broke")
        problem = f"{type(error).__name__}: {error}".splitlines()[0]
        raise _ended(FAILED, operator_sentence("command.broke", problem=problem)) from None


@contextmanager
def ending() -> Generator[None]:
    """Let the process end with the block's exit status, whatever is still being opened.

    A thread inside a native library cannot be stopped, and the interpreter aborts when such a
    thread wakes up after its own end. So the process leaves without that last part of its end.

    Raises:
        SystemExit: the block raised it, and nothing is still being opened.
    """
    try:
        yield
    except SystemExit as end:
        if not still_opening():
            raise
        # What would clean up at the end (temporary folders, logs) does it now.
        atexit._run_exitfuncs()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(end.code if isinstance(end.code, int) else bool(end.code))


def _ended(status: int, line: str) -> SystemExit:
    sys.stderr.write(f"{line}\n")
    return SystemExit(status)
