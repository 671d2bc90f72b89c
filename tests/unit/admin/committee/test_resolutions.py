"""What was decided can be asked for by other rooms, by its number and by its matter."""

from __future__ import annotations

from admin.books import By
from admin.committee import CommitteeBooks, Matter, Resolutions
from admin.committee.meetings import Decision, Outcome
from tests.builders.committee import LATER, fresh, item, meeting

BY = By(person="이간사", reason="의결")


def test_a_decision_is_found_with_what_it_is_about(books: CommitteeBooks) -> None:
    matters = (Matter.PLAN, Matter.SERVICES, Matter.PLAN)
    outcomes = (Outcome.CARRIED, Outcome.CARRIED, Outcome.REJECTED)
    with books.turn(BY) as turn:
        turn.add(fresh(meeting()))
        for place, (matter, outcome) in enumerate(zip(matters, outcomes, strict=True), 1):
            about = turn.add(fresh(item(place, matter=matter, title=f"안건{place}")))
            turn.add(Decision(item=about.number, outcome=outcome, text="의결", at=LATER))
    found = Resolutions(books)
    assert [(one.number, one.carried) for one in found.on(Matter.PLAN)] == [(3, False), (1, True)]
    assert found.on(Matter.SCOPE) == ()
    first = found.find(1)
    assert first is not None
    assert (first.title, first.meeting, first.day) == ("안건1", 1, LATER.date())
    assert found.find(2) == found.on(Matter.SERVICES)[0]
    assert found.find(4) is None


def test_nothing_decided_is_nothing_found(books: CommitteeBooks) -> None:
    assert Resolutions(books).find(None) is None
    assert Resolutions(books).on(Matter.PLAN) == ()
