"""Nothing that was found answers this: what is the citizen told?"""

from __future__ import annotations

from dataclasses import replace

from bot.answering.case import Case, Stop
from bot.answering.tools import Tools
from disclosure import Status
from knowledge import other_places


def unanswered(case: Case, tools: Tools) -> Stop:
    """Stop a case that no article answers, with the status that says most of why."""
    if other_places(tools.profile.name).asked_about(case.question):
        # The nearest article is this city's: its department knows nothing of another one.
        return Stop(status=Status.ELSEWHERE, case=replace(case, helper=tools.profile.main))
    return Stop(status=Status.DECISION if case.own_case else Status.NOTHING_FOUND, case=case)
