"""The quick way to compare a million records with their leaves: by the database's own text.

Records keep their JSON as leaves write it (`leaves.canonical`), so what a leaf must say is put
together from the columns as they are, and none of them is read. Only a likeness is believed of it:
whatever is unlike, as are records from before that way of keeping, is read and compared slowly.
"""

from __future__ import annotations

import re
from enum import Enum
from json.encoder import encode_basestring as quoted
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Text, bindparam, cast, func, select, type_coerce
from sqlalchemy.orm import Session

from disclosure.ledger.leaves import is_salt, sealed
from disclosure.ledger.tables import LedgerLeafRow
from disclosure.tables import RecordRow, RecordWordsRow, bare

_DIGEST = '"[0-9a-f]{64}"'
_ANY_WORDS = re.compile(
    f'"answer":{_DIGEST},"chat":{_DIGEST},"circumstances":{_DIGEST},'
    f'(?:"making":{_DIGEST},)?"question":{_DIGEST},"sources":{_DIGEST}}}}}'
)


class Likeness(Enum):
    """What is seen of a leaf and its record without reading either."""

    SAME = "same"
    WORDLESS = "wordless"
    """The record says what its leaf says, and its words are gone."""
    UNLIKE = "unlike"
    """They differ, or have to be read: only the slow way knows."""


class Looked(NamedTuple):
    """A leaf that was looked at."""

    place: int
    leaf: str
    hashes: bytes
    record: int
    """The number of the record that it stands beside; 0 if there is none."""
    likeness: Likeness


def look(session: Session, place: int, limit: int) -> list[Looked]:
    """Look at the leaves from a place on, in order, at most `limit`."""
    page = _PAGES[session.get_bind().dialect.name == "postgresql"]
    rows = session.connection().execute(page, {"place": place, "most": limit})
    return [_looked(*row) for row in rows]


def _looked(
    place: int, leaf: str, hashes: bytes, number: int | None, chat: str, salt: str | None,
    *columns: Any,
) -> Looked:  # fmt: skip
    if number is None:
        return Looked(place, leaf, hashes, 0, Likeness.UNLIKE)
    try:
        likeness = _likeness(leaf, number, chat, salt, columns)
    except TypeError:  # SQLite keeps any value in any column.
        likeness = Likeness.UNLIKE
    return Looked(place, leaf, hashes, number, likeness)


def _likeness(
    leaf: str, number: int, chat: str, salt: str | None, columns: tuple[Any, ...]
) -> Likeness:
    shell = _shell(number, *columns[:_SHELL])
    if not leaf.startswith(shell):
        return Likeness.UNLIKE
    told = leaf[len(shell) :]
    if salt is None:
        return Likeness.WORDLESS if _ANY_WORDS.fullmatch(told) else Likeness.UNLIKE
    if not is_salt(salt):
        return Likeness.UNLIKE
    same = told == _words(salt, chat, *columns[_SHELL:])
    return Likeness.SAME if same else Likeness.UNLIKE


def _shell(
    number: int, opened: str, settled: str, status: str,
    model: str, notice: str, prompts: str, snapshot: str, writer: str,
) -> str:  # fmt: skip
    return (
        f'{{"kind":"exchange","opened_at":"{_iso(opened)}","record":{number},'
        f'"settled_at":"{_iso(settled)}","status":{quoted(status)},'
        f'"versions":{{"embedding_model":{quoted(model)},"notice":{quoted(notice)},'
        f'"prompts":{quoted(prompts)},"snapshot":{quoted(snapshot)},"writer":{quoted(writer)}}},'
        '"words":{'
    )


def _words(
    salt: str, chat: str, question: str, answer: str, citations: str,
    answered_language: str, answered_mode: str, channel: str, choices: str,
    confidence: float | None, hidden: str, language: str, making: str, mode: str, scores: str,
    timings: str,
) -> str:  # fmt: skip
    circumstances = (
        f'{{"answered_language":{quoted(answered_language)},'
        f'"answered_mode":{quoted(answered_mode)},"channel":{quoted(channel)},'
        f'"choices":{choices},"confidence":{"null" if confidence is None else repr(confidence)},'
        f'"hidden":{hidden},"language":{quoted(language)},"mode":{quoted(mode)},'
        f'"scores":{scores},"timings_ms":{timings}}}'
    )
    parts = (
        ("answer", answer),
        ("chat", chat),
        ("circumstances", circumstances),
        *((("making", making),) if making != "{}" else ()),
        ("question", question),
        ("sources", citations),
    )
    return ",".join(f'"{part}":"{digest}"' for part, digest in sealed(salt, parts)) + "}}"


def _iso(time: str) -> str:
    """A time as `datetime.isoformat` writes it."""
    return f"{time[:10]}T{time[11:].removesuffix('.000000')}+00:00"


def _page(*, postgres: bool) -> Select[*tuple[Any, ...]]:
    leaves, records, words = bare(LedgerLeafRow).c, bare(RecordRow).c, bare(RecordWordsRow).c

    def time(column: ColumnElement[Any]) -> ColumnElement[str]:
        if postgres:
            return func.to_char(func.timezone("UTC", column), "YYYY-MM-DD HH24:MI:SS.US")
        return type_coerce(column, Text)

    def raw(column: ColumnElement[Any]) -> ColumnElement[str]:
        return cast(column, Text) if postgres else type_coerce(column, Text)

    shell = (
        time(records.opened_at), time(records.settled_at), records.status,
        records.embedding_model, records.notice_version, records.prompt_hash, records.snapshot,
        records.writer,
    )  # fmt: skip
    said = (
        words.question, words.answer, raw(words.citations), records.answered_language,
        records.answered_mode, records.channel, raw(words.choices), records.confidence,
        raw(words.hidden), records.language, raw(words.making), records.mode, raw(words.scores),
        raw(records.timings_ms),
    )  # fmt: skip
    beside = records.number, records.chat, words.salt
    return (
        select(leaves.place, leaves.leaf, leaves.hashes, *beside, *shell, *said)
        .outerjoin_from(bare(LedgerLeafRow), bare(RecordRow), records.number == leaves.record)
        .outerjoin(bare(RecordWordsRow), words.number == leaves.record)
        .where(leaves.place >= bindparam("place"))
        .order_by(leaves.place)
        .limit(bindparam("most"))
    )


_SHELL = 8
"""How many of the columns tell of the shell; those of the words follow."""
_PAGES = (_page(postgres=False), _page(postgres=True))
