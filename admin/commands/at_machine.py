"""Who works at the machine itself, as acts name them: never as an account of the officials' web."""

from __future__ import annotations

from city import operator_sentence


def at_machine(name: str) -> str:
    """Somebody who gave this name at the machine, which proves none; nobody stays nobody."""
    given = name.strip()
    return operator_sentence("official.at_machine", by=given) if given else ""
