"""The nouns of disclosure: how a question can end, the notice, what is sent, what is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from city import Form, Language, Mode, told_by_guide
from disclosure.making import Making


class Channel(StrEnum):
    """Where a question came in."""

    TELEGRAM = "telegram"
    WEB = "web"
    TERMINAL = "terminal"


class Status(StrEnum):
    """How a question ended: the closed set, each with a sentence `statuses.<value>`."""

    ANSWERED = "answered"
    """An answer with sources went out."""
    NOTHING_FOUND = "nothing_found"
    """No source was good enough."""
    ASKED_BACK = "asked_back"
    """The question names no subject: the citizen is asked, once, which of several is meant."""
    NOT_GROUNDED = "not_grounded"
    """A draft was made, but the check found no sentence that its sources carry."""
    NATIONAL_LAW = "national_law"
    """National law rules the matter and no ordinance does; the office that helps is named."""
    ELSEWHERE = "elsewhere"
    """No source was good enough, and the question names another city or county."""
    DECISION = "decision"
    """A person's own case is to be decided, and no source tells its rule."""
    SUBMISSION = "submission"
    """A complaint, report or application is handed in, which is not taken here."""
    PERSON = "person"
    """Somebody wants to talk to a person."""
    EMERGENCY = "emergency"
    """An emergency or crisis: 119, 112, 109."""
    GREETING = "greeting"
    """A greeting."""
    THANKS = "thanks"
    """Thanks, or a farewell."""
    ABOUT = "about"
    """What the assistant is and can do."""
    SMALL_TALK = "small_talk"
    """Chatting, jokes, songs, games."""
    WEATHER = "weather"
    """The weather, which no ordinance tells."""
    ABUSE = "abuse"
    """An insult and nothing else."""
    INSTRUCTION = "instruction"
    """An order to drop the notice or the rules, or to show what is hidden."""
    FOREIGN = "foreign"
    """Neither Korean nor English."""
    TOO_FAST = "too_fast"
    """More questions of one chat than a minute may have."""
    TOO_MANY = "too_many"
    """More questions of one chat than a day may have."""
    EMPTY = "empty"
    """Nothing to read: empty, only emoji or signs."""
    TOO_LONG = "too_long"
    """Over the limit of 1,000 characters."""
    NOT_TEXT = "not_text"
    """A photo, sticker, voice message, document or the like."""
    EDITED = "edited"
    """An earlier question was edited; it is not answered again."""
    BUSY = "busy"
    """The chat's last question is still being answered."""
    PAUSED = "paused"
    """Somebody of the city has stopped the answers."""
    TOPIC_PAUSED = "topic_paused"
    """Somebody of the city has stopped the answers that stand on one document."""
    STARTING = "starting"
    """The library is still being opened."""
    FAILED = "failed"
    """Something of ours broke; the citizen is told whom to ask."""

    @property
    def answered(self) -> bool:
        """Whether the citizen got an answer with sources."""
        return self is Status.ANSWERED

    @property
    def kept(self) -> bool:
        """Whether somebody who speaks of their last answer may mean this one."""
        return self not in _PASSING


_PASSING = frozenset({Status.TOO_FAST, Status.TOO_MANY, Status.BUSY, Status.EDITED})

TOO_MUCH = frozenset({Status.TOO_FAST, Status.TOO_MANY})
"""How a question ends whose chat asks more than it may."""


class HiddenKind(StrEnum):
    """A kind of personal data that is hidden; the sentence `hidden.<value>` names it."""

    RESIDENT_NUMBER = "resident_number"
    """주민등록번호, checksum right or not."""
    FOREIGNER_NUMBER = "foreigner_number"
    """외국인등록번호."""
    PASSPORT = "passport"
    DRIVER_LICENCE = "driver_licence"
    TELEPHONE = "telephone"
    """A telephone or fax number that is not a public office's own."""
    EMAIL = "email"
    CARD = "card"
    ACCOUNT = "account"
    ADDRESS = "address"
    """A road or lot address down to a building."""
    HOME_UNIT = "home_unit"
    """Block and flat of an apartment house (동·호수)."""
    VEHICLE = "vehicle"
    """A number plate."""
    NAME = "name"
    BIRTH = "birth"
    """생년월일."""
    OTHER = "other"
    """Any other number that belongs to one person: health insurance, prescription and the like."""


READABILITY = "readability"
"""Names, among the scores of a settlement, how easily its answer reads, 0 to 100."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Masked:
    """A text in which personal data stands hidden behind its kind, and which kinds there were."""

    text: str
    hidden: tuple[str, ...]
    """Values of `HiddenKind`, each once, in the order in which they stood in the text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A wording of the prior notice (제3조③) that is in force."""

    version: str
    language: Language
    form: Form
    short: str
    """Opens every message: one line."""
    full: str
    """Stands before the first question of a chat, and again when its version changes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """An article that an answer stands on, as it is shown and kept."""

    title: str
    article: str
    heading: str
    effective_date: date | None
    url: str
    quote: str
    """The words of the article that the answer restates."""
    department: str = ""
    key: str = ""
    """The article's key in the library, to open it."""

    @property
    def by_guide(self) -> bool:
        """Whether `quote` are the words of a guide about the article, and not the article's."""
        return told_by_guide(self.key, self.article, self.heading)


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A question as its record opens: masked, before any model runs."""

    question: str
    """Masked text."""
    hidden: tuple[str, ...]
    """Kinds of personal data that were hidden in it (values of `HiddenKind`)."""
    channel: Channel
    chat: str
    """Keyed pseudonym of the chat."""
    language: Language
    mode: Mode


@dataclass(frozen=True, kw_only=True, slots=True)
class Settlement:
    """How a question ended: what its record is settled with, before anything is sent."""

    status: Status
    answer: str
    """The answer's text alone: no notice, no list of sources."""
    citations: tuple[Citation, ...]
    scores: dict[str, float]
    """Article key to fused score, kept and rejected; and `READABILITY` of a Korean answer."""
    confidence: float | None
    notice_version: str
    writer: str
    """Who wrote the answer, and after it the model that was asked before and failed."""
    prompt_hash: str
    embedding_model: str
    snapshot: str
    language: Language
    mode: Mode
    timings_ms: dict[str, float]
    choices: tuple[str, ...] = ()
    """The subjects that the citizen was asked to choose from, where they were asked back; else the
    other questions of their message, which were not answered."""
    making: Making = field(default_factory=Making)
    """What was searched for, what was drafted, and what the check let go."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A question and its answer as they are kept."""

    number: int
    asked: Asked
    opened_at: datetime
    settlement: Settlement | None
    settled_at: datetime | None
    delivered_at: datetime | None
    undelivered: str
    """Why the answer could not be delivered; empty if it was or is on its way."""
    message_ids: tuple[int, ...] = field(default=())
    verdict: str = ""
    """The citizen's feedback: `helpful`, or `unhelpful:<reason>`."""
    forgotten_at: datetime | None = None
    """When the citizen had its words destroyed; None while they are kept."""

    @property
    def answered_question(self) -> str:
        """The question that was answered: of several in one message the one that was."""
        kept = self.settlement
        several = kept and kept.choices and kept.status is not Status.ASKED_BACK
        return (kept.making.understood if kept and several else "") or self.asked.question


@dataclass(frozen=True, kw_only=True, slots=True)
class ChatState:
    """What is remembered of a chat: its voice and the notice it has seen."""

    language: Language = Language.KOREAN
    mode: Mode = Mode.STANDARD
    notice_version: str = ""
    """Version of the full notice this chat was shown last; empty: none yet."""
