"""포상 조례 and 제13조 at their borders."""

from __future__ import annotations

from datetime import date, datetime
from itertools import product

import pytest

from admin.awards import (
    AwardKind,
    CancelGround,
    Cancellation,
    Candidate,
    Deserving,
    Ground,
    Nomination,
    Recommender,
    Review,
    Whom,
)
from admin.awards import (
    AwardRule as Say,
)
from admin.awards.rules import awarding, cancelling, recommending, reviewing
from admin.committee import Decision, Outcome
from city import SEOUL, AwardRules, CityProfile
from tests.builders.awards import (
    DAY,
    TODAY,
    award,
    cancellation,
    candidate,
    commended,
    given,
    review,
)
from tests.builders.committee import refusals, warnings

NOW = datetime(2026, 11, 1, 10, tzinfo=SEOUL)


@pytest.fixture
def rules(profile: CityProfile) -> AwardRules:
    return profile.participation.awards


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
    assert refusals(recommending.recommending(candidate(**told), rules)) == wrong


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
        (15, {"recommender": Recommender.CITIZENS}, True),
        (1, {"kind": AwardKind.COMMENDATION}, True),
        (16, {"kind": AwardKind.PRIZE}, True),
        (15, {"kind": AwardKind.PRIZE}, False),
    ],
)
def test_article_9_2_departments_recommend_with_fifteen_whole_days_between(
    rules: AwardRules, days: int, told: dict[str, object], fits: bool
) -> None:
    one = candidate(recommended=TODAY - days * DAY, planned=TODAY, **told)
    found = refusals(recommending.recommended_in_time(one, rules))
    assert found == ([] if fits else [Say.RECOMMENDED_LATE])


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
    found = refusals(recommending.recommending(one, rules))
    assert found == ([] if fits else [Say.COSIGNERS_MISSING])
    assert not recommending.enough_sign(candidate(cosigners=0), rules)


@pytest.mark.parametrize(
    ("in_office", "present", "favour", "written", "carried"),
    [
        (9, 5, 3, "", True),
        (9, 4, 4, "", False),
        (10, 5, 5, "", False),
        (10, 6, 3, "", False),
        (10, 6, 4, "", True),
        (9, 9, 4, "긴급", False),
        (9, 9, 5, "긴급", True),
        (10, 10, 5, "긴급", False),
        (9, 5, 3, "긴급", False),
    ],
)
def test_article_13_2_more_than_half_come_and_more_than_half_of_them_are_in_favour(
    in_office: int, present: int, favour: int, written: str, carried: bool
) -> None:
    one = review(in_office=in_office, present=present, favour=favour, written_why=written)
    assert reviewing.is_carried(one) is carried


@pytest.mark.parametrize(
    ("in_office", "present", "favour", "fits"),
    [(9, 9, 9, True), (9, 10, 5, False), (9, 5, 6, False), (0, 0, 0, False), (9, 0, 0, True)],
)
def test_article_13_2_no_more_are_in_favour_than_came_and_no_more_came_than_there_are(
    rules: AwardRules, in_office: int, present: int, favour: int, fits: bool
) -> None:
    one = review(in_office=in_office, present=present, favour=favour)
    assert refusals(reviewing.counts_add_up(one, rules)) == (
        [] if fits else [Say.REVIEW_MISCOUNTED]
    )


@pytest.mark.parametrize(
    ("reviews", "told", "refused", "warned"),
    [
        ((), {}, [Say.UNREVIEWED], []),
        ((review(),), {}, [], []),
        ((review(favour=3),), {}, [Say.REJECTED], []),
        ((review(favour=3),), {"unreviewed_why": "특별"}, [Say.REJECTED], []),
        ((review(day=TODAY + DAY),), {}, [Say.UNREVIEWED], []),
        ((review(cancels=True),), {}, [Say.UNREVIEWED], []),
        ((), {"unreviewed_why": "재난 현장 공로"}, [], [Say.REVIEW_WAIVED]),
        ((review(), review(number=2, day=TODAY, favour=3)), {}, [Say.REJECTED], []),
        ((review(favour=3), review(number=2, day=TODAY)), {}, [], []),
    ],
)
def test_article_6_2_a_commendation_follows_the_committee_of_merits(
    rules: AwardRules,
    reviews: tuple[Review, ...],
    told: dict[str, object],
    refused: list[Say],
    warned: list[Say],
) -> None:
    nomination = Nomination(candidate=commended(), reviews=reviews)
    found = awarding.was_reviewed(award(**told), nomination, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


def test_article_6_2_letters_of_thanks_need_no_review_but_heed_one(rules: AwardRules) -> None:
    assert not awarding.was_reviewed(award(), Nomination(candidate=candidate()), rules)
    rejected = Nomination(candidate=candidate(), reviews=(review(favour=1),))
    assert refusals(awarding.was_reviewed(award(), rejected, rules)) == [Say.REJECTED]


@pytest.mark.parametrize(
    ("told", "refused", "warned"),
    [
        ({}, [Say.SAME_MERIT], []),
        ({"deeds": "민원  안내를 함께 만들었다."}, [Say.SAME_MERIT], []),
        ({"name": "여수 인공지능"}, [Say.SAME_MERIT], []),
        ({"deeds": "다른 일을 했다."}, [], [Say.AWARDED_BEFORE]),
        ({"name": "다른 회사"}, [], []),
    ],
)
def test_article_18_the_same_merit_is_awarded_once(
    rules: AwardRules, told: dict[str, object], refused: list[Say], warned: list[Say]
) -> None:
    found = awarding.not_twice_for_the_same(candidate(**told), [given(2)], rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


def test_article_18_what_others_awarded_and_what_was_cancelled_do_not_count(
    rules: AwardRules,
) -> None:
    elsewhere = candidate(awarded_elsewhere="과학기술정보통신부")
    assert not awarding.not_twice_for_the_same(elsewhere, [], rules)
    only_recommended = Nomination(candidate=candidate(2))
    cancelled = Nomination(candidate=candidate(3), award=award(), cancellation=cancellation())
    others = [only_recommended, cancelled, given(1)]
    assert not awarding.not_twice_for_the_same(candidate(1), others, rules)


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        ([TODAY] * 9, []),
        ([TODAY] * 10, [Say.TOO_MANY_MODEL_CITIZENS]),
        ([TODAY - DAY], [Say.MODEL_CITIZENS_TWICE]),
        ([date(2026, 10, 31)] * 10, []),
        ([date(2025, 11, 24)] * 10, []),
    ],
)
def test_article_4_2_ten_model_citizens_once_a_month(
    rules: AwardRules, days: list[date], wrong: list[Say]
) -> None:
    others = [given(place, day, model_citizen=True) for place, day in enumerate(days, 2)]
    mine = candidate(model_citizen=True)
    assert refusals(awarding.model_citizens_within(mine, award(), others, rules)) == wrong
    assert not awarding.model_citizens_within(candidate(), award(), others, rules)
    plain = [given(place, day) for place, day in enumerate(days, 2)]
    assert not awarding.model_citizens_within(mine, award(), plain, rules)


@pytest.mark.parametrize(
    ("day", "fits"),
    [(TODAY - 31 * DAY, False), (TODAY - 30 * DAY, True), (TODAY, True), (TODAY + DAY, False)],
)
def test_article_16_1_an_award_is_written_down_when_it_was_given(
    rules: AwardRules, day: date, fits: bool
) -> None:
    nomination = Nomination(candidate=candidate())
    found = refusals(awarding.given_in_time(award(day), nomination, TODAY, rules))
    assert found == ([] if fits else [Say.AWARDED_OUT_OF_TIME])
    assert refusals(awarding.given_in_time(award(), given(1), TODAY, rules)) == [
        Say.AWARDED_ALREADY
    ]


AWARDED = given(1, TODAY - 20 * DAY)
IN_FAVOUR = review(cancels=True)


@pytest.mark.parametrize(
    ("told", "reviews", "wrong"),
    [
        ({}, (IN_FAVOUR,), []),
        ({}, (), [Say.CANCELLED_UNREVIEWED]),
        ({}, (review(),), [Say.CANCELLED_UNREVIEWED]),
        ({}, (review(cancels=True, favour=3),), [Say.CANCELLED_UNREVIEWED]),
        ({"day": TODAY - 11 * DAY}, (IN_FAVOUR,), [Say.CANCELLED_UNREVIEWED]),
        ({"day": TODAY - 10 * DAY}, (IN_FAVOUR,), []),
        ({"day": TODAY + DAY}, (IN_FAVOUR,), [Say.CANCELLED_OUT_OF_TIME]),
        ({"facts": ""}, (IN_FAVOUR,), [Say.CANCELLED_UNEXPLAINED]),
        ({"ground": CancelGround.UNWORTHY}, (IN_FAVOUR,), []),
    ],
)
def test_article_17_1_an_award_is_cancelled_after_the_committee_of_merits(
    rules: AwardRules, told: dict[str, object], reviews: tuple[Review, ...], wrong: list[Say]
) -> None:
    nomination = Nomination(candidate=AWARDED.candidate, award=AWARDED.award, reviews=reviews)
    found = cancelling.may_be_cancelled(cancellation(**told), nomination, TODAY, rules)
    assert refusals(found) == wrong


def test_article_17_1_only_what_was_given_is_cancelled_and_only_once(rules: AwardRules) -> None:
    never = Nomination(candidate=candidate(), reviews=(IN_FAVOUR,))
    found = cancelling.may_be_cancelled(cancellation(), never, TODAY, rules)
    assert refusals(found) == [Say.NOT_AWARDED]
    twice = Nomination(
        candidate=candidate(),
        award=AWARDED.award,
        reviews=(IN_FAVOUR,),
        cancellation=cancellation(),
    )
    found = cancelling.may_be_cancelled(cancellation(), twice, TODAY, rules)
    assert refusals(found) == [Say.CANCELLED_ALREADY]


@pytest.mark.parametrize(
    ("cancelled", "due"),
    [
        (None, False),
        (cancellation(), True),
        (cancellation(ground=CancelGround.UNWORTHY), False),
        (cancellation(recovered=TODAY), False),
    ],
)
def test_article_17_2_after_a_fraud_what_was_given_comes_back(
    rules: AwardRules, cancelled: Cancellation | None, due: bool
) -> None:
    assert warnings(cancelling.recovery_due(cancelled, rules)) == (
        [Say.RECOVERY_DUE] if due else []
    )
    found = refusals(cancelling.may_be_recovered(cancelled, TODAY, TODAY, rules))
    assert found == ([] if due else [Say.NOTHING_TO_RECOVER])


@pytest.mark.parametrize(
    ("day", "fits"), [(TODAY - DAY, False), (TODAY, True), (TODAY + DAY, False)]
)
def test_article_17_2_it_comes_back_after_the_cancellation(
    rules: AwardRules, day: date, fits: bool
) -> None:
    found = refusals(cancelling.may_be_recovered(cancellation(), day, TODAY, rules))
    assert found == ([] if fits else [Say.RECOVERED_OUT_OF_TIME])


@pytest.mark.parametrize(
    ("told", "nomination", "wrong"),
    [
        ({}, Nomination(candidate=candidate()), []),
        ({"day": TODAY - 30 * DAY}, Nomination(candidate=candidate()), []),
        ({"day": TODAY - 31 * DAY}, Nomination(candidate=candidate()), [Say.REVIEW_OUT_OF_TIME]),
        ({"day": TODAY + DAY}, Nomination(candidate=candidate()), [Say.REVIEW_OUT_OF_TIME]),
        ({"cancels": True}, Nomination(candidate=candidate()), [Say.REVIEW_NOT_OPEN]),
        ({}, AWARDED, [Say.REVIEW_NOT_OPEN]),
        ({"cancels": True}, AWARDED, []),
        ({"cancels": True, "day": TODAY - 21 * DAY}, AWARDED, [Say.REVIEW_OUT_OF_TIME]),
    ],
)
def test_articles_6_2_and_17_1_first_the_candidate_is_examined_then_only_the_cancellation(
    rules: AwardRules, told: dict[str, object], nomination: Nomination, wrong: list[Say]
) -> None:
    found = reviewing.reviewed_in_time(review(**told), nomination, TODAY, rules)
    assert refusals(found) == wrong


@pytest.mark.parametrize(
    ("advice", "outcome", "refused", "warned"),
    [
        (None, None, [], [Say.UNADVISED]),
        (7, None, [Say.ADVICE_UNKNOWN], []),
        (7, Outcome.CARRIED, [], []),
        (7, Outcome.REJECTED, [], [Say.ADVISED_AGAINST]),
    ],
)
def test_article_7_5_the_committees_advice_is_heard_and_binds_nobody(
    rules: AwardRules,
    advice: int | None,
    outcome: Outcome | None,
    refused: list[Say],
    warned: list[Say],
) -> None:
    decision = None
    if outcome is not None:
        decision = Decision(number=7, item=1, outcome=outcome, text="의견", at=NOW)
    one: Candidate = candidate(advice=advice)
    found = reviewing.advised(one, decision, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)
