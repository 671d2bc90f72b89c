"""제11조 at its borders: with whom, what for, from when until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.books import BooksSentence, By
from admin.partners import Cooperation, Deed, Partners
from admin.partners import PartnerRule as Say
from admin.partners import rules as rule
from city import CityProfile, Database, FixedClock, PartnerRules
from disclosure import Journal
from tests.builders.committee import refusals, warnings
from tests.builders.partners import TODAY, agreement, partner

DAY = timedelta(days=1)
BY = By(person="김담당", reason="업무협약")


@pytest.fixture
def rules(profile: CityProfile) -> PartnerRules:
    return profile.participation.partners


@pytest.fixture
def partners(database: Database, clock: FixedClock, profile: CityProfile) -> Partners:
    return Partners(database, clock, profile)


@pytest.mark.parametrize(
    ("told", "names", "wrong"),
    [
        ({}, ["여수대학교"], []),
        ({}, ["여수대학교", "연구소"], []),
        ({}, [], [Say.NOBODY_AGREES]),
        ({}, ["여수대학교", "여수대학교"], [Say.PARTNER_TWICE]),
        ({}, [" "], [Say.PARTNER_TWICE]),
        ({"terms": ""}, ["여수대학교"], [Say.TERMS_MISSING]),
        ({"signed": TODAY}, ["여수대학교"], []),
        ({"signed": TODAY + DAY}, ["여수대학교"], [Say.SIGNED_LATER]),
        ({"until": TODAY - 30 * DAY}, ["여수대학교"], []),
        ({"until": TODAY - 31 * DAY}, ["여수대학교"], [Say.ENDS_BEFORE_SIGNING]),
    ],
)
def test_article_11_an_agreement_says_with_whom_and_what_for(
    rules: PartnerRules, told: dict[str, object], names: list[str], wrong: list[Say]
) -> None:
    sides = [partner(name) for name in names]
    assert refusals(rule.agreement_is_whole(agreement(**told), sides, TODAY, rules)) == wrong


@pytest.mark.parametrize(
    ("until", "told"),
    [
        (None, []),
        (TODAY + 61 * DAY, []),
        (TODAY + 60 * DAY, [Say.AGREEMENT_ENDING]),
        (TODAY, [Say.AGREEMENT_ENDING]),
        (TODAY - DAY, [Say.AGREEMENT_OVER]),
    ],
)
def test_article_11_who_should_renew_is_told_sixty_days_before_the_end(
    rules: PartnerRules, until: date | None, told: list[Say]
) -> None:
    one = Cooperation(agreement=agreement(until=until), partners=(), deeds=())
    assert warnings(rule.is_ending(one, TODAY, rules)) == told
    renewed = replace(one, renewals=(agreement(renews=1, signed=TODAY),))
    assert rule.is_ending(renewed, TODAY, rules) == ()


@pytest.mark.parametrize(
    ("told", "day", "why", "wrong"),
    [
        ({}, TODAY, "사업 종료", []),
        ({}, TODAY - 30 * DAY, "사업 종료", []),
        ({}, TODAY - 31 * DAY, "사업 종료", [Say.ENDED_OUT_OF_TIME]),
        ({}, TODAY + DAY, "사업 종료", [Say.ENDED_OUT_OF_TIME]),
        ({}, TODAY, " ", [Say.ENDING_UNEXPLAINED]),
        ({"ended": TODAY - DAY}, TODAY, "사업 종료", [Say.ENDED_ALREADY]),
        ({"until": TODAY - DAY}, TODAY, "사업 종료", [Say.ENDED_ALREADY]),
        ({"until": TODAY}, TODAY, "사업 종료", []),
    ],
)
def test_article_11_an_agreement_is_ended_once_while_it_holds_for_a_reason(
    rules: PartnerRules, told: dict[str, object], day: date, why: str, wrong: list[Say]
) -> None:
    found = rule.may_be_ended(agreement(**told), day, why.strip(), TODAY, rules)
    assert refusals(found) == wrong


@pytest.mark.parametrize(
    ("told", "day", "fits"),
    [
        ({}, TODAY - 30 * DAY, True),
        ({}, TODAY - 31 * DAY, False),
        ({}, TODAY, True),
        ({}, TODAY + DAY, False),
        ({"until": TODAY - 5 * DAY}, TODAY - 5 * DAY, True),
        ({"until": TODAY - 5 * DAY}, TODAY - 4 * DAY, False),
        ({"ended": TODAY - 9 * DAY}, TODAY - 8 * DAY, False),
    ],
)
def test_article_11_what_was_done_was_done_while_it_held(
    rules: PartnerRules, told: dict[str, object], day: date, fits: bool
) -> None:
    deed = Deed(agreement=1, day=day, text="함께 교육했다")
    found = refusals(rule.deed_in_time(deed, agreement(**told), TODAY, rules))
    assert found == ([] if fits else [Say.DEED_OUT_OF_TIME])
    empty = Deed(agreement=1, day=day, text="")
    assert refusals(rule.deed_in_time(empty, agreement(**told), TODAY, rules)) == [
        Say.DEED_UNWRITTEN
    ]


def test_an_agreement_is_kept_with_its_partners_or_not_at_all(
    partners: Partners, database: Database
) -> None:
    wrong = partners.sign(agreement(), [partner(), partner()], BY)
    assert refusals(wrong.findings) == [Say.PARTNER_TWICE]
    assert partners.every() == ()
    kept = partners.sign(agreement(), [partner(), partner("연구소")], BY)
    found = partners.find(kept.number)
    assert found is not None
    assert [one.name for one in found.partners] == ["여수대학교", "연구소"]
    assert found.multilateral
    verbs = [one.act.verb for one in Journal(database).latest()]
    assert verbs == ["partners.partner_added"] * 2 + ["partners.agreement_added"]


def test_an_agreement_goes_on_from_an_earlier_one_alone(partners: Partners) -> None:
    first = partners.sign(agreement(), [partner()], BY).number
    same_day = partners.sign(agreement(renews=first), [partner()], BY)
    assert refusals(same_day.findings) == [Say.RENEWS_NOTHING]
    unknown = partners.sign(agreement(renews=9), [partner()], BY)
    assert refusals(unknown.findings) == [Say.RENEWS_NOTHING]
    later = agreement(renews=first, signed=TODAY)
    number = partners.sign(later, [partner()], BY).number
    renewal, renewed = partners.every()
    assert [one.number for one in renewed.renewals] == [number]
    assert not renewal.renewals


def test_deeds_and_the_end_stand_with_their_agreement(partners: Partners) -> None:
    number = partners.sign(agreement(), [partner()], BY).number
    other = partners.sign(agreement(title="다른 협약"), [partner("다른 곳")], BY).number
    assert partners.do(Deed(agreement=number, day=TODAY, text="교육"), BY).done
    assert partners.end(number, 1, TODAY, "사업 종료", BY).done
    found, untouched = partners.find(number), partners.find(other)
    assert found is not None
    assert untouched is not None
    assert [one.text for one in found.deeds] == ["교육"]
    assert found.agreement.ended == TODAY
    assert not untouched.deeds
    assert refusals(partners.end(number, 2, TODAY, "또", BY).findings) == [Say.ENDED_ALREADY]
    missing = partners.do(Deed(agreement=99, day=TODAY, text="교육"), BY)
    assert refusals(missing.findings) == [BooksSentence.NOT_THERE]


def test_an_end_leaves_nothing_that_was_done_outside_its_time(partners: Partners) -> None:
    number = partners.sign(agreement(), [partner()], BY).number
    done = TODAY - timedelta(days=1)
    assert partners.do(Deed(agreement=number, day=done, text="교육"), BY).done
    early = partners.end(number, 1, done - timedelta(days=1), "사업 종료", BY)
    assert refusals(early.findings) == [Say.DEED_LEFT_OUT]
    assert partners.end(number, 1, done, "사업 종료", BY).done
