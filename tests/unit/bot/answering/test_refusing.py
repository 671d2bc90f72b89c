"""A refusal names whoever is really near, and a number that is really theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.refusing import refusal
from city import CityProfile, Department, Language, Mode, Voice
from disclosure import Status, nearest_sentence
from knowledge import SearchResult
from knowledge.wanted_facts import Wanted
from tests.builders.library import make_article, make_hit, make_search

VOICES = [Voice(language=language, mode=mode) for language in Language for mode in Mode]


def _search(*departments: str, confidence: float = 0.95) -> SearchResult:
    hits = [
        make_hit(make_article(article=f"제{number}조", department=name))
        for number, name in enumerate(departments, start=1)
    ]
    return make_search(*hits, confidence=confidence, threshold=0.5)


def _refused(profile: CityProfile, search: SearchResult | None, voice: Voice | None = None) -> str:
    return refusal(Status.NOTHING_FOUND, search, voice or Voice(), profile)


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_a_near_department_is_asked_for_at_the_call_centre_whose_number_it_is(
    profile: CityProfile, voice: Voice
) -> None:
    first, second = _refused(profile, _search("교통과"), voice).splitlines()
    assert profile.main.telephone in first
    assert "교통과" not in first
    assert "교통과" in second


def test_a_department_with_a_number_of_its_own_is_named_with_that_number(
    profile: CityProfile,
) -> None:
    city = replace(profile, departments={"상수도과": "061-659-0000"})
    said = _refused(city, _search("수도행정과,상수도과"))
    assert "상수도과가" in said
    assert "061-659-0000" in said
    assert city.main.name not in said


def test_departments_that_share_an_ordinance_are_named_apart(profile: CityProfile) -> None:
    assert "수도행정과, 상수도과에서" in _refused(profile, _search("수도행정과,상수도과"))


@pytest.mark.parametrize(
    "search",
    [
        None,
        _search("교통과", confidence=0.4),
        _search("교통과", confidence=0.8),
        _search("교통과", "총무과", "징수과", "교통과", "건축과"),
        _search(""),
    ],
    ids=["not searched", "far", "not surely near", "departments differ", "no department"],
)
def test_where_nobody_is_near_the_call_centre_stands_alone(
    profile: CityProfile, search: SearchResult | None
) -> None:
    said = _refused(profile, search)
    assert said == _refused(profile, None)
    assert profile.main.name in said
    assert "교통과" not in said


@pytest.mark.parametrize(("word", "named"), [("주차장", True), ("고양이", False)])
def test_who_names_what_an_ordinance_is_about_is_told_its_department(
    profile: CityProfile, word: str, *, named: bool
) -> None:
    search = replace(_search("교통과", confidence=0.6), words=(word,))
    assert ("교통과" in _refused(profile, search)) is named
    far = replace(search, concerns=0.3)
    assert "교통과" not in _refused(profile, far)


MONEY = frozenset({Wanted.MONEY, Wanted.PRICE})


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_a_refusal_for_want_of_one_fact_names_the_article_that_lacks_it(
    profile: CityProfile, voice: Voice
) -> None:
    search = _search("교통과", "총무과", "징수과")
    lacking = replace(search, lacking=True, unstated=MONEY)
    _, nearest, whom = _refused(profile, lacking, voice).splitlines()
    assert "「여수시 주차장 조례」 제1조" in nearest
    assert nearest == nearest_sentence(
        ("여수시 주차장 조례", "제1조"), ["money"], profile.sentences, voice
    )
    assert "교통과" in whom
    unsure = replace(lacking, concerns=0.6)
    assert _refused(profile, unsure, voice) == _refused(profile, None, voice)


def test_most_of_the_first_articles_make_a_department_near(profile: CityProfile) -> None:
    said = _refused(profile, _search("교통과", "총무과", "교통과", "교통과", "건축과"))
    assert "교통과" in said
    assert "총무과" not in said


def test_who_helps_instead_is_named_with_the_own_number(profile: CityProfile) -> None:
    office = Department(name="국민연금공단", telephone="1355")
    said = refusal(Status.NATIONAL_LAW, None, Voice(), profile, helper=office)
    assert "국민연금공단이 안내해 드립니다" in said
    assert "1355" in said


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_what_is_handed_in_is_sent_to_the_channels_that_take_it(
    profile: CityProfile, voice: Voice
) -> None:
    said = refusal(Status.SUBMISSION, None, voice, profile)
    assert profile.website in said
    assert profile.main.telephone in said
    assert "epeople.go.kr" in said


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_another_language_is_answered_in_words_its_reader_may_know(
    profile: CityProfile, voice: Voice
) -> None:
    said = refusal(Status.FOREIGN, None, voice, profile)
    *lines, urgent = said.splitlines()
    assert len(lines) == 5
    assert [line for line in lines if profile.main.telephone not in line] == []
    assert "119 · 112" in urgent
    assert "Korean or English" in said
    assert "韩语或英语" in said
    assert "tiếng Hàn" in said


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_the_act_that_sets_what_is_asked_is_named(profile: CityProfile, voice: Voice) -> None:
    plain = refusal(Status.NATIONAL_LAW, None, voice, profile)
    said = refusal(Status.NATIONAL_LAW, None, voice, profile, law="도로교통법")
    assert said.startswith(plain)
    assert "「도로교통법」" in said.removeprefix(plain)
    assert "law.go.kr" in said


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_who_wants_a_favour_is_told_where_everybody_may_ask(
    profile: CityProfile, voice: Voice
) -> None:
    favour = refusal(Status.DECISION, None, voice, profile)
    assert profile.main.telephone in favour
    assert favour != refusal(Status.DECISION, _search("교통과"), voice, profile)
