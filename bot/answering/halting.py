"""May this answer still be given? The off switch, read anew at every point of no return."""

from __future__ import annotations

from bot.answering.case import Case, Stop, case_of, status_of
from bot.answering.label import citations_of
from city import Database
from disclosure import LabelledAnswer, Status, Switch


class Halting:
    """Reads the switch and ends what it stops.

    Every method raises `DatabaseUnavailable` when the switch cannot be read: then nobody knows
    whether the city still wants answers.
    """

    def __init__(self, database: Database, switch: Switch) -> None:
        self._database = database
        self._switch = switch

    async def applied(self, outcome: Case | Stop) -> Case | Stop:
        """The outcome, or in its place the one that the switch demands now."""
        case, status = case_of(outcome), status_of(outcome)
        citations = citations_of(case) if status is Status.ANSWERED else ()
        state = await self._database.run(self._switch.state)
        instead = state.stops(status, citations)
        return outcome if instead is None else Stop(status=instead, case=case)

    async def instead_of(self, answer: LabelledAnswer) -> Status | None:
        """How an answer that was settled already must end after all; None if it may be sent."""
        if answer.status is None:
            return None
        state = await self._database.run(self._switch.state)
        instead = state.stops(answer.status, answer.citations)
        return None if instead is answer.status else instead
