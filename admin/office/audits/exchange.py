"""One exchange whole, and judging it sentence by sentence.

The rules, in order:

1. That somebody opens an exchange, and what for, is kept before anything is shown, each time; so
   is that they read what was asked just before it, question by question.
2. An exchange whose words are gone says so and shows its shell.
3. Other readers' verdicts are shown to who has given their own, and to nobody else.
4. A verdict on what was erased meanwhile is not kept, and what was typed comes back.
5. An exchange is opened and judged for a sample only if it was drawn for it: an address says
   anything, and the log of access repeats it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from starlette.responses import Response

from admin.audits import (
    AuditWord,
    FindingKind,
    Grade,
    GradeName,
    Judged,
    Reading,
    Readings,
    Samples,
    sentences_of,
)
from admin.books import By, Kept
from admin.office.audits.listing import PATH
from admin.office.audits.texts import ExchangeOffice
from admin.office.audits.told import (
    TURNS,
    Named,
    Names,
    draft_of,
    found_of,
    keys_of,
    named,
    notice_of,
    steps_of,
)
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.office.texts import OfficeSentence
from admin.officials import Permission, may
from city import operator_sentence
from disclosure import (
    READABILITY,
    Accesses,
    AccessPlace,
    Objection,
    Objections,
    Receipts,
    Record,
    Records,
    Settlement,
    StepName,
    hidden_name,
)
from knowledge import Article

_ONE = f"{PATH}/{{number:number}}"
_MOST_FIELDS = 400
_MOST_SENTENCES = 150
_LONG = 500
_LARGEST = 2**31 - 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """What the page stands on."""

    records: Records
    accesses: Accesses
    objections: Objections
    readings: Readings
    samples: Samples
    receipts: Receipts
    articles: Callable[[Iterable[str]], Mapping[str, Article]]
    """Articles by their keys; what is held no more is left out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """An exchange as it was opened."""

    record: Record
    names: Mapping[str, Named]
    """Every article that it came from, by its key."""
    sample: int | None
    """The sample for which it was opened, if it was drawn for that."""
    earlier: tuple[str, ...]
    """What was asked just before, newest first."""
    objection: Objection | None
    mine: Reading | None
    others: tuple[Reading, ...]
    count: int
    """How many verdicts hold."""
    expired: int


class ExchangePages:
    """An exchange, and verdicts on it."""

    def __init__(self, desk: Desk, sources: Sources) -> None:
        self._desk, self._sources = desk, sources
        self._names = Names(desk)
        self._sending = Sending(desk=desk, show=self.shown, back=f"{PATH}/{{number}}")

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        judge = Permission.AUDITS_JUDGE
        return [
            Page(method="GET", path=_ONE, asks=Permission.AUDITS_READ, answer=self.shown),
            Page(
                method="POST", path=f"{_ONE}/readings", asks=judge, answer=self.judge,
                most_fields=_MOST_FIELDS,
            ),
        ]  # fmt: skip

    async def judge(self, visit: Visit) -> Response:
        """Keep verdicts on every sentence."""
        form = Form(visit.fields)
        places = range(1, min(form.number("sentences", 0, _MOST_SENTENCES), _MOST_SENTENCES) + 1)
        judged = Judged(
            record=visit.path_number(),
            sample=form.number_if_any("sample", 1, _LARGEST),
            grades=tuple(form.choice(f"grade{place}", Grade) for place in places),
            reasons=tuple(
                form.text(f"why{place}", required=False, most=_LONG) for place in places
            ),
        )  # fmt: skip
        return await self._sending.keep(visit, "judge", form, partial(self._judge, judged))

    async def shown(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """An exchange with all that is kept of it."""
        form = sent.typed("judge")
        sample = form.number_if_any("sample", 1, _LARGEST) if form else visit.number("sample")
        opened = await self._desk.database.run(
            self._opened, visit.path_number(), visit.official.name, sample
        )
        if opened is None:
            return self._desk.missing(visit)
        record, settled = opened.record, opened.record.settlement
        words = bool(record.asked.question)
        carried = notice_of(self._desk.profile, settled) if settled else ""
        hidden = [hidden_name(one, self._desk.profile.sentences) for one in record.asked.hidden]
        may_judge = may(visit.official, Permission.AUDITS_JUDGE)
        fixed = opened.mine is not None and bool(opened.others)
        return self._desk.page(
            "audits/exchange.html", visit, status=sent.status, sent=sent, Say=ExchangeOffice,
            opened=opened, record=record, asked=record.asked, settled=settled, words=words,
            found=found_of(settled, opened.names) if settled else (), carried=carried,
            hidden=hidden, draft=draft_of(settled, opened.names, self._desk) if settled else (),
            steps=self._steps(record),
            readable=settled.scores.get(READABILITY) if settled else None,
            sentences=sentences_of(settled.answer) if settled and words else (),
            judges=may_judge and words and settled is not None and not fixed,
            finds=may(visit.official, Permission.FINDINGS_KEEP), kind=FindingKind.EXCHANGE,
            code=self._sources.receipts.code(record.number), names=self._names,
            sample=opened.sample,
            grades={one.value: self._graded(one) for one in Grade}, graded=self._graded,
            reason=self._desk.say(AuditWord.READING_REASON), address=PATH,
        )  # fmt: skip

    def _steps(self, record: Record) -> tuple[tuple[str, float], ...]:
        """How long each step took, called as for citizens; what has no name stands as it is."""
        called = {one.value.partition(".")[2]: self._desk.say(one) for one in StepName}
        called["total"] = self._desk.say(ExchangeOffice.TOTAL)
        took = steps_of(record)
        order = (
            *(one for one in called if one in took),
            *(one for one in took if one not in called),
        )
        return tuple((called.get(one, one), took[one]) for one in order)

    def _graded(self, grade: Grade) -> str:
        return self._desk.say(GradeName(f"audits.grade.{grade}"))

    def _opened(self, number: int, reader: str, sample: int | None) -> Opened | None:
        """Rule 1, then everything."""
        sources = self._sources
        record = sources.records.find(number)
        if record is None:
            return None
        sample = self._drawn_for(number, sample)
        settled = record.settlement
        keys = keys_of(settled) if settled else ()
        read = sources.readings.of(number, reader)
        mine, others = read or (None, ())
        count, expired = sources.readings.counts(number)
        return Opened(
            record=record,
            names=self._named(keys, settled) if settled else {},
            sample=sample,
            earlier=self._looked_at(record, reader, sample),
            objection=sources.objections.about(number),
            mine=mine,
            others=others,
            count=count,
            expired=expired,
        )

    def _named(self, keys: Collection[str], settled: Settlement) -> Mapping[str, Named]:
        guide = self._desk.say(OfficeSentence.BY_GUIDE)
        return named(keys, settled, self._sources.articles(keys), guide)

    def _looked_at(self, record: Record, reader: str, sample: int | None) -> tuple[str, ...]:
        """Note the look at a record and at what was asked just before it; tells the latter."""
        if sample is None:
            purpose = operator_sentence("access.audit")
        else:
            purpose = operator_sentence("access.audit_sample", number=sample)
        note = partial(self._sources.accesses.note, person=reader, command=AccessPlace.AUDITS)
        earlier = self._sources.records.turns_before(record, TURNS)
        for one in reversed(earlier):
            before = operator_sentence("access.audit_before", number=record.number)
            note(record=one.number, purpose=before)
        note(record=record.number, purpose=purpose)
        return tuple(one.asked.question for one in earlier)

    def _judge(self, judged: Judged, by: By) -> Kept:
        drawn_for = self._drawn_for(judged.record, judged.sample)
        return self._sources.readings.judge(replace(judged, sample=drawn_for), by)

    def _drawn_for(self, record: int, sample: int | None) -> int | None:
        """Rule 5: a sample, if a record was drawn for it."""
        found = None if sample is None else self._sources.samples.find(sample)
        return sample if found is not None and record in found.drawn else None
