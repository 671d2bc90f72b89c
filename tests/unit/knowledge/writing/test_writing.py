from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from city import Mode, Sentences, SettingInvalid, Voice
from city.errors import SentenceMissing
from knowledge import ChatSettings, Grounding, Writer, WritingRequest
from knowledge.writing import open_writer
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit
from tests.fakes.morphemes import FakeMorphemes

PROFILE = yeosu()
GROUNDING = Grounding(PROFILE)


def _open(chat: ChatSettings | None) -> Writer:
    return open_writer(PROFILE, FakeMorphemes(), chat, GROUNDING)


def test_without_a_chat_model_the_writer_quotes_and_knows_easy_words() -> None:
    writer = _open(None)
    request = WritingRequest(
        question="신청서는 어디에 내나요?",
        hits=(make_hit(make_article(text="신청서는 시청에 제출하여야 한다.")),),
        voice=Voice(mode=Mode.EASY),
    )
    assert writer.name == "quote"
    assert writer.compose(request).sentences[0].text == "신청서는 시청에 내야 합니다."


def test_an_empty_model_name_means_no_model() -> None:
    settings = ChatSettings(model="")
    assert _open(settings).name == "quote"


def test_a_chat_model_gives_the_writer_its_name() -> None:
    settings = ChatSettings(model="openai:sample", url="http://127.0.0.1:9/v1")
    assert _open(settings).name == "openai:sample"


def test_a_wrong_model_name_stops_the_start() -> None:
    with pytest.raises(SettingInvalid):
        _open(ChatSettings(model="sample"))


def test_a_profile_without_the_writers_sentences_stops_the_start(tmp_path: Path) -> None:
    profile = replace(PROFILE, sentences=Sentences(tmp_path))
    with pytest.raises(SentenceMissing):
        open_writer(profile, FakeMorphemes(), None, GROUNDING)
