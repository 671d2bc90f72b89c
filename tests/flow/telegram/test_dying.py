"""The bot is killed at every point of a question's way: the next life answers, and just once."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from typing import Any

import pytest

from city import CityProfile, Clock, Database
from disclosure import Notices
from tests.builders.lives import Life
from tests.builders.telegram import ANSWER, ASK, CONTACT
from tests.builders.waiting import eventually
from tests.telegram_simulator import Citizen, TelegramSimulator, hang

SHORT = "[AI 안내]"
WAITING = "답을 찾고 있습니다"
AGAIN = "앞의 글이 갔는지 모르겠습니다."

Here = Callable[[str, Any], bool]


def before(*words: str) -> Here:
    """A statement that holds these words, its parameters included."""
    return lambda statement, values: all(word in f"{statement} {values}" for word in words)


DATABASE_POINTS = {
    "after fetch before commit": before("INSERT INTO inbox ", "received"),
    "after commit before claim": before("UPDATE inbox SET", "picked"),
    "after claim before the record": before("INSERT INTO records"),
    "after the record before settling": before("UPDATE records SET", "settled_at"),
    "after the placeholder before its number is kept": before("INSERT INTO outbox", "placed"),
    "after the edit before it is kept": before("UPDATE records SET", "delivered_at"),
    "after it was kept before the item is done": before("DELETE FROM inbox WHERE"),
}


@pytest.fixture
async def telegram(profile: CityProfile) -> AsyncGenerator[TelegramSimulator]:
    """A Telegram that outlives the bot, and accepts nothing without the notice."""
    async with TelegramSimulator(Notices(profile.notices).opens) as telegram:
        yield telegram
        assert telegram.unlabelled == []


@pytest.fixture
def born(
    telegram: TelegramSimulator, database: Database, profile: CityProfile, clock: Clock
) -> Callable[[], Life]:
    """Begins a life over the same database."""
    address = database.engine.url.render_as_string(hide_password=False)
    return lambda: Life(telegram, address, profile, clock)


async def introduced(life: Life, citizen: Citizen, *, easy: bool = False) -> None:
    """Let the chat see the notice, and perhaps choose easy reading, before anything dies."""
    citizen.says("/easy" if easy else "/contact")
    await citizen.hears("쉬운 말로 답합니다" if easy else CONTACT)
    await eventually(lambda: not life.services.inbox.backlog().waiting)


async def answered_once(life: Life, citizen: Citizen) -> None:
    """The question has one record and one answer, and nothing is left to do."""
    await eventually(lambda: not life.services.inbox.backlog().waiting)
    assert sum("600원" in text for text in citizen.heard()) == 1
    (record,) = life.records(citizen.number)
    assert record.settlement is not None
    assert record.delivered_at is not None


@pytest.mark.parametrize("point", DATABASE_POINTS)
async def test_a_question_is_answered_once_whatever_the_bot_dies_over(
    born: Callable[[], Life], telegram: TelegramSimulator, point: str
) -> None:
    citizen = telegram.citizen()
    first = born()
    await introduced(first, citizen)
    first.dies_at(DATABASE_POINTS[point])
    citizen.says(ASK)
    await first.buried()
    second = born()
    await citizen.hears(ANSWER)
    await answered_once(second, citizen)
    assert sum(WAITING in text for text in citizen.heard()) <= 1
    await second.ends()


async def test_what_is_said_under_a_first_notice_is_not_said_again_once_that_was_seen(
    born: Callable[[], Life], telegram: TelegramSimulator
) -> None:
    citizen, first = telegram.citizen(), born()
    first.dies_at(before("DELETE FROM inbox WHERE"))
    citizen.says("/contact")
    await first.buried()
    second = born()
    await eventually(lambda: not second.services.inbox.backlog().waiting)
    assert sum(CONTACT in text for text in citizen.heard()) == 1
    await second.ends()


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_a_question_is_answered_once_if_the_bot_dies_over_a_call(
    born: Callable[[], Life], telegram: TelegramSimulator, method: str
) -> None:
    citizen = telegram.citizen()
    first = born()
    await introduced(first, citizen)
    telegram.fail(method, hang())
    citizen.says(ASK)
    await eventually(lambda: not telegram.world.faults[method.lower()])
    if method == "editMessageText":
        await eventually(lambda: first.records(citizen.number)[0].settlement)
    first.dies_now()
    await first.buried()
    second = born()
    await citizen.hears(ANSWER)
    await answered_once(second, citizen)
    # How far the first life came while its placeholder hung, is a race that nobody need win.
    assert len(second.fake.questions) <= (1 if method == "sendMessage" else 0)
    await second.ends()


EASY_POINTS = {
    "after settling before the intent": (before("INSERT INTO outbox", "answer"), 1, 0),
    "after sending before it is kept": (before("INSERT INTO outbox", "answer", "'sent'"), 2, 1),
    "after it was kept": (before("DELETE FROM inbox WHERE"), 1, 0),
}


@pytest.mark.parametrize("point", EASY_POINTS)
async def test_in_easy_reading_an_answer_comes_again_only_in_doubt_and_says_so(
    born: Callable[[], Life], telegram: TelegramSimulator, point: str
) -> None:
    here, times, marked = EASY_POINTS[point]
    citizen = telegram.citizen()
    first = born()
    await introduced(first, citizen, easy=True)
    first.dies_at(here)
    citizen.says(ASK)
    await first.buried()
    second = born()
    await eventually(lambda: not second.services.inbox.backlog().waiting)
    answers = [text for text in citizen.heard() if "600원" in text]
    assert len(answers) == times
    assert sum(AGAIN in text for text in answers) == marked
    assert all(text.startswith(SHORT) for text in answers)
    assert len(second.records(citizen.number)) == 1
    await second.ends()


async def test_easy_reading_is_turned_on_once_even_if_the_bot_dies_over_it(
    born: Callable[[], Life], telegram: TelegramSimulator
) -> None:
    citizen = telegram.citizen()
    first = born()
    await introduced(first, citizen)
    first.dies_at(before("INSERT INTO outbox", "say"))
    citizen.says("/easy")
    await first.buried()
    second = born()
    await citizen.hears("쉬운 말로 답합니다")
    await second.ends()


async def test_many_lives_answer_many_questions_once_each_and_in_order(
    born: Callable[[], Life], telegram: TelegramSimulator
) -> None:
    citizens = [telegram.citizen(100 + place) for place in range(4)]
    asked = {one.number: [one.says(f"{ASK} {place}") for place in range(3)] for one in citizens}
    for point in DATABASE_POINTS.values():
        life = born()
        life.dies_at(point)
        await life.buried()
    last = born()
    await eventually(lambda: len(last.records(103)) == 3)
    await eventually(lambda: not last.services.inbox.backlog().waiting)
    for citizen in citizens:
        answers = [sent for sent in telegram.messages(citizen.number) if ANSWER in sent.text]
        assert [sent.reply_to for sent in answers] == asked[citizen.number]
        assert len(last.records(citizen.number)) == 3
    await last.ends()
