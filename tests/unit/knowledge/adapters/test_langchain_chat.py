from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import ClassVar

import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langsmith import tracing_context  # pyright: ignore[reportUnknownVariableType]
from langsmith.utils import tracing_is_enabled  # pyright: ignore[reportUnknownVariableType]
from pydantic import SecretStr

from city import SettingInvalid, Voice
from knowledge import Draft, Grounding, WritingFailed, WritingRequest
from knowledge.adapters.langchain_chat import LangChainChat, open_chat_model
from knowledge.chat import ChatSettings
from knowledge.prompts import load_prompt
from knowledge.writing.modelled import SCHEMA, FallbackWriter, ModelWriter
from knowledge.writing.quoting import QuotingWriter
from tests.builders.cities import yeosu
from tests.builders.library import make_hit
from tests.fakes.model_server import (
    ModelServer,
    Play,
    cuts,
    drips,
    hangs,
    refuses,
    running_model_server,
    says,
)
from tests.fakes.morphemes import FakeMorphemes

GROUNDING = Grounding(yeosu())
MARK = "0f3a"
PLENTY_S = 60.0
GOOD = '{"sentences": [{"text": "30분에 600원입니다.", "passages": ["A1-0f3a"]}]}'
REQUEST = WritingRequest(question="주차요금이 얼마예요?", hits=(make_hit(),), voice=Voice())


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with running_model_server() as server:
        yield server


def _model_writer(server: ModelServer, limit_s: float = PLENTY_S) -> ModelWriter:
    settings = ChatSettings(
        model="openai:sample", url=server.url, key=SecretStr("sesame"), timeout_s=limit_s
    )
    return ModelWriter(open_chat_model(settings), limit_s=limit_s, mark=lambda: MARK)


def _composed(server: ModelServer, limit_s: float = PLENTY_S) -> Draft:
    """The draft as citizens get it: the model's, or the quoting writer's after it."""
    quoting = QuotingWriter(yeosu(), FakeMorphemes())
    writer = FallbackWriter(_model_writer(server, limit_s), quoting, GROUNDING)
    return writer.compose(REQUEST)


def test_a_real_server_is_asked_for_json_with_the_key(server: ModelServer) -> None:
    server.plays = [says(GOOD)]
    draft = _composed(server)
    assert [sentence.text for sentence in draft.sentences] == ["30분에 600원입니다."]
    assert draft.writer == "openai:sample"
    (sent,) = server.requests
    assert sent["model"] == "sample"
    assert sent["temperature"] == 0
    assert sent["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "answer", "schema": dict(SCHEMA), "strict": True},
    }
    assert server.keys == ["Bearer sesame"]


@pytest.mark.parametrize(
    ("plays", "requests"),
    [
        ([says("rubbish")], 2),
        ([says(GOOD[:40])], 2),
        ([says("")], 2),
        ([says("x" * 10_000_000)], 2),
        ([says(GOOD.replace("A1-0f3a", "A8-0f3a"))], 1),
        ([says(GOOD.replace("A1-0f3a", "A1"))], 1),
        ([says(GOOD.replace('["A1-0f3a"]', "[]"))], 1),
        ([cuts(GOOD)], 2),
        ([refuses(429, retry_after="0.1")], 2),
        ([refuses(429, retry_after="3600")], 1),
        ([refuses(500)], 2),
        ([refuses(503)], 2),
        ([refuses(400)], 1),
        ([refuses(401)], 1),
        ([refuses(404)], 1),
    ],
    ids=[
        "rubbish", "half JSON", "nothing", "10 MB of text", "made-up token", "token of the text",
        "no token", "cut", "busy", "busy for an hour", "broken", "down", "refused", "wrong key",
        "no such model",
    ],
)  # fmt: skip
def test_a_server_that_gives_nothing_usable_is_followed_by_a_quoted_draft(
    server: ModelServer, plays: list[Play], requests: int
) -> None:
    server.plays = plays
    draft = _composed(server)
    assert draft.writer == "quote"
    assert draft.sentences
    assert draft.extra["fell_back_from"] == "openai:sample"
    assert len(server.requests) == requests


@pytest.mark.parametrize(
    "first",
    [
        says("rubbish"), says(GOOD[:40]), says(""), cuts(GOOD), refuses(500), refuses(429),
        refuses(429, retry_after="0.1"), refuses(503, retry_after="0"),
    ],
    ids=["rubbish", "half JSON", "nothing", "cut", "broken", "busy", "busy a moment", "down"],
)  # fmt: skip
def test_what_a_second_try_heals_ends_in_the_models_draft(server: ModelServer, first: Play) -> None:
    server.plays = [first, says(GOOD)]
    assert _composed(server).writer == "openai:sample"
    assert len(server.requests) == 2


def test_a_model_whose_json_broke_is_told_so_the_second_time(server: ModelServer) -> None:
    server.plays = [says(GOOD[:40]), says(GOOD)]
    _composed(server)
    first, second = (request["messages"] for request in server.requests)
    assert second[0]["content"] == f"{first[0]['content']}\n\n{load_prompt('repair').text}"
    assert second[1] == first[1]


@pytest.mark.parametrize("play", [hangs, drips])
def test_a_server_that_is_late_is_left_with_its_connection_closed(
    server: ModelServer, play: Play
) -> None:
    writer = _model_writer(server, limit_s=0.5)
    server.plays = [play]
    with pytest.raises(WritingFailed) as failed:
        writer.compose(REQUEST)
    assert "Timeout" in str(failed.value.details["problem"])
    assert len(server.requests) <= 1
    if server.requests:
        assert server.gone.wait(10)


def test_a_server_that_is_late_is_followed_by_a_quoted_draft(server: ModelServer) -> None:
    server.plays = [hangs]
    draft = _composed(server, limit_s=0.2)
    assert draft.writer == "quote"
    assert "Timeout" in draft.extra["because"]


def test_an_option_that_a_model_refuses_is_left_out_from_then_on(server: ModelServer) -> None:
    writer = _model_writer(server)
    server.plays = [
        refuses(400, "Unsupported value: 'temperature' does not support 0 with this model."),
        refuses(400, "response_format is not supported"),
        says(GOOD),
    ]
    assert writer.compose(REQUEST).writer == "openai:sample"
    assert writer.compose(REQUEST).writer == "openai:sample"
    shapes = [request.keys() & {"temperature", "response_format"} for request in server.requests]
    assert shapes == [{"temperature", "response_format"}, {"response_format"}, set(), set()]


def test_several_citizens_are_answered_at_once(server: ModelServer) -> None:
    server.plays = [says(GOOD)]
    writer = _model_writer(server)
    with ThreadPoolExecutor(8) as pool:
        drafts = list(pool.map(writer.compose, [REQUEST] * 16))
    assert {draft.sentences[0].text for draft in drafts} == {"30분에 600원입니다."}


def test_ollama_is_given_its_time_under_the_name_that_its_client_reads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: dict[str, object] = {}

    def made(**options: object) -> FakeListChatModel:
        given.update(options)
        return FakeListChatModel(responses=[GOOD])

    package = ModuleType("langchain_ollama")
    monkeypatch.setattr(package, "ChatOllama", made, raising=False)
    monkeypatch.setitem(sys.modules, "langchain_ollama", package)
    chat = open_chat_model(ChatSettings(model="ollama:sample", timeout_s=3.0))
    assert chat.reply("rules", "material", SCHEMA, within_s=PLENTY_S) == GOOD
    assert given["client_kwargs"] == {"timeout": 3.0}


def test_a_server_that_is_not_there_has_failed_without_the_citizens_words() -> None:
    settings = ChatSettings(model="openai:sample", url="http://127.0.0.1:9/v1", timeout_s=1.0)
    chat = open_chat_model(settings)
    with pytest.raises(WritingFailed) as failed:
        chat.reply("rules", "citizen's words", SCHEMA, within_s=1.0)
    assert "citizen" not in str(failed.value.details)


def test_a_chat_model_that_knows_no_schema_is_asked_in_words() -> None:
    chat = LangChainChat(FakeListChatModel(responses=[GOOD]), "fake:list")
    draft = ModelWriter(chat, mark=lambda: MARK).compose(REQUEST)
    assert draft.writer == "fake:list"
    assert draft.sentences[0].text == "30분에 600원입니다."


def test_what_citizens_ask_is_traced_nowhere() -> None:
    class Watched(FakeListChatModel):
        """Notes whether tracing is on while it answers."""

        traced: ClassVar[list[bool]] = []

        def _call(self, *args: object, **kwargs: object) -> str:
            self.traced.append(bool(tracing_is_enabled()))
            return GOOD

    with tracing_context(enabled=True):
        assert tracing_is_enabled()
        LangChainChat(Watched(responses=[]), "fake:list").reply(
            "rules", "words", SCHEMA, within_s=PLENTY_S
        )
    assert Watched.traced == [False]


@pytest.mark.parametrize("model", ["", "sample", "openai:", ":sample", "nobody:sample"])
def test_a_model_that_cannot_be_opened_is_a_wrong_setting(model: str) -> None:
    with pytest.raises(SettingInvalid):
        open_chat_model(ChatSettings(model=model, key=SecretStr("sesame")))


def test_the_key_does_not_show() -> None:
    assert "sesame" not in repr(ChatSettings(model="openai:sample", key=SecretStr("sesame")))
