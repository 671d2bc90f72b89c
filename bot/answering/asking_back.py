"""Does a question name no subject? Then the citizen is asked back which one. Pure functions.

The rules, in order; a question that breaks one is answered or refused as it is:

1. Every word of it is one of asking, or of what any ordinance may grant, take or demand.
2. No ordinance that was found names a word of it as its subject (`제증명 등 수수료`).
3. Articles of at least two ordinances are about equally near.

What is offered are the subjects of these ordinances, in the words of their titles.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from city.korean import comparable
from knowledge import Article, Hit, SearchResult

MOST_CHOICES = 4
"""More are not taken in by who hears them read out."""
FEWEST_CHOICES = 2
LONGEST_SUBJECT = 30
"""Characters; a longer button is cut by the telephone that shows it."""

_NEAR = 4.5
"""How far below the best score an article counts as about equally near. Of 150 questions drawn
from `bench/answers.jsonl`, which name their subject, half stood out from the next by 4.8."""
_FIRST = 3
"""How many of the articles found are asked whether the question names their subject."""
_HERE = re.compile(r"여기|도우미|챗봇|\bhere\b|\bthis (?:service|bot)\b", re.IGNORECASE)
"""Who says this asks about the assistant itself, and then help answers."""
_ORDINANCE = re.compile(r"(?:조례|규칙)$")
_REPLY = re.compile(r"(?P<said>.+?)(?:번)?(?:이?요|이?에요|예요|입니다)?[\s.,!?~]*")


def choices_for(search: SearchResult, city: str) -> tuple[str, ...]:
    """The subjects to ask back with; none where the question is not to be asked back."""
    if not _vague(search.words):
        return ()
    hits: tuple[Hit, ...] = (*search.kept, *search.rejected)
    if not _HERE.search(search.question):
        # Help rules nothing, however near it is: 신청하려면? finds that nobody applies here.
        hits = tuple(hit for hit in hits if subject_of(hit.article.source.title, city))
    if not hits:
        return ()
    near = [hit.article for hit in hits if hit.score >= hits[0].score - _NEAR]
    subjects = _subjects(near, city)
    if any(_names(subject, search.words) for subject in subjects):
        return ()
    # Who asks about `감면` is better served by the ordinances that say the word.
    saying = _subjects([one for one in near if _says(one, search.words)], city)
    offered = saying if len(saying) >= FEWEST_CHOICES else subjects
    return tuple(offered[:MOST_CHOICES]) if len(offered) >= FEWEST_CHOICES else ()


def subject_of(title: str, city: str) -> str:
    """What an ordinance is about, in the words of its title: `여수시 주차장 조례` is of 주차장.

    Empty where a title is no ordinance's, or its subject too long for a button.
    """
    if _ORDINANCE.search(title) is None:
        return ""
    subject = _tail().sub("", title.removeprefix(city).strip())
    return subject if len(subject) <= LONGEST_SUBJECT else ""


def picked(reply: str, choices: Iterable[str]) -> str | None:
    """The choice that a typed reply names, by its number or its words; None if it names none."""
    found = _REPLY.fullmatch(reply.strip())
    said = comparable(found["said"]) if found else ""
    for number, choice in enumerate(choices, 1):
        if said in {str(number), comparable(choice)}:
            return choice
    return None


def about(subject: str, question: str) -> str:
    """The question made whole with the subject that was chosen.

    One that is asked in full needs nothing of a question that only named the thing.
    """
    return subject if subject.endswith("?") else f"{subject} {question}"


def _vague(words: Iterable[str]) -> bool:
    listed = [word.lower() for word in words]
    return bool(listed) and _table()["general"].issuperset(listed)


def names_no_subject(words: Iterable[str]) -> bool:
    """Whether these words say of nothing what it is: 어디서 다시 만드나요?

    A verb may say what an ordinance is about (만들, 바꾸), so that nobody is asked back for one;
    but it does not say what is made or changed.
    """
    listed = frozenset(word.lower() for word in words)
    return bool(listed) and listed <= _table()["general"] | _table()["verbs"]


def asks_more(words: Iterable[str]) -> bool:
    """Whether these words only ask more of what was asked before them: 나이는 몇 살부터 되나요?"""
    listed = frozenset(word.lower() for word in words if not word.isdigit())
    return listed <= _table()["general"] | _table()["verbs"] | _table()["counted"]


def own_words(words: Iterable[str]) -> list[str]:
    """The words that say what is asked, beside those of asking and counting."""
    return [word for word in words if word.lower() not in _table()["hollow"] and not word.isdigit()]


def matter_of(words: Iterable[str]) -> list[str]:
    """The words that say what a question is about, and not what is asked of it."""
    return [word for word in own_words(words) if word not in _table()["facets"]]


def names_matter(words: Iterable[str]) -> list[str]:
    """The words that are said of one matter: no general ones, none of one syllable."""
    listed = (word for word in own_words(words) if len(word) > 1)
    return [word for word in listed if word.lower() not in _table()["general"]]


def is_general(word: str) -> bool:
    """Whether a word may be asked of any matter (신청, 요금)."""
    return word.lower() in _table()["matters"]


def named_subjects(search: SearchResult, city: str) -> frozenset[str]:
    """The words of a question that name what one of the ordinances found first is about."""
    subjects = _subjects((hit.article for hit in search.kept[:_FIRST]), city)
    return frozenset(
        word for word in search.words if any(_names(subject, [word]) for subject in subjects)
    )


def _subjects(articles: Iterable[Article], city: str) -> list[str]:
    titles = dict.fromkeys(one.source.title for one in articles)
    return list(dict.fromkeys(filter(None, (subject_of(title, city) for title in titles))))


def _says(article: Article, words: Iterable[str]) -> bool:
    """Whether an article says one of the things that an ordinance grants, takes or demands."""
    text = f"{article.source.heading} {article.text}"
    return any(word in text for word in _table()["matters"].intersection(words))


def _names(subject: str, words: Iterable[str]) -> bool:
    parts = subject.split()
    return any(len(word) > 1 and part.endswith(word) for word in words for part in parts)


@cache
def _table() -> dict[str, frozenset[str]]:
    table = tomllib.loads((Path(__file__).parent / "vague.toml").read_text(encoding="utf-8"))
    matters = frozenset(table["matters"])
    general = frozenset((*table["matters"], *table["asking"], *table["english"]))
    return {
        "general": general,
        "hollow": frozenset((*table["asking"], *table["verbs"], *table["counted"])),
        "facets": frozenset(table["facets"]),
        "matters": matters,
        "verbs": frozenset(table["verbs"]),
        "counted": frozenset(table["counted"]),
        "tails": frozenset(table["tails"]),
        "links": frozenset(table["links"]),
    }


@cache
def _tail() -> re.Pattern[str]:
    tails, links = ("|".join(sorted(_table()[kind])) for kind in ("tails", "links"))
    return re.compile(rf"(?:\s*[·ㆍ,]?\s*(?:{tails})|\s+(?:{links}))+$")
