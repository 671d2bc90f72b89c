"""Step 3: which articles answer this, or is it no matter of theirs?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from bot.answering.asked import asked_in
from bot.answering.asking_back import (
    asks_more,
    choices_for,
    named_subjects,
    names_no_subject,
)
from bot.answering.bare_words import questions_about
from bot.answering.case import Case, Stop, case_of, status_of
from bot.answering.leaning import bears_on, leans
from bot.answering.lending import led
from bot.answering.national import Matter, national_matter
from bot.answering.several import one_of_several
from bot.answering.tools import Tools
from bot.answering.unanswered import unanswered
from city import CityProfile, Department, Language
from disclosure import Status
from knowledge import SearchResult, other_places

# An ordinance that has to do with a national law says its name in one of the first articles.
_WITNESSES = 3
_LIVES = re.compile(r"사는|살고|살아|삽니다|산다|거주|시민|주민|\blive\b", re.IGNORECASE)


def retrieve(case: Case, tools: Tools) -> Case | Stop:
    """Search the library; of several questions in one message for one of them (`several.py`)."""
    # What leans on earlier questions is looked at from several sides, often with the same words.
    tools = replace(tools, search=cache(tools.search))
    one = one_of_several(case, lambda alone: _retrieved(alone, tools), tools.profile.name)
    return one or _retrieved(case, tools)


def _retrieved(case: Case, tools: Tools) -> Case | Stop:
    """Search the library; stop when nothing good enough was found, or when others rule it.

    Others are national law and another city, whose rules stand in none of these articles.

    Stops, too, where nobody can tell what is asked about: the citizen is asked back, once.

    What was found stays in a stopped case too: an official can see how near it came.
    """
    asked, search = _found(case, tools)
    joined = _joined_first(case, search, tools)
    if joined is not None:
        return joined
    case = replace(case, search=search)
    matter = national_matter(asked, _texts(search))
    if matter is None and not search.found and names_no_subject(search.words):
        # 서류는 어디에 내나요? tells nothing; what was said before it is all there is to go by.
        matter = national_matter(case.question, _texts(search))
    if matter is not None:
        helper = _helper(matter, case.voice.language, tools.profile)
        return Stop(status=Status.NATIONAL_LAW, case=replace(case, helper=helper, law=matter.law))
    others = () if search.found else _others(case)
    answers = (_retrieved(other, tools) for other in others)
    answered = next((one for one in answers if not isinstance(one, Stop)), None)
    if answered is not None:
        return answered
    choices = () if case.asked_back else _choices(case, search, tools)
    if choices:
        # Several ordinances are near, so that no department of theirs is the one to call.
        asking = replace(case, choices=choices, helper=tools.profile.main)
        return Stop(status=Status.ASKED_BACK, case=asking)
    if not search.found or other_places(tools.profile.name).ruling(case.question):
        return unanswered(case, tools)
    return case


def _choices(case: Case, search: SearchResult, tools: Tools) -> tuple[str, ...]:
    """What to ask back with, where a question names no subject, or names a thing and asks nothing.

    What leans on an earlier question asks something of that.
    """
    subjects = choices_for(search, tools.profile.name)
    if subjects or case.question != case.said:
        return subjects
    return tuple(questions_about(case.said, search, tools.search, case.voice.language))


def _found(case: Case, tools: Tools) -> tuple[str, SearchResult]:
    """What is asked, and what was found: for more of an earlier matter, by what is newly asked."""
    asked, search = _searched(case.question, tools)
    if case.lent:
        return case.question, led(case.text, case.lent, search, tools.search)
    return asked, search


def _joined_first(case: Case, search: SearchResult, tools: Tools) -> Case | Stop | None:
    """What is found with more of what was asked before, where the question says too little.

    It names no subject (신청은 어디에 해요?), and needs no asking back; or what it leans on leans
    on something itself, though it does not say so.
    """
    further = _further(case)
    if further is None:
        return None
    if asks_more(search.words):
        joined = _retrieved(further, tools)
        return None if _stands_alone(search, joined, tools) else joined
    if case.lent and not tools.search(case.lent).found:
        joined = _retrieved(further, tools)
        return None if isinstance(joined, Stop) else joined
    return None


def _further(case: Case) -> Case | None:
    """The question with more of what was asked before; None where nothing more makes another."""
    deeper = (replace(case, leaning=one) for one in range(case.leaning + 1, len(case.earlier) + 1))
    return next((one for one in deeper if one.question != case.question), None)


def _others(case: Case) -> Iterator[Case]:
    """The question with more of what was asked before, then without what was asked last.

    보호자도 같이 타도 되나요? says of nothing what it is, though it names somebody; and what was
    asked last may have been refused, and asked something else of the same.
    """
    further = _further(case)
    if further is not None:
        yield further
    if case.question != case.text and len(case.earlier) > 1:
        yield replace(case, earlier=case.earlier[1:], leaning=0)


def _stands_alone(search: SearchResult, joined: Case | Stop, tools: Tools) -> bool:
    """Whether a question names an ordinance, and its word stands in nothing found by what it joins.

    포상 and 수수료 name a subject of their own, and are said of others as well.
    """
    if not search.found or status_of(joined) is Status.NATIONAL_LAW:
        return False
    named = named_subjects(search, tools.profile.name)
    last = case_of(joined).search
    told = " ".join(_texts(last)) if last else ""
    return bool(named) and not any(word in told for word in named)


def _searched(question: str, tools: Tools) -> tuple[str, SearchResult]:
    """What is asked, as it was found best, and what was found.

    Who says something of themselves first is searched for like anybody else, unless the question
    leans on it; the writer reads it where what was found may tell of it.
    """
    asked = asked_in(question)
    if asked == question or _lives_elsewhere(question, asked, tools):
        return question, tools.search(question)
    alone, whole = tools.search(asked), tools.search(question)
    if leans(alone, whole):
        return question, whole
    said = question.strip()
    before = said.removesuffix(asked) if said.endswith(asked) else ""
    if before and not bears_on(alone, whole, before):
        before = ""
    return asked, replace(alone, question=question, mended=before + (alone.mended or asked))


def _lives_elsewhere(question: str, asked: str, tools: Tools) -> bool:
    """Whether somebody says that they live in another city: then its rules may be meant."""
    said = question.replace(asked, "")
    return _LIVES.search(said) is not None and other_places(tools.profile.name).asked_about(said)


def _texts(search: SearchResult) -> list[str]:
    first = [hit.article for hit in search.kept[:_WITNESSES]]
    return [f"{one.source.title} {one.source.heading} {one.text}" for one in first]


def _helper(matter: Matter, language: Language, profile: CityProfile) -> Department:
    if not matter.name:
        return profile.main
    name = f"{matter.english} ({matter.name})" if language is Language.ENGLISH else matter.name
    return Department(name=name, telephone=matter.telephone)
