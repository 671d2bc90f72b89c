"""A meeting that was held, and what nobody makes of it afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.books import By, Kept
from admin.committee import Appointments, CommitteeBooks, Proceedings, Publications
from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import Condition, Minutes
from admin.committee.meetings import Attendance, Choice, Hearing, Recusal, RecusalGround, Vote, Way
from admin.committee.people import Leaving, LeavingGround
from admin.committee.rules.counting import counted
from admin.committee.texts import CountSentence
from city import FixedClock
from tests.builders.committee import LATER, OPENS, fresh, item, meeting, member, refusals

BY = By(person="이간사", reason="위원 정보 정정")
DAY = OPENS.date()
ONE = timedelta(days=1)
END = LATER + timedelta(hours=1)


@pytest.fixture
def over(held: Proceedings) -> Proceedings:
    """The five came, voted, decided and went home."""
    for number in range(1, 6):
        vote = Vote(item=1, member=number, choice=Choice.FOR, at=LATER)
        assert held.vote(vote, BY).done
    assert held.decide(1, "원안 가결", LATER, BY).done
    found = held.sitting(1)
    assert found is not None
    assert held.change(replace(found.meeting, ended=END), BY).done
    return held


def in_office(over: Proceedings, people: Appointments) -> int:
    """재적, as it is counted now."""
    found = over.sitting(1)
    assert found is not None
    return counted(1, found, people.committee(), LATER).numbers[CountSentence.IN_OFFICE]


def test_a_term_is_not_moved_past_a_meeting_that_was_held(
    over: Proceedings, people: Appointments
) -> None:
    last = people.committee().members[-1]
    for told in ({"since": DAY + ONE}, {"until": DAY - ONE}):
        kept = people.change(replace(last, **told), BY)  # type: ignore[arg-type]
        assert refusals(kept.findings) == [Say.SAT_THEN]
    assert in_office(over, people) == 5
    assert people.change(replace(last, since=DAY), BY).done


def test_nobody_is_let_go_or_appointed_before_a_meeting_that_was_held(
    over: Proceedings, people: Appointments
) -> None:
    gone = Leaving(member=5, ground=LeavingGround.RESIGNED, last_day=DAY - ONE)
    assert refusals(people.dismiss(gone, BY).findings) == [Say.SAT_THEN]
    late = fresh(member(6, since=DAY))
    assert refusals(people.appoint([late], BY).findings) == [Say.SAT_NOT_THEN]
    assert in_office(over, people) == 5
    assert people.dismiss(replace(gone, last_day=DAY), BY).done
    assert people.appoint([replace(late, since=DAY + ONE)], BY).done
    assert in_office(over, people) == 5


def test_what_was_published_stays_until_it_is_taken_back(
    over: Proceedings, books: CommitteeBooks, clock: FixedClock
) -> None:
    clock.turn(ONE)
    publications = Publications(books)
    minutes = Minutes(
        meeting=1, proceedings="개회", remarks="말", results="가결", published=DAY + ONE
    )
    assert publications.write_minutes(minutes, BY).done
    other = replace(minutes, version=1, remarks="다른 말")
    assert refusals(publications.write_minutes(other, BY).findings) == [Say.MINUTES_OUT]
    for kept in _everything(over):
        assert refusals(kept.findings) == [Say.MEETING_TOLD]
    asked = Condition(item=1, text="보고", owner="과장", due=date(2027, 1, 4))
    assert over.ask_for(asked, BY).done, "a condition goes on after the minutes"
    assert publications.write_minutes(replace(other, published=None), BY).done
    early = Attendance(meeting=1, member=4, arrived=OPENS, left=END, number=4, version=1)
    assert over.attend(early, BY).done, "what was taken back is mended"
    again = replace(other, version=2)
    assert publications.write_minutes(again, BY).done


def test_an_earlier_meeting_does_not_renumber_minutes_that_are_out(
    over: Proceedings, books: CommitteeBooks, clock: FixedClock
) -> None:
    early = OPENS - 3 * ONE
    day = date(2026, 11, 24)
    with books.turn(BY) as turn:
        number = turn.add(fresh(meeting(starts=early, noticed=day, papers=day))).number
    clock.turn(ONE)
    minutes = Minutes(meeting=1, proceedings="개회", remarks="말", results="가결", published=DAY)
    assert Publications(books).write_minutes(minutes, BY).done
    found = over.sitting(number)
    assert found is not None
    ended = replace(found.meeting, ended=early + timedelta(hours=1))
    assert refusals(over.change(ended, BY).findings) == [Say.NUMBER_TOLD]
    back = replace(minutes, version=1, published=None)
    assert Publications(books).write_minutes(back, BY).done
    assert over.change(ended, BY).done


def _everything(over: Proceedings) -> list[Kept]:
    """Whatever may be done in a meeting, once its minutes are out."""
    found = over.sitting(1)
    assert found is not None
    heard = Hearing(item=1, name="정전문", affiliation="한국대", said="의견", at=OPENS)
    recusal = Recusal(
        item=1, member=5, way=Way.CHALLENGED, ground=RecusalGround.PARTY, facts="당사자"
    )
    vote = Vote(item=1, member=1, choice=Choice.FOR, at=LATER)
    there = Attendance(meeting=1, member=4, arrived=OPENS, left=END, number=4, version=1)
    return [
        over.attend(there, BY),
        over.arrive(1, [replace(there, number=0, version=0)], BY),
        over.hear(heard, BY),
        over.recuse(recusal, BY),
        over.vote(vote, BY),
        over.decide(1, "다시", LATER, BY),
        over.change(replace(found.meeting, place="다른 곳"), BY),
        over.put_on_the_agenda(fresh(item()), BY),
    ]
