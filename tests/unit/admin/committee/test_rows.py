"""Every noun of the committee comes back from either database as it was kept."""

from __future__ import annotations

import pytest

from admin.books import By, Entry
from admin.committee import CommitteeBooks
from admin.committee.afterwards import (
    Condition,
    Minutes,
    Review,
    Roster,
    Verdict,
    Withheld,
)
from admin.committee.meetings import (
    Attendance,
    Choice,
    Closed,
    Decision,
    Hearing,
    Outcome,
    Recusal,
    RecusalGround,
    Vote,
    Way,
)
from admin.committee.people import CallExemption, Leaving, LeavingGround, Secretary, SexException
from admin.committee.room import COMMITTEE
from city import Database
from tests.builders.committee import (
    END,
    LATER,
    OPENS,
    START,
    fresh,
    item,
    meeting,
    member,
)

BY = By(person="김담당", reason="보관")


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: whatever is kept must work alike on both."""
    return either


EVERY_KIND: list[Entry] = [
    meeting(ended=LATER, closed=Closed.MEMBERS, closing_demanded_by=(1, 2), demanded_by=(1,)),
    member(young=False, called_from=START, called_until=END, uncalled=CallExemption.URGENT),
    Leaving(member=1, ground=LeavingGround.UNABLE, last_day=END, facts="병가", unable_from=START),
    Secretary(name="이간사", post="팀장", since=START),
    SexException(why="부족", resolution="3", resolved=START, until=END),
    item(),
    Attendance(meeting=1, member=1, arrived=OPENS, left=LATER),
    Recusal(
        item=1, member=1, way=Way.CHALLENGED, ground=RecusalGround.UNFAIR, facts="친구",
        decided=LATER, upheld=True,
    ),
    Hearing(item=1, name="정전문", affiliation="한국대", at=LATER, said="시험이 필요하다"),
    Vote(item=1, member=1, choice=Choice.ABSTAIN, at=LATER, recusal=1),
    Decision(item=1, outcome=Outcome.REJECTED, text="보류", at=LATER),
    Condition(item=1, text="보고", owner="과장", due=END, met=START, evidence="1호"),
    Minutes(meeting=1, observers=("정전문", "한참관"), results="부결", withheld=Withheld.TRIAL),
    Roster(day=START, on_site=True, withheld_why="공정성"),
    Review(year=2026, done=END, verdict=Verdict.MERGE, text="회의 1회"),
]  # fmt: skip


def test_every_noun_comes_back_as_it_was_kept(books: CommitteeBooks) -> None:
    assert {type(one) for one in EVERY_KIND} == set(COMMITTEE.tables)
    with books.turn(BY) as turn:
        kept = [turn.add(fresh(one)) for one in EVERY_KIND]
    with books.reading() as shelf:
        assert [shelf.find(type(one), 1) for one in kept] == kept
