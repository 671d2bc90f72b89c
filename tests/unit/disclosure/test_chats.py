"""What is remembered of a chat, and that it can be forgotten."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from city import Language, Mode
from disclosure import Chats, ChatState, Records


def test_a_new_chat_is_korean_and_has_seen_no_notice(chats: Chats) -> None:
    assert chats.state("new") == ChatState()


def test_what_is_not_given_stays(chats: Chats) -> None:
    chats.remember("one", mode=Mode.EASY)
    chats.remember("one", notice_version="2026-11-1")
    state = chats.remember("one", language=Language.ENGLISH)
    assert state == chats.state("one")
    assert state == ChatState(language=Language.ENGLISH, mode=Mode.EASY, notice_version="2026-11-1")


def test_chats_do_not_mix(chats: Chats) -> None:
    chats.remember("one", mode=Mode.EASY)
    assert chats.state("two") == ChatState()


def test_a_forgotten_chat_is_new_again(chats: Chats, records: Records) -> None:
    chats.remember("one", mode=Mode.EASY, notice_version="2026-11-1")
    records.forget("one")
    records.forget("one")
    assert chats.state("one") == ChatState()


def test_first_messages_that_arrive_at_once_do_not_collide(chats: Chats) -> None:
    together = Barrier(10)

    def remember(place: int) -> ChatState:
        together.wait()
        return chats.remember("one", notice_version=str(place))

    with ThreadPoolExecutor(10) as pool:
        versions = {state.notice_version for state in pool.map(remember, range(10))}
    assert chats.state("one").notice_version in versions
