"""What was called can be called off until it begins; it stays, and nothing comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.books import By, Kept
from admin.committee import (
    Agendas,
    CommitteeBooks,
    CommitteeDuties,
    Proceedings,
    Publications,
    Undoing,
)
from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import Minutes
from admin.committee.meetings import (
    Attendance,
    Choice,
    Hearing,
    Meeting,
    Recusal,
    RecusalGround,
    Vote,
    Way,
)
from admin.committee.rules.publication import minutes_are_complete
from city import CityProfile
from disclosure import Journal
from tests.builders.committee import (
    LATER,
    OPENS,
    chair,
    fresh,
    item,
    meeting,
    refusals,
    warnings,
)

OFF = By(person="이간사", reason="태풍 경보")
TODAY = date(2026, 11, 24)


@pytest.fixture
def undoing(books: CommitteeBooks) -> Undoing:
    return Undoing(books)


@pytest.fixture
def called(books: CommitteeBooks) -> Proceedings:
    """A meeting of one item was called for three weeks from now; nobody was told of it yet."""
    with books.turn(OFF) as turn:
        for one in (chair(), meeting(noticed=None, papers=None, announced=TODAY), item()):
            turn.add(fresh(one))
    return Proceedings(books)


def meeting_of(proceedings: Proceedings) -> Meeting:
    found = proceedings.sitting(1)
    assert found is not None
    return found.meeting


def test_a_cancelled_meeting_stays_with_its_day_and_its_reason(
    called: Proceedings, undoing: Undoing, journal: Journal
) -> None:
    kept = undoing.cancel(1, 1, OFF)
    assert (kept.done, kept.findings) == (True, ())
    off = meeting_of(called)
    assert (off.cancelled, off.cancelled_why, off.version) == (TODAY, "태풍 경보", 2)
    act = journal.latest()[0].act
    assert (act.verb, act.subject) == ("committee.meeting_cancelled", "committee.meeting:1")
    assert (act.by, act.reason) == ("이간사", "태풍 경보")
    assert [one.field for one in act.changes] == ["cancelled", "cancelled_why"]


def test_who_was_told_of_it_and_who_demanded_it_are_thought_of(
    books: CommitteeBooks, undoing: Undoing
) -> None:
    with books.turn(OFF) as turn:
        turn.add(fresh(meeting(noticed=TODAY, demanded_by=(1, 2))))
    told = undoing.cancel(1, 1, OFF)
    assert told.done
    assert warnings(told.findings) == [Say.CANCELLED_AFTER_NOTICE, Say.CANCELLED_THOUGH_DEMANDED]


def test_nobody_cancels_without_a_reason_or_what_is_not_there(
    called: Proceedings, undoing: Undoing
) -> None:
    assert not undoing.cancel(1, 1, By(person="이간사", reason=" ")).done
    assert not undoing.cancel(9, 1, OFF).done
    assert meeting_of(called).cancelled is None


def test_who_saw_an_older_version_cancels_nothing(called: Proceedings, undoing: Undoing) -> None:
    kept = undoing.cancel(1, 7, OFF)
    assert (kept.done, set(kept.differing)) == (False, {"cancelled", "cancelled_why"})
    assert meeting_of(called).cancelled is None


def test_a_meeting_that_somebody_came_to_is_ended_and_not_cancelled(
    held: Proceedings, undoing: Undoing
) -> None:
    assert refusals(undoing.cancel(1, 1, OFF).findings) == [Say.CANCELLED_AFTER_BEGINNING]
    over = replace(meeting_of(held), ended=LATER)
    assert held.change(over, OFF).done
    assert refusals(undoing.cancel(1, 2, OFF).findings) == [Say.CANCELLED_AFTER_END]
    assert meeting_of(held).cancelled is None


def test_nothing_more_comes_of_a_cancelled_meeting(
    called: Proceedings, books: CommitteeBooks, undoing: Undoing
) -> None:
    assert undoing.cancel(1, 1, OFF).done
    for kept in _everything(called, books, undoing):
        assert refusals(kept.findings)[-1] == Say.MEETING_CANCELLED


def test_a_cancelled_meeting_owes_no_notice_and_no_papers(
    called: Proceedings, books: CommitteeBooks, undoing: Undoing, profile: CityProfile
) -> None:
    duties = CommitteeDuties(books, profile)

    def owed() -> set[str]:
        return {one.key for one in duties.duties() if one.path.endswith("/meetings/1")}

    assert owed() == {"committee.notice:1", "committee.papers:1"}
    assert undoing.cancel(1, 1, OFF).done
    assert owed() == set()
    assert meeting_of(called).cancelled


def test_an_item_that_was_taken_off_stays_with_its_reason(
    called: Proceedings, undoing: Undoing, books: CommitteeBooks, journal: Journal
) -> None:
    assert called.put_on_the_agenda(fresh(item(title="둘째")), OFF).done
    assert undoing.remove(1, 1, OFF).findings == ()
    found = called.sitting(1)
    assert found is not None
    assert [one.title for one in found.items] == ["생활안내 도입", "둘째"]
    assert [one.title for one in found.agenda] == ["둘째"]
    assert (found.items[0].removed, found.items[0].removed_why) == (TODAY, "태풍 경보")
    act = journal.latest()[0].act
    assert (act.verb, act.subject) == ("committee.item_removed", "committee.item:1")
    assert (Agendas(books).is_off(1), Agendas(books).is_off(2)) == (True, False)


def test_notice_is_given_of_an_agenda_and_not_of_what_is_off_it(
    called: Proceedings, undoing: Undoing
) -> None:
    assert undoing.remove(1, 1, OFF).done
    told = replace(meeting_of(called), noticed=TODAY, papers=TODAY)
    assert refusals(called.change(told, OFF).findings) == [Say.NOTICE_WITHOUT_ITEMS]
    assert called.put_on_the_agenda(fresh(item(title="둘째")), OFF).done
    assert called.change(told, OFF).done
    assert refusals(undoing.remove(2, 1, OFF).findings) == [Say.REMOVED_THE_LAST]
    assert called.put_on_the_agenda(fresh(item(title="셋째")), OFF).done
    assert warnings(undoing.remove(2, 1, OFF).findings) == [Say.REMOVED_AFTER_NOTICE]


def test_who_sits_may_be_left_without_an_item_and_ends_the_meeting(
    held: Proceedings, undoing: Undoing
) -> None:
    assert warnings(undoing.remove(1, 1, OFF).findings) == [Say.REMOVED_AFTER_NOTICE]
    moved = replace(meeting_of(held), place="소회의실")
    assert held.change(moved, OFF).done, "members were called for what is off now"
    assert held.change(replace(meeting_of(held), ended=LATER), OFF).done


def test_what_was_voted_on_or_is_over_is_not_taken_off(held: Proceedings, undoing: Undoing) -> None:
    assert held.put_on_the_agenda(fresh(item(title="둘째")), OFF).done
    vote = Vote(item=1, member=1, choice=Choice.FOR, at=LATER)
    assert held.vote(vote, OFF).done
    assert refusals(undoing.remove(1, 1, OFF).findings) == [Say.REMOVED_AFTER_VOTES]
    assert held.change(replace(meeting_of(held), ended=LATER), OFF).done
    assert refusals(undoing.remove(2, 1, OFF).findings) == [Say.REMOVED_AFTER_END]
    assert not undoing.remove(9, 1, OFF).done


def test_nothing_more_comes_of_an_item_that_is_off(held: Proceedings, undoing: Undoing) -> None:
    assert undoing.remove(1, 1, OFF).done
    recusal = Recusal(
        item=1, member=5, way=Way.WITHDRAWN, ground=RecusalGround.PARTY, facts="당사자"
    )
    heard = Hearing(item=1, name="정전문", affiliation="한국대", said="의견", at=LATER)
    vote = Vote(item=1, member=1, choice=Choice.FOR, at=LATER)
    for kept in (
        held.recuse(recusal, OFF),
        held.hear(heard, OFF),
        held.vote(vote, OFF),
        held.decide(1, "가결", LATER, OFF),
        undoing.remove(1, 2, OFF),
    ):
        assert Say.ITEM_REMOVED in refusals(kept.findings)


def test_minutes_lack_no_decision_on_what_is_off(
    held: Proceedings, undoing: Undoing, books: CommitteeBooks
) -> None:
    assert undoing.remove(1, 1, OFF).done
    assert held.change(replace(meeting_of(held), ended=LATER), OFF).done
    found = held.sitting(1)
    assert found is not None
    told = minutes_are_complete(found, books.rules)
    assert Say.MINUTES_LACK_DECISION not in warnings(told)
    assert Say.MINUTES_LACK_ITEMS not in refusals(told)


def _everything(called: Proceedings, books: CommitteeBooks, undoing: Undoing) -> list[Kept]:
    """Whatever may be done in a meeting."""
    there = Attendance(meeting=1, member=1, arrived=OPENS)
    recusal = Recusal(
        item=1, member=1, way=Way.WITHDRAWN, ground=RecusalGround.PARTY, facts="당사자"
    )
    moved = replace(meeting_of(called), starts=OPENS + timedelta(days=1))
    return [
        called.change(moved, OFF),
        called.put_on_the_agenda(fresh(item()), OFF),
        called.arrive(1, [there], OFF),
        called.recuse(recusal, OFF),
        called.vote(Vote(item=1, member=1, choice=Choice.FOR, at=LATER), OFF),
        called.decide(1, "가결", LATER, OFF),
        undoing.cancel(1, 2, OFF),
        Publications(books).write_minutes(Minutes(meeting=1), OFF),
    ]
