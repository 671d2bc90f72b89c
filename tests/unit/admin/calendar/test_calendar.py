"""Every room's duties, in the order of their days."""

from __future__ import annotations

from datetime import date

from admin.books import Duties, Duty
from admin.calendar import Calendar, CalendarSentence
from admin.rooms import rooms_over
from city import CityProfile, Database, FixedClock
from disclosure import Objections, Records
from tests.builders.disclosure import make_asked, make_settlement


class Room:
    """A room with duties on these days."""

    def __init__(self, *days: date) -> None:
        self._days = days

    def duties(self) -> tuple[Duty, ...]:
        return tuple(
            Duty(key=f"room:{day}", due=day, article="", sentence=CalendarSentence.OBJECTION)
            for day in self._days
        )


def test_what_is_due_first_stands_first_whosever_it_is(clock: FixedClock) -> None:
    days = [date(2026, 12, 24), date(2026, 11, 1), date(2026, 12, 1)]
    rooms: list[Duties] = [Room(days[0], days[1]), Room(), Room(days[2])]
    calendar = Calendar(rooms, clock)
    assert [one.due for one in calendar.duties()] == sorted(days)
    assert calendar.today() == date(2026, 11, 24)


def test_an_open_objection_is_due_on_its_own_day_and_a_closed_one_is_not(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    calendar = rooms_over(database, clock, profile).calendar
    assert [one.key for one in calendar.duties()] == ["plan.next:2028"]
    records, cases = Records(database, clock), Objections(database, clock, profile)
    number = records.open(make_asked())
    records.settle(number, make_settlement())
    case = cases.object(number, make_asked().chat, "")
    assert case is not None
    first = calendar.duties()[0]
    assert (first.key, first.due) == (f"objection:{case.number}", case.due)
    assert first.told(profile.sentences) == f"이의제기 {case.number}번 처리"
    cases.close(case.number, "김담당", "고쳤습니다")
    assert [one.key for one in calendar.duties()] == ["plan.next:2028"]
