"""What citizens said to answers, and what became of it: verdicts, cases, objections.

Everything happens when it would have: a case is taken and closed in the days after it was opened,
by a clock of the demo's own. At the end the words whose period is over are destroyed, as a service
that had run for so long would have done.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from admin.demo.exchanges import MOST, turn_to
from admin.demo.stage import Stage, made_up, unseen
from city import FixedClock
from disclosure import Feedback, Measure, Objections, Record, Records, Retention, Status

_DAY = timedelta(days=1)
_RATED_AFTER, _TAKEN_AFTER = timedelta(minutes=6), timedelta(hours=1)
_CLOSED_AFTER, _CLOSED_LATE_AFTER = 3 * _DAY, 20 * _DAY
_OLD = 25 * _DAY


def opinions(stage: Stage) -> tuple[str, ...]:
    """Some verdicts; cases closed in time, one late, some that wait; two objections."""
    kept = (one for _, one in Records(stage.database, stage.clock).page(0, MOST) if one)
    answered = [one for one in kept if _answered(one)]
    clock = FixedClock(stage.clock.now())
    unhelpful = [*answered[6:-3:13], *answered[-2:]]
    _rate(stage, clock, answered[2::9], unhelpful)
    _work_off(stage, clock, unhelpful)
    _object(stage, clock, answered)
    Retention(stage.database, stage.clock, stage.profile.kept_for).destroy_due(unseen)
    return ()


def _answered(record: Record) -> bool:
    return record.settlement is not None and record.settlement.status is Status.ANSWERED


def _rate(
    stage: Stage, clock: FixedClock, helpful: Sequence[Record], unhelpful: Sequence[Record]
) -> None:
    feedback = Feedback(stage.database, clock, stage.profile)
    reasons: list[dict[str, str]] = made_up("opinions")["cases"]
    said = [(one, "helpful") for one in helpful if one not in unhelpful]
    said += [
        (one, f"unhelpful:{reasons[place % len(reasons)]['reason']}")
        for place, one in enumerate(unhelpful)
    ]
    for one, verdict in sorted(said, key=lambda pair: pair[0].number):
        turn_to(clock, one.opened_at + _RATED_AFTER)
        feedback.rate(one.number, one.asked.chat, verdict)


def _work_off(stage: Stage, clock: FixedClock, unhelpful: Sequence[Record]) -> None:
    """The newest waits, the one before is seen to, one older has been forgotten, one was late."""
    feedback, told = Feedback(stage.database, clock, stage.profile), made_up("opinions")
    now = stage.clock.now()
    old = [one for one in unhelpful if one.opened_at < now - _OLD]
    for place, record in enumerate(unhelpful):
        case = feedback.about(record.number)
        waits = record is unhelpful[-1] or (old and record is old[-1])
        if case is None or waits:
            continue
        taken, late = record.opened_at + _TAKEN_AFTER, bool(old) and record is old[0]
        turn_to(clock, taken)
        feedback.take(case.number, case.version, told["closes"])
        closed = record.opened_at + (_CLOSED_LATE_AFTER if late else _CLOSED_AFTER)
        if closed >= now or record is unhelpful[-2]:
            continue
        turn_to(clock, closed)
        done: dict[str, str] = told["cases"][place % len(told["cases"])]
        measure = Measure(done["measure"])
        feedback.close(case.number, case.version + 1, told["closes"], measure, done["done"])


def _object(stage: Stage, clock: FixedClock, answered: Sequence[Record]) -> None:
    """One objection of some weeks ago that was answered, and one that is open."""
    told: dict[str, Any] = made_up("opinions")
    objections = Objections(stage.database, clock, stage.profile)
    for record, over in (
        (_before(answered, stage.clock.now() - _OLD), True),
        (answered[-4], False),
    ):
        turn_to(clock, record.opened_at + 2 * _RATED_AFTER)
        case = objections.object(record.number, record.asked.chat, told["reason_of_objection"])
        if case is not None and over:
            turn_to(clock, record.opened_at + 2 * _CLOSED_AFTER)
            objections.close(case.number, told["closes"], told["outcome"])


def _before(records: Sequence[Record], moment: datetime) -> Record:
    return next(one for one in reversed(records) if one.opened_at < moment)
