"""A chat is kept under a keyed pseudonym only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city import SettingInvalid
from disclosure import Channel, Pseudonyms

KEY = b"0123456789abcdef0123456789abcdef"


@given(raw=st.text())
def test_a_chat_has_one_pseudonym_and_it_says_nothing(raw: str) -> None:
    one = Pseudonyms(KEY).chat(Channel.TELEGRAM, raw)
    assert one == Pseudonyms(KEY).chat(Channel.TELEGRAM, raw)
    assert len(one) == 64
    assert len(raw) < 4 or raw not in one


def test_the_same_number_in_two_channels_is_two_chats() -> None:
    pseudonyms = Pseudonyms(KEY)
    assert len({pseudonyms.chat(channel, "42") for channel in Channel}) == len(Channel)


def test_another_key_gives_another_pseudonym() -> None:
    other = Pseudonyms(KEY[::-1])
    assert other.chat(Channel.WEB, "42") != Pseudonyms(KEY).chat(Channel.WEB, "42")


def test_a_known_chat_keeps_its_pseudonym_for_good() -> None:
    # Computed apart: hmac(key, len||domain || len||"web" || len||"42"), lengths in eight bytes.
    # A change here would cut every citizen off from their records.
    assert Pseudonyms(KEY).chat(Channel.WEB, "42") == (
        "60cd571c9a35f78d590271a1ee0fd9b167a5c9862b4cc1fd00e18ea16e7ddda1"
    )


def test_a_key_that_can_be_guessed_is_refused() -> None:
    with pytest.raises(SettingInvalid):
        Pseudonyms(b"short")


def test_the_key_does_not_show() -> None:
    assert KEY.decode() not in repr(Pseudonyms(KEY))
