"""What goes out is labelled, and its record is settled with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.case import Stop
from bot.answering.label import label_case
from city import CityProfile, Language, Mode, Voice
from disclosure import (
    READABILITY,
    Notices,
    Status,
    decided_by_department,
    unstated_sentence,
)
from knowledge import Readability, SearchResult
from knowledge.wanted_facts import Wanted
from tests.builders.case import make_case
from tests.builders.library import make_article, make_draft, make_hit, make_search, make_sentence

VOICES = [Voice(language=language, mode=mode) for language in Language for mode in Mode]


MONEY = frozenset({Wanted.MONEY, Wanted.PRICE})


def _search(*departments: str, confidence: float = 0.95) -> SearchResult:
    hits = [
        make_hit(make_article(article=f"제{number}조", department=name))
        for number, name in enumerate(departments, start=1)
    ]
    return make_search(*hits, confidence=confidence, threshold=0.5)


def test_a_refusal_cites_nothing_even_where_a_draft_was_written(profile: CityProfile) -> None:
    case = make_case(search=make_search(), draft=make_draft())
    prepared = label_case(
        Stop(status=Status.FAILED, case=case),
        notices=Notices(profile.notices),
        profile=profile,
        readability=Readability(),
        embedding_model="",
        total_ms=0.0,
    )
    assert (prepared.answer.citations, prepared.settlement.citations) == ((), ())


def test_a_record_names_the_model_that_was_asked_and_failed(profile: CityProfile) -> None:
    fallen_back = replace(make_draft(), extra={"fell_back_from": "openai:city-model"})
    prepared = label_case(
        make_case(search=make_search(), draft=fallen_back),
        notices=Notices(profile.notices),
        profile=profile,
        readability=Readability(),
        embedding_model="",
        total_ms=0.0,
    )
    assert prepared.settlement.writer == "quote after openai:city-model"


@pytest.mark.parametrize("language", Language)
def test_an_easy_answer_ends_with_whom_to_ask_once(
    profile: CityProfile, language: Language
) -> None:
    *said, last = _answer(profile, Voice(language=language, mode=Mode.EASY)).splitlines()
    assert last.startswith("※")
    assert "교통과" in last
    assert profile.main.name in last or language is Language.ENGLISH
    assert "교통과" not in "".join(said)


def test_a_department_with_its_own_number_is_asked_itself(profile: CityProfile) -> None:
    city = replace(profile, departments={"교통과": "061-659-0000"})
    *_, last = _answer(city, Voice(mode=Mode.EASY)).splitlines()
    assert "교통과에 물어보세요" in last
    assert city.main.name not in last


def test_a_standard_answer_says_what_the_articles_say_and_no_more(profile: CityProfile) -> None:
    assert "교통과" not in _answer(profile, Voice())


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_a_guide_says_first_which_question_it_answers(profile: CityProfile, voice: Voice) -> None:
    first, second, *_ = _answer(profile, voice, guide="주차요금은 얼마인가요?").splitlines()
    assert first.endswith(": 주차요금은 얼마인가요?")
    assert second == _answer(profile, voice).splitlines()[0]


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_an_answer_says_what_was_asked_and_stands_in_no_article(
    profile: CityProfile, voice: Voice
) -> None:
    said = unstated_sentence(["place"], profile.sentences, voice)
    place = frozenset({Wanted.PLACE})
    assert said in _answer(profile, voice, unstated=place).splitlines()
    assert said not in _answer(profile, voice)
    assert _answer(profile, voice, unstated=MONEY) == _answer(profile, voice)


def test_who_asks_for_the_department_is_told_it(profile: CityProfile) -> None:
    *_, last = _answer(profile, Voice(), asked="주차장 담당 부서가 어디예요?").splitlines()
    assert "교통과" in last


def _answer(
    profile: CityProfile,
    voice: Voice,
    *,
    guide: str = "",
    unstated: frozenset[Wanted] = frozenset(),
    asked: str = "주차요금이 얼마예요?",
) -> str:
    search = replace(_search("교통과"), unstated=unstated)
    sentence = make_sentence(article=search.kept[0].article)
    draft = make_draft(replace(sentence, guide=guide))
    return label_case(
        make_case(asked, search=search, draft=draft, voice=voice),
        notices=Notices(profile.notices),
        profile=profile,
        readability=Readability(),
        embedding_model="",
        total_ms=0.0,
    ).answer.body


@pytest.mark.parametrize("mode", Mode)
def test_a_record_keeps_how_easily_a_korean_answer_reads(profile: CityProfile, mode: Mode) -> None:
    assert 0 < _kept_scores(profile, Voice(mode=mode))[READABILITY] <= 100


def test_the_words_of_the_law_in_an_english_answer_are_not_measured(profile: CityProfile) -> None:
    scores = _kept_scores(profile, Voice(language=Language.ENGLISH))
    assert scores
    assert READABILITY not in scores


def _kept_scores(profile: CityProfile, voice: Voice) -> dict[str, float]:
    return label_case(
        make_case(search=make_search(), draft=make_draft(), voice=voice),
        notices=Notices(profile.notices),
        profile=profile,
        readability=Readability(),
        embedding_model="",
        total_ms=0.0,
    ).settlement.scores


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
def test_who_wants_a_decision_is_told_the_rule_and_who_decides(
    profile: CityProfile, voice: Voice
) -> None:
    def answered(*, own_case: bool) -> str:
        case = make_case(search=make_search(), draft=make_draft(), voice=voice, own_case=own_case)
        prepared = label_case(
            case,
            notices=Notices(profile.notices),
            profile=profile,
            readability=Readability(),
            embedding_model="",
            total_ms=0.0,
        )
        assert prepared.settlement.status is Status.ANSWERED
        assert prepared.settlement.answer == prepared.answer.body
        return prepared.answer.body

    rule, *whom_to_ask = answered(own_case=False).splitlines()
    decided = decided_by_department(profile.sentences, voice)
    assert answered(own_case=True).splitlines() == [rule, decided, *whom_to_ask]
    assert len(whom_to_ask) == voice.easy


@pytest.mark.parametrize("voice", VOICES, ids=lambda one: f"{one.language}-{one.mode}")
@pytest.mark.parametrize("refused", [False, True])
def test_who_may_be_in_danger_reads_first_whom_to_call(
    profile: CityProfile, voice: Voice, *, refused: bool
) -> None:
    case = make_case(search=make_search(), draft=make_draft(), voice=voice, in_danger=True)
    prepared = label_case(
        Stop(status=Status.NOTHING_FOUND, case=case) if refused else case,
        notices=Notices(profile.notices),
        profile=profile,
        readability=Readability(),
        embedding_model="",
        total_ms=0.0,
    )
    first, *answer = prepared.answer.body.splitlines()
    assert [number for number in ("119", "112", "1366") if number not in first] == []
    assert answer
    assert prepared.settlement.answer == prepared.answer.body
