"""What was undone is held against the act that undid it: nobody makes it stand again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from admin.awards import Awards
from admin.commands.verifying import Verification
from admin.committee import CommitteeBooks, Resolutions, Undoing
from admin.plan import PlanBooks, Planning
from admin.purchases import Purchases
from admin.surveys import QuestionKind, Surveys
from city import CityProfile, Clock, Database
from tests.builders.awards import candidate
from tests.builders.committee import fresh, item, meeting
from tests.builders.plan import draft
from tests.builders.purchases import purchase
from tests.builders.surveys import released
from tests.unit.admin.checking.conftest import BY, alter


@pytest.fixture
def undone(database: Database, clock: Clock, profile: CityProfile) -> Database:
    """One of each that was undone, with the number 1."""
    committee = CommitteeBooks(database, clock, profile)
    _undo_in_committee(committee)
    awards = Awards(database, clock, profile, committee)
    assert awards.recommend(candidate(0), BY).done
    assert awards.withdraw(1, 1, BY).done
    purchases = Purchases(database, clock, profile)
    assert purchases.open(purchase(number=0), BY).done
    assert purchases.give_up(1, 1, BY).done
    planning = Planning(PlanBooks(database, clock, profile), Resolutions(committee))
    assert planning.write(draft(), BY).done
    assert planning.discard(1, 1, BY).done
    surveys = Surveys(database, clock, profile)
    assert surveys.stop(released(surveys, QuestionKind.ONE), 2, BY).done
    return database


def _undo_in_committee(books: CommitteeBooks) -> None:
    with books.turn(BY) as turn:
        for one in (meeting(noticed=None), meeting(noticed=None), item(meeting=2)):
            turn.add(fresh(one))
    assert Undoing(books).cancel(1, 1, BY).done
    assert Undoing(books).remove(1, 1, BY).done


@pytest.mark.parametrize(
    ("table", "book", "field"),
    [
        ("committee_meetings", "committee.meeting", "cancelled"),
        ("committee_items", "committee.item", "removed"),
        ("award_candidates", "awards.candidate", "withdrawn"),
        ("purchases", "purchases.purchase", "given_up"),
        ("plans", "plan.plan", "discarded"),
        ("surveys", "surveys.survey", "stopped"),
    ],
)
def test_what_was_undone_is_held_against_the_act_that_undid_it(
    undone: Database, found: Callable[[], Verification], table: str, book: str, field: str
) -> None:
    assert found().whole
    alter(undone, f"UPDATE {table} SET {field} = NULL, {field}_why = '' WHERE number = 1")  # noqa: S608
    told = [(one.book, one.number, one.parts) for one in found().books.faults]
    assert told == [(book, 1, (field, f"{field}_why"))]
