from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge import Article
from knowledge.joining import Joined
from knowledge.matters import Matters
from knowledge.ranking import SAME_QUESTION, Evidence, Ranked
from knowledge.signs import Seen, lack_of, leads_astray, signals, witnessed
from knowledge.wanted_facts import Wanted
from tests.builders.library import make_article

TOLD = "버스 요금은 무료입니다."


def _ranked(question: float) -> Ranked:
    evidence = Evidence(
        key="안내/요금", article=0.6, paragraph=0.6, question=question, words=1.0, nearest=0
    )
    return Ranked(evidence=evidence, score=20.0)


def _seen(*asked: float, told: str = TOLD) -> Seen:
    return Seen(
        question="버스는 공짜인가요?",
        added=(),
        held=frozenset(),
        ranked=[_ranked(question) for question in asked],
        texts=("70세 이상부터 고령운전자입니다.",),
        elsewhere=False,
        astray=False,
        told=told,
    )


def test_a_guide_that_stands_alone_tells_how_far_it_is_from_being_asked() -> None:
    assert signals(_seen(0.5)).unasked == pytest.approx(SAME_QUESTION - 0.5)


def test_a_guide_that_is_asked_the_question_it_is_written_for_speaks_against_nothing() -> None:
    assert signals(_seen(SAME_QUESTION + 0.1)).unasked == 0.0


def test_articles_that_know_no_penalty_answer_no_question_about_one() -> None:
    asked = replace(_seen(SAME_QUESTION, told=""), question="버스 요금을 안 내면 벌금을 내나요?")
    assert signals(asked).missing_fact == 1.0
    assert signals(replace(asked, texts=("", "30배의 부가금과 과태료"))).missing_fact == 0.0


def test_an_article_that_is_held_itself_answers_what_no_guide_is_asked() -> None:
    assert signals(_seen(0.0, told="")).unasked == 0.0


def test_the_first_article_is_the_one_that_is_asked() -> None:
    assert signals(_seen(0.5, SAME_QUESTION)).unasked > 0.0


def test_what_the_guide_of_another_article_is_asked_brings_the_first_no_nearer() -> None:
    assert signals(_seen(0.2, 0.1, 0.9)).nearest == pytest.approx(0.6)
    assert signals(_seen(0.9, 0.1, 0.2)).nearest == pytest.approx(0.9)


def test_an_empty_catalogue_speaks_against_an_answer() -> None:
    nothing = signals(replace(_seen(told=""), ranked=()))
    assert (nothing.nearest, nothing.missing_fact) == (0.0, 1.0)


def test_a_guide_that_stands_alone_and_names_no_penalty_answers_no_question_about_one() -> None:
    asked = replace(_seen(SAME_QUESTION), question="버스 요금을 안 내면 벌금을 내나요?")
    assert signals(asked).missing_fact == 1.0
    assert signals(replace(asked, told="과태료를 냅니다.")).missing_fact == 0.0


def test_a_guide_that_stands_alone_answers_nothing_about_a_matter_of_another_body() -> None:
    asked = replace(_seen(SAME_QUESTION), question="전기요금은 공짜인가요?")
    assert signals(asked).missing_fact == 1.0
    assert signals(replace(asked, told="전기요금은 무료입니다.")).missing_fact == 0.0
    assert signals(replace(asked, told="")).missing_fact == 0.0


def test_a_held_ordinance_that_guides_tell_about_answers_nothing_of_another_body() -> None:
    asked = replace(_seen(SAME_QUESTION, told=""), question="반려견 등록 안 하면 벌금 얼마")
    assert signals(replace(asked, texts=("10만원의 벌금",))).missing_fact == 0.0
    seen = replace(asked, texts=("10만원의 벌금",), said="공중화장실 조례\n10만원의 벌금")
    assert signals(seen).missing_fact == 1.0
    assert signals(replace(seen, said="반려견 등록은 10만원의 벌금")).missing_fact == 0.0


NOTE = make_article()


def _joined(guide: Article | None) -> Joined:
    return Joined(evidence=_ranked(0.5).evidence, article=NOTE, guide=guide)


def test_only_an_ordinance_that_guides_tell_about_is_held_to_what_others_are_called() -> None:
    guide = make_article(
        title=f"{NOTE.source.title} 생활안내", text="꽁초를 버리면 과태료를 냅니다."
    )
    told_about = frozenset({NOTE.source.title})
    texts, told, said = witnessed([_joined(guide)], told_about)
    assert (texts, told) == ([NOTE.text], "")
    assert NOTE.source.title in said
    assert NOTE.text in said
    assert guide.text in said
    assert witnessed([_joined(None)], frozenset()) == ([NOTE.text], "", "")
    assert witnessed([], told_about) == ([], "", "")


def test_an_article_about_another_matter_than_the_question_names_lacks_what_is_wanted() -> None:
    assert signals(replace(_seen(0.0, told=""), astray=True)).missing_fact == 1.0


def test_a_guide_that_is_asked_in_its_own_words_lacks_no_kind_of_fact() -> None:
    asked = replace(_seen(0.85), question="이 요금은 얼마인가요?", texts=("위원회가 정합니다.",))
    assert signals(asked).missing_fact == 0.0
    near = [_ranked(0.75)]
    assert signals(replace(asked, ranked=near)).missing_fact == 1.0


YOUNG = Matters({"청년": frozenset({"여수시 청년 기본 조례"})})
PARKING: Article = make_article()


def _astray(own: list[str], meant: list[str], *, question: float) -> bool:
    evidence = _ranked(question).evidence
    return leads_astray(YOUNG, "계획은 언제 세우나요?", (own, meant), PARKING, evidence)


def test_who_names_another_matter_is_led_astray() -> None:
    assert _astray(["청년", "계획"], [], question=0.5)
    assert not _astray(["계획"], [], question=0.5)


def test_what_ordinances_call_it_counts_only_where_no_guide_is_asked_anything_near() -> None:
    assert _astray(["젊은이"], ["청년"], question=0.0)
    assert not _astray(["젊은이"], ["청년"], question=0.5)


def test_who_asks_what_a_guide_is_written_to_answer_is_not_led_astray() -> None:
    assert not _astray(["청년"], [], question=SAME_QUESTION)


def _first(text: str, *, guide: str = "") -> Joined:
    article = make_article(title="여수시 체육관 조례", heading="이용료", text=text)
    told = make_article(title="안내", heading="이용료는 어떻게 정하나요?", text=guide)
    return Joined(evidence=_ranked(0.7).evidence, article=article, guide=told if guide else None)


def _asked(question: str, text: str, *, near: float = 0.66, guide: str = "") -> Seen:
    return replace(
        _seen(near, told=""),
        question=question,
        texts=(text,),
        words=tuple(question.strip("?").split()),
        first=_first(text, guide=guide),
    )


def test_a_fine_of_another_matter_is_no_answer_however_it_is_stated() -> None:
    fined = "체육관에서 취사한 사람의 과태료 부과기준은 별표와 같다."
    assert lack_of(_asked("헬멧 안쓰면 과태료 얼마예요?", fined)).another
    assert not lack_of(_asked("체육관 취사 과태료 얼마예요?", fined)).another
    assert not lack_of(_asked("헬멧 안쓰면 과태료 얼마예요?", fined, near=SAME_QUESTION)).another


def test_a_grant_for_what_has_happened_is_told_of_by_nothing_that_names_none_of_it() -> None:
    seen = _asked("물에 빠졌는데 지원금 있나요?", "지원금은 선주에게 지급한다.")
    told = replace(seen, words=("물", "빠지", "지원금", "있"), held=frozenset({"지원금", "선주"}))
    assert lack_of(told).another
    assert not lack_of(replace(told, held=frozenset({"지원금", "빠지"}))).another


def test_who_asks_for_something_else_as_well_is_answered_in_part() -> None:
    rule = "이용료는 시장이 따로 정한다."
    lack = lack_of(_asked("체육관은 누가 쓰고 얼마예요?", rule))
    assert (lack.unstated, lack.partly, lack.whole) == ({Wanted.PRICE}, True, False)
    alone = lack_of(_asked("체육관 얼마예요?", rule))
    assert (alone.unstated, alone.partly, alone.whole) == ({Wanted.PRICE}, False, True)


def test_a_guide_that_tells_how_a_sum_is_set_answers_who_asks_for_it() -> None:
    rule, told = "이용료는 따로 정한다.", "이용료는 위원회가 정해 알립니다."
    assert lack_of(_asked("체육관 얼마예요?", rule, guide=told)).partly
    assert not lack_of(_asked("체육관 얼마예요?", rule, guide=told, near=0.6)).partly


def test_an_ordinance_without_a_penalty_lacks_any_and_not_its_sum() -> None:
    lack = lack_of(_asked("체육관 청소 안하면 과태료 얼마예요?", "이용자는 청소하여야 한다."))
    assert lack.unstated == {Wanted.PENALTY}
