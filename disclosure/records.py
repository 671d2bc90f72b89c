"""What was asked, how it was answered and why: kept before anything is sent.

The rules, in order:

1. A record is opened, and committed, before any model runs; its number is never given out twice.
2. It is settled once, and only while it is open, and committed before the answer is sent.
3. It is delivered, or not, only after it was settled.
4. A chat meets its own records only.
5. Forgetting destroys the words at once (question, answer, quotes, what was found) and cuts the
   record loose from its chat. A shell with status and times stays, so that counting stays honest.
   An answer that is on its way at that moment settles its shell, and its words are not kept.
   What an objection is open about is destroyed when its case is over (`rights.frozen`).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from city import Clock, Database, GroupCommit
from disclosure import store
from disclosure.errors import ClaimLost, RecordMissing, RecordOutOfOrder
from disclosure.inbox.model import Claim, State
from disclosure.inbox.store import change_item, drop_items
from disclosure.journal import drop_journal
from disclosure.ledger.store import take_turn
from disclosure.model import Asked, Record, Settlement, Status
from disclosure.reminders.store import forget_links
from disclosure.tables import RecordRow, RecordWordsRow
from disclosure.told.store import drop_told
from disclosure.unfinished import drop_unfinished

_LONGEST_REASON = 300
NUMBERS = range(1, 2**31)
"""Numbers a record can have: a forged button may name any other."""
_ONE_CONVERSATION = timedelta(minutes=30)
"""How long what was asked is remembered as what is being talked about."""


class Records:
    """The records of questions. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._settling = GroupCommit(database, take_turn)

    def open(self, asked: Asked, claim: Claim | None = None) -> int:
        """Open and commit a record; returns its number.

        An item of the inbox that is claimed learns of its record in the same transaction.

        Raises:
            ClaimLost: the item is another worker's by now; no record was opened.
        """
        with self._database.unit() as session:
            number = store.insert_record(session, asked, self._now())
            if claim is not None:
                _tell(session, claim, record=number)
            return number

    def settle(self, number: int, settlement: Settlement, claim: Claim | None = None) -> None:
        """Settle and commit an open record, and with it the claimed item that it answers.

        Others that are settled meanwhile are committed together with it.

        Raises:
            RecordMissing: the number was never given out.
            RecordOutOfOrder: the record is settled already.
            ClaimLost: the item is another worker's by now; nothing was settled.
        """

        def work(session: Session) -> None:
            if not store.settle_record(session, number, settlement, self._now()):
                raise _refusal(number, "settle", known=store.record_exists(session, number))
            if claim is not None:
                _tell(session, claim, state=State.ANSWERED.value)

        self._settling.do(work)

    def delivered(self, number: int, message_ids: tuple[int, ...] = ()) -> None:
        """Keep that the answer arrived, under these message numbers of its channel.

        May be called again as more parts arrive: the first time stays, the numbers add up.

        Raises:
            RecordMissing: the number was never given out.
            RecordOutOfOrder: the record is not settled yet.
        """
        with self._database.unit() as session:
            if not store.deliver_record(session, number, message_ids, self._now()):
                raise _refusal(number, "delivered", known=store.record_exists(session, number))

    def undelivered(self, number: int, reason: str) -> None:
        """Keep why the answer did not arrive; a reason is cut after 300 characters.

        Raises:
            RecordMissing: the number was never given out.
            RecordOutOfOrder: the record is not settled yet.
        """
        with self._database.unit() as session:
            if not store.fail_delivery(session, number, reason[:_LONGEST_REASON]):
                raise _refusal(number, "undelivered", known=store.record_exists(session, number))

    def find(self, number: int) -> Record | None:
        """The record of a number, whosever it is; None if the number was never given out."""
        if number not in NUMBERS:
            return None
        with self._database.unit() as session:
            return store.find_record(session, number)

    def recent(self, chat: str, limit: int) -> tuple[Record, ...]:
        """A chat's own newest records, newest first, at most `limit`."""
        if not chat or limit < 1:
            return ()
        with self._database.unit() as session:
            return store.recent_records(session, chat, limit)

    def asked_before(self, number: int, chat: str, limit: int) -> tuple[str, ...]:
        """What a chat asked shortly before a record, newest first; forgotten words are left out.

        Of several questions in one message that is the one that was answered.
        """
        begun = self._now() - _ONE_CONVERSATION
        return tuple(
            one.answered_question
            for one in self.recent(chat, limit + 1)
            if one.number < number and one.opened_at >= begun and one.asked.question
        )[:limit]

    def turns_before(self, record: Record, limit: int) -> tuple[Record, ...]:
        """What the chat of a record asked shortly before it, newest first, whenever that was.

        What has no words any more is left out, and what the chat asked since stands in no way.
        """
        chat, begun = record.asked.chat, record.opened_at - _ONE_CONVERSATION
        if not chat or limit < 1:
            return ()
        before = RecordRow.number < record.number, RecordRow.opened_at >= begun
        worded = RecordRow.words.has(RecordWordsRow.question != "")
        with self._database.unit() as session:
            return store.recent_records(session, chat, limit, *before, worded)

    def asked_back(self, chat: str, before: int | None = None) -> Record | None:
        """The newest record of a chat, if the chat was asked back by it shortly before; else None.

        With `before` only those before this record count. One whose words are forgotten is no
        chat's, and asks nobody back.
        """
        begun = self._now() - _ONE_CONVERSATION
        earlier = (one for one in self.recent(chat, 2) if before is None or one.number < before)
        newest = next(earlier, None)
        if newest is None or newest.settlement is None or newest.opened_at < begun:
            return None
        return newest if newest.settlement.status is Status.ASKED_BACK else None

    def count_since(self, chat: str, moment: datetime) -> int:
        """How many questions of a chat were recorded from a moment on, the forgotten ones left out.

        What was refused for being too much counts no more than once a minute: so it is recorded.
        """
        with self._database.unit() as session:
            return store.count_records(session, chat, moment)

    def forget(self, chat: str, claim: Claim | None = None, link: str = "") -> int:
        """Destroy the words of a chat's records (rule 5); returns how many records it had.

        With them goes what is remembered of the chat, what it has told and begun, who is reminded
        there (by `Pseudonyms.link`), and what of it stands in the inbox; where a claimed item asks
        for it, what came in after that is a new conversation and stays.
        """
        if not chat:
            return 0
        with self._database.unit() as session:
            take_turn(session)
            forgotten = store.forget_records(session, chat, self._now())
            store.forget_chat(session, chat)
            forget_links(session, link, self._now())
            drop_unfinished(session, chat)
            drop_told(session, chat)
            drop_items(session, chat, None if claim is None else claim.place)
        drop_journal(self._database)
        return forgotten

    def page(self, after: int, limit: int) -> tuple[tuple[int, Record | None], ...]:
        """At most `limit` records after a number, in order; None where one cannot be read."""
        with self._database.unit() as session:
            return store.records_after(session, after, limit)

    def _now(self) -> datetime:
        return self._clock.now().astimezone(UTC)


def _tell(session: Session, claim: Claim, **values: object) -> None:
    """Change the item of a claim in the record's own transaction; raises if it is lost.

    It has come further than ever before: what lives it cost until here were not its fault.
    """
    if not change_item(session, claim.place, claim.worker, lives=1, **values):
        raise ClaimLost(place=claim.place)


def _refusal(number: int, step: str, *, known: bool) -> RecordMissing | RecordOutOfOrder:
    if known:
        return RecordOutOfOrder(number=number, step=step)
    return RecordMissing(number=number)
