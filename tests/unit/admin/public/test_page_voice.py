"""Who switches the voice of a public page goes on reading the same page."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from admin.public.page_voice import switches
from city import Language, Mode, Voice


def test_switches_keep_what_the_address_asks_for_and_change_one_thing() -> None:
    voice = Voice(language=Language.ENGLISH, mode=Mode.EASY)
    found = switches("/register", voice, q="가&나", page=2)
    other, mode = (urlsplit(found[name]) for name in ("other_language", "other_mode"))
    asked = {"q": ["가&나"], "page": ["2"]}
    assert (other.path, mode.path, found["language"]) == ("/register", "/register", "ko")
    assert parse_qs(other.query) == {"lang": ["ko"], "easy": ["1"], **asked}
    assert parse_qs(mode.query) == {"lang": ["en"], **asked}
