"""No chat, and not all of them together, are sent more than Telegram takes; a ban is obeyed."""

from __future__ import annotations

from bot.telegram.limiter import EVERYBODY, Limiter
from bot.telegram.pace import Pace


class _Time:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 0.0

    def limiter(self) -> Limiter:
        return Limiter(Pace(monotonic=lambda: self.now))


def test_a_chat_has_a_burst_and_then_one_message_a_second() -> None:
    limiter = _Time().limiter()
    waits = [limiter.reserve("a", group=False) for _ in range(8)]
    assert waits == [0, 0, 0, 0, 0, 1, 2, 3]


def test_a_group_has_twenty_messages_a_minute() -> None:
    limiter = _Time().limiter()
    assert [limiter.reserve("g", group=True) for _ in range(7)][5:] == [3, 6]


def test_all_chats_together_have_twenty_five_messages_a_second() -> None:
    limiter = _Time().limiter()
    waits = [limiter.reserve(str(chat), group=False) for chat in range(75)]
    assert waits[:25] == [0.0] * 25
    assert round(waits[49], 6) == 1.0
    assert round(waits[74], 6) == 2.0


def test_workers_share_what_the_bot_may_send() -> None:
    limiter = _Time().limiter()
    limiter.share(5)
    waits = [limiter.reserve(str(chat), group=False) for chat in range(30)]
    assert round(waits[29], 6) == 1.0


def test_tokens_come_back_with_time() -> None:
    time = _Time()
    limiter = time.limiter()
    for _ in range(5):
        limiter.reserve("a", group=False)
    time.now = 60.0
    assert [limiter.reserve("a", group=False) for _ in range(6)] == [0, 0, 0, 0, 0, 1]


def test_a_ban_keeps_its_chat_and_no_other() -> None:
    time = _Time()
    limiter = time.limiter()
    assert limiter.ban("a", 30) == "a"
    assert limiter.reserve("a", group=False) == 30
    assert limiter.reserve("b", group=False) == 0
    time.now = 31.0
    assert limiter.banned("a") == 0


def test_a_ban_that_many_chats_meet_within_a_moment_is_everybodys() -> None:
    time = _Time()
    limiter = time.limiter()
    limiter.ban("a", 9)
    time.now = 6.0
    assert [limiter.ban(chat, 9) for chat in "bcd"] == ["b", "c", EVERYBODY]
    assert limiter.banned("somebody else") == 9


def test_the_newest_word_of_telegram_counts_and_a_known_ban_does_not_shorten_it() -> None:
    limiter = _Time().limiter()
    limiter.ban("a", 30)
    limiter.ban("a", 2)
    assert limiter.banned("a") == 2
    limiter.know([("a", 1.0), ("b", 7.0)])
    assert (limiter.banned("a"), limiter.banned("b")) == (2, 7)


def test_a_short_ban_of_one_chat_does_not_end_the_long_one_of_everybody() -> None:
    time = _Time()
    limiter = time.limiter()
    for chat in "abc":
        limiter.ban(chat, 30)
    assert limiter.ban("d", 2) == EVERYBODY
    assert limiter.banned("somebody else") == 30
    assert limiter.banned("d") == 30
