from __future__ import annotations

from dataclasses import replace

import pytest

from city import Language, Mode, Voice
from knowledge import Grounding, Hit, WritingRequest
from knowledge.measures import measures_of
from knowledge.ranking import SAME_QUESTION
from knowledge.writing.easy import EasyWriter
from knowledge.writing.guiding import beside, guide_to
from knowledge.writing.quoting import QuotingWriter
from knowledge.writing.selecting import MAX_CHARACTERS
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit
from tests.fakes.morphemes import FakeMorphemes

OWN = make_article()
GUIDE = replace(
    make_article(text="주차비는 30분에 600원입니다."),
    key="안내/요금",
    questions=("주차비 얼마예요?",),
    easy="주차비를 냅니다. 30분에 600원입니다.",
)
PROFILE = yeosu()


def _hit(question: float, *, alone: bool = False) -> Hit:
    article = GUIDE if alone else OWN
    return replace(make_hit(article), parts={"question": question}, guide=GUIDE)


def _texts(hit: Hit, *, easy: bool = False) -> list[str]:
    writer = EasyWriter(QuotingWriter(PROFILE, FakeMorphemes()), PROFILE, Grounding(PROFILE))
    voice = Voice(mode=Mode.EASY) if easy else Voice()
    request = WritingRequest(question="주차비 얼마예요? 주차요금", hits=(hit,), voice=voice)
    return [sentence.text for sentence in writer.compose(request).sentences]


def test_a_guide_that_answers_this_very_question_comes_before_the_articles_words() -> None:
    first, *rest = _texts(_hit(SAME_QUESTION))
    assert first == GUIDE.text
    assert any("30분에 600원으로" in text for text in rest)


@pytest.mark.parametrize(
    "voice", [Voice(), Voice(mode=Mode.EASY), Voice(language=Language.ENGLISH)], ids=str
)
def test_a_sentence_of_a_guide_names_the_question_that_it_answers(voice: Voice) -> None:
    guide = replace(GUIDE, source=replace(GUIDE.source, heading="주차비는 얼마인가요?"))
    hit = replace(_hit(SAME_QUESTION), guide=guide)
    writer = EasyWriter(QuotingWriter(PROFILE, FakeMorphemes()), PROFILE, Grounding(PROFILE))
    request = WritingRequest(question="주차비 얼마예요? 주차요금", hits=(hit,), voice=voice)
    first, *rest = writer.compose(request).sentences
    assert first.guide == "주차비는 얼마인가요?"
    assert not any(one.guide for one in rest)


def test_a_guide_to_another_question_keeps_silent() -> None:
    assert GUIDE.text not in _texts(_hit(SAME_QUESTION - 0.01))


def test_a_guide_without_its_ordinance_answers_alone_and_stands_on_itself() -> None:
    hit = _hit(0.0, alone=True)
    writer = QuotingWriter(PROFILE, FakeMorphemes())
    request = WritingRequest(question="주차비 얼마예요?", hits=(hit,), voice=Voice())
    (sentence,) = writer.compose(request).sentences
    assert (sentence.text, sentence.quote) == (GUIDE.text, GUIDE.text)
    assert sentence.article_keys == (GUIDE.key,)


def test_the_guides_own_easy_words_are_said_in_easy_reading_each_sentence_on_a_line() -> None:
    first, *_ = _texts(_hit(0.95), easy=True)
    assert first.splitlines() == ["주차비를 냅니다.", "30분에 600원입니다."]


def test_no_hit_has_no_guide() -> None:
    assert guide_to([]) is None
    assert guide_to([make_hit()]) is None


def _behind(question: float, by: float, *, guided: bool) -> Hit:
    other = replace(make_article(article="제9조"), key="다른조례/제9조")
    guide = replace(GUIDE, key="안내/다른") if guided else None
    score = _hit(0.0).score - by
    return replace(make_hit(other), score=score, parts={"question": question}, guide=guide)


def test_a_less_similar_guide_answers_for_an_article_that_lies_far_ahead() -> None:
    best = _hit(0.6)
    assert guide_to([best, _behind(0.0, 5.0, guided=False)]) is best
    assert guide_to([best, _behind(0.0, 3.0, guided=False)]) is None
    assert guide_to([_hit(0.5), _behind(0.0, 5.0, guided=False)]) is None


def test_the_guide_of_an_article_that_is_nearly_as_likely_answers_this_very_question() -> None:
    near, far = _behind(0.8, 1.0, guided=True), _behind(0.8, 2.0, guided=True)
    assert guide_to([_hit(0.3), near]) is near
    assert guide_to([_hit(0.3), far]) is None
    assert guide_to([_hit(0.3), _behind(0.8, 1.0, guided=False)]) is None


def test_a_less_similar_guide_takes_no_room_from_the_articles_words() -> None:
    rows = "\n".join(f"{n}. 주차요금 {n}번 항목은 {n}00원으로 정하여 둔다" for n in range(1, 40))
    article = make_article(text=f"주차요금은 다음 각 호와 같다.\n{rows}")
    wordy = replace(GUIDE, text=" ".join([GUIDE.text] * 9))
    long = replace(_hit(0.6), article=article, guide=wordy)
    writer = QuotingWriter(PROFILE, FakeMorphemes())

    def quoted(hit: Hit) -> int:
        hits = (hit, _behind(0.0, 9.0, guided=False))
        request = WritingRequest(question="주차비 얼마예요? 주차요금", hits=hits, voice=Voice())
        return sum(len(one.text) for one in writer.compose(request).sentences if not one.guide)

    assert quoted(long) == quoted(replace(long, guide=None))
    assert quoted(replace(long, parts={"question": 0.95})) < quoted(long)


def test_an_answer_is_no_longer_with_a_guide_than_without() -> None:
    rows = "\n".join(f"{n}. 주차요금 {n}번 항목은 {n}00원으로 정하여 둔다" for n in range(1, 40))
    long = make_article(text=f"주차요금은 다음 각 호와 같다.\n{rows}")
    hit = replace(make_hit(long), parts={"question": 0.95}, guide=GUIDE)
    assert sum(map(len, _texts(hit))) <= MAX_CHARACTERS + 40


def test_easy_words_of_a_guide_that_an_amendment_has_overtaken_are_not_said() -> None:
    old = replace(GUIDE, easy="주차비를 냅니다. 30분에 500원입니다.")
    hit = replace(make_hit(OWN), parts={"question": 0.95}, guide=old)
    first, *_ = _texts(hit, easy=True)
    assert "500원" not in first
    assert "600원" in first


def test_the_english_line_above_a_guide_names_the_guides_article_and_no_other() -> None:
    other = make_hit(make_article(article="제9조", text="요금은 매달 낸다."), score=9.0)
    hollow = make_article(text="주차장에 필요한 사항은 규칙으로 정한다.")
    hit = replace(make_hit(hollow, score=9.1), parts={"question": 1.0}, guide=GUIDE)
    request = WritingRequest(
        question="요금 매달", hits=(hit, other), voice=Voice(language=Language.ENGLISH)
    )
    first, *_ = QuotingWriter(PROFILE, FakeMorphemes()).compose(request).sentences
    assert first.article_keys == (hollow.key,)
    assert hollow.source.article in first.text
    assert "제9조" not in first.text


def test_beside_a_guide_that_states_the_measure_stands_nothing_that_is_far_less_likely() -> None:
    meant = replace(_hit(0.9), score=9.0)
    near, far = (replace(_behind(0.0, 0.0, guided=False), score=score) for score in (6.5, 5.5))
    hits = (meant, near, far)
    assert beside(meant, hits, measures_of("주차비 얼마예요?")) == (meant, near)
    assert beside(meant, hits, measures_of("며칠 안에 내요?")) == hits
    assert beside(meant, hits, measures_of("주차비를 내야 하나요?")) == hits


def test_the_writer_quotes_no_far_article_beside_a_guide_that_answers() -> None:
    other = make_article(article="제9조", text="견인 주차요금은 1회에 40000원으로 한다.")
    hit = replace(_hit(0.9), score=9.0)
    writer = QuotingWriter(PROFILE, FakeMorphemes())

    def cited(behind: float) -> set[str]:
        hits = (hit, make_hit(other, score=hit.score - behind))
        request = WritingRequest(question="주차요금 얼마예요?", hits=hits, voice=Voice())
        return {key for one in writer.compose(request).sentences for key in one.article_keys}

    assert cited(1.0) == {OWN.key, other.key}
    assert cited(4.0) == {OWN.key}


def test_the_guide_that_states_the_measure_is_told_before_one_that_does_not() -> None:
    hollow = replace(_hit(0.9), guide=replace(GUIDE, text="주차장은 시가 만듭니다."), score=9.0)
    stating = replace(_behind(0.8, 0.0, guided=True), score=6.5)
    asked = measures_of("주차비 얼마예요?")
    assert guide_to([hollow, stating], asked) is stating
    assert guide_to([hollow, replace(stating, score=5.5)], asked) is hollow
    assert guide_to([hollow, replace(stating, parts={"question": 0.6})], asked) is hollow
    assert guide_to([replace(_hit(0.9), score=9.0), stating], asked) is not stating
    assert guide_to([hollow, stating], measures_of("주차장은 누가 만들어요?")) is hollow
