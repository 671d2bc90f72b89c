"""A question and its answer as the page shows them, made from a record or from a fresh answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from urllib.parse import quote

from city import CityProfile, Language, Voice
from disclosure import (
    TOO_MUCH,
    Citation,
    LabelledAnswer,
    Notices,
    Record,
    Status,
    label,
)

KEPT = TOO_MUCH | {Status.EMPTY, Status.TOO_LONG, Status.BUSY, Status.STARTING, Status.FAILED}
"""How a question ends without an answer: the citizen's words stay in the field instead."""

_PATIENCE = timedelta(minutes=2)
_MARKS = re.compile(r"\s*((?:\[[^\[\]\s]\])+)\s*$")
_MARK = re.compile(r"\[[^\[\]\s]\]")
# Only in our own sentences, where 119 is a number to call and never an article of a law.
_TELEPHONE = re.compile(r"(?<![\d-])(0\d{1,2}-\d{3,4}-\d{4}|1\d{3}-\d{4}|1[0-9]{2,3})(?![\d,-])")
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line of an answer, and the marks of the sources it stands on."""

    pieces: tuple[str, ...]
    """The words; every second piece is a telephone number, so that it can be called at a tap."""
    marks: tuple[str, ...]
    tongue: str
    """Language of the words where it is not the page's own; empty otherwise."""


class Shape(StrEnum):
    """How lines of an answer stand together; the value is the beginning that tells."""

    SENTENCE = ""
    ITEM = "- "
    WORD = "※ "
    """A hard word and what it means."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Neighbouring lines of one shape."""

    shape: Shape
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownSource:
    """A source as the page shows it."""

    mark: str
    name: str
    """Title, number and heading of the article."""
    since: date | None
    """Date of force."""
    address: str
    """Address of the article in our own pages; empty if the library has none."""
    official: str
    """Address of the official text; empty if there is none."""
    quote: str
    tongue: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownChoice:
    """A subject to choose from, where the citizen is asked back."""

    words: str
    tongue: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownAnswer:
    """An answer as the page shows it, under its notice."""

    notice: str
    tongue: str
    """Language of the notice where it is not the page's own; empty otherwise."""
    groups: tuple[Group, ...]
    hidden: str
    heading: str
    sources: tuple[ShownSource, ...]
    choices: tuple[ShownChoice, ...]
    answered: bool
    easy: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """One question, and its answer once there is one."""

    number: int
    question: str
    tongue: str
    moment: datetime
    answer: ShownAnswer | None
    verdict: str


def turns_of(
    records: tuple[Record, ...],
    *,
    notices: Notices,
    profile: CityProfile,
    voice: Voice,
    now: datetime,
) -> tuple[Turn, ...]:
    """The conversation, oldest first; `records` come newest first.

    Left out is what never became an answer: what was refused at the field, and what a crash left
    open two minutes ago or longer.
    """
    return tuple(
        turn_of(record, notices=notices, profile=profile, voice=voice, now=now)
        for record in reversed(records)
        if _shown(record, now)
    )


def turn_of(
    record: Record, *, notices: Notices, profile: CityProfile, voice: Voice, now: datetime
) -> Turn:
    """One record as a turn, its answer under the notice of the voice it was given in."""
    settled = record.settlement
    answer = settled and label(
        settled.answer,
        notices=notices,
        voice=Voice(language=settled.language, mode=settled.mode),
        sentences=profile.sentences,
        status=settled.status,
        citations=settled.citations,
        record=record.number,
        hidden=record.asked.hidden,
        choices=settled.choices,
    )
    return Turn(
        number=record.number,
        question=record.asked.question,
        tongue=tongue(record.asked.question, voice),
        moment=record.opened_at.astimezone(now.tzinfo),
        answer=shown_answer(answer, voice) if answer else None,
        verdict=record.verdict,
    )


def shown_answer(answer: LabelledAnswer, voice: Voice) -> ShownAnswer:
    """A labelled answer, taken apart for the page; `voice` is the page's own."""
    pairs = zip(answer.citations, answer.sources, strict=True)
    return ShownAnswer(
        notice=answer.notice.short,
        tongue=tongue(answer.notice.short, voice),
        groups=_groups(answer.body, voice, ours=answer.status is not Status.ANSWERED),
        hidden=answer.hidden_sentence,
        heading=answer.sources_heading,
        sources=tuple(_source(citation, line.mark, line.url, voice) for citation, line in pairs),
        choices=tuple(ShownChoice(words=one, tongue=tongue(one, voice)) for one in answer.choices),
        answered=answer.status is Status.ANSWERED,
        easy=answer.voice.easy,
    )


def tongue(text: str, voice: Voice) -> str:
    """`ko` for Korean words on a page in another language, so that they are read out rightly."""
    if voice.language is Language.KOREAN:
        return ""
    return "ko" if len(_HANGUL.findall(text)) > len(_LATIN.findall(text)) / 2 else ""


def article_address(key: str) -> str:
    """The address of an article or document in our own pages; empty for no key."""
    return f"/sources/{quote(key, safe='/')}" if key else ""


def _shown(record: Record, now: datetime) -> bool:
    if record.settlement is None:
        return now - record.opened_at < _PATIENCE
    return record.settlement.status not in KEPT


def _groups(body: str, voice: Voice, *, ours: bool) -> tuple[Group, ...]:
    """The lines of an answer; neighbouring items make one list, as do neighbouring words."""
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    return tuple(
        Group(
            shape=shape,
            lines=tuple(
                _line(line.removeprefix(shape.value), voice, ours=ours) for line in together
            ),
        )
        for shape, together in groupby(lines, _shape)
    )


def _shape(line: str) -> Shape:
    marked = (shape for shape in (Shape.ITEM, Shape.WORD) if line.startswith(shape.value))
    return next(marked, Shape.SENTENCE)


def _line(line: str, voice: Voice, *, ours: bool) -> Line:
    found = _MARKS.search(line)
    words = line[: found.start()] if found else line
    marks = tuple(_MARK.findall(found.group(1))) if found else ()
    words = words.strip()
    pieces = tuple(_TELEPHONE.split(words)) if ours else (words,)
    return Line(pieces=pieces, marks=marks, tongue=tongue(words, voice))


def _source(citation: Citation, mark: str, url: str, voice: Voice) -> ShownSource:
    heading = f"({citation.heading})" if citation.heading else ""
    name = f"「{citation.title}」 {citation.article}{heading}"
    return ShownSource(
        mark=mark,
        name=name,
        since=citation.effective_date,
        address=article_address(citation.key),
        official=url,
        quote=citation.quote,
        tongue=tongue(name, voice),
    )
