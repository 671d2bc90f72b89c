"""Records of four months as a service leaves them, by chance: the same ones each time."""

from __future__ import annotations

import random
from datetime import timedelta

from city import CityProfile, Database, FixedClock, Language, Mode
from disclosure import Channel, Feedback, Ledger, Objections, Records, Status
from tests.builders.disclosure import make_asked, make_ledger, make_settlement
from tests.builders.told_again import ToldBook

ENDS = (
    *[Status.ANSWERED] * 12,
    Status.NOTHING_FOUND,
    Status.NATIONAL_LAW,
    Status.FAILED,
    Status.GREETING,
    Status.TOO_FAST,
)


def live(
    database: Database,
    clock: FixedClock,
    profile: CityProfile,
    count: int,
    book: ToldBook | None = None,
) -> Ledger:
    """With verdicts, objections and outcomes, some of them forgotten.

    With a book, chats tell of themselves, and words are destroyed when they are due.
    """
    chance = random.Random(7)  # noqa: S311 - records, no secrets
    records, cases = Records(database, clock), Objections(database, clock, profile)
    feedback = Feedback(database, clock, profile)
    for number in range(count):
        clock.turn(timedelta(days=123) / count)
        chat = f"chat-{number % 23}"
        if book:
            book.before_a_question(chat)
            clock.turn(timedelta(seconds=1))
        opened = _settled(records, chance, chat)
        if chance.random() < 0.3:
            verdict = chance.choice(["helpful", "unhelpful:wrong", "unhelpful:hard"])
            feedback.rate(opened, chat, verdict)
        if chance.random() < 0.1 and (found := cases.object(opened, chat, "틀렸어요")):
            if chance.random() < 0.5:
                cases.close(found.number, "김담당", "고쳤습니다")
            elif chance.random() < 0.5:
                cases.withdraw(opened, chat)
        if number % 90 == 89:
            records.forget(chat)
        if book:
            book.afterwards(opened, chat, forgotten=number % 90 == 89)
    ledger = make_ledger(database, clock)
    ledger.sign()
    return ledger


def _settled(records: Records, chance: random.Random, chat: str) -> int:
    mode = chance.choice([Mode.STANDARD, Mode.STANDARD, Mode.EASY])
    asked = make_asked(
        chat=chat,
        channel=chance.choice(list(Channel)),
        language=chance.choice(list(Language)),
        mode=mode,
    )
    opened, sources = records.open(asked), None if chance.random() < 0.95 else ()
    given = mode if chance.random() < 0.9 else Mode.STANDARD
    status = chance.choice(ENDS)
    settlement = make_settlement(status=status, mode=given, citations=sources)
    settlement.timings_ms["total"] = round(chance.lognormvariate(5, 1), 1)
    records.settle(opened, settlement)
    return opened
