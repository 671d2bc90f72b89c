"""Who keeps out of an item: 각종 위원회 조례 제8조."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import Choice, Decision, Outcome, Recusal, RecusalGround, Vote, Way
from admin.committee.rules import recusal as rule
from city import CommitteeRules
from tests.builders.committee import LATER, committee, item, refusals, sitting

BEFORE, AFTER = LATER - timedelta(minutes=5), LATER + timedelta(minutes=5)


def kept_out(**told: object) -> Recusal:
    values: dict[str, object] = {
        "item": 1,
        "member": 3,
        "way": Way.EXCLUDED,
        "ground": RecusalGround.PARTY,
        "facts": "신청 회사의 대표",
        **told,
    }
    return Recusal(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("ground", list(RecusalGround))
def test_article_8_1_excludes_on_its_six_grounds_and_not_for_unfairness(
    rules: CommitteeRules, way: Way, ground: RecusalGround
) -> None:
    found = rule.ground_fits_the_way(kept_out(way=way, ground=ground), "김", rules)
    wrong = way is Way.EXCLUDED and ground is RecusalGround.UNFAIR
    assert refusals(found) == ([Say.RECUSAL_GROUND_UNFIT] if wrong else [])


def test_the_six_grounds_stand_in_the_order_of_the_article() -> None:
    assert len(list(RecusalGround)) == 7
    assert list(RecusalGround)[-1] is RecusalGround.UNFAIR


def test_what_ties_the_member_to_the_matter_is_told(rules: CommitteeRules) -> None:
    found = rule.facts_are_told(kept_out(facts=""), "김", rules)
    assert refusals(found) == [Say.RECUSAL_UNEXPLAINED]
    assert not rule.facts_are_told(kept_out(), "김", rules)


def test_nobody_is_kept_out_once_the_item_is_voted_or_decided(rules: CommitteeRules) -> None:
    voted = sitting([1, 2, 3], {1: Choice.FOR})
    found = rule.comes_before_the_votes(kept_out(), "김", voted, rules)
    assert refusals(found) == [Say.RECUSED_AFTER_VOTES]
    decision = Decision(number=1, item=1, outcome=Outcome.CARRIED, text="도입", at=LATER)
    decided = sitting([1, 2, 3], decisions=(decision,))
    assert rule.comes_before_the_votes(kept_out(), "김", decided, rules)
    on_a_challenge = Vote(number=9, item=1, member=1, choice=Choice.FOR, at=BEFORE, recusal=5)
    assert not rule.comes_before_the_votes(
        kept_out(), "김", sitting([1, 2, 3], votes=(on_a_challenge,)), rules
    )


@pytest.mark.parametrize(
    ("earlier", "wrong"),
    [
        (kept_out(number=5), True),
        (kept_out(number=5, way=Way.CHALLENGED), True),
        (kept_out(number=5, way=Way.CHALLENGED, decided=BEFORE, upheld=True), True),
        (kept_out(number=5, way=Way.CHALLENGED, decided=BEFORE), False),
        (kept_out(number=5, member=4), False),
        (kept_out(number=5, item=2), False),
    ],
)
def test_who_keeps_out_already_is_not_kept_out_again(
    rules: CommitteeRules, earlier: Recusal, *, wrong: bool
) -> None:
    found = rule.comes_once(kept_out(), "김", sitting([1], recusals=(earlier,)), rules)
    assert (refusals(found) == [Say.RECUSED_TWICE]) is wrong


@pytest.mark.parametrize(
    ("decided", "wrong"),
    [
        (None, [Say.CHALLENGE_UNDECIDED]),
        (BEFORE, []),
        (LATER, []),
        (AFTER, [Say.CHALLENGE_DECIDED_LATE]),
    ],
)
def test_article_8_2_decides_a_challenge_before_the_item(
    rules: CommitteeRules, decided: datetime | None, wrong: list[Say]
) -> None:
    challenge = kept_out(number=5, way=Way.CHALLENGED, decided=decided)
    held = sitting([1, 2, 3], {1: Choice.FOR}, recusals=(challenge,))
    found = rule.challenges_decided_before(item(), held, committee(5), rules)
    assert refusals(found) == wrong


def test_a_challenge_on_another_item_holds_nothing_up(rules: CommitteeRules) -> None:
    held = sitting([1], recusals=(kept_out(number=5, item=2, way=Way.CHALLENGED),))
    assert not rule.challenges_decided_before(item(), held, committee(5), rules)


@pytest.mark.parametrize(
    ("way", "upheld", "out"),
    [
        (Way.EXCLUDED, False, True),
        (Way.WITHDRAWN, False, True),
        (Way.CHALLENGED, False, False),
        (Way.CHALLENGED, True, True),
    ],
)
def test_a_challenge_keeps_out_once_it_is_upheld_the_rest_at_once(
    way: Way, *, upheld: bool, out: bool
) -> None:
    held = sitting([1], recusals=(kept_out(way=way, upheld=upheld),))
    assert (held.kept_out(1) == {3}) is out
    assert not held.kept_out(2)


def test_a_recusal_is_asked_by_every_rule(rules: CommitteeRules) -> None:
    again = kept_out(ground=RecusalGround.UNFAIR, facts="")
    held = sitting([1], {1: Choice.FOR}, recusals=(replace(again, number=5),))
    assert set(refusals(rule.recusing(again, held, committee(5), rules))) == {
        Say.RECUSAL_GROUND_UNFIT,
        Say.RECUSAL_UNEXPLAINED,
        Say.RECUSED_AFTER_VOTES,
        Say.RECUSED_TWICE,
    }
    assert not rule.recusing(kept_out(), sitting([1]), committee(5), rules)
