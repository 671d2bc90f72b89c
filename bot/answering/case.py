"""A question on its way: frozen, each step returns a new one or stops with a status."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.answering.follow_up import lent, whole
from city import Department, Voice
from disclosure import Channel, Claim, Drafted, Status, without_hidden
from knowledge import Draft, SearchResult

_OFFERING = frozenset(
    {
        Status.ANSWERED,
        Status.ASKED_BACK,
        Status.NOTHING_FOUND,
        Status.NOT_GROUNDED,
        Status.DECISION,
        Status.ELSEWHERE,
        Status.TOPIC_PAUSED,
    }
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What a channel hands in: the citizen's words and the chat they came from."""

    text: str
    channel: Channel
    chat: str
    """Keyed pseudonym of the chat (`disclosure.Pseudonyms`)."""
    voice: Voice
    status: Status | None = None
    """Set by a channel that already knows how this ends (a photo, an edit, a second question)."""
    whole: bool = False
    """Whether it was made whole by a choice: it leans on nothing else, and is not asked back."""
    claim: Claim | None = None
    """The item of the inbox that it came in with: what dies over it is gone on with, once."""

    @property
    def begun(self) -> int | None:
        """The record that was opened for it before whoever worked on it died."""
        return self.claim.record if self.claim else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """A question between receive and label; `text` is masked and clean from the start."""

    record: int
    text: str
    hidden: tuple[str, ...]
    """Kinds of personal data that were hidden in the text."""
    voice: Voice
    earlier: tuple[str, ...] = ()
    """What the chat asked shortly before, newest first, where the text may lean on it."""
    leaning: int = 0
    """How many of these it leans on without saying so: it names no subject of its own."""
    settled: Status | None = None
    """How this ends, where the channel knows it already."""
    own_case: bool = False
    """Whether a person's own case is to be judged: the rule is told, the decision is not made."""
    in_danger: bool = False
    """Whether it tells of a danger in which somebody may still be: whom to call stands first."""
    asked_back: bool = False
    """Whether the citizen was asked back just before: that is done once."""
    part: str = ""
    """The question of several in one message that is answered now; empty where it is all of it."""
    choices: tuple[str, ...] = ()
    """The subjects to choose from, where the citizen is asked back now; with a `part` the other
    questions of the message."""
    search: SearchResult | None = None
    draft: Draft | None = None
    drafted: tuple[Drafted, ...] = ()
    """Every sentence of the draft that was checked, with why it was let go if it was."""
    helper: Department | None = None
    """Who can help instead, where a step knows it."""
    law: str = ""
    """The act of the state that sets what is asked, where a step knows it."""
    timings_ms: dict[str, float] = field(default_factory=dict[str, float])

    @property
    def question(self) -> str:
        """What is asked, made whole from what was asked before: what is searched and answered.

        Nothing in it stands in the place of personal data: who gives a number asks for none.
        """
        earlier = tuple(map(without_hidden, self.earlier))
        return without_hidden(self.part) or whole(self.said, earlier, self.leaning)

    @property
    def said(self) -> str:
        """The citizen's own words, without what stands in the place of personal data."""
        return without_hidden(self.text)

    @property
    def lent(self) -> str:
        """What was asked before and is asked more of; empty where the question stands alone."""
        return "" if self.part else lent(self.text, self.earlier, self.leaning)

    def offered(self, status: Status) -> tuple[str, ...]:
        """What the citizen may choose from where the case ends so.

        What stops every answer, or takes none now, stops what else was asked as well. Where one
        ordinance is stopped, the others still answer.
        """
        return self.choices if status in _OFFERING else ()

    @property
    def understood(self) -> str:
        """The question as it was searched for; empty where that is as the citizen asked it."""
        read = (self.search.mended or self.question) if self.search else ""
        return "" if read in (self.text, self.said) else read


@dataclass(frozen=True, kw_only=True, slots=True)
class Stop:
    """Ends a case early, with the status that says how."""

    status: Status
    case: Case


def case_of(outcome: Case | Stop) -> Case:
    """The case, stopped or not."""
    return outcome.case if isinstance(outcome, Stop) else outcome


def status_of(outcome: Case | Stop) -> Status:
    """How it ends: a case that nothing stops is answered."""
    return outcome.status if isinstance(outcome, Stop) else Status.ANSWERED
