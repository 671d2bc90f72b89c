"""Readings as rows, and the act of each: a digest alone, which opens with the reading's salt."""

from __future__ import annotations

import hmac
import json
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from secrets import token_hex

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from admin.audits.model import Grade, Judged, Reading
from admin.audits.tables import ReadingRow, ReadingWordsRow
from admin.books import By
from disclosure import Act, Change, write_act

_AT_A_TIME = 500
_SALT_BYTES = 16


def readings_of(session: Session, records: Collection[int]) -> list[Reading]:
    """The readings of some records, oldest first."""
    numbers = sorted(records)
    found: list[Reading] = []
    for start in range(0, len(numbers), _AT_A_TIME):
        some = ReadingRow.record.in_(numbers[start : start + _AT_A_TIME])
        found += map(_reading, session.scalars(select(ReadingRow).where(some)))
    return sorted(found, key=lambda one: one.number)


def readings_that_may_expire(session: Session) -> list[Reading]:
    """Those whose articles are still known, and none of which was seen to have changed."""
    chosen = select(ReadingRow).join(ReadingWordsRow).where(ReadingRow.expired_at.is_(None))
    return list(map(_reading, session.scalars(chosen)))


def expire(session: Session, numbers: Collection[int], now: datetime) -> None:
    """Keep that readings have expired."""
    at, ordered = now.astimezone(UTC), sorted(numbers)
    for start in range(0, len(ordered), _AT_A_TIME):
        some = ReadingRow.number.in_(ordered[start : start + _AT_A_TIME])
        session.execute(update(ReadingRow).where(some).values(expired_at=at))


def keep_reading(
    session: Session,
    judged: Judged,
    by: By,
    basis: Mapping[str, str],
    replaced: Reading | None,
    now: datetime,
) -> None:
    """Keep a reading with its act and its leaf; one of the same reader before it goes."""
    salt = token_hex(_SALT_BYTES)
    seal = seal_of(judged, by.person, basis, salt)
    if replaced is not None:
        session.execute(delete(ReadingRow).where(ReadingRow.number == replaced.number))
    row = ReadingRow(
        record=judged.record,
        reader=by.person,
        at=now.astimezone(UTC),
        sample=judged.sample,
        grades=[one.value for one in judged.grades],
        seal=seal,
    )
    session.add(row)
    session.flush()
    words = {"reasons": list(judged.reasons), "basis": dict(basis), "salt": salt}
    session.add(ReadingWordsRow(number=row.number, record=judged.record, **words))
    changed = Change(field="seal", before=replaced.seal if replaced else "", after=seal)
    subject = f"record:{judged.record}"
    act = Act(
        verb="reading.given", subject=subject, by=by.person, reason=by.reason, changes=(changed,)
    )
    write_act(session, act, now)


def seal_of(judged: Judged, reader: str, basis: Mapping[str, str], salt: str) -> str:
    """The digest of a reading under its salt."""
    told = [judged.record, reader, list(judged.grades), list(judged.reasons), sorted(basis.items())]
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return hmac.new(salt.encode(), written.encode(), sha256).hexdigest()


def _reading(row: ReadingRow) -> Reading:
    words = row.words
    return Reading(
        number=row.number,
        record=row.record,
        reader=row.reader,
        at=row.at,
        sample=row.sample,
        grades=tuple(_grades(row.grades)),
        reasons=tuple(words.reasons) if words else (),
        basis=words.basis if words else {},
        seal=row.seal,
        expired_at=row.expired_at,
    )


def _grades(kept: Collection[str]) -> Iterator[Grade]:
    return map(Grade, kept)
