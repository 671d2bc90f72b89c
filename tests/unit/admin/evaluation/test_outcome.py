"""How an outcome is held against the right answer."""

from __future__ import annotations

from dataclasses import replace

from admin.evaluation import judge
from admin.evaluation.outcome import given
from disclosure import READABILITY, Status
from tests.builders.disclosure import make_answer, make_record, make_settlement
from tests.builders.evaluation import PARKING, make_given, make_gold, make_outcome
from tests.builders.library import make_article

OTHER = (PARKING, "제9조")


def test_the_rank_counts_articles_and_not_passages() -> None:
    retrieved = (OTHER, OTHER, ("다른 조례", "제5조"), OTHER, (PARKING, "제5조"))
    assert judge(make_gold(), make_outcome(retrieved=retrieved)).rank == 3


def test_the_first_of_several_right_articles_gives_the_rank() -> None:
    gold = make_gold(articles=("제5조", "제9조"))
    assert judge(gold, make_outcome(retrieved=(OTHER, (PARKING, "제5조")))).rank == 1


def test_what_was_not_retrieved_has_no_rank() -> None:
    assert judge(make_gold(), make_outcome(retrieved=(OTHER,))).rank is None


def test_a_refusal_states_no_fact_and_cites_nothing() -> None:
    refused = make_given("600원인지 알 수 없습니다.", answered=False)
    judged = judge(make_gold(), make_outcome(standard=refused, easy=refused))
    assert not judged.delivered
    assert judged.missing == ("600원",)
    assert judged.easy_missing == ("600원",)
    assert not judged.cited


def test_one_right_article_among_the_cited_ones_is_enough() -> None:
    standard = make_given(citations=(OTHER, (PARKING, "제5조")))
    assert judge(make_gold(), make_outcome(standard=standard)).cited
    assert not judge(make_gold(), make_outcome(standard=make_given(citations=(OTHER,)))).cited


def test_numbers_are_held_against_the_articles_that_are_cited() -> None:
    answer = make_answer("제5조에 따라 30분에 700원이고 50% 감면입니다.")
    assert given(answer, [make_article()], None).ungrounded == ("700원",)


def test_numbers_of_the_title_and_of_the_article_itself_are_grounded() -> None:
    answer = make_answer("여수시 100원 택시 조례 제2조에 나와 있습니다.")
    article = make_article(title="여수시 100원 택시 조례", article="제2조", text="정의")
    assert given(answer, [article], None).ungrounded == ()


def test_the_numbers_of_a_list_are_no_numbers_of_the_answer() -> None:
    told = "다음을 해야 합니다.\n1. 600원을 내기\n2. 700원을 내기"
    assert given(make_answer(told), [make_article()], None).ungrounded == ("700원",)
    astray = "다음을 해야 합니다.\n3. 600원을 내기"
    assert given(make_answer(astray), [make_article()], None).ungrounded != ()


def test_the_question_that_a_guide_answers_tells_nothing() -> None:
    told = "이 질문에 대한 안내입니다: 두 장이면 2배인가요?\n주차요금은 30분에 600원입니다."
    found = given(make_answer(told), [make_article()], None)
    assert found.ungrounded == ()
    assert found.answer == "주차요금은 30분에 600원입니다."


def test_the_english_line_above_what_is_quoted_tells_nothing() -> None:
    quoted = "이미 등록된 품종은 제외합니다."
    frames = (
        "This is what the city has in writing, in Korean (여수시 씨앗 조례, 제9조):",
        "The city wrote this. It is in Korean (여수시 씨앗 조례, 제9조):",
    )
    standard, easy = (
        given(make_answer(f"{frame}\n{quoted}"), [make_article()], None) for frame in frames
    )
    assert (standard.answer, easy.answer) == (quoted, quoted)


def test_a_line_of_our_own_beside_what_was_found_tells_nothing() -> None:
    ours, found = "지금 위험하면 119에 전화하세요.", "주차요금은 30분에 600원입니다."
    answer = make_answer(f"{ours}\n{found}")
    assert given(answer, [make_article()], None).ungrounded != ()
    told = given(answer, [make_article()], None, {ours})
    assert (told.ungrounded, told.answer) == ((), found)


def test_without_its_articles_every_number_of_an_answer_is_ungrounded() -> None:
    assert given(make_answer("600원입니다."), [], None).ungrounded == ("600원",)


def test_the_telephone_number_of_a_refusal_is_no_finding() -> None:
    answer = make_answer("061-659-2114로 문의하세요.", status=Status.NOTHING_FOUND, citations=())
    assert given(answer, [], None).ungrounded == ()
    assert not given(answer, [], None).answered


def test_who_is_asked_back_was_not_answered() -> None:
    answer = make_answer("무엇에 대해 물으시나요?", status=Status.ASKED_BACK, citations=())
    assert not given(answer, [], None).answered


def test_time_and_reading_ease_are_those_of_the_record() -> None:
    settlement = replace(make_settlement(), scores={READABILITY: 71.5, "any/제1조": 3.0})
    found = given(make_answer(), [make_article()], make_record(settlement=settlement))
    assert (found.readability, found.milliseconds) == (71.5, 40.0)


def test_without_a_record_nothing_is_known_of_time_and_reading_ease() -> None:
    found = given(make_answer(), [make_article()], None)
    assert (found.readability, found.milliseconds) == (None, None)
    judged = judge(make_gold(), make_outcome(standard=found))
    assert (judged.readability, judged.milliseconds) == (None, (40.0,))


def test_what_easy_words_change_is_found_against_the_standard_answer() -> None:
    easy = make_given("주차요금은 30분에 900원이 아닙니다.")
    assert judge(make_gold(), make_outcome(easy=easy)).easy_changed == (
        "900원",
        "600원",
        "negation",
    )
    assert (
        judge(make_gold(), make_outcome(easy=make_given("30분에 600원이에요."))).easy_changed == ()
    )


def test_a_refusal_is_no_changed_fact() -> None:
    refused = make_given("061-659-2114로 물어보세요.", answered=False)
    assert judge(make_gold(), make_outcome(easy=refused)).easy_changed == ()
    assert judge(make_gold(), make_outcome(standard=refused)).easy_changed == ()
