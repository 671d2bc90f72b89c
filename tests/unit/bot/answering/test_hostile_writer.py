"""A model that invents is set behind the real port: nothing it invented passes the check step."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from bot.answering.case import Case
from bot.answering.check import check
from bot.answering.compose import compose
from city.korean import comparable
from knowledge import Grounding
from knowledge.adapters.langchain_chat import LangChainChat
from knowledge.writing import FallbackWriter, ModelWriter, QuotingWriter
from tests.builders.case import make_case, make_tools
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit, make_search
from tests.fakes.hostile_model import HostileModel, open_hostile_model
from tests.fakes.morphemes import FakeMorphemes

ARTICLES = (
    make_article(),
    make_article(
        title="여수시 시민회관 조례",
        article="제7조",
        heading="사용허가",
        text=(
            "① 회관을 사용하려는 사람은 7일 전까지 신청하여야 한다.\n"
            "② 영리 목적으로 사용할 수 없다."
        ),
    ),
)
QUESTIONS = (
    "주차요금이 얼마예요?",
    "장애인은 주차요금을 얼마나 감면받나요?",
    "주차요금을 안 내면 벌금이 얼마인가요?",
    "주차요금은 밤에도 내나요?",
    "주차요금 담당 전화번호가 뭐예요?",
    "장애인 주차요금은 무료인가요?",
    "한 시간 주차요금은 얼마인가요?",
    "주차요금을 카드로 낼 수 있나요?",
    "주차요금은 몇 조에 있나요?",
    "주차요금 감면을 받으려면 무엇을 내야 하나요?",
    "회관을 사용하려면 언제까지 신청해야 하나요?",
    "회관을 영리 목적으로 사용할 수 있나요?",
    "회관 사용 신청은 어디에 하나요?",
    "회관 사용 허가를 취소하면 과태료가 있나요?",
    "회관을 사용하는 사람은 얼마를 내나요?",
    "회관 사용을 전날 신청해도 되나요?",
    "회관은 몇 명까지 사용할 수 있나요?",
    "회관 사용 신청이 거절되면 어떻게 하나요?",
    "회관은 몇 시에 문을 여나요?",
    "회관 사용료는 언제 돌려받나요?",
)
_DIGITS = re.compile(r"\d[\d,]*")
_DENIED = re.compile(r"않|없|안 |아니|못")
_PERMITTED = re.compile(r"수 있")


@pytest.fixture(scope="module")
def hostile(models: Path) -> HostileModel:
    models.mkdir(parents=True, exist_ok=True)
    try:
        model = open_hostile_model(models)
    except ImportError:
        reason = "the extra `hostile` is not installed: no hostile writer is tried"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    return model


def test_nothing_that_a_hostile_model_invents_gets_past_the_check(hostile: HostileModel) -> None:
    profile = yeosu()
    chat = LangChainChat(hostile, "hostile:gemma-3-270m")
    writer = FallbackWriter(
        ModelWriter(chat), QuotingWriter(profile, FakeMorphemes()), Grounding(profile)
    )
    tools = make_tools(compose=writer.compose, profile=profile)
    fell_back = 0
    for number, question in enumerate(QUESTIONS):
        article = ARTICLES[number // 10]
        case = compose(make_case(question, search=make_search(make_hit(article))), tools)
        assert isinstance(case, Case)
        checked = check(case, tools)
        assert isinstance(checked, Case), question
        assert checked.draft is not None
        fell_back += checked.draft.writer == "quote"
        for sentence in checked.draft.sentences:
            words = f"{article.source.article} {article.text}"
            assert set(_DIGITS.findall(sentence.text)) <= set(_DIGITS.findall(words))
            assert comparable(sentence.quote) in comparable(words)
            for signs in (_DENIED, _PERMITTED):
                assert not signs.search(sentence.text) or signs.search(words), sentence.text
    invented = [
        text
        for text in hostile.written
        if set(_DIGITS.findall(text)) - set(_DIGITS.findall("5 7 30 600 100 50"))
    ]
    # The test has teeth: the model did invent, and the citizen was quoted to instead.
    assert invented
    assert fell_back
