"""The sentences of a status that is no answer: who can help, and what was nearest.

A wrong department costs a citizen more than the call centre does. One is named only where the
article that was found surely concerns what is asked, and most of the first ones are its own.
"""

from __future__ import annotations

from dataclasses import replace

from bot.answering.asking_back import named_subjects
from bot.answering.guard import MAX_CHARACTERS
from bot.answering.leaning import SURE
from city import CityProfile, Department, Voice
from disclosure import (
    Status,
    ask_for_sentence,
    favour_sentence,
    law_sentence,
    nearest_sentence,
    status_sentence,
)
from knowledge import SearchResult

_FIRST = 5


def refusal(
    status: Status,
    search: SearchResult | None,
    voice: Voice,
    profile: CityProfile,
    *,
    helper: Department | None = None,
    law: str = "",
) -> str:
    """The sentence of a status that is no answer: it always names who can help.

    An act of the state that sets what is asked is named, too.

    That is `helper` where a step found one, else the department of the nearest article. Where that
    article is on what is asked and lacks the one fact that is wanted, it is named, and so is that.

    A department without a number of its own is reached through the main number, and then the
    sentence names the main number's owner and, after it, the department to ask for.
    """
    sure = search is not None and helper is None and _concerns(search, profile.name)
    near = _near_departments(search) if sure and search else ()
    own = next((one for one in near if one in profile.departments), "")
    helper = helper or profile.department(own)
    if status is Status.DECISION and search is None:
        # Somebody wants to be treated otherwise than others: no rule was even looked for.
        return favour_sentence(helper.name, helper.telephone, profile.sentences, voice)
    said = status_sentence(
        status,
        profile.sentences,
        voice,
        city=profile.name,
        website=profile.website,
        department=helper.name,
        telephone=helper.telephone,
        limit=MAX_CHARACTERS,
    )
    lines = [said]
    if law:
        lines.append(law_sentence(law, profile.sentences, voice))
    if sure and search and search.unstated and status is Status.NOTHING_FOUND:
        name = search.kept[0].article.name
        lines.append(nearest_sentence(name, search.unstated, profile.sentences, voice))
    if near and not own:
        lines.append(ask_for_sentence(", ".join(near), profile.sentences, voice))
    return "\n".join(lines)


def departments_in(named: str) -> tuple[str, ...]:
    """The departments that share an ordinance, apart."""
    return tuple(name.strip() for name in named.split(",") if name.strip())


def _concerns(search: SearchResult, city: str) -> bool:
    """Whether the first article surely concerns what is asked: by the search, or by its title."""
    if not search.kept:
        return False
    if search.concerns >= SURE:
        return True
    first = replace(search, kept=search.kept[:1])
    return search.concerns >= search.threshold and bool(named_subjects(first, city))


def _near_departments(search: SearchResult) -> tuple[str, ...]:
    """The departments that share the nearest article, if most of the first ones are theirs.

    An article that is named for what it lacks is told with its own.
    """
    first = [hit.article.source.department for hit in (*search.kept, *search.rejected)][:_FIRST]
    if not search.unstated and first.count(first[0]) * 2 <= len(first):
        return ()
    return departments_in(first[0])
