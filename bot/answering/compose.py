"""Step 4: what do the articles say to this?"""

from __future__ import annotations

from dataclasses import replace

from bot.answering.case import Case, Stop
from bot.answering.tools import Tools
from bot.answering.unanswered import unanswered
from knowledge import WritingRequest

MAX_ARTICLES = 5
"""How many articles a writer is shown: more only dilutes the answer."""


def compose(case: Case, tools: Tools) -> Case | Stop:
    """Have a draft written of the best articles; stop when they do not answer."""
    if case.search is None:
        return unanswered(case, tools)
    request = WritingRequest(
        question=case.search.mended or case.question,
        hits=case.search.kept[:MAX_ARTICLES],
        voice=case.voice,
    )
    draft = tools.compose(request)
    case = replace(case, draft=draft)
    if not draft.sentences:
        return unanswered(case, tools)
    return case
