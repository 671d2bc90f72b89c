"""A finding in words: polite, with its article, and with particles that fit any value."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from admin.books import Weight, refusal, refused, warning, written_day
from admin.committee import CommitteeDuty
from admin.committee import CommitteeSentence as Say
from admin.committee.texts import CountSentence
from city import SEOUL, CityProfile, CommitteeRules

_ALL = (
    "account", "all", "before", "changed", "count", "day", "days", "due", "item", "last", "least",
    "months", "most", "name", "names", "now", "office", "owner", "post", "resolution", "share",
    "term", "text", "title", "unknown", "until", "wanted", "year", "years",
)  # fmt: skip


def test_every_rule_has_an_article_or_says_that_no_ordinance_asks(rules: CommitteeRules) -> None:
    names = {said.value.rpartition(".")[2] for said in (*Say, *CountSentence, *CommitteeDuty)}
    assert names == set(rules.articles)
    cited = [article for article in rules.articles.values() if article]
    assert len(cited) > 80
    assert all(re.search(r"(조례|기본법|시행령) 제\d+조", article) for article in cited)


@pytest.mark.parametrize("said", list(Say))
def test_every_finding_is_told_politely(profile: CityProfile, said: Say) -> None:
    told = profile.sentences.say(said, **dict.fromkeys(_ALL, "가"))
    assert "니다" in told
    assert not re.search(r"(?<!니)다[.(]", told)
    assert "/" not in told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("부시장", "부시장이 위원장이 됩니다"),
        ("부지사", "부지사가 위원장이 됩니다"),
        ("국장", "국장이 위원장이 됩니다"),
    ],
)
def test_particles_fit_the_office(
    profile: CityProfile, rules: CommitteeRules, name: str, told: str
) -> None:
    found = warning(rules, Say.NO_CHAIR, office=name)[0]
    assert told in found.told(profile.sentences)


@pytest.mark.parametrize(
    ("share", "told"), [("10분의 6", "10분의 6을 초과"), ("5분의 2", "5분의 2를 초과")]
)
def test_particles_fit_the_share(
    profile: CityProfile, rules: CommitteeRules, share: str, told: str
) -> None:
    found = refusal(rules, Say.WOMEN_OVER_SHARE, share=share, all=8, count=5, most=4)[0]
    sentence = found.told(profile.sentences)
    assert told in sentence
    assert "위촉직 8명 가운데 5명, 상한 4명" in sentence


def test_a_finding_bears_its_article_and_writes_days_as_documents_do(rules: CommitteeRules) -> None:
    moment = datetime(2026, 3, 1, 9, 0, tzinfo=SEOUL)
    found = refusal(rules, Say.NOTICE_LATE, days=7, last=moment)[0]
    assert found.article == "각종 위원회 조례 제12조제1항"
    assert found.values == {"days": 7, "last": "2026. 3. 1."}
    assert written_day(date(2026, 12, 25)) == "2026. 12. 25."


def test_only_a_refusal_refuses(rules: CommitteeRules) -> None:
    warned = warning(rules, Say.NO_VICE_CHAIR)
    assert warned[0].weight is Weight.WARNING
    assert not refused(warned)
    assert refused(warned + refusal(rules, Say.NOBODY_PRESIDES))
    assert not refused(())
