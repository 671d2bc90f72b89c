"""A meeting from its calling to its decisions, kept on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from admin.books import BooksSentence, By
from admin.committee import CommitteeSentence as Say
from admin.committee import Proceedings
from admin.committee.afterwards import Condition
from admin.committee.meetings import (
    Attendance,
    Choice,
    Decision,
    Item,
    Matter,
    Meeting,
    Outcome,
    Recusal,
    RecusalGround,
    Vote,
    Way,
)
from city import SEOUL, FixedClock
from disclosure import Journal
from tests.builders.committee import (
    LATER,
    OPENS,
    fresh,
    item,
    meeting,
    refusals,
    warnings,
)
from tests.unit.admin.committee.conftest import BY, NOTICED

MINUTE = timedelta(minutes=1)


def choose(held: Proceedings, choices: dict[int, Choice], recusal: int = 0) -> None:
    for number, choice in choices.items():
        vote = Vote(item=1, member=number, choice=choice, at=LATER, recusal=recusal)
        assert held.vote(vote, BY).done


ALL_FOR = dict.fromkeys(range(1, 6), Choice.FOR)


def test_what_is_kept_of_a_meeting_is_what_was_said(held: Proceedings) -> None:
    found = held.sitting(1)
    assert found is not None
    told = meeting(noticed=NOTICED, papers=NOTICED, announced=NOTICED)
    assert found.meeting == replace(told, version=1)
    assert found.items == (item(version=1),)
    assert found.present(LATER) == {1, 2, 3, 4, 5}
    assert held.sitting(2) is None


def test_a_meeting_that_is_called_too_late_is_not_kept(held: Proceedings) -> None:
    soon = fresh(meeting(starts=OPENS - timedelta(days=14), noticed=NOTICED, papers=NOTICED))
    kept = held.convene(soon, [fresh(item())], BY)
    assert refusals(kept.findings) == [Say.NOTICE_LATE]
    assert held.sitting(2) is None
    urgent = held.convene(replace(soon, urgency="긴급, 시장 인정"), [fresh(item())], BY)
    assert urgent.done
    assert Say.NOTICE_WAIVED in warnings(urgent.findings)


def test_an_item_that_the_chair_did_not_ask_for_stops_the_calling(held: Proceedings) -> None:
    asked = fresh(item(matter=Matter.ASKED))
    called = fresh(meeting(noticed=NOTICED, papers=NOTICED))
    kept = held.convene(called, [asked], BY)
    assert Say.NOT_ASKED_BY_CHAIR in refusals(kept.findings)
    assert refusals(held.put_on_the_agenda(asked, BY).findings) == [Say.NOT_ASKED_BY_CHAIR]
    assert held.put_on_the_agenda(replace(asked, asked_by_chair=True), BY).done
    found = held.sitting(1)
    assert found is not None
    assert [one.place for one in found.items] == [1, 2]


def test_votes_carry_an_item_and_close_it(held: Proceedings) -> None:
    choose(held, {1: Choice.FOR, 2: Choice.FOR, 3: Choice.FOR, 4: Choice.AGAINST})
    kept = held.decide(1, "반기마다 보고하는 조건으로 도입한다", LATER, BY)
    assert warnings(kept.findings) == [Say.NOT_ALL_VOTED]
    decision = kept.entries[0]
    assert isinstance(decision, Decision)
    assert decision.outcome is Outcome.CARRIED
    late = Vote(item=1, member=5, choice=Choice.AGAINST, at=LATER)
    assert refusals(held.vote(late, BY).findings) == [Say.VOTE_AFTER_DECISION]
    again = held.decide(1, "다시", LATER, BY)
    assert refusals(again.findings) == [Say.DECIDED_ALREADY]


def test_a_second_vote_is_refused_and_the_first_stands(held: Proceedings) -> None:
    choose(held, {2: Choice.AGAINST})
    second = held.vote(Vote(item=1, member=2, choice=Choice.FOR, at=LATER), BY)
    assert refusals(second.findings) == [Say.VOTE_TWICE]
    found = held.sitting(1)
    assert found is not None
    assert [one.choice for one in found.votes] == [Choice.AGAINST]


def test_nothing_is_voted_on_or_decided_before_the_meeting_or_after_it(held: Proceedings) -> None:
    found = held.sitting(1)
    assert found is not None
    assert held.change(replace(found.meeting, ended=LATER), BY).done
    for moment in (OPENS - MINUTE, LATER + MINUTE):
        vote = Vote(item=1, member=1, choice=Choice.FOR, at=moment)
        assert Say.OUTSIDE_THE_MEETING in refusals(held.vote(vote, BY).findings)
        decided = held.decide(1, "도입한다", moment, BY)
        assert Say.OUTSIDE_THE_MEETING in refusals(decided.findings)
    choose(held, ALL_FOR)
    assert held.decide(1, "도입한다", LATER, BY).done


def excluded(number: int, way: Way = Way.EXCLUDED) -> Recusal:
    ground = RecusalGround.UNFAIR if way is Way.CHALLENGED else RecusalGround.INTEREST
    return Recusal(item=1, member=number, way=way, ground=ground, facts="자문 계약")


def test_who_keeps_out_can_neither_vote_nor_be_counted(held: Proceedings) -> None:
    assert held.recuse(excluded(5), BY).done
    vote = Vote(item=1, member=5, choice=Choice.AGAINST, at=LATER)
    assert refusals(held.vote(vote, BY).findings) == [Say.VOTE_OF_RECUSED]
    choose(held, {1: Choice.FOR, 2: Choice.FOR, 3: Choice.AGAINST, 4: Choice.AGAINST})
    tie = held.decide(1, "도입한다", LATER, BY)
    assert isinstance(tie.entries[0], Decision)
    assert tie.entries[0].outcome is Outcome.REJECTED


@pytest.mark.parametrize("favour", [2, 3])
def test_the_others_rule_on_a_challenge_before_the_item(held: Proceedings, favour: int) -> None:
    kept = held.recuse(excluded(5, Way.CHALLENGED), BY)
    open_one = kept.entries[0]
    assert isinstance(open_one, Recusal)
    early = held.decide(1, "도입한다", LATER, BY)
    assert Say.CHALLENGE_UNDECIDED in refusals(early.findings)
    own = Vote(item=1, member=5, choice=Choice.AGAINST, at=LATER, recusal=open_one.number)
    assert refusals(held.vote(own, BY).findings) == [Say.VOTE_ON_OWN_CHALLENGE]
    choices = {n: Choice.FOR if n <= favour else Choice.AGAINST for n in range(1, 5)}
    choose(held, choices, open_one.number)
    # Whatever an officer hands in beside the number: only the votes say how it ended.
    ruled = held.rule_on(replace(open_one, member=1, upheld=True), LATER - MINUTE, BY)
    found = ruled.entries[0]
    assert isinstance(found, Recusal)
    assert (found.member, found.upheld) == (5, favour == 3), "a tie upholds nothing"
    again = held.rule_on(found, LATER, BY)
    assert refusals(again.findings) == [Say.RECUSED_TWICE]


def test_nobody_makes_a_challenge_that_is_upheld_from_the_start(held: Proceedings) -> None:
    kept = held.recuse(replace(excluded(5, Way.CHALLENGED), upheld=True, decided=LATER), BY)
    found = kept.entries[0]
    assert isinstance(found, Recusal)
    assert (found.upheld, found.decided) == (False, None)


def test_attendance_is_changed_until_a_decision_and_not_after(held: Proceedings) -> None:
    before = held.sitting(1)
    assert before is not None
    last = before.attendances[-1]
    assert held.attend(replace(last, left=LATER + MINUTE), BY).done
    choose(held, ALL_FOR)
    assert held.decide(1, "도입한다", LATER, BY).done
    gone = replace(last, left=LATER - MINUTE, version=2)
    assert refusals(held.attend(gone, BY).findings) == [Say.ATTENDANCE_SETTLED]


def test_a_meeting_ends_after_its_decisions_and_stays_on_its_day(held: Proceedings) -> None:
    choose(held, ALL_FOR)
    assert held.decide(1, "도입한다", LATER, BY).done
    found = held.sitting(1)
    assert found is not None
    early = replace(found.meeting, ended=LATER - MINUTE)
    assert refusals(held.change(early, BY).findings) == [Say.ENDED_EARLY]
    moved = replace(found.meeting, starts=OPENS + timedelta(days=1), ended=LATER + MINUTE)
    assert Say.MEETING_SETTLED in refusals(held.change(moved, BY).findings)
    assert held.change(replace(found.meeting, ended=LATER + MINUTE), BY).done


def test_conditions_are_asked_of_what_was_carried_and_met_later(
    held: Proceedings, clock: FixedClock
) -> None:
    condition = Condition(item=1, text="반기 보고", owner="과장", due=date(2027, 6, 30))
    assert refusals(held.ask_for(condition, BY).findings) == [Say.CONDITION_OF_NOTHING]
    choose(held, ALL_FOR)
    assert held.decide(1, "도입한다", LATER, BY).done
    asked = held.ask_for(condition, BY).entries[0]
    assert isinstance(asked, Condition)
    done = replace(asked, met=date(2027, 6, 1), evidence="보고서 1호")
    assert refusals(held.ask_for(done, BY).findings) == [Say.MET_AHEAD]
    clock.turn(datetime(2027, 6, 1, tzinfo=SEOUL) - clock.now())
    met = held.ask_for(done, BY)
    assert met.done
    assert not met.findings


def test_whatever_is_done_to_nothing_is_refused(held: Proceedings) -> None:
    nowhere = Vote(item=9, member=1, choice=Choice.FOR, at=LATER)
    nobody = Vote(item=1, member=99, choice=Choice.FOR, at=LATER)
    on_nothing = Vote(item=1, member=1, choice=Choice.FOR, at=LATER, recusal=9)
    missing = [
        held.vote(nowhere, BY),
        held.vote(nobody, BY),
        held.vote(on_nothing, BY),
        held.recuse(excluded(99), BY),
        held.rule_on(replace(excluded(1), number=9), LATER, BY),
        held.decide(9, "도입", LATER, BY),
        held.attend(Attendance(meeting=9, member=1, arrived=OPENS), BY),
        held.put_on_the_agenda(fresh(item(meeting=9)), BY),
        held.change(meeting(number=9), BY),
    ]
    assert [refusals(one.findings) for one in missing] == [[BooksSentence.NOT_THERE]] * len(missing)


def test_every_step_of_a_meeting_is_an_act_and_wants_a_reason(
    held: Proceedings, journal: Journal
) -> None:
    kinds = {one.act.verb for one in journal.latest()}
    assert {
        "committee.meeting_added",
        "committee.item_added",
        "committee.attendance_added",
    } <= kinds
    silent = By(person="이간사", reason="")
    called: Meeting = fresh(meeting(noticed=NOTICED, papers=NOTICED))
    items: list[Item] = [fresh(item())]
    vote = Vote(item=1, member=1, choice=Choice.FOR, at=LATER)
    for kept in (
        held.convene(called, items, silent),
        held.change(called, silent),
        held.vote(vote, silent),
    ):
        assert refusals(kept.findings) == [BooksSentence.ACT_UNEXPLAINED]


@pytest.mark.parametrize("field", ["noticed", "papers"])
def test_a_meeting_that_is_over_was_told_of_on_no_day_ahead_either(
    held: Proceedings, field: str
) -> None:
    found = held.sitting(1)
    assert found is not None
    over = replace(found.meeting, ended=LATER)
    kept = held.change(replace(over, **{field: date(2027, 12, 1)}), BY)
    assert refusals(kept.findings) == [Say.NOTICE_AHEAD if field == "noticed" else Say.PAPERS_AHEAD]
    assert held.change(over, BY).done
