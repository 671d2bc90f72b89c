"""The off switch: no answer by AI, for the whole service or about one document.

The rules, in order:

1. It stands in the database and is read anew before an answer is made, before it is settled and
   before it is sent, by every process: the last answer leaves within seconds of the command.
2. Nothing else stops: the question is recorded, and a fixed sentence under the notice names who
   can help. An emergency is still answered with its numbers.
3. Every act is kept with who and why, is a leaf of the ledger, and stands in the journal of
   officials' acts, in the same unit of work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from city import Clock, Database
from disclosure.acts.journal import write_act
from disclosure.acts.model import Act
from disclosure.model import Citation, Status
from disclosure.rights import store

_LONGEST = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class SwitchAct:
    """Who stopped what, why and since when."""

    topic: str
    """Title of a document; empty for the whole service."""
    by: str
    reason: str
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SwitchState:
    """What is stopped now."""

    whole: SwitchAct | None = None
    topics: tuple[SwitchAct, ...] = ()

    @property
    def acts(self) -> tuple[SwitchAct, ...]:
        """Every stop that holds, that of the whole service first."""
        return (self.whole, *self.topics) if self.whole else self.topics

    def stops(self, status: Status, citations: Iterable[Citation] = ()) -> Status | None:
        """How a question ends instead of ending so; None if it may end so.

        A document is meant by its title or by how its title begins: the guide to an ordinance and
        its rules of enforcement are stopped with it.
        """
        if status is Status.EMERGENCY:
            return None
        if self.whole is not None:
            return Status.PAUSED
        titles = [one.title for one in citations]
        stopped = any(title.startswith(act.topic) for act in self.topics for title in titles)
        return Status.TOPIC_PAUSED if stopped else None


class Switch:
    """The off switch. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def state(self) -> SwitchState:
        """What is stopped now, as it stands in the database."""
        with self._database.unit() as session:
            return _state(store.stopped(session))

    def turn(self, *, off: bool, by: str, reason: str, topic: str = "") -> SwitchState:
        """Stop the answers or let them go on, and keep who did it and why.

        What is so already is kept as an act all the same: somebody wanted it, for a reason.
        """
        act = SwitchAct(
            topic=topic, by=by[:_LONGEST], reason=reason[:_LONGEST], at=self._clock.now()
        )
        noted = Act(
            verb="switch.off" if off else "switch.on",
            subject=f"switch:{act.topic}",
            by=act.by,
            reason=act.reason,
        )
        with self._database.unit() as session:
            store.add_act(session, act.topic, act.by, act.reason, act.at.astimezone(UTC), off=off)
            write_act(session, noted, act.at)
            return _state(store.stopped(session))


def _state(rows: Iterable[tuple[str, str, str, datetime]]) -> SwitchState:
    acts = [SwitchAct(topic=topic, by=by, reason=reason, at=at) for topic, by, reason, at in rows]
    return SwitchState(
        whole=next((act for act in acts if not act.topic), None),
        topics=tuple(act for act in acts if act.topic),
    )
