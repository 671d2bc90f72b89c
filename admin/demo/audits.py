"""The auditors' desk: two samples, what two auditors said of one, two findings, the checklist.

Samples are drawn from the last three weeks, whose words are kept; of what is older auditors see how
it ended, as everywhere. The report of the quarter that is over and the month are counted by their
own room.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from admin.accessibility import Check, Checklist, Item, Verdict
from admin.audits import (
    Articles,
    AuditFinding,
    AuditFindings,
    FindingKind,
    Grade,
    Judged,
    Marks,
    Readings,
    Sample,
    SampleKind,
    Samples,
    mark_of,
    sentences_of,
)
from admin.books import By
from admin.committee import CommitteeBooks, Meeting
from admin.demo.questions import sections
from admin.demo.stage import Stage, made_up, sound, unseen
from admin.equal_service import EqualService, last_over
from admin.errors import NothingServed
from city import operator_sentence
from disclosure import Accesses, AccessPlace, Records
from knowledge import Store

_DAY = timedelta(days=1)
_WEEKS = 20 * _DAY
_SEED = "demo"
"""Chosen, which no real sample's is: so it is the same demo each time."""


def audits(stage: Stage) -> tuple[str, ...]:
    """Samples with verdicts and how far they agree, findings, and the equal-service report."""
    told = made_up("audits")
    first, second = (By(person=one, reason=told["reason"]) for one in told["readers"])
    samples = Samples(stage.database, stage.clock, stage.profile)
    wanted = _sample(stage.today, told["random"], SampleKind.RANDOM)
    number = sound(samples.add(wanted, first)).number
    sound(samples.add(_sample(stage.today, told["risk"], SampleKind.RISK), first))
    drawn = samples.find(number)
    records = drawn.drawn if drawn else ()
    for differing, by in ((0, first), (1, second)):
        _judge(stage, number, records, by, differing)
    _found(stage, number, first)
    _counted(stage)
    return ()


def accessibility(stage: Stage) -> tuple[str, ...]:
    """What a person found of some items of the checklist."""
    told = made_up("accessibility")
    checklist = Checklist(stage.database, stage.clock, stage.profile)
    by = By(person=told["writes"], reason=told["reason"])
    for one in told["checks"]:
        check = Check(
            item=Item(one["item"]),
            verdict=Verdict(one["verdict"]),
            day=stage.today - 7 * _DAY,
            person=told["looked"],
            evidence=one["evidence"],
        )
        sound(checklist.keep(check, by))
    return ()


def _sample(today: date, told: dict[str, Any], kind: SampleKind) -> Sample:
    return Sample(
        title=told["title"], kind=kind, first=today - _WEEKS, last=today - _DAY,
        size=told["size"], seed=_SEED,
    )  # fmt: skip


def _judge(stage: Stage, sample: int, drawn: Sequence[int], by: By, differing: int) -> None:
    """One auditor's verdicts; each look at a citizen's words is noted before it."""
    readings = Readings(stage.database, stage.clock, stage.profile, _marks_in(stage))
    records, accesses = (
        Records(stage.database, stage.clock),
        Accesses(stage.database, stage.clock),
    )
    why = made_up("audits")["why"]
    purpose = operator_sentence("access.audit_sample", number=sample)
    answered = 0
    for number in drawn:
        accesses.note(person=by.person, command=AccessPlace.AUDITS, record=number, purpose=purpose)
        record = records.find(number)
        settled = record.settlement if record else None
        count = len(sentences_of(settled.answer)) if settled else 0
        if settled and settled.status.answered:
            grades = tuple(_grade(answered, at, differing) for at in range(count))
            answered += 1
        else:
            grades = (Grade.RIGHT,) * count
        reasons = tuple(why.get(one.value, "") for one in grades)
        judged = Judged(record=number, sample=sample, grades=grades, reasons=reasons)
        sound(readings.judge(judged, by))


def _marks_in(stage: Stage) -> Marks:
    """How the articles stand that answers cite: verdicts of a demo expire like any others.

    A demo is made before the service has taken in what is shipped; it will stand there as here.
    """
    held = Articles(Store(stage.database, stage.clock))
    shipped = {one.key: mark_of(one) for one in sections()}

    def marks(keys: Iterable[str]) -> Mapping[str, str]:
        wanted = frozenset(keys)
        told = {key: mark for key, mark in shipped.items() if key in wanted}
        return {**told, **held.marks(wanted)}

    return marks


def _grade(place: int, sentence: int, differing: int) -> Grade:
    """Most is right; of two sentences the second auditor thinks otherwise."""
    if differing and place in {4, 6}:
        return Grade.RIGHT
    if sentence == 0 and place % 3 == 1:
        return Grade.HARD
    return Grade.INCOMPLETE if sentence == 1 and place % 4 == 2 else Grade.RIGHT


def _found(stage: Stage, sample: int, by: By) -> None:
    """A finding that was mended, and one that is open and comes before the committee."""
    findings = AuditFindings(stage.database, stage.clock, stage.profile)
    told = made_up("audits")
    due = stage.today + told["open"]["days"] * _DAY
    for one in (told["closed"], told["open"]):
        opened = AuditFinding(
            kind=FindingKind.SAMPLE, subject=f"sample:{sample}", text=one["text"], due=due,
            opened=stage.today,
        )  # fmt: skip
        number = sound(findings.open(opened, by)).number
        sound(findings.answer(number, 1, one["owner"], due, one["measure"], by))
        if "why" in one:
            sound(findings.close(number, 2, one["why"], by))
            continue
        committee = CommitteeBooks(stage.database, stage.clock, stage.profile)
        with committee.reading() as shelf:
            coming = [
                one for one in shelf.every(Meeting) if one.ended is None and one.cancelled is None
            ]
        if coming:
            secretary = By(person=told["secretary"], reason=by.reason)
            sound(findings.put_before(committee, number, 2, coming[-1].number, secretary))


def _counted(stage: Stage) -> None:
    """The quarter and the month that are over; a month in which nobody asked stays uncounted."""
    room = EqualService(stage.database, stage.clock, stage.profile.kept_for)
    quarter, month = last_over(stage.today)
    for name in dict.fromkeys(one.name for one in (*quarter.months(), quarter, month)):
        try:
            room.make(name, stage.by, unseen)
        except NothingServed:
            continue
