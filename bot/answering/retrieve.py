"""Step 3: which articles answer this?"""

from __future__ import annotations

from dataclasses import replace

from bot.answering.case import Case, Stop
from bot.answering.tools import Tools
from disclosure import Status


def retrieve(case: Case, tools: Tools) -> Case | Stop:
    """Search the library; stop when nothing good enough was found.

    What was found stays in a stopped case too: an official can see how near it came.
    """
    case = replace(case, search=tools.search(case.text))
    if case.search is None or not case.search.found:
        return Stop(status=Status.NOTHING_FOUND, case=case)
    return case
