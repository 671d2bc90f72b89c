"""A log at its most talkative, in a file, for a test that reads every byte of it afterwards."""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from city.logs import set_up_logs


@contextmanager
def talkative_log(
    file: Path, form: Literal["text", "json"] = "text", secrets: Iterable[str] = ()
) -> Generator[None]:
    """Whatever is logged meanwhile goes to a file; then everything is as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    set_up_logs("DEBUG", file=file, form=form, secrets=secrets)
    ours = [one for one in root.handlers if one not in handlers]
    try:
        yield
    finally:
        root.handlers[:], root.level = handlers, level
        for one in ours:
            one.close()
