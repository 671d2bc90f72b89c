"""A choice makes a question in the voice of who chooses, with the item that it came in with."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.case import Question
from bot.answering.talk import Talk
from city import Language, Mode, Voice
from disclosure import Channel, Claim, Status
from tests.builders.desk import Desk
from tests.builders.disclosure import make_asked, make_settlement

EASY = Voice(language=Language.ENGLISH, mode=Mode.EASY)
CLAIM = Claim(place=3, worker=1, chat="chat-1", content=b"")


def kept(desk: Desk, question: str, status: Status, *choices: str) -> int:
    """The number of a record that offers these."""
    number = desk.records.open(make_asked(question))
    desk.records.settle(number, replace(make_settlement(status=status), choices=choices))
    return number


async def test_what_waits_is_asked_as_if_it_were_typed_now(desk: Desk) -> None:
    record = kept(desk, "교복비는요? 그리고 주차장은요?", Status.ANSWERED, "주차장은요?")
    chosen = await Talk(desk.database, desk.records).chosen(record, "chat-1", 1, EASY, CLAIM)
    assert chosen == Question(
        text="주차장은요?", channel=Channel.WEB, chat="chat-1", voice=EASY, claim=CLAIM
    )


async def test_a_subject_makes_the_question_whole(desk: Desk) -> None:
    record = kept(desk, "감면 되나요?", Status.ASKED_BACK, "교복", "주차장")
    chosen = await Talk(desk.database, desk.records).chosen(record, "chat-1", 2, EASY, CLAIM)
    text = "주차장 감면 되나요?"
    assert chosen == Question(
        text=text, channel=Channel.WEB, chat="chat-1", voice=EASY, whole=True, claim=CLAIM
    )
