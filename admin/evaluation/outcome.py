"""What happened to a question, and how it is judged against the right answer."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass

from admin.evaluation.facts import missing_facts
from admin.evaluation.gold import GoldQuestion
from disclosure import READABILITY, LabelledAnswer, Record
from knowledge import Article, changed_facts, ungrounded_numbers, without_numbering

_OPENS = re.compile(r"\?\s*$|^[A-Z].*\):\s*$")
ArticleName = tuple[str, str]
"""Title of the document, number of the article."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """What came back on a question in one voice."""

    status: str
    answered: bool
    answer: str
    """The answer's text: no notice, no list of sources, no buttons."""
    citations: tuple[ArticleName, ...]
    ungrounded: tuple[str, ...]
    """Numbers of the answer, as written, that no cited article states."""
    readability: float | None
    """How easily it reads, 0 to 100, as recorded; None for a refusal or another language."""
    milliseconds: float | None
    """How long the whole pipeline took, as recorded; None without a record."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What happened to one question of an evaluation."""

    id: str
    retrieved: tuple[ArticleName, ...]
    """Articles in the order of the search, each once."""
    standard: Given
    easy: Given


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """How a question fared; what does not apply to it is None."""

    gold: GoldQuestion
    status: str
    rank: int | None
    """Place of the first right article among the retrieved ones, from 1; None: not retrieved."""
    delivered: bool
    """Whether an answer (no refusal) went out."""
    missing: tuple[str, ...]
    """Facts that the delivered answer lacks; all of them where none went out."""
    cited: bool
    ungrounded: tuple[str, ...]
    easy_delivered: bool
    easy_missing: tuple[str, ...]
    easy_ungrounded: tuple[str, ...]
    easy_changed: tuple[str, ...]
    """Numbers and negations of the easy answer that are not those of the standard one."""
    readability: float | None
    easy_readability: float | None
    milliseconds: tuple[float, ...]
    """How long the answers took, in either voice."""


def given(
    answer: LabelledAnswer,
    articles: Iterable[Article],
    record: Record | None,
    ours: Container[str] = (),
) -> Given:
    """What is judged of an answer.

    `articles` are those it cites, as the catalogue holds them; `record` is what was kept of it;
    `ours` are lines of our own that tell nothing of what was found.
    """
    answered = answer.status is not None and answer.status.answered
    text = "\n".join(_words(article) for article in articles)
    body = _told(answer.body, ours)
    settlement = record.settlement if record else None
    return Given(
        status=answer.status.value if answer.status else "",
        answered=answered,
        answer=body,
        citations=tuple((one.title, one.article) for one in answer.citations),
        # The numbers of a list of ours count its lines and say nothing, as for the check step.
        ungrounded=ungrounded_numbers(without_numbering(body), text) if answered else (),
        readability=settlement.scores.get(READABILITY) if settlement else None,
        milliseconds=settlement.timings_ms.get("total") if settlement else None,
    )


def _told(body: str, ours: Container[str]) -> str:
    """What an answer tells.

    The question that a guide answers stands above it and tells nothing, nor does the English line
    that says whose Korean words follow.
    """
    lines = (line for line in body.splitlines() if line not in ours)
    return "\n".join(line for line in lines if not _OPENS.search(line))


def each_once(names: Iterable[ArticleName]) -> tuple[ArticleName, ...]:
    """The names in order, each at its first place: several passages of an article count once."""
    return tuple(dict.fromkeys(names))


def judge(gold: GoldQuestion, outcome: Outcome) -> Judged:
    """Hold an outcome against the right answer."""
    places = (
        place
        for place, (title, article) in enumerate(each_once(outcome.retrieved), 1)
        if gold.is_gold(title, article)
    )
    standard, easy = outcome.standard, outcome.easy
    return Judged(
        gold=gold,
        status=standard.status,
        rank=next(places, None),
        delivered=standard.answered,
        missing=_missing(standard, gold),
        cited=standard.answered and any(gold.is_gold(*name) for name in standard.citations),
        ungrounded=standard.ungrounded,
        easy_delivered=easy.answered,
        easy_missing=_missing(easy, gold),
        easy_ungrounded=easy.ungrounded,
        easy_changed=_changed(standard, easy),
        readability=standard.readability,
        easy_readability=easy.readability,
        milliseconds=tuple(
            one.milliseconds for one in (standard, easy) if one.milliseconds is not None
        ),
    )


def _missing(given: Given, gold: GoldQuestion) -> tuple[str, ...]:
    """A refusal states no fact, whatever words it shares with one."""
    return missing_facts(given.answer, gold.facts) if given.answered else gold.facts


def _changed(standard: Given, easy: Given) -> tuple[str, ...]:
    both = standard.answered and easy.answered
    return changed_facts(standard.answer, easy.answer) if both else ()


def _words(article: Article) -> str:
    source = article.source
    heading = f"({source.heading})" if source.heading else ""
    return "\n".join((source.title, *article.path, f"{source.article}{heading}", article.text))
