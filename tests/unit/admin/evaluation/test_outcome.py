"""How an outcome is held against the right answer."""

from __future__ import annotations

from admin.evaluation import judge
from admin.evaluation.outcome import given
from disclosure import Status
from tests.builders.disclosure import make_answer
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
    assert given(answer, [make_article()]).ungrounded == ("700원",)


def test_numbers_of_the_title_and_of_the_article_itself_are_grounded() -> None:
    answer = make_answer("여수시 100원 택시 조례 제2조에 나와 있습니다.")
    article = make_article(title="여수시 100원 택시 조례", article="제2조", text="정의")
    assert given(answer, [article]).ungrounded == ()


def test_without_its_articles_every_number_of_an_answer_is_ungrounded() -> None:
    assert given(make_answer("600원입니다."), []).ungrounded == ("600원",)


def test_the_telephone_number_of_a_refusal_is_no_finding() -> None:
    answer = make_answer("061-659-2114로 문의하세요.", status=Status.NOTHING_FOUND, citations=())
    assert given(answer, []).ungrounded == ()
    assert not given(answer, []).answered
