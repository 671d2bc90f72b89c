"""Nothing found is a status, and a writer sees only the best articles."""

from dataclasses import replace

import pytest

from bot.answering.case import Case, Stop
from bot.answering.compose import MAX_ARTICLES, compose
from bot.answering.retrieve import retrieve
from city import CityProfile, Department, Language, Voice
from disclosure import Status
from knowledge import Draft, SearchResult, WritingRequest
from tests.builders.case import make_case, make_tools
from tests.builders.library import make_article, make_draft, make_hit, make_search


def test_a_search_below_its_threshold_stops_and_is_kept() -> None:
    search = make_search(confidence=0.4, threshold=0.5)
    result = retrieve(make_case(), make_tools(search=lambda _text: search))
    assert isinstance(result, Stop)
    assert result.status is Status.NOTHING_FOUND
    assert result.case.search is search


def test_a_matter_of_national_law_names_its_office_in_the_language_of_the_question() -> None:
    asked = "국민연금 몇 살부터 받아요?"
    korean = retrieve(make_case(asked), make_tools())
    assert isinstance(korean, Stop)
    assert korean.status is Status.NATIONAL_LAW
    assert korean.case.helper == Department(name="국민연금공단", telephone="1355")
    english = Voice(language=Language.ENGLISH)
    stopped = retrieve(make_case("What is the minimum wage?", voice=english), make_tools())
    assert isinstance(stopped, Stop)
    assert stopped.case.helper is not None
    assert stopped.case.helper.name.startswith("Ministry of Employment and Labor")


def test_a_matter_of_the_citys_own_counter_names_the_call_centre(profile: CityProfile) -> None:
    stopped = retrieve(make_case("여권 재발급 며칠 걸려요"), make_tools())
    assert isinstance(stopped, Stop)
    assert stopped.case.helper == profile.main


def test_a_search_that_found_something_goes_on() -> None:
    result = retrieve(make_case(), make_tools())
    assert isinstance(result, Case)
    assert result.search is not None


def test_the_writer_sees_the_best_articles_only() -> None:
    seen: list[WritingRequest] = []

    def write(request: WritingRequest) -> Draft:
        seen.append(request)
        return make_draft()

    hits = [make_hit(make_article(article=f"제{n}조")) for n in range(1, 9)]
    result = compose(make_case(search=make_search(*hits)), make_tools(compose=write))
    assert isinstance(result, Case)
    assert [hit.article.source.article for hit in seen[0].hits] == [
        f"제{n}조" for n in range(1, MAX_ARTICLES + 1)
    ]


def test_an_empty_draft_means_nothing_found() -> None:
    empty = Draft(sentences=(), writer="quote", prompt_hash="")
    result = compose(make_case(search=make_search()), make_tools(compose=lambda _request: empty))
    assert isinstance(result, Stop)
    assert result.status is Status.NOTHING_FOUND


def test_a_case_that_was_never_searched_is_not_written() -> None:
    result = compose(make_case(), make_tools())
    assert isinstance(result, Stop)


def test_a_writer_is_asked_what_was_meant_and_not_what_was_typed() -> None:
    asked: list[str] = []

    def write(request: WritingRequest) -> Draft:
        asked.append(request.question)
        return make_draft()

    search = replace(make_search(), mended="주차 요금은 얼마인가요?")
    for found in (search, replace(search, mended="")):
        compose(make_case("주차 요굼은 얼매당가?", search=found), make_tools(compose=write))
    assert asked == ["주차 요금은 얼마인가요?", "주차 요굼은 얼매당가?"]


def test_what_somebody_says_of_themselves_leads_to_no_other_law_and_to_no_other_articles() -> None:
    towing = make_search(
        make_hit(make_article(title="여수시 견인자동차 운영 조례")), confidence=1.0
    )

    def search(question: str) -> SearchResult:
        # What was said beside the question leads to an ordinance that rules something else.
        away = make_search(confidence=1.0)
        return towing if question == "견인료가 얼마인가요?" else replace(away, words=("생계급여",))

    plain = retrieve(make_case("견인료가 얼마인가요?"), make_tools(search=search))
    for said in ("저는 생계급여를 받는데요,", "저희는 혼인신고 없이 함께 사는데요,"):
        told = retrieve(make_case(f"{said} 견인료가 얼마인가요?"), make_tools(search=search))
        assert isinstance(told, Case)
        assert isinstance(plain, Case)
        assert told.search is not None
        assert plain.search is not None
        assert told.search.kept == plain.search.kept
        # None of the articles tells of it, and the writer reads what everybody asks.
        assert told.search.mended == "견인료가 얼마인가요?"
        assert told.search.question == f"{said} 견인료가 얼마인가요?"


@pytest.mark.parametrize(
    ("said", "words", "read"),
    [
        ("저는 생계급여를 받는데요,", ("생계급여",), True),
        ("저는 올해 68세인데요,", (), True),
        ("저는 목발을 짚는데요,", ("목발",), False),
    ],
)
def test_what_the_articles_tell_of_who_asks_is_read_by_the_writer(
    said: str, words: tuple[str, ...], read: bool
) -> None:
    text = "생계급여를 받는 사람에게는 견인료를 받지 않습니다."
    towing = make_search(make_hit(make_article(text=text)), confidence=1.0)

    def search(question: str) -> SearchResult:
        return replace(towing, words=words) if question.startswith(said) else towing

    told = retrieve(make_case(f"{said} 견인료가 얼마인가요?"), make_tools(search=search))
    assert isinstance(told, Case)
    assert told.search is not None
    whole = f"{said} 견인료가 얼마인가요?"
    assert told.search.mended == (whole if read else "견인료가 얼마인가요?")


def test_a_rule_for_who_asks_is_found_by_what_they_say_of_themselves() -> None:
    def search(question: str) -> SearchResult:
        who = "장애인" if "장애인" in question else "경차"
        rule = make_article(heading=f"{who} 할인", text=f"{who}는 할인합니다.")
        words = ("장애인", "주차") if who == "장애인" else ("주차",)
        return replace(make_search(make_hit(rule), confidence=0.95), words=words)

    told = retrieve(make_case("저는 장애인인데 주차요금을 깎아 주나요?"), make_tools(search=search))
    assert isinstance(told, Case)
    assert told.search is not None
    assert told.search.kept[0].article.source.heading == "장애인 할인"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("저는 이혼을 하려고 합니다. 서류는 어디에 내나요?", ("서류", "내")),
        ("제가 실업급여를 받는데 어디에 신청하나요?", ("신청",)),
        ("저는 여권을 잃어버렸는데 어디서 다시 만드나요?", ("만들",)),
    ],
)
def test_a_question_that_names_nothing_itself_has_the_office_of_what_was_said_before(
    question: str, words: tuple[str, ...]
) -> None:
    search = replace(make_search(confidence=0.2), words=words)
    stopped = retrieve(make_case(question), make_tools(search=lambda _text: search))
    assert isinstance(stopped, Stop)
    assert stopped.status is Status.NATIONAL_LAW


def test_a_question_that_names_what_it_is_about_is_no_matter_of_who_asks() -> None:
    search = replace(make_search(confidence=0.2), words=("견인", "료", "얼마"))
    said = "저는 생계급여를 받는데요, 견인료가 얼마인가요?"
    stopped = retrieve(make_case(said), make_tools(search=lambda _text: search))
    assert isinstance(stopped, Stop)
    assert stopped.status is Status.NOTHING_FOUND


def test_a_question_that_is_not_clear_by_itself_is_searched_with_what_was_said_before() -> None:
    said = "우리 아파트 윗집이 시끄러운데요, 어디에 말해요?"

    def search(question: str) -> SearchResult:
        return replace(make_search(confidence=0.9 if question == said else 0.4), question=question)

    result = retrieve(make_case(said), make_tools(search=search))
    assert isinstance(result, Case)
    assert result.search is not None
    assert result.search.confidence == 0.9
    benefit = retrieve(
        make_case("저는 생계급여를 받는데요, 어떻게 신청하나요?"),
        make_tools(search=lambda text: make_search(confidence=0.8 if "생계" in text else 0.1)),
    )
    assert isinstance(benefit, Stop)
    assert benefit.status is Status.NATIONAL_LAW


def test_who_lives_in_another_city_is_searched_for_with_it() -> None:
    asked: list[str] = []

    def search(question: str) -> SearchResult:
        asked.append(question)
        return replace(make_search(confidence=1.0), snapshot=question)

    living = "저는 순천에 사는데요, 쓰레기는 언제 내놓나요?"
    retrieve(make_case(living), make_tools(search=search))
    assert asked == [living]
    coming = retrieve(
        make_case("저는 순천에서 왔는데요, 쓰레기는 언제 내놓나요?"), make_tools(search=search)
    )
    assert isinstance(coming, Case)
    assert coming.search is not None
    assert coming.search.snapshot == "쓰레기는 언제 내놓나요?"


def test_a_question_that_names_no_subject_is_searched_with_what_was_asked_before() -> None:
    asked: list[str] = []

    def search(question: str) -> SearchResult:
        asked.append(question)
        named = ("수도", "요금") if "수도" in question else ()
        return replace(make_search(), words=(*named, "신청"))

    case = replace(
        make_case("신청은 어디에 해요?"), earlier=("고마워요", "수도요금 감면 대상이 누구예요?")
    )
    result = retrieve(case, make_tools(search=search))
    assert isinstance(result, Case)
    assert result.question == "수도요금 감면 대상이 누구예요? 고마워요 신청은 어디에 해요?"
    assert result.question in asked
    asked.clear()
    retrieve(make_case("신청은 어디에 해요?"), make_tools(search=search))
    assert asked == ["신청은 어디에 해요?"]


def test_what_already_holds_all_that_was_asked_before_is_searched_once() -> None:
    asked: list[str] = []

    def search(question: str) -> SearchResult:
        asked.append(question)
        return replace(make_search(), words=("신청",))

    case = replace(make_case("그럼 신청은요?"), earlier=("대상이 누구예요?",))
    retrieve(case, make_tools(search=search))
    assert asked.count("대상이 누구예요? 그럼 신청은요?") == 1


def test_the_act_that_sets_what_is_asked_goes_with_the_case() -> None:
    find = make_search(confidence=0.9)
    stopped = retrieve(make_case("주차 위반 딱지 얼마예요?"), make_tools(search=lambda _text: find))
    assert isinstance(stopped, Stop)
    assert (stopped.status, stopped.case.law) == (Status.NATIONAL_LAW, "도로교통법")
