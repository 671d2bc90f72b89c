"""Awards as they are kept, from the recommendation to the book of awards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from admin.awards import AwardRule as Say
from admin.awards import Awards, Candidate
from admin.books import BooksSentence, By
from admin.committee import CommitteeBooks, Decision, Outcome
from city import CityProfile, Database, FixedClock
from disclosure import Journal
from tests.builders.awards import (
    TODAY,
    award,
    cancellation,
    candidate,
    commended,
    review,
)
from tests.builders.committee import LATER, fresh, item, meeting, refusals, warnings

BY = By(person="김담당", reason="포상 추천")


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: whatever is kept must work alike on both."""
    return either


@pytest.fixture
def committee(database: Database, clock: FixedClock, profile: CityProfile) -> CommitteeBooks:
    return CommitteeBooks(database, clock, profile)


@pytest.fixture
def awards(
    database: Database, clock: FixedClock, profile: CityProfile, committee: CommitteeBooks
) -> Awards:
    return Awards(database, clock, profile, committee)


def recommended(awards: Awards, one: Candidate) -> int:
    """Keep a candidate; the number."""
    kept = awards.recommend(replace(one, number=0), BY)
    assert kept.done, kept.findings
    return kept.number


def test_a_commendation_goes_its_whole_way_into_the_book_and_out_of_it(
    awards: Awards, database: Database
) -> None:
    number = recommended(awards, commended())
    early = awards.award(replace(award(), candidate=number), BY)
    assert refusals(early.findings) == [Say.UNREVIEWED]
    assert awards.review(replace(review(), number=0, candidate=number), BY).done
    assert awards.award(replace(award(), candidate=number), BY).done
    again = awards.award(replace(award(), candidate=number), BY)
    assert refusals(again.findings) == [Say.AWARDED_ALREADY]
    alone = awards.cancel(number, cancellation(), BY)
    assert refusals(alone.findings) == [Say.CANCELLED_UNREVIEWED]
    undone = replace(review(), number=0, candidate=number, cancels=True, day=TODAY)
    assert awards.review(undone, BY).done
    assert awards.cancel(number, cancellation(), BY).done
    found = awards.find(number)
    assert found is not None
    assert warnings(awards.told_of(found)) == [Say.RECOVERY_DUE]
    assert awards.recover(number, 1, TODAY, BY).done
    found = awards.find(number)
    assert found is not None
    assert not awards.told_of(found)
    verbs = [one.act.verb for one in Journal(database).latest()]
    assert verbs[::-1] == [
        "awards.candidate_added",
        "awards.review_added",
        "awards.award_added",
        "awards.review_added",
        "awards.cancellation_added",
        "awards.cancellation_changed",
    ]


def test_the_same_merit_is_not_awarded_twice_whoever_recommends_it(awards: Awards) -> None:
    first = recommended(awards, candidate())
    second = recommended(awards, candidate(recommended=TODAY - timedelta(days=20)))
    assert awards.award(replace(award(), candidate=first), BY).done
    twice = awards.award(replace(award(), candidate=second), BY)
    assert refusals(twice.findings) == [Say.SAME_MERIT]
    assert "제18조" in twice.findings[0].article


def test_an_eleventh_model_citizen_of_a_day_is_refused(awards: Awards) -> None:
    numbers = [
        recommended(awards, candidate(name=f"시민{place}", model_citizen=True))
        for place in range(11)
    ]
    done = [awards.award(replace(award(), candidate=one), BY) for one in numbers]
    assert [kept.done for kept in done] == [True] * 10 + [False]
    assert refusals(done[-1].findings) == [Say.TOO_MANY_MODEL_CITIZENS]


def test_advice_is_a_decision_that_the_committee_really_made(
    awards: Awards, committee: CommitteeBooks
) -> None:
    number = recommended(awards, candidate())
    unknown = awards.advise(number, 1, 5, BY)
    assert refusals(unknown.findings) == [Say.ADVICE_UNKNOWN]
    decided = _decision_kept(committee)
    assert awards.advise(number, 1, decided, BY).done
    found = awards.find(number)
    assert found is not None
    assert found.candidate.advice == decided
    assert not awards.told_of(found)


def test_what_is_not_there_is_told(awards: Awards) -> None:
    for kept in (
        awards.review(review(candidate=9), BY),
        awards.award(replace(award(), candidate=9), BY),
        awards.cancel(9, cancellation(), BY),
    ):
        assert refusals(kept.findings) == [BooksSentence.NOT_THERE]


def _decision_kept(committee: CommitteeBooks) -> int:
    with committee.turn(BY) as turn:
        held = turn.add(fresh(meeting()))
        asked = turn.add(replace(fresh(item()), meeting=held.number))
        carried = Decision(item=asked.number, outcome=Outcome.CARRIED, text="적합", at=LATER)
        return turn.add(carried).number
