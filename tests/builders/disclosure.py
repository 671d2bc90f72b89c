"""Citations, records and labelled answers for tests, each good as it comes."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from city import CityProfile, Clock, Database, Language, Mode, Voice
from disclosure import (
    Asked,
    Channel,
    Citation,
    Drafted,
    LabelledAnswer,
    Ledger,
    Making,
    Notices,
    Receipt,
    Record,
    Records,
    RunningFacts,
    Settlement,
    Status,
    Strike,
    label,
)
from tests.builders.cities import yeosu

OPENED_AT = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
"""When the sample record was opened: nine in the morning in Yeosu."""


def make_citation(
    *,
    title: str = "여수시 주차장 조례",
    article: str = "제5조",
    heading: str = "주차요금",
    effective_date: date | None = date(2025, 9, 30),
    url: str = "https://www.law.go.kr/자치법규/여수시주차장조례",
    quote: str = "주차요금은 30분에 600원으로 한다.",
    department: str = "주차차량과",
    key: str = "",
) -> Citation:
    """A citation of the parking ordinance."""
    return Citation(
        title=title,
        article=article,
        heading=heading,
        effective_date=effective_date,
        url=url,
        quote=quote,
        department=department,
        key=key or f"{title}/{article}",
    )


def make_guide_citation() -> Citation:
    """A citation of the same article by a guide, where the library holds no more than that."""
    question = "주차요금은 얼마인가요?"
    key = f"여수시주차장조례생활안내/{question}"
    return make_citation(heading=question, quote="30분에 600원을 내시면 됩니다.", key=key)


def make_answer(
    body: str = "주차요금은 30분에 600원입니다.",
    *,
    status: Status | None = Status.ANSWERED,
    citations: tuple[Citation, ...] | None = None,
    record: int | None = 1,
    voice: Voice | None = None,
    hidden: tuple[str, ...] = (),
    choices: tuple[str, ...] = (),
    profile: CityProfile | None = None,
    receipt: Receipt | None = None,
) -> LabelledAnswer:
    """A labelled answer with one source, made the way every answer is made."""
    profile = profile or yeosu()
    return label(
        body,
        notices=Notices(profile.notices),
        voice=voice or Voice(),
        sentences=profile.sentences,
        status=status,
        citations=(make_citation(),) if citations is None else citations,
        record=record,
        hidden=hidden,
        choices=choices,
        receipt=receipt,
    )


def make_asked(
    question: str = "공영주차장 주차요금이 얼마예요?",
    *,
    chat: str = "chat-1",
    channel: Channel = Channel.WEB,
    hidden: tuple[str, ...] = (),
    language: Language = Language.KOREAN,
    mode: Mode = Mode.STANDARD,
) -> Asked:
    """A question as its record opens."""
    return Asked(
        question=question, hidden=hidden, channel=channel, chat=chat, language=language, mode=mode
    )


def make_settlement(
    answer: str = "주차요금은 30분에 600원입니다.",
    *,
    status: Status = Status.ANSWERED,
    citations: tuple[Citation, ...] | None = None,
    confidence: float | None = 0.9,
    notice_version: str = "2026-11-1",
    mode: Mode = Mode.STANDARD,
    making: Making | None = None,
) -> Settlement:
    """How the sample question ended."""
    return Settlement(
        status=status,
        answer=answer,
        citations=(make_citation(),) if citations is None else citations,
        scores={"여수시 주차장 조례/제5조": 1.0},
        confidence=confidence,
        notice_version=notice_version,
        writer="quote",
        prompt_hash="",
        embedding_model="sample-embedder",
        snapshot="sample-snapshot",
        language=Language.KOREAN,
        mode=mode,
        timings_ms={"retrieve": 20.0, "total": 40.0},
        making=making or Making(),
    )


def make_making(word: str = "") -> Making:
    """A question that leaned on an earlier one, and a draft of which one sentence was let go."""
    key = make_citation().key
    return Making(
        understood=f"{word} 주차요금이 얼마예요? 그럼 경차는요?".strip(),
        drafted=(
            Drafted(text=f"{word} 주차요금은 30분에 600원입니다.".strip(), keys=(key,)),
            Drafted(
                text=f"{word} 경차는 무료입니다.".strip(),
                keys=(key,),
                struck=Strike.UNGROUNDED,
                fault="deciding 무료",
            ),
        ),
    )


def make_record(
    number: int = 1,
    *,
    asked: Asked | None = None,
    settlement: Settlement | None = None,
    message_ids: tuple[int, ...] = (),
    verdict: str = "",
) -> Record:
    """A settled, delivered record; no database is involved."""
    return Record(
        number=number,
        asked=asked or make_asked(),
        opened_at=OPENED_AT,
        settlement=settlement or make_settlement(),
        settled_at=OPENED_AT,
        delivered_at=OPENED_AT,
        undelivered="",
        message_ids=message_ids,
        verdict=verdict,
    )


def make_facts(profile: CityProfile | None = None, **changes: Any) -> RunningFacts:
    """The facts of a set-up that quotes and has its library open."""
    profile = profile or yeosu()
    notices = Notices(profile.notices)
    facts = RunningFacts(
        service=profile.assistant_name,
        city=profile.name,
        ordinance=profile.ordinance,
        website=profile.website,
        department=profile.operator.name,
        telephone=profile.operator.telephone,
        helper=profile.main.name,
        helper_telephone=profile.main.telephone,
        writer="quote",
        embedding_model="sample-embedder",
        snapshot="sample-snapshot",
        documents=40,
        articles=840,
        notice_version=notices.version(Voice()),
        notice_short=notices.in_force(Voice()).short,
        notice_since=notices.since(Voice()),
        software_version="0.1.0",
        started_at=OPENED_AT,
        changed_at=OPENED_AT,
        channels=(Channel.WEB,),
    )
    return dataclasses.replace(facts, **changes)


def make_ledger(database: Database, clock: Clock, key_file: Path | None = None) -> Ledger:
    """The ledger over a database; its key stands in the test's own folder."""
    return Ledger(database, clock, "yeosu", key_file or Path("ledger.key"))


def settled(
    records: Records, *, chat: str = "chat-1", question: str = "주차요금이 얼마예요?"
) -> int:
    """Open and settle a record in a database; returns its number."""
    number = records.open(make_asked(question, chat=chat))
    records.settle(number, make_settlement())
    return number
