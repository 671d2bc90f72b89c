"""Step 2: may this question go on to the library?"""

from __future__ import annotations

from bot.answering.case import Case, Stop
from bot.answering.tools import Tools
from city.korean import has_words
from disclosure import Status

MAX_CHARACTERS = 1000
"""Longest question that is answered, in characters after cleaning."""


def guard(case: Case, tools: Tools) -> Case | Stop:
    """Stop what a channel has settled already, what is empty, and what is too long."""
    if case.settled is not None:
        return Stop(status=case.settled, case=case)
    if not has_words(case.text):
        return Stop(status=Status.EMPTY, case=case)
    if len(case.text) > MAX_CHARACTERS:
        return Stop(status=Status.TOO_LONG, case=case)
    return case
