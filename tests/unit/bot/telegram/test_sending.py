"""The sender takes labelled answers and nothing else, and alerts stay within their bounds."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

import pytest
from telegram import Bot
from telegram.error import RetryAfter, TelegramError, TimedOut

from bench.bot_calls import RecordingRequest
from bot.errors import PutOff, Undelivered
from bot.telegram.addresses import Address
from bot.telegram.calling import Caller, ban_seconds
from bot.telegram.gate import Gate, GatedRequest
from bot.telegram.pace import Pace
from bot.telegram.parts import opening_and_rest, parts_of
from bot.telegram.sending import Sender
from disclosure import LabelledAnswer
from tests.builders.disclosure import make_answer


def make_sender(
    opens: Callable[[str], bool] = lambda _text: True,
) -> tuple[Sender, RecordingRequest]:
    """A sender whose calls are only kept."""
    wire = RecordingRequest()
    gated = GatedRequest(wire, Gate(opens))
    bot = Bot("1:a", request=gated, get_updates_request=gated)
    return Sender(bot, Caller(Pace(retries_s=()))), wire


MARK = "It may have come already."
MOVED = (
    b'{"ok": false, "error_code": 400, "description": "x",'
    b' "parameters": {"migrate_to_chat_id": -9}}'
)
BAN = b'{"ok": false, "error_code": 429, "description": "x", "parameters": {"retry_after": 60}}'
CONFLICT = b'{"ok": false, "error_code": 409, "description": "terminated by other getUpdates"}'
REFUSED = b'{"ok": false, "error_code": 400, "description": "message thread not found"}'

meets_a_ban = pytest.mark.filterwarnings("ignore:.*retry_after")
"""As the bot is built, it ignores that warning of the library, too."""


class Wire(RecordingRequest):
    """Answers the first calls as it is told to: an error in place of a reply, or a refusal."""

    def __init__(self, *replies: TelegramError | bytes) -> None:
        super().__init__()
        self._replies = iter(replies)

    async def do_request(self, *given: Any, **more: Any) -> tuple[int, bytes]:
        done = await super().do_request(*given, **more)
        match next(self._replies, None):
            case TelegramError() as lost:
                raise lost
            case bytes(refusal):
                return int(json.loads(refusal)["error_code"]), refusal
            case None:
                return done

    def sender(self, *retries_s: float) -> Sender:
        """A sender on this wire that waits for nothing."""
        gated = GatedRequest(self, Gate(lambda _text: True))
        pace = Pace(retries_s=retries_s, bans=0)
        return Sender(Bot("1:a", request=gated, get_updates_request=gated), Caller(pace))


class Lookalike:
    """Has everything a labelled answer has, but was not made by `label()`."""

    def __init__(self) -> None:
        genuine = make_answer()
        self.notice, self.text, self.body = genuine.notice, genuine.text, genuine.body


@pytest.mark.parametrize("thing", ["[AI 안내] 글", None, b"bytes", Lookalike()])
async def test_nothing_but_a_labelled_answer_is_sent(thing: Any) -> None:
    sender, wire = make_sender()
    with pytest.raises(TypeError, match="LabelledAnswer"):
        await sender.send(Address(chat_id=1), cast("LabelledAnswer", thing))
    with pytest.raises(TypeError, match="LabelledAnswer"):
        await sender.alert("1", cast("LabelledAnswer", thing))
    assert wire.sent == []


async def test_an_answer_is_sent_as_plain_text_without_preview() -> None:
    sender, wire = make_sender()
    answer = make_answer("<b>*굵게*</b>")
    assert await sender.send(Address(chat_id=1, reply_to=5, thread_id=7), answer) == (1,)
    ((method, fields),) = wire.sent
    assert method == "sendMessage"
    assert fields["text"] == answer.text
    assert "parse_mode" not in fields
    assert fields["link_preview_options"] == '{"is_disabled": true}'
    assert '"allow_sending_without_reply": true' in fields["reply_parameters"]
    assert fields["message_thread_id"] == "7"


async def test_later_parts_go_where_the_first_arrived_and_answer_no_message() -> None:
    sender, wire = make_sender()
    await sender.send(Address(chat_id=-77, reply_to=5), make_answer("가나다. " * 1200))
    (first, *later) = [fields for _, fields in wire.sent]
    assert first["chat_id"] == "-77"
    assert "reply_parameters" in first
    assert {fields["chat_id"] for fields in later} == {"1"}
    assert not any("reply_parameters" in fields for fields in later)


async def test_an_alert_that_is_too_long_for_telegram_goes_out_silently() -> None:
    sender, wire = make_sender()
    await sender.alert("q", make_answer("가" * 180, citations=()))
    await sender.alert("q", make_answer("고맙습니다.", citations=()))
    long, short = (fields for _, fields in wire.sent)
    assert "text" not in long
    assert short["text"].endswith("고맙습니다.")


async def test_what_the_gate_stops_is_reported_as_undelivered() -> None:
    sender, wire = make_sender(lambda _text: False)
    with pytest.raises(Undelivered) as caught:
        await sender.send(Address(chat_id=1), make_answer())
    assert str(caught.value.details["reason"]).startswith("refused by the gate: sendMessage")
    assert wire.sent == []


@pytest.mark.parametrize("refusal", [REFUSED, MOVED], ids=["refused", "moved"])
async def test_what_may_have_arrived_says_so_at_another_address_too(refusal: bytes) -> None:
    wire = Wire(TimedOut(), refusal)
    (part,) = parts_of(make_answer(), mark=MARK)
    await wire.sender(0.0).post_part(Address(chat_id=-1, thread_id=7), part)
    first, _refused, last = (fields["text"] for _, fields in wire.sent)
    assert MARK not in first
    assert MARK in last


@meets_a_ban
async def test_what_may_have_arrived_is_in_doubt_when_another_address_is_put_off() -> None:
    wire = Wire(TimedOut(), REFUSED, BAN)
    (part,) = parts_of(make_answer(), mark=MARK)
    with pytest.raises(PutOff) as caught:
        await wire.sender(0.0).post_part(Address(chat_id=-1, thread_id=7), part)
    assert caught.value.details["doubt"] is True


@meets_a_ban
async def test_what_cannot_be_taken_away_now_is_taken_away_later() -> None:
    with pytest.raises(PutOff):
        await Wire(BAN).sender().take_away(Address(chat_id=1), 5)
    gone = Wire(REFUSED)
    await gone.sender().take_away(Address(chat_id=1), 5)
    assert [name for name, _ in gone.sent] == ["deleteMessage"]


async def test_a_conflict_about_who_polls_gives_no_message_up() -> None:
    wire = Wire(CONFLICT)
    with pytest.raises(PutOff):
        await wire.sender().send(Address(chat_id=1), make_answer())


@meets_a_ban
async def test_a_ban_that_the_sign_of_typing_meets_keeps_messages_too() -> None:
    wire = Wire(BAN)
    sender = wire.sender()
    await sender.show_typing(Address(chat_id=1))
    await sender.show_typing(Address(chat_id=1))
    with pytest.raises(PutOff):
        await sender.send(Address(chat_id=1), make_answer())
    assert [method for method, _ in wire.sent] == ["sendChatAction"]


def test_a_chat_number_is_not_shown_where_an_address_is_printed() -> None:
    assert "8123456789" not in repr(Address(chat_id=8_123_456_789))


def test_opening_and_rest_are_the_whole_text_again() -> None:
    answer = make_answer()
    opening, rest = opening_and_rest(answer)
    assert f"{opening}\n\n{rest}" == answer.text


def test_a_ban_is_read_in_either_form_the_library_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    assert ban_seconds(RetryAfter(timedelta(seconds=7))) == 7.0
