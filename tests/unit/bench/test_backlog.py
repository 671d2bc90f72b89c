"""What the backlog is made of can be claimed and read by the service that it waits for."""

from __future__ import annotations

from bench.backlog import fill
from bench.chaos.conducting import KEY
from bot.telegram.errand import Kind, unpack
from city import Clock, Database
from disclosure import Inbox, Seal


def test_every_chat_has_its_questions_in_turn(database: Database, clock: Clock) -> None:
    inbox, told = Inbox(database, clock, Seal(KEY.encode())), list[int]()
    fill(inbox, 250, 3, told.append)
    assert told == [100, 200, 250]
    claims = inbox.claim(inbox.join(), [], 64)
    errands = [unpack(claim.content or b"") for claim in claims]
    assert [one.visit.address.chat_id for one in errands] == [1001, 1002, 1003]
    assert all(one.kind is Kind.QUESTION and "주차" in one.visit.text for one in errands)
    assert inbox.backlog().waiting == 250
