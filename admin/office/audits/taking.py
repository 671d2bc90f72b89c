"""Exchanges as a file, with the words: noted record by record before it leaves."""

from __future__ import annotations

from admin.audits import AuditBooks
from admin.office.audits.texts import AuditOffice as Say
from admin.office.audits.texts import ExchangeOffice as Of
from admin.office.audits.told import Names
from admin.office.desk import Desk
from admin.sheets import Cell, Sheet, csv_of
from city import Clock, operator_sentence
from disclosure import (
    Access,
    Act,
    Change,
    Exchanges,
    Record,
    Wanted,
    record_in,
    take_turn,
    write_access,
    write_act,
)

_HEADINGS = (
    Of.SHELL, Of.OPENED, Say.CHANNEL, Of.ASKED_VOICE, Say.STATUS, Of.CONFIDENCE, Of.VERDICT,
    Of.QUESTION, Of.ANSWER, Of.SOURCES,
)  # fmt: skip
_COMMAND = "office"


class Taking:
    """Makes the file. Blocking and safe to share between threads."""

    def __init__(self, desk: Desk, books: AuditBooks, exchanges: Exchanges, clock: Clock) -> None:
        self._desk, self._books, self._exchanges, self._clock = desk, books, exchanges, clock
        self._names = Names(desk)

    def taken(self, wanted: Wanted, by: str, reason: str) -> bytes:
        """The newest exchanges that are looked for, at most as many as the city lets leave at once.

        Raises:
            DatabaseUnavailable: the database cannot be reached or written; nothing left.
        """
        shells = self._exchanges.search(wanted, limit=self._books.rules.most_exported)
        now, purpose = self._clock.now(), operator_sentence("access.audit_file", reason=reason)
        with self._desk.database.unit() as session:
            take_turn(session)
            records = [record_in(session, one.number) for one in shells]
            rows = [self._row(one) for one in records if one is not None]
            for one in shells:
                write_access(
                    session,
                    Access(at=now, person=by, command=_COMMAND, record=one.number, purpose=purpose),
                )
            told = {"rows": str(len(rows)), "file": "csv"}
            changes = tuple(Change(field=name, before="", after=told[name]) for name in told)
            act = Act(
                verb="list.taken", subject="list:/office/audits", by=by, reason=reason,
                changes=changes,
            )  # fmt: skip
            write_act(session, act, now)
        headings = tuple(self._desk.say(one) for one in _HEADINGS)
        title, above = self._desk.say(Say.FILE), self._desk.file_opening()
        return csv_of(Sheet(title=title, headings=headings, rows=tuple(rows), above=above))

    def _row(self, one: Record) -> tuple[Cell, ...]:
        settled, names = one.settlement, self._names
        percent = None if settled is None else settled.confidence
        sources = settled.citations if settled else ()
        return (
            one.number,
            one.opened_at,
            names.channel(one.asked.channel),
            names.voice(one.asked.language, one.asked.mode),
            names.status(settled.status) if settled else "",
            None if percent is None else f"{percent:.0%}",
            names.verdict(one.verdict),
            one.asked.question,
            settled.answer if settled else "",
            "\n".join(f"{cited.title} {cited.article}" for cited in sources),
        )
