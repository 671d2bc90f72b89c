from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import ClassVar

import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langsmith import tracing_context  # pyright: ignore[reportUnknownVariableType]
from langsmith.utils import tracing_is_enabled  # pyright: ignore[reportUnknownVariableType]
from pydantic import SecretStr

from city import SettingInvalid, Voice, load_profile
from knowledge import Grounding, WritingFailed, WritingRequest
from knowledge.adapters.langchain_chat import LangChainChat, open_chat_model
from knowledge.chat import ChatSettings
from knowledge.writing.modelled import SCHEMA, FallbackWriter, ModelWriter
from knowledge.writing.quoting import QuotingWriter
from tests.builders.library import make_hit
from tests.fakes.model_server import ModelServer, running_model_server
from tests.fakes.morphemes import FakeMorphemes

GOOD = '{"sentences": [{"text": "30분에 600원입니다.", "passages": ["A1"]}]}'
REQUEST = WritingRequest(question="주차요금이 얼마예요?", hits=(make_hit(),), voice=Voice())


@pytest.fixture(scope="module")
def running() -> Iterator[ModelServer]:
    with running_model_server() as server:
        yield server


@pytest.fixture
def server(running: ModelServer) -> ModelServer:
    running.content, running.status, running.hangs = GOOD, 200, False
    running.requests.clear()
    running.keys.clear()
    return running


def _writer(server: ModelServer, *, timeout_s: float = 5.0) -> FallbackWriter:
    settings = ChatSettings(
        model="openai:sample", url=server.url, key=SecretStr("sesame"), timeout_s=timeout_s
    )
    quoting = QuotingWriter(load_profile("yeosu"), FakeMorphemes())
    return FallbackWriter(
        ModelWriter(open_chat_model(settings)), quoting, Grounding(load_profile("yeosu"))
    )


def test_a_real_server_is_asked_for_json_with_the_key(server: ModelServer) -> None:
    draft = _writer(server).compose(REQUEST)
    assert [sentence.text for sentence in draft.sentences] == ["30분에 600원입니다."]
    assert draft.writer == "openai:sample"
    (sent,) = server.requests
    assert sent["model"] == "sample"
    assert sent["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "answer", "schema": dict(SCHEMA), "strict": True},
    }
    assert server.keys == ["Bearer sesame"]


@pytest.mark.parametrize(
    "content",
    ["rubbish", GOOD[:40], GOOD.replace("A1", "A8"), GOOD.replace('["A1"]', "[]"), ""],
    ids=["rubbish", "half", "made-up token", "no token", "empty"],
)
def test_an_unusable_reply_falls_back_to_quoting(server: ModelServer, content: str) -> None:
    server.content = content
    draft = _writer(server).compose(REQUEST)
    assert draft.writer == "quote"
    assert draft.sentences
    assert draft.extra["fell_back_from"] == "openai:sample"


@pytest.mark.parametrize("status", [400, 401, 429, 500, 503])
def test_a_refusal_is_not_tried_again(server: ModelServer, status: int) -> None:
    server.status = status
    draft = _writer(server).compose(REQUEST)
    assert draft.writer == "quote"
    assert str(status) in draft.extra["because"]
    assert len(server.requests) == 1


def test_a_server_that_hangs_is_left_after_the_time_set(server: ModelServer) -> None:
    server.hangs = True
    draft = _writer(server, timeout_s=0.2).compose(REQUEST)
    assert draft.writer == "quote"
    assert "Timeout" in draft.extra["because"]


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
    assert chat.reply("rules", "material", SCHEMA) == GOOD
    assert given["client_kwargs"] == {"timeout": 3.0}


def test_a_server_that_is_not_there_falls_back(server: ModelServer) -> None:
    settings = ChatSettings(model="openai:sample", url="http://127.0.0.1:9/v1", timeout_s=1.0)
    chat = open_chat_model(settings)
    with pytest.raises(WritingFailed) as failed:
        chat.reply("rules", "citizen's words", SCHEMA)
    assert "citizen" not in str(failed.value.details)


def test_a_chat_model_that_knows_no_schema_is_asked_in_words() -> None:
    chat = LangChainChat(FakeListChatModel(responses=[GOOD]), "fake:list")
    draft = ModelWriter(chat).compose(REQUEST)
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
        LangChainChat(Watched(responses=[]), "fake:list").reply("rules", "words", SCHEMA)
    assert Watched.traced == [False]


@pytest.mark.parametrize("model", ["", "sample", "openai:", ":sample", "nobody:sample"])
def test_a_model_that_cannot_be_opened_is_a_wrong_setting(model: str) -> None:
    with pytest.raises(SettingInvalid):
        open_chat_model(ChatSettings(model=model, key=SecretStr("sesame")))


def test_the_key_does_not_show() -> None:
    assert "sesame" not in repr(ChatSettings(model="openai:sample", key=SecretStr("sesame")))
