"""A recommendation is taken back until the award is given; it stays, and nothing comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from admin.awards import AwardRule as Say
from admin.awards import Awards
from admin.books import By
from admin.committee import CommitteeBooks
from city import CityProfile, Database, FixedClock
from disclosure import Journal
from tests.builders.awards import TODAY, award, candidate, review
from tests.builders.committee import refusals, warnings

BY = By(person="김담당", reason="포상 추천")
OFF = By(person="김담당", reason="본인이 사양함")


@pytest.fixture
def awards(either: Database, clock: FixedClock, profile: CityProfile) -> Awards:
    """One who was recommended for a letter of thanks, on both databases."""
    kept = Awards(either, clock, profile, CommitteeBooks(either, clock, profile))
    assert kept.recommend(candidate(0), BY).done
    return kept


def test_who_was_withdrawn_stays_with_day_and_reason(awards: Awards, either: Database) -> None:
    assert awards.withdraw(1, 1, OFF).findings == ()
    found = awards.find(1)
    assert found is not None
    assert (found.candidate.withdrawn, found.candidate.withdrawn_why) == (TODAY, "본인이 사양함")
    act = Journal(either).latest()[0].act
    assert (act.verb, act.reason) == ("awards.candidate_withdrawn", "본인이 사양함")


def test_nothing_comes_of_who_was_withdrawn_and_nothing_is_warned_of(awards: Awards) -> None:
    found = awards.find(1)
    assert found is not None
    assert warnings(awards.told_of(found)) == [Say.UNADVISED]
    assert awards.withdraw(1, 1, OFF).done
    for kept in (
        awards.advise(1, 2, 1, BY),
        awards.review(replace(review(), number=0), BY),
        awards.award(award(), BY),
        awards.withdraw(1, 2, OFF),
    ):
        assert refusals(kept.findings) == [Say.CANDIDATE_WITHDRAWN]
    off = awards.find(1)
    assert off is not None
    assert awards.told_of(off) == ()
    assert awards.recommend(candidate(0), BY).done, "the same may be recommended anew"


def test_what_was_given_is_cancelled_and_not_withdrawn(awards: Awards) -> None:
    assert awards.award(award(), BY).done
    assert refusals(awards.withdraw(1, 1, OFF).findings) == [Say.WITHDRAWN_AFTER_AWARD]


def test_nobody_withdraws_without_a_reason_or_what_another_changed(awards: Awards) -> None:
    assert not awards.withdraw(1, 1, By(person="김담당", reason=" ")).done
    assert not awards.withdraw(9, 1, OFF).done
    assert awards.withdraw(1, 5, OFF).differing == ("withdrawn", "withdrawn_why")
    found = awards.find(1)
    assert found is not None
    assert found.candidate.withdrawn is None
