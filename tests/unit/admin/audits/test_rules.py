"""What a sample, a reading and a finding must keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from admin.audits import AuditFinding, Grade, Reading, rules, sentences_of
from admin.audits.texts import AuditRule
from admin.books import Findings
from city import AuditRules, CityProfile, RiskWeights
from tests.builders.audits import TODAY, TWO_SENTENCES, finding, judged, sample
from tests.builders.disclosure import OPENED_AT, make_asked, make_record, make_settlement


def said(findings: Findings) -> list[object]:
    return [one.sentence for one in findings]


@pytest.fixture
def known(profile: CityProfile) -> AuditRules:
    return profile.audits


def test_an_answer_is_judged_sentence_by_sentence_and_a_list_line_by_line() -> None:
    assert sentences_of(TWO_SENTENCES) == ("주차요금은 30분에 600원입니다.", "경차는 절반입니다.")
    assert sentences_of("대상은 이렇습니다.\n- 장애인\n- 2025. 1. 1. 이후 신청한 사람\n") == (
        "대상은 이렇습니다.",
        "- 장애인",
        "- 2025. 1. 1. 이후 신청한 사람",
    )
    assert sentences_of(" \n") == ()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, []),
        ({"title": " "}, [AuditRule.TITLE_MISSING]),
        ({"first": date(2026, 11, 25)}, [AuditRule.DAYS_IN_ORDER]),
        ({"last": date(2026, 11, 25)}, [AuditRule.LAST_NOT_OVER]),
        ({"last": date(2026, 11, 26)}, [AuditRule.LAST_NOT_OVER]),
        ({"size": 0}, [AuditRule.SAMPLE_TOO_LARGE]),
        ({"size": 501}, [AuditRule.SAMPLE_TOO_LARGE]),
        ({"size": 500}, []),
    ],
)
def test_a_sample_says_what_for_of_days_that_are_over_and_is_no_larger_than_people_read(
    told: dict[str, Any], expected: list[AuditRule], known: AuditRules
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert said(rules.sample_can_be_drawn(sample(**told), tomorrow, known)) == expected


def test_scores_and_days_that_contradict_each_other_are_refused(known: AuditRules) -> None:
    assert said(rules.scores_in_order(80, 20, known)) == [AuditRule.SCORES_IN_ORDER]
    assert not rules.scores_in_order(20, 20, known)
    assert not rules.scores_in_order(None, 20, known)
    assert not rules.days_in_order(TODAY, TODAY, known)
    assert not rules.days_in_order(TODAY, None, known)


def test_every_sentence_is_judged_and_whatever_is_wrong_is_explained(known: AuditRules) -> None:
    record = make_record(settlement=make_settlement(TWO_SENTENCES))
    assert not rules.may_be_judged(record, judged(1), (), known)
    one = judged(1, Grade.RIGHT)
    assert AuditRule.SENTENCES_DIFFER in said(rules.may_be_judged(record, one, (), known))
    blank = judged(1, Grade.RIGHT, Grade.WRONG, reasons=["", ""])
    (found,) = rules.may_be_judged(record, blank, (), known)
    assert (found.sentence, found.values) == (AuditRule.GRADE_UNEXPLAINED, {"place": 2})


def test_an_erased_and_an_open_exchange_are_judged_by_nobody(known: AuditRules) -> None:
    erased = make_record(asked=make_asked(""), settlement=make_settlement(""))
    (found,) = rules.may_be_judged(erased, judged(1), (), known)
    assert found.sentence is AuditRule.EXCHANGE_ERASED
    assert found.article == "개인정보 보호법 제36조"
    still = replace(make_record(), settlement=None)
    assert said(rules.may_be_judged(still, judged(1), (), known)) == [AuditRule.EXCHANGE_OPEN]


def test_a_verdict_expires_with_the_words_or_the_day_of_its_article() -> None:
    one = Reading(record=1, reader="lee", at=OPENED_AT, grades=(), basis={"a": "1", "b": "2"})
    assert not rules.expired(one, {"a": "1", "b": "2", "c": "3"})
    assert rules.expired(one, {"a": "1", "b": "3"})
    assert rules.expired(one, {"a": "1"})
    assert not rules.expired(replace(one, basis={}), {})


def test_a_finding_says_what_is_wrong_and_has_time(known: AuditRules) -> None:
    assert not rules.finding_is_whole(finding(due=TODAY), TODAY, known)
    late = finding(text="", due=date(2026, 11, 23))
    assert said(rules.finding_is_whole(late, TODAY, known)) == [
        AuditRule.TEXT_MISSING,
        AuditRule.DUE_IN_PAST,
    ]


def test_a_finding_is_closed_once_with_what_was_done_and_why(known: AuditRules) -> None:
    done = finding(measure="요금표를 다시 받아들임")
    assert not rules.may_be_closed(done, "답이 새 요금임", known)
    assert said(rules.may_be_closed(done, "", known)) == [AuditRule.CLOSING_UNEXPLAINED]
    assert said(rules.may_be_closed(finding(), "까닭", known)) == [AuditRule.MEASURE_MISSING]
    closed = replace(done, closed=TODAY)
    assert said(rules.may_be_closed(closed, "까닭", known)) == [AuditRule.CLOSED_ALREADY]
    assert said(rules.may_be_answered(closed, closed, known)) == [AuditRule.CLOSED_ALREADY]
    assert said(rules.may_be_answered(done, done, known)) == [AuditRule.OWNER_MISSING]


def test_a_finding_that_is_open_is_put_on_the_agenda_once_by_another_than_its_writer(
    known: AuditRules,
) -> None:
    def refused(one: AuditFinding, person: str = "han") -> list[object]:
        return said(rules.may_be_put_on_the_agenda(one, "lee", person, known))

    assert refused(replace(finding(), closed=TODAY)) == [AuditRule.CLOSED_ALREADY]
    assert refused(replace(finding(), item=3)) == [AuditRule.ON_AGENDA_ALREADY]
    assert refused(finding(), "lee") == [AuditRule.SEATED_BY_WRITER]
    assert not refused(finding())


def test_impossible_weights_and_numbers_are_no_rules(known: AuditRules) -> None:
    with pytest.raises(ValueError, match="never be drawn"):
        replace(known.weights, base=0)
    with pytest.raises(ValueError, match="never be drawn"):
        replace(known.weights, objected=-1)
    for told in ({"largest_sample": 0}, {"low_confidence_under": 1.5}):
        with pytest.raises(ValueError, match=r"no sample|nothing has"):
            replace(known, **told)
    assert known.weights == RiskWeights(
        base=1, low_confidence=3, refused=2, unhelpful=5, objected=8, easy_missing=3
    )
