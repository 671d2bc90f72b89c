"""Exchanges as a file, with the words: noted record by record before it leaves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from admin.audits import AuditBooks
from admin.office.audits.texts import AuditOffice as Say
from admin.office.audits.texts import ExchangeOffice as Of
from admin.office.audits.told import TURNS, Names, draft_lines, named
from admin.office.desk import Desk
from admin.office.texts import OfficeSentence
from admin.sheets import Cell, Sheet, csv_of
from city import Clock, operator_sentence
from disclosure import (
    Access,
    AccessPlace,
    Act,
    Change,
    Citation,
    Exchanges,
    Record,
    Records,
    Wanted,
    record_in,
    take_turn,
    write_access,
    write_act,
)
from knowledge import Article

_HEADINGS = (
    Of.SHELL, Of.OPENED, Say.CHANNEL, Of.ASKED_VOICE, Say.STATUS, Of.CONFIDENCE, Of.VERDICT,
    Of.QUESTION, Of.WHOLE, Of.DRAFT, Of.ANSWER, Of.SOURCES,
)  # fmt: skip
Held = Callable[[Iterable[str]], Mapping[str, Article]]
"""Articles by their keys; what is held no more is left out."""


class Taking:
    """Makes the file. Blocking and safe to share between threads."""

    def __init__(
        self,
        desk: Desk,
        books: AuditBooks,
        exchanges: Exchanges,
        records: Records,
        articles: Held,
        clock: Clock,
    ) -> None:
        self._desk, self._books, self._exchanges, self._clock = desk, books, exchanges, clock
        self._records, self._articles = records, articles
        self._names = Names(desk)

    def taken(self, wanted: Wanted, by: str, reason: str) -> bytes:
        """The newest exchanges that are looked for, at most as many as the city lets leave at once.

        Raises:
            DatabaseUnavailable: the database cannot be reached or written; nothing left.
        """
        shells = self._exchanges.search(wanted, limit=self._books.rules.most_exported)
        now, purpose = self._clock.now(), operator_sentence("access.audit_file", reason=reason)
        leaned = self._leaned_on({one.number for one in shells})
        with self._desk.database.unit() as session:
            take_turn(session)
            found = (record_in(session, one.number) for one in shells)
            records = [one for one in found if one is not None]
            looks = {one.number: purpose for one in shells} | leaned
            for number, why in looks.items():
                write_access(
                    session,
                    Access(
                        at=now,
                        person=by,
                        command=AccessPlace.AUDITS_FILE,
                        record=number,
                        purpose=why,
                    ),
                )
            told = {"rows": str(len(records)), "file": "csv"}
            changes = tuple(Change(field=name, before="", after=told[name]) for name in told)
            act = Act(
                verb="list.taken", subject="list:/office/audits", by=by, reason=reason,
                changes=changes,
            )  # fmt: skip
            write_act(session, act, now)
        headings = tuple(self._desk.say(one) for one in _HEADINGS)
        held = self._articles({key for one in records for key in _drafted_from(one)})
        rows = tuple(self._row(one, held) for one in records)
        title, above = self._desk.say(Say.FILE), self._desk.file_opening()
        return csv_of(Sheet(title=title, headings=headings, rows=rows, above=above))

    def _leaned_on(self, taken: Collection[int]) -> dict[int, str]:
        """Records beside those that are taken whose questions a question made whole repeats."""
        found: dict[int, str] = {}
        for number in taken:
            one = self._records.find(number)
            if one is not None and _leans(one):
                why = operator_sentence("access.audit_before", number=number)
                before = self._records.turns_before(one, TURNS)
                found |= {turn.number: why for turn in before if turn.number not in taken}
        return found

    def _row(self, one: Record, held: Mapping[str, Article]) -> tuple[Cell, ...]:
        settled, names = one.settlement, self._names
        score = None if settled is None else settled.confidence
        sources = settled.citations if settled else ()
        draft = ""
        if settled is not None:
            guide = self._desk.say(OfficeSentence.BY_GUIDE)
            called = named(_drafted_from(one), settled, held, guide)
            draft = "\n".join(draft_lines(settled, called, self._desk))
        return (
            one.number,
            one.opened_at,
            names.channel(one.asked.channel),
            names.voice(one.asked.language, one.asked.mode),
            names.status(settled.status) if settled else "",
            None if score is None else f"{names.percent(score)}%",
            names.verdict(one.verdict),
            one.asked.question,
            settled.making.understood if settled else "",
            draft,
            settled.answer if settled else "",
            "\n".join(map(self._source, sources)),
        )

    def _source(self, cited: Citation) -> str:
        guide = f" ({self._desk.say(OfficeSentence.BY_GUIDE)})" if cited.by_guide else ""
        return f"{cited.title} {cited.article}{guide}"


def _leans(one: Record) -> bool:
    """Whether the question was made whole from earlier ones, and not chosen of several in it."""
    understood = one.settlement.making.understood if one.settlement else ""
    return bool(understood) and one.answered_question == one.asked.question


def _drafted_from(one: Record) -> frozenset[str]:
    """The keys of the articles that its draft names."""
    drafted = one.settlement.making.drafted if one.settlement else ()
    return frozenset(key for sentence in drafted for key in sentence.keys)
