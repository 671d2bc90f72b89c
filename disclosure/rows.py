"""How a record's parts become columns, and columns a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from city import Language, Mode
from disclosure.making import Drafted, Making, Strike
from disclosure.model import Asked, Channel, Citation, Record, Settlement, Status
from disclosure.tables import RecordRow, RecordWordsRow


def storable(text: str) -> str:
    """The text as every database can hold it.

    PostgreSQL refuses NUL, and no encoder takes half of a surrogate pair, which a broken client
    can send inside JSON.
    """
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def asked_columns(asked: Asked) -> tuple[dict[str, Any], dict[str, Any]]:
    """A question's columns: those of the shell, and those of the words."""
    shell: dict[str, Any] = {
        "chat": asked.chat,
        "channel": asked.channel.value,
        "language": asked.language.value,
        "mode": asked.mode.value,
        "timings_ms": {},
    }
    words: dict[str, Any] = {
        "question": storable(asked.question),
        "hidden": list(asked.hidden),
        "citations": [],
        "choices": [],
        "scores": {},
        "making": {},
        "message_ids": [],
    }
    return shell, words


def settled_columns(settlement: Settlement) -> dict[str, Any]:
    """What a settlement writes into the shell."""
    return {
        "status": settlement.status.value,
        "answered_language": settlement.language.value,
        "answered_mode": settlement.mode.value,
        "confidence": settlement.confidence,
        "notice_version": settlement.notice_version,
        "writer": settlement.writer,
        "prompt_hash": settlement.prompt_hash,
        "embedding_model": settlement.embedding_model,
        "snapshot": settlement.snapshot,
        "timings_ms": _sorted(settlement.timings_ms),
    }


def settled_words(settlement: Settlement) -> dict[str, Any]:
    """What a settlement writes into the words."""
    return {
        "answer": storable(settlement.answer),
        "citations": [_citation_columns(citation) for citation in settlement.citations],
        "choices": list(settlement.choices),
        "scores": _sorted(settlement.scores),
        "making": _making_columns(settlement.making),
    }


def record(row: RecordRow) -> Record:
    """A row as the record it holds; the words of a forgotten record are empty."""
    return record_of(row, row.words)


def record_of(row: RecordRow, words: RecordWordsRow | None) -> Record:
    """The record of a row and of the row of its words, which bare tables give one by one."""
    return Record(
        number=row.number,
        asked=Asked(
            question=words.question if words else "",
            hidden=tuple(words.hidden) if words else (),
            channel=Channel(row.channel),
            chat=row.chat,
            language=Language(row.language),
            mode=Mode(row.mode),
        ),
        opened_at=row.opened_at,
        settlement=_settlement(row, words),
        settled_at=row.settled_at,
        delivered_at=row.delivered_at,
        undelivered=row.undelivered,
        message_ids=tuple(words.message_ids) if words else (),
        verdict=row.verdict,
        forgotten_at=row.forgotten_at,
    )


def _settlement(row: RecordRow, words: RecordWordsRow | None) -> Settlement | None:
    if row.settled_at is None:
        return None
    return Settlement(
        status=Status(row.status),
        answer=words.answer if words else "",
        citations=tuple(_citation(columns) for columns in words.citations) if words else (),
        scores=dict(words.scores) if words else {},
        confidence=row.confidence,
        notice_version=row.notice_version,
        writer=row.writer,
        prompt_hash=row.prompt_hash,
        embedding_model=row.embedding_model,
        snapshot=row.snapshot,
        language=Language(row.answered_language),
        mode=Mode(row.answered_mode),
        timings_ms=dict(row.timings_ms),
        choices=tuple(words.choices) if words else (),
        making=_making(words.making) if words else Making(),
    )


def _making_columns(making: Making) -> dict[str, Any]:
    """Only what says something: most answers are searched as asked, and lose no sentence."""
    drafted = [
        _said(fault=one.fault, keys=list(one.keys), struck=one.struck or "", text=one.text)
        for one in making.drafted
    ]
    return _said(drafted=drafted, understood=making.understood)


def _said(**columns: Any) -> dict[str, Any]:
    return {
        name: storable(value) if isinstance(value, str) else value
        for name, value in sorted(columns.items())
        if value
    }


def _making(columns: dict[str, Any]) -> Making:
    return Making(
        understood=columns.get("understood", ""),
        drafted=tuple(
            Drafted(
                text=one.get("text", ""),
                keys=tuple(one.get("keys", ())),
                struck=Strike(one["struck"]) if "struck" in one else None,
                fault=one.get("fault", ""),
            )
            for one in columns.get("drafted", ())
        ),
    )


def _citation_columns(citation: Citation) -> dict[str, Any]:
    columns = {
        name: storable(value) if isinstance(value, str) else value
        for name, value in asdict(citation).items()
    }
    day = citation.effective_date
    return _sorted({**columns, "effective_date": day.isoformat() if day else None})


def _sorted(columns: Mapping[str, Any]) -> dict[str, Any]:
    """By their names, as in a leaf of the ledger: what is kept is then what is hashed."""
    return dict(sorted(columns.items()))


def _citation(columns: dict[str, Any]) -> Citation:
    day = columns["effective_date"]
    kept = dict[str, Any](columns, effective_date=date.fromisoformat(day) if day else None)
    return Citation(**kept)
