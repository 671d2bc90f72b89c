"""The gate: what may leave, and that nothing else can."""

from __future__ import annotations

import json
import logging
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, InputFile, InputMediaPhoto, InputTextMessageContent
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bench.bot_calls import RecordingRequest, api_name, arguments, library_methods
from bot.errors import OutgoingRefused
from bot.telegram.gate import CallRefused, Gate, GatedRequest
from bot.telegram.lengths import MESSAGE_LIMIT, utf16_units
from bot.telegram.methods import SILENT, TEXT_BEARING
from disclosure.notices import Notices
from tests.builders.cities import yeosu

NOTICES = Notices(yeosu().notices)
SHORT = "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다."
LABELLED = f"{SHORT}\n\n주차요금은 30분에 600원입니다."
METHODS = library_methods()


class Wire:
    """A bot whose calls pass the gate and then are only kept."""

    def __init__(self) -> None:
        self.inner = RecordingRequest()
        self.gate = Gate(NOTICES.opens)
        gated = GatedRequest(self.inner, self.gate)
        self.bot = Bot("1:token", request=gated, get_updates_request=gated)

    async def call(self, method: str, **values: Any) -> str:
        """Make a call of the library; `passed` if it left, else the rule it broke."""
        return await self._outcome(getattr(self.bot, method)(**values))

    async def raw(self, url: str, http_method: str, fields: dict[str, object]) -> str:
        """Make a call beneath the library's methods."""
        data = RequestData([RequestParameter.from_input(key, one) for key, one in fields.items()])
        gated = GatedRequest(self.inner, self.gate)
        return await self._outcome(gated.do_request(url, http_method, data))

    async def _outcome(self, call: Any) -> str:
        before = len(self.inner.sent)
        try:
            await call
        except CallRefused as refused:
            assert len(self.inner.sent) == before
            return str(refused.details["problem"])
        except Exception:
            if len(self.inner.sent) == before:
                raise
        return "passed"


@pytest.mark.parametrize("optional", [False, True])
@pytest.mark.parametrize("method", sorted(METHODS))
async def test_no_method_of_the_library_shows_words_without_the_notice(
    method: str, optional: bool
) -> None:
    wire = Wire()
    outcome = await wire.call(
        method, **arguments(METHODS[method], "주차요금은 600원입니다.", optional=optional)
    )
    name = api_name(method)
    silent = name in SILENT or (name == "answerCallbackQuery" and not optional)
    assert (outcome == "passed") == silent
    assert bool(wire.inner.sent) == silent


@pytest.mark.parametrize("method", sorted(METHODS))
async def test_a_method_the_gate_does_not_name_is_refused_even_with_the_notice(method: str) -> None:
    wire = Wire()
    outcome = await wire.call(method, **arguments(METHODS[method], LABELLED, optional=True))
    name = api_name(method)
    assert (outcome == "passed") == (name in SILENT or name in TEXT_BEARING)


async def test_every_method_the_gate_names_is_one_the_library_has() -> None:
    known = {api_name(method) for method in METHODS}
    assert SILENT | set(TEXT_BEARING) <= known
    assert not SILENT & set(TEXT_BEARING)


@pytest.mark.parametrize(
    ("path", "http_method"),
    [
        ("sendmessage", "POST"),
        ("SENDMESSAGE", "POST"),
        ("sendMessage?text=hello", "POST"),
        ("sendMessage#getMe", "POST"),
        ("sendMessage%2F..%2FgetMe", "POST"),
        ("sendMessage/", "POST"),
        ("getMe/sendSecret", "POST"),
        ("", "POST"),
        ("getMe\n", "POST"),
        ("getMe", "GET"),
        ("sendMessage", "PUT"),
    ],
)
async def test_a_path_that_only_resembles_a_method_is_refused(path: str, http_method: str) -> None:
    wire = Wire()
    outcome = await wire.raw(f"http://127.0.0.1:1/bot1:token/{path}", http_method, {"text": "x"})
    assert outcome != "passed"


async def test_a_file_is_never_fetched_through_the_bot() -> None:
    wire = Wire()
    with pytest.raises(CallRefused):
        await wire.bot.request.retrieve("http://127.0.0.1:1/file/bot1:token/photos/1.jpg")
    assert not wire.inner.sent


@pytest.mark.parametrize(
    ("method", "values", "problem"),
    [
        ("send_message", {"text": ""}, "text without a notice in force"),
        ("send_message", {"text": " " + LABELLED}, "text without a notice in force"),
        ("send_message", {"text": LABELLED.replace("생성형", "일반")}, "text without a notice"),
        ("send_message", {"text": LABELLED, "parse_mode": "HTML"}, "markup in parse_mode"),
        ("send_message", {"text": SHORT + "\n\n" + "가" * MESSAGE_LIMIT}, "text over 4096 units"),
        ("send_message", {"text": SHORT + "\n\n" + "👍" * 2040}, "text over 4096 units"),
        ("send_photo", {"photo": "file"}, "no caption"),
        ("send_photo", {"photo": "f", "caption": SHORT + "\n" + "가" * 1020}, "caption over 1024"),
        (
            "send_media_group",
            {"media": [InputMediaPhoto("a", caption=LABELLED), InputMediaPhoto("b")]},
            "media without a notice in force",
        ),
        (
            "send_media_group",
            {"media": [InputMediaPhoto("a", caption=LABELLED, parse_mode="HTML")]},
            "unreadable media",
        ),
        ("send_media_group", {"media": []}, "no media"),
    ],
)
async def test_a_text_that_breaks_a_rule_is_refused_with_the_rule(
    method: str, values: dict[str, Any], problem: str
) -> None:
    wire = Wire()
    if method == "send_media_group" and not values["media"]:
        outcome = await wire.raw("http://h/bot1:a/sendMediaGroup", "POST", {"media": "[]"})
    else:
        outcome = await wire.call(method, chat_id=1, **values)
    assert outcome.startswith(problem)


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("sendMessage", {"text": InputFile(b"hello", attach=False)}),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": InputFile(b"hi", attach=False)}),
        ("sendMessage", {"text": 5}),
        ("sendMessage", {"text": ["a"]}),
        ("sendMessage", {}),
        ("sendMediaGroup", {"media": "not json"}),
        ("sendMediaGroup", {"media": '["text"]'}),
        (
            "editMessageMedia",
            {"media": '{"caption": "hello", "caption": ' + json.dumps(LABELLED) + "}"},
        ),
        ("sendMessage", {"text": LABELLED, "entities": '[{"type": "spoiler"}]'}),
        ("sendMessage", {"text": LABELLED, "entities": [InputTextMessageContent("a").to_dict()]}),
    ],
)
async def test_words_cannot_be_smuggled_past_in_another_shape(
    method: str, fields: dict[str, object]
) -> None:
    wire = Wire()
    assert await wire.raw(f"http://h/bot1:a/{method}", "POST", fields) != "passed"
    assert wire.gate.refused[method] == 1


async def test_arguments_beside_the_signature_are_checked_too() -> None:
    wire = Wire()
    outcome = await wire.call(
        "send_message", chat_id=1, text=LABELLED, api_kwargs={"text": "바꿔치기"}
    )
    assert outcome == "text without a notice in force"


async def test_the_request_that_polls_is_gated_as_well() -> None:
    inner, gate = RecordingRequest(), Gate(NOTICES.opens)
    bot = Bot(
        "1:token",
        request=GatedRequest(inner, gate),
        get_updates_request=GatedRequest(inner, gate),
    )
    with pytest.raises(Exception, match="recorded"):
        await bot.get_updates()
    assert gate.passed["getUpdates"] == 1


async def test_a_labelled_text_passes_and_is_counted() -> None:
    wire = Wire()
    assert await wire.call("send_message", chat_id=1, text=LABELLED) == "passed"
    assert wire.inner.sent == [("sendMessage", {"chat_id": "1", "text": LABELLED})]
    assert wire.gate.passed == {"sendMessage": 1}
    assert not wire.gate.refused


async def test_a_refusal_is_loud_but_never_repeats_the_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    wire = Wire()
    with caplog.at_level(logging.ERROR):
        await wire.call("send_message", chat_id=7, text="비밀 이야기")
    assert "OUTGOING CALL REFUSED: sendMessage" in caplog.text
    assert "비밀" not in caplog.text
    assert "token" not in caplog.text


def test_a_refusal_is_an_error_of_ours_and_survives_being_copied() -> None:
    refused = CallRefused(method="sendMessage", problem="no text")
    assert isinstance(refused, OutgoingRefused)
    copy = pickle.loads(pickle.dumps(refused))  # noqa: S301 - our own bytes
    assert copy.details == refused.details
    assert copy.message == "sendMessage: no text"


@given(text=st.text(max_size=200), labelled=st.booleans())
def test_a_text_passes_exactly_when_it_opens_with_a_notice_and_fits(
    text: str, labelled: bool
) -> None:
    whole = f"{SHORT}\n{text}" if labelled else text
    gate = Gate(NOTICES.opens)
    data = RequestData([RequestParameter.from_input("text", whole)])
    try:
        gate.check("https://h/bot1:a/sendMessage", "POST", data)
        passed = True
    except CallRefused:
        passed = False
    assert passed == (NOTICES.opens(whole) and utf16_units(whole) <= MESSAGE_LIMIT)
