"""May somebody be recommended so? 포상 조례 제2조, 제6조부터 제9조까지, at their borders."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import pytest

from admin.awards import (
    AwardKind,
    Deserving,
    Ground,
    Recommender,
    Whom,
)
from admin.awards import (
    AwardRule as Say,
)
from admin.awards.rules import recommending
from city import SEOUL, AwardRules
from tests.builders.awards import (
    DAY,
    TODAY,
    candidate,
)
from tests.builders.committee import refusals

NOW = datetime(2026, 11, 1, 10, tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({}, []),
        ({"name": ""}, [Say.CANDIDATE_UNWRITTEN]),
        ({"deeds": " "}, [Say.CANDIDATE_UNWRITTEN]),
        ({"whom": Whom.OUTSIDER}, [Say.OUTSIDER_UNEXPLAINED]),
        ({"whom": Whom.OUTSIDER, "outsider_why": "여수를 알렸다"}, []),
        ({"product": ""}, [Say.PRODUCT_MISSING]),
        ({"product": "", "ground": Ground.MERIT}, []),
        ({"statement": False}, [Say.STATEMENT_MISSING]),
    ],
)
def test_articles_2_9_13_a_recommendation_says_whom_and_for_what(
    rules: AwardRules, told: dict[str, object], wrong: list[Say]
) -> None:
    assert refusals(recommending.recommending(candidate(**told), TODAY, rules)) == wrong


def test_articles_6_7_8_each_kind_of_award_has_grounds_of_its_own(rules: AwardRules) -> None:
    fitting = {
        (AwardKind.COMMENDATION, Deserving.WELFARE),
        (AwardKind.COMMENDATION, Deserving.DILIGENCE),
        (AwardKind.COMMENDATION, Deserving.MORALS),
        (AwardKind.COMMENDATION, Deserving.OTHER),
        (AwardKind.THANKS, Deserving.COOPERATION),
        (AwardKind.THANKS, Deserving.REPUTATION),
        (AwardKind.PRIZE, Deserving.CONTEST),
        (AwardKind.PRIZE, Deserving.EVALUATION),
    }
    for kind, deserving in product(AwardKind, Deserving):
        found = recommending.deserves_this_kind(candidate(kind=kind, deserving=deserving), rules)
        wrong = [] if (kind, deserving) in fitting else [Say.DESERVES_ANOTHER_KIND]
        assert refusals(found) == wrong, (kind, deserving)


@pytest.mark.parametrize(
    ("days", "told", "fits"),
    [
        (16, {}, True),
        (15, {}, False),
        (15, {"recommender": Recommender.TOWN}, False),
        (15, {"recommender": Recommender.CITIZENS, "cosigners": 20}, True),
        (1, {"kind": AwardKind.COMMENDATION, "deserving": Deserving.WELFARE}, True),
        (16, {"kind": AwardKind.PRIZE, "deserving": Deserving.CONTEST}, True),
        (15, {"kind": AwardKind.PRIZE, "deserving": Deserving.CONTEST}, False),
    ],
)
def test_article_9_2_departments_recommend_with_fifteen_whole_days_between(
    rules: AwardRules, days: int, told: dict[str, object], fits: bool
) -> None:
    one = candidate(recommended=TODAY - days * DAY, planned=TODAY, **told)
    wrong = [] if fits else [Say.RECOMMENDED_LATE]
    assert refusals(recommending.recommended_in_time(one, TODAY, rules)) == wrong
    assert refusals(recommending.recommending(one, TODAY, rules)) == wrong


@pytest.mark.parametrize(
    ("told", "fits"),
    [
        ({"whom": Whom.STAFF}, False),
        ({"whom": Whom.STAFF, "own_staff": True}, True),
        ({"whom": Whom.STAFF, "consented_by": "민원과장"}, True),
        ({"whom": Whom.STAFF, "recommender": Recommender.CITIZENS}, True),
        ({"whom": Whom.CITIZEN}, True),
    ],
)
def test_article_9_3_another_departments_staff_need_its_heads_consent(
    rules: AwardRules, told: dict[str, object], fits: bool
) -> None:
    found = refusals(recommending.department_consents(candidate(**told), rules))
    assert found == ([] if fits else [Say.CONSENT_MISSING])


@pytest.mark.parametrize(("count", "fits"), [(0, False), (19, False), (20, True), (21, True)])
def test_article_9_4_twenty_citizens_recommend_together(
    rules: AwardRules, count: int, fits: bool
) -> None:
    one = candidate(recommender=Recommender.CITIZENS, cosigners=count, statement=False)
    found = refusals(recommending.recommending(one, TODAY, rules))
    assert found == ([] if fits else [Say.COSIGNERS_MISSING])
    assert not recommending.enough_sign(candidate(cosigners=0), rules)


@pytest.mark.parametrize(("days", "wrong"), [(0, []), (1, [Say.RECOMMENDED_AHEAD])])
def test_article_9_2_nobody_has_recommended_on_a_day_to_come(
    rules: AwardRules, days: int, wrong: list[Say]
) -> None:
    one = candidate(recommended=TODAY + days * DAY, planned=TODAY + 30 * DAY)
    assert refusals(recommending.recommending(one, TODAY, rules)) == wrong
