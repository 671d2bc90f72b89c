"""Step 3: which articles answer this, or is it no matter of theirs?"""

from __future__ import annotations

from dataclasses import replace

from bot.answering.asking_back import choices_for
from bot.answering.case import Case, Stop
from bot.answering.national import Matter, national_matter
from bot.answering.tools import Tools
from bot.answering.unanswered import unanswered
from city import CityProfile, Department, Language
from disclosure import Status
from knowledge import SearchResult

# An ordinance that has to do with a national law says its name in one of the first articles.
_WITNESSES = 3


def retrieve(case: Case, tools: Tools) -> Case | Stop:
    """Search the library; stop when nothing good enough was found, or when national law rules it.

    Stops, too, where nobody can tell what is asked about: the citizen is asked back, once.

    What was found stays in a stopped case too: an official can see how near it came.
    """
    search = tools.search(case.question)
    case = replace(case, search=search)
    matter = national_matter(case.question, _texts(search))
    if matter is not None:
        helper = _helper(matter, case.voice.language, tools.profile)
        return Stop(status=Status.NATIONAL_LAW, case=replace(case, helper=helper))
    choices = () if case.asked_back else choices_for(search, tools.profile.name)
    if choices:
        # Several ordinances are near, so that no department of theirs is the one to call.
        asking = replace(case, choices=choices, helper=tools.profile.main)
        return Stop(status=Status.ASKED_BACK, case=asking)
    if not search.found:
        return unanswered(case, tools)
    return case


def _texts(search: SearchResult) -> list[str]:
    first = [hit.article for hit in search.kept[:_WITNESSES]]
    return [f"{one.source.title} {one.source.heading} {one.text}" for one in first]


def _helper(matter: Matter, language: Language, profile: CityProfile) -> Department:
    if not matter.name:
        return profile.main
    name = f"{matter.english} ({matter.name})" if language is Language.ENGLISH else matter.name
    return Department(name=name, telephone=matter.telephone)
