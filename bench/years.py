"""Ten years of a city's officials, written through their rooms' own shelves: for `bench.office`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from admin.books import By
from admin.committee import CommitteeBooks
from admin.committee.meetings import (
    Attendance,
    Choice,
    Decision,
    Item,
    Matter,
    Meeting,
    Outcome,
    Vote,
)
from admin.committee.people import Category, Member
from admin.officials import Accounts, Attempt, OwnAccount, Passwords, Role, SignedIn, SignIn
from bench.big_ledger import fill
from bench.ledger import SETTLEMENT
from bench.rooms import fill_rooms
from city import SEOUL, CityProfile, Clock, Database, SystemClock
from disclosure import Act, Change, Objections, take_turn, write_act
from knowledge.ports import Progress
from tests.builders.equal_service import (
    QUARTER,
    a_busy_quarter,
    counted_of,
    keep_counted,
    named,
)

PASSWORD = "ten folded paper ships at sea"  # noqa: S105 - of a database that is thrown away
_ENTRIES, _OFFICIALS, _OPEN, _MEMBERS, _MEETINGS = 1_000, 5, 50, 10, 40
_ACTS = 20_000
_YEARS = 10
_STARTS = time(14, 0, tzinfo=SEOUL)
_COPY = """
INSERT INTO objections (record, channel, chat, sealed, reason, opened_at, due, closed_at,
    closed_by, outcome, erase_after)
WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < {times})
SELECT record, channel, '', x'', '', opened_at, due, closed_at, closed_by, outcome, 0
FROM objections, many WHERE number = {number}
"""
_BY = By(person="bench", reason="ten years")


@dataclass(frozen=True, kw_only=True, slots=True)
class Filled:
    """What is there to be asked for."""

    names: tuple[str, ...]
    """Accounts that may see every page."""


def fill_years(
    database: Database, profile: CityProfile, records: int, progress: Progress
) -> Filled:
    """So many records; five officials, a thousand cases, forty meetings, reports, many acts."""
    clock = SystemClock()
    file = database.engine.url.database
    if file is None:
        raise ValueError("only a database in a file is filled past the service")
    fill(Path(file), records, SETTLEMENT, lambda done: progress("progress_ledger", done, records))
    _meetings(CommitteeBooks(database, clock, profile), clock.now().date())
    _cases(database, Objections(database, clock, profile))
    _acts(database)
    fill_rooms(database, clock, profile, _ENTRIES)
    _reports(database, clock)
    return Filled(names=_officials(database, clock))


def _reports(database: Database, clock: Clock) -> None:
    """What was counted of each quarter and month, as busy in each as in any."""
    busy, months = a_busy_quarter(), named(QUARTER).months()
    this = clock.now().date()
    for year in range(this.year - _YEARS, this.year):
        for quarter in range(1, 5):
            period = named(f"{year}-Q{quarter}")
            called = {old.name: new.name for old, new in zip(months, period.months(), strict=True)}
            people = [(called[month], groups, of) for month, groups, of in busy]
            for one in (period, *period.months()):
                keep_counted(database, counted_of(people, one.name), clock.now())


def _officials(database: Database, clock: Clock) -> tuple[str, ...]:
    passwords = Passwords()
    accounts, own = Accounts(database, clock, passwords), OwnAccount(database, clock, passwords)
    door = SignIn(database, clock, passwords)
    names = tuple(f"official{number}" for number in range(_OFFICIALS))
    for place, name in enumerate(names):
        loan = accounts.add(
            name=name, full_name=name, department="bench", roles=list(Role), by="bench"
        )
        at = f"192.0.2.{place}"
        opened = door.open(Attempt(name=name, password=loan, code="", address=at))
        if isinstance(opened, SignedIn):
            own.change_password(opened, loan, PASSWORD)
    return names


def _cases(database: Database, objections: Objections) -> None:
    """Fifty cases that wait, and one that is over, copied past the service until there are many."""
    case = None
    for record in range(1, _OPEN + 2):
        case = objections.object(record, f"chat {record % 5000}", "요금이 다릅니다")
    if case is None:
        raise ValueError("the records that were filled in belong to another chat")
    objections.close(case.number, "official1", "다시 확인했습니다.")
    with database.unit() as session:
        session.connection().exec_driver_sql(_COPY.format(number=case.number, times=_ENTRIES))


def _meetings(books: CommitteeBooks, today: date) -> None:
    with books.turn(_BY) as turn:
        members = [
            turn.add(Member(name=f"위원{one}", category=Category.EXPERT, since=today)).number
            for one in range(_MEMBERS)
        ]
        for quarter in range(_MEETINGS):
            day = today - timedelta(days=91 * quarter)
            starts = datetime.combine(day, _STARTS)
            meeting = turn.add(Meeting(starts=starts, place="bench")).number
            for one in members:
                turn.add(Attendance(meeting=meeting, member=one, arrived=starts))
            for place in (1, 2):
                about = Item(
                    meeting=meeting, place=place, title=f"안건 {place}", matter=Matter.SERVICES
                )
                item = turn.add(about).number
                for one in members:
                    turn.add(Vote(item=item, member=one, choice=Choice.FOR, at=starts))
                ended = Decision(item=item, outcome=Outcome.CARRIED, text="가결", at=starts)
                turn.add(ended)


def _acts(database: Database) -> None:
    """What officials did besides, a thousand to a unit of work."""
    for start in range(0, _ACTS, _ENTRIES):
        with database.unit() as session:
            take_turn(session)
            for number in range(start, start + _ENTRIES):
                change = Change(field="department", before="", after=f"부서 {number}")
                subject = f"official:{number}"
                act = Act(verb="official.roles", subject=subject, by="bench", changes=(change,))
                write_act(session, act, datetime.now(UTC))
