"""Whoever tells of themselves is told the limit first, and no `네` that stands for others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from city import Mode, Voice
from knowledge import Article, ArticleRole, Grounding, Hit, WritingRequest
from knowledge.ranking import SAME_QUESTION
from knowledge.writing.easy import EasyWriter
from knowledge.writing.quoting import QuotingWriter
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit
from tests.fakes.morphemes import FakeMorphemes

PROFILE = yeosu()
DRIVERS = "여수시 고령운전자 지원 조례"
GRANT = make_article(
    title=DRIVERS,
    article="제6조",
    heading="재정지원",
    text="고령운전자가 운전면허증을 반납한 경우에는 지원금을 지급할 수 있다.",
)
WHOM = make_article(
    title=DRIVERS,
    article="제2조",
    heading="정의",
    text="이 조례에서 사용하는 용어의 뜻은 다음과 같다.\n"
    "1. “고령운전자”란 여수시에 주소를 둔 70세 이상의 사람을 말한다.",
    role=ArticleRole.DEFINITION,
)
PARKING = make_article(
    heading="요금 감면",
    text="주차요금 감면은 다음 각 호와 같다.\n1. 경차 : 60% 감면\n"
    "2. 두 자녀 세대의 차 : 50% 감면\n3. 세 자녀 이상 세대의 차 : 100% 감면\n"
    "4. 임산부의 차 : 100% 감면(여수시에 주민등록을 둔 시민에 한정한다)",
)


def _guide(told: Article, heading: str, text: str, easy: str = "") -> Article:
    source = replace(told.source, heading=heading)
    return replace(
        told, key=f"안내/{heading}", source=source, text=text, easy=easy, questions=(heading,)
    )


MONEY = _guide(
    GRANT,
    "고령운전자가 면허증을 반납하면 지원금을 받나요?",
    "네, 고령운전자가 운전면허증을 반납하면 지원금을 줄 수 있습니다.",
)
SMALL = _guide(PARKING, "경차는 할인되나요?", "네, 경차는 주차요금을 60% 감면합니다.")
MOTHERS = _guide(
    PARKING,
    "임산부는 무료인가요?",
    "네, 임산부의 차는 주차요금을 100% 감면합니다. 여수시에 주민등록을 둔 시민에 한정합니다.",
    "네, 임산부의 차는 주차요금을 100% 감면합니다. 여수시에 주민등록을 둔 시민에 한정합니다.",
)


def _hit(article: Article, guide: Article | None = None, *, score: float = 9.0) -> Hit:
    return replace(make_hit(article, score=score), parts={"question": SAME_QUESTION}, guide=guide)


def _told(question: str, *hits: Hit, easy: bool = False) -> list[str]:
    writer = EasyWriter(QuotingWriter(PROFILE, FakeMorphemes()), PROFILE, Grounding(PROFILE))
    voice = Voice(mode=Mode.EASY) if easy else Voice()
    request = WritingRequest(question=question, hits=hits, voice=voice)
    return [sentence.text for sentence in writer.compose(request).sentences]


@pytest.mark.parametrize("age", ["67세", "72세", "예순다섯 살"])
@pytest.mark.parametrize("easy", [False, True])
def test_who_tells_an_age_is_told_first_from_which_age_a_rule_is(age: str, *, easy: bool) -> None:
    hits = (_hit(GRANT, MONEY), _hit(WHOM, score=7.0))
    first, *rest = _told(f"{age}인데 면허증 반납하면 지원금 받아요?", *hits, easy=easy)
    assert "70세 이상" in first
    assert not any(one.startswith("네") for one in rest)
    assert any("지원금을 줄 수 있습니다" in one for one in rest)


def test_a_guide_to_the_limit_says_it_before_the_article_does() -> None:
    limit = _guide(WHOM, "고령운전자는 몇 살부터인가요?", "70세 이상부터입니다.")
    hits = (_hit(GRANT, MONEY), _hit(WHOM, limit, score=7.0))
    first, *_ = _told("67세인데 면허증 반납하면 지원금 받아요?", *hits)
    assert first == limit.text


def test_who_lives_elsewhere_is_told_first_for_whom_a_rule_is() -> None:
    hits = (_hit(GRANT, MONEY), _hit(WHOM, score=7.0))
    first, *_ = _told("순천 사는 어르신도 면허증 반납하면 지원금 받아요?", *hits)
    assert "여수시에 주소를 둔" in first


def test_a_yes_is_followed_by_whom_it_is_for_where_the_guide_does_not_say_it() -> None:
    hits = (_hit(GRANT, MONEY), _hit(WHOM, score=7.0))
    first, second, *_ = _told("면허증 반납하면 지원금 받아요?", *hits)
    assert first == MONEY.text
    assert "70세 이상" in second


@pytest.mark.parametrize("easy", [False, True])
def test_the_sentence_that_limits_stands_before_what_it_limits(*, easy: bool) -> None:
    question = "여수 주민등록 없는 임산부도 주차요금 감면되나요?"
    first, *_ = _told(question, _hit(PARKING, MOTHERS), easy=easy)
    assert first.startswith("여수시에 주민등록을 둔 시민")
    assert "임산부의 차는 주차요금을 100% 감면합니다." in first
    plain, *_ = _told("임산부도 주차요금 감면되나요?", _hit(PARKING, MOTHERS), easy=easy)
    assert plain.startswith("네, 임산부")


def test_who_has_fewer_children_than_any_rule_is_for_is_told_of_how_many_it_is() -> None:
    first, *rest = _told("애 하나인데 주차요금 감면되나요?", _hit(PARKING, SMALL))
    assert "두 자녀 세대" in first
    assert "세 자녀 이상" in first
    assert not any("경차" in one for one in rest)
    small, *_ = _told("애 하나인데 경차는 주차요금 감면되나요?", _hit(PARKING, SMALL))
    assert small == SMALL.text


def test_a_number_that_a_guide_allows_takes_no_yes_away() -> None:
    text = "네, 두 자녀 세대의 차는 주차요금을 50% 감면합니다."
    two = _guide(PARKING, "두 자녀 가정도 할인되나요?", text)
    first, *_ = _told("애 둘인데 주차요금 감면되나요?", _hit(PARKING, two))
    assert first == text


def test_a_defined_word_is_known_by_whatever_dot_it_is_written_with() -> None:
    whom = replace(WHOM, text="", paragraphs=("1. “청소년ㆍ청년”이란 34세 이하인 사람을 말한다.",))
    guide = _guide(GRANT, "어떤 지원을 받나요?", "시는 청소년·청년에게 지원금을 줄 수 있습니다.")
    first, *_ = _told("36살인데 지원금 받나요?", _hit(GRANT, guide), _hit(whom, score=7.0))
    assert "34세 이하" in first
