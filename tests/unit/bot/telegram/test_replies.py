"""What passes for an answer of the Bot API, and what does not."""

from __future__ import annotations

import pytest
from telegram.error import NetworkError

from bot.telegram.replies import look_at


def ban(parameters: str) -> bytes:
    """A ban with these parameters."""
    told = f'{{"ok":false,"error_code":429,"description":"x","parameters":{parameters}}}'
    return told.encode()


NONE = {
    "a page": (200, b"<html>"),
    "a page that wants a password": (401, b"<html>"),
    "JSON of somebody else": (404, b'{"error": "not found"}'),
    "half JSON": (200, b'{"ok":true,"result":[{"update_id":7'),
    "nothing": (200, b""),
    "no text": (200, b"\xff\xfe\x00"),
    "too deep": (200, b"[" * 100_000),
    "a number too long": (200, b'{"ok":true,"result":' + b"9" * 5_000 + b"}"),
    "a list": (200, b"[]"),
    "null": (200, b"null"),
    "no result": (200, b'{"ok":true}'),
    "not ok under a status that says ok": (200, b'{"ok":false,"result":[]}'),
    "ok under a status that says otherwise": (502, b'{"ok":true,"result":[]}'),
    "no words": (403, b'{"ok":false,"error_code":403}'),
    "odd words": (403, b'{"ok":false,"error_code":403,"description":[1]}'),
    "no code": (403, b'{"ok":false,"description":"Forbidden"}'),
    "another code than its status": (404, b'{"ok":false,"error_code":5,"description":"x"}'),
    "odd parameters": (429, ban('{"retry_after":"soon"}')),
    "a ban without end": (429, ban('{"retry_after":' + "9" * 30 + "}")),
    "a list of parameters": (429, ban("[3]")),
}


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_answer_counts_as_a_failing_network_and_is_not_repeated(name: str) -> None:
    code, payload = NONE[name]
    with pytest.raises(NetworkError) as caught:
        look_at(code, payload)
    assert str(caught.value) == f"what came back is no answer of the Bot API (HTTP {code})"


@pytest.mark.parametrize(
    ("code", "payload"),
    [
        (200, b'{"ok":true,"result":null}'),
        (400, b'{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}'),
        (429, ban('{"retry_after":7}')),
        (429, ban('{"migrate_to_chat_id":-1001234567890123}')),
    ],
)
def test_an_answer_passes(code: int, payload: bytes) -> None:
    assert look_at(code, payload) is None
