"""Step 4: what do the articles say to this?"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.case import Case, Stop
from bot.answering.tools import Tools
from bot.answering.unanswered import unanswered
from knowledge import ArticleRole, Hit, SearchResult, WritingRequest

MAX_ARTICLES = 5
"""How many articles a writer is shown: more only dilutes the answer."""
_FAR = 4.5
"""How far below the best score an article of another ordinance tells of another matter: who asks
for the bath's fee is told of no fee for an urn. Scores are log-odds. Of 858 questions of `bench`
and of the development questions, whose article was found at all, two have it farther off."""

# Who asks from when a rule holds, or what held before, is answered by a supplement.
_OF_A_CHANGE = re.compile(
    r"부칙|시행|경과\s?(?:조치|규정)|종전|예전|옛날|언제부터|바뀌|개정"
    r"|\bin force|\bamend|\bbefore\b",
    re.IGNORECASE,
)


def compose(case: Case, tools: Tools) -> Case | Stop:
    """Have a draft written of the best articles; stop when they do not answer."""
    if case.search is None:
        return unanswered(case, tools)
    request = WritingRequest(
        question=case.search.mended or case.question,
        hits=_shown(case.search),
        voice=case.voice,
    )
    draft = tools.compose(request)
    case = replace(case, draft=draft)
    if not draft.sentences:
        return unanswered(case, tools)
    return case


def _shown(search: SearchResult) -> tuple[Hit, ...]:
    """The best articles, of other ordinances than the first one's only those that lie near it.

    Where a fact is asked for that the first one's lack, another ordinance's is none of it: who asks
    what towing costs is told of no sum for a scooter.
    """
    title = search.kept[0].article.source.title if search.kept else ""
    rules = [one for one in search.kept if one.article.role is not ArticleRole.SUPPLEMENT]
    own = any(one.article.source.title == title for one in rules)
    asked = _OF_A_CHANGE.search(search.question) is not None
    # What held while an ordinance changed repeats its words, and rules nobody's matter today.
    first = (search.kept if asked or not own else rules)[:MAX_ARTICLES]
    return tuple(
        one
        for one in first
        if one.article.source.title == title
        or (not search.unstated and one.score >= first[0].score - _FAR)
    )
