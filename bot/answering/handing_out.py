"""An answer on its way out: may it still be sent, and did it arrive?"""

from __future__ import annotations

import logging
from collections.abc import Callable

from bot.answering.halting import Halting
from bot.answering.ready_made import label_unrecorded
from city import CityProfile, Database, DatabaseUnavailable, Voice
from disclosure import DisclosureError, LabelledAnswer, Notices, Records, Status

_log = logging.getLogger(__name__)


class HandingOut:
    """What a channel asks and tells about an answer between its record and its arrival."""

    def __init__(
        self,
        records: Records,
        notices: Notices,
        profile: CityProfile,
        database: Database,
        halting: Halting,
    ) -> None:
        self._records = records
        self._notices = notices
        self._profile = profile
        self._database = database
        self._halting = halting

    async def held(self, answer: LabelledAnswer) -> LabelledAnswer:
        """What may be sent now in place of an answer: itself, unless it was stopped meanwhile.

        One that is stopped is kept as undelivered, and the fixed sentence goes out. Never raises.
        """
        instead = await self._instead_of(answer)
        if instead is None:
            return answer
        await self.undelivered(answer, instead.value)
        return self._unrecorded(answer.voice, instead)

    async def stopped(self, answer: LabelledAnswer) -> bool:
        """Whether an answer may not be sent now; to be asked right before each try. Never raises.

        `held` says what goes out in its place.
        """
        return await self._instead_of(answer) is not None

    async def delivered(self, answer: LabelledAnswer, message_ids: tuple[int, ...] = ()) -> None:
        """Keep that an answer reached its channel, under these message numbers; never raises."""
        if answer.record is not None:
            await self._keep(self._records.delivered, answer.record, message_ids)

    async def undelivered(self, answer: LabelledAnswer, reason: str) -> None:
        """Keep that an answer could not be delivered, and why; never raises."""
        if answer.record is not None:
            await self._keep(self._records.undelivered, answer.record, reason)

    async def _instead_of(self, answer: LabelledAnswer) -> Status | None:
        """How it must end after all.

        It was let through a moment ago, and a database that cannot be read now has taken no order
        to stop either.
        """
        try:
            return await self._halting.instead_of(answer)
        except DatabaseUnavailable:
            _log.exception("record %s: the off switch cannot be read", answer.record)
            return None

    async def _keep(self, work: Callable[..., None], record: int, what: object) -> None:
        """The answer has left already: a database that fails now is logged, not thrown."""
        try:
            await self._database.run(work, record, what)
        except (DatabaseUnavailable, DisclosureError):
            _log.exception("record %s: its delivery could not be kept", record)

    def _unrecorded(self, voice: Voice, status: Status = Status.FAILED) -> LabelledAnswer:
        return label_unrecorded(status, voice, self._notices, self._profile)
