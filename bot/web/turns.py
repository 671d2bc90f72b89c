"""A question and its answer as the page shows them, made from a record or from a fresh answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import quote

from bot.answering import refusal
from bot.rights import withheld
from bot.web.lines import Group, groups_of, tongue
from city import CityProfile, Voice
from disclosure import (
    TOO_MUCH,
    Citation,
    LabelledAnswer,
    Notices,
    Objection,
    Receipts,
    Record,
    Status,
    SwitchState,
    label,
)

KEPT = TOO_MUCH | {Status.EMPTY, Status.TOO_LONG, Status.BUSY, Status.STARTING, Status.FAILED}
"""How a question ends without an answer: the citizen's words stay in the field instead."""

_PATIENCE = timedelta(minutes=2)


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
    """The words that the answer restates: the article's, or those of the guide to it."""
    guide: str
    """The question of the guide that tells of the article; empty where its own words do."""
    tongue: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownChoice:
    """A subject to choose from where the citizen is asked back, or what else they have asked."""

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
    waiting: str
    """Says that the choices are questions that are not answered yet; empty where they are none."""
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
    receipt: str
    """The code by which the answer is checked."""
    case: Objection | None = None
    """The newest objection to the answer."""


def turns_of(
    records: tuple[Record, ...],
    *,
    notices: Notices,
    profile: CityProfile,
    receipts: Receipts,
    switch: SwitchState,
    cases: Mapping[int, Objection],
    voice: Voice,
    now: datetime,
) -> tuple[Turn, ...]:
    """The conversation, oldest first; `records` come newest first, `cases` by their records.

    Left out is what never became an answer: what was refused at the field, and what a crash left
    open two minutes ago or longer.
    """
    return tuple(
        turn_of(
            record,
            notices=notices,
            profile=profile,
            receipts=receipts,
            switch=switch,
            case=cases.get(record.number),
            voice=voice,
            now=now,
        )
        for record in reversed(records)
        if _shown(record, now)
    )


def turn_of(
    record: Record,
    *,
    notices: Notices,
    profile: CityProfile,
    receipts: Receipts,
    switch: SwitchState,
    voice: Voice,
    now: datetime,
    case: Objection | None = None,
) -> Turn:
    """One record as a turn, its answer under the notice of the voice it was given in.

    While its answers are stopped the fixed sentence stands in the place of an earlier one too.
    """
    settled = record.settlement
    stopped = settled and withheld(settled, switch)
    own = Voice(language=settled.language, mode=settled.mode) if settled else voice
    answer = settled and label(
        refusal(stopped, None, own, profile) if stopped else settled.answer,
        notices=notices,
        voice=own,
        sentences=profile.sentences,
        status=stopped or settled.status,
        citations=() if stopped else settled.citations,
        record=record.number,
        hidden=record.asked.hidden,
        choices=() if stopped is Status.PAUSED else settled.choices,
        receipt=receipts.receipt(record.number),
    )
    return Turn(
        number=record.number,
        question=record.asked.question,
        tongue=tongue(record.asked.question, voice),
        moment=record.opened_at.astimezone(now.tzinfo),
        answer=shown_answer(answer, voice) if answer else None,
        verdict=record.verdict,
        receipt=answer.receipt if answer else "",
        case=case,
    )


def shown_answer(answer: LabelledAnswer, voice: Voice) -> ShownAnswer:
    """A labelled answer, taken apart for the page; `voice` is the page's own."""
    pairs = zip(answer.citations, answer.sources, strict=True)
    return ShownAnswer(
        notice=answer.notice.short,
        tongue=tongue(answer.notice.short, voice),
        groups=groups_of(answer.body, voice, ours=answer.status is not Status.ANSWERED),
        hidden=answer.hidden_sentence,
        heading=answer.sources_heading,
        sources=tuple(_source(citation, line.mark, line.url, voice) for citation, line in pairs),
        choices=tuple(ShownChoice(words=one, tongue=tongue(one, voice)) for one in answer.choices),
        waiting=answer.waiting_heading,
        answered=answer.status is Status.ANSWERED,
        easy=answer.voice.easy,
    )


def article_address(key: str) -> str:
    """The address of an article or document in our own pages; empty for no key."""
    return f"/sources/{quote(key, safe='/')}" if key else ""


def _shown(record: Record, now: datetime) -> bool:
    if record.settlement is None:
        return now - record.opened_at < _PATIENCE
    return record.settlement.status not in KEPT


def _source(citation: Citation, mark: str, url: str, voice: Voice) -> ShownSource:
    heading = f"({citation.heading})" if citation.heading and not citation.by_guide else ""
    name = f"「{citation.title}」 {citation.article}{heading}"
    return ShownSource(
        mark=mark,
        name=name,
        since=citation.effective_date,
        address=article_address(citation.key),
        official=url,
        quote=citation.quote,
        guide=citation.heading if citation.by_guide else "",
        tongue=tongue(name, voice),
    )
