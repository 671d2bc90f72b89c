"""What is kept of an update is enough to answer it, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from telegram import Update, User

from bot.telegram.errand import Errand, Kind, errand_of, pack, unpack

ME = User(id=900, is_bot=True, first_name="안내", username="yeosu_test_bot")
SENDER = {
    "id": 77,
    "is_bot": False,
    "first_name": "김여수",
    "last_name": "홍",
    "username": "kim",
    "language_code": "ko",
}
PRIVATE = {"id": 77, "type": "private", "first_name": "김여수", "username": "kim"}


def message(**content: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1, "from": SENDER, "chat": PRIVATE, **content}


def command(text: str) -> dict[str, Any]:
    length = len(text.split()[0])
    entity = {"type": "bot_command", "offset": 0, "length": length}
    return message(text=text, entities=[entity])


def read(**update: Any) -> Errand | None:
    return errand_of(Update.de_json({"update_id": 1, **update}), ME, frozenset({"help"}))


@pytest.mark.parametrize(
    ("update", "kind", "name"),
    [
        ({"message": message(text="주차요금?")}, Kind.QUESTION, ""),
        ({"message": command("/help")}, Kind.COMMAND, "help"),
        ({"message": command("/HELP@Yeosu_Test_Bot me")}, Kind.COMMAND, "help"),
        ({"message": command("/help@other_bot")}, Kind.UNKNOWN_COMMAND, ""),
        ({"message": command("/nonsense")}, Kind.UNKNOWN_COMMAND, ""),
        ({"message": message(dice={"emoji": "🎲", "value": 3})}, Kind.NOT_TEXT, ""),
        ({"edited_message": message(text="고침", edit_date=2)}, Kind.EDITED, ""),
    ],
)
def test_each_kind_of_update_is_its_errand(update: dict[str, Any], kind: Kind, name: str) -> None:
    errand = read(**update)
    assert errand is not None
    assert (errand.kind, errand.command) == (kind, name)
    assert unpack(pack(errand)) == errand


@pytest.mark.parametrize(
    "update",
    [
        {"edited_message": message(dice={"emoji": "🎲", "value": 3}, edit_date=2)},
        {"message": message(new_chat_title="새 이름")},
        {"channel_post": message(text="알림")},
        {"poll_answer": {"poll_id": "1", "option_ids": [], "option_persistent_ids": []}},
    ],
)
def test_what_asks_for_nothing_is_no_errand(update: dict[str, Any]) -> None:
    assert read(**update) is None


def test_a_tap_is_kept_with_what_it_says_and_where() -> None:
    tap = {
        "id": "9",
        "from": SENDER,
        "chat_instance": "1",
        "data": "easy:3",
        "message": message(text="답"),
    }
    errand = read(callback_query=tap)
    assert errand is not None
    visit = unpack(pack(errand)).visit
    assert (visit.query, visit.data, visit.under) == ("9", "easy:3", 5)


def test_no_name_of_anybody_is_kept() -> None:
    errand = read(message=message(text="주차요금?"))
    assert errand is not None
    kept = json.loads(pack(errand))
    assert kept == {"k": "question", "c": 77, "r": 5, "t": "주차요금?", "l": "ko"}


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"k": "x"}', b'{"k": "tap", "z": 1}'])
def test_what_nobody_packed_is_told(content: bytes) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        unpack(content)
