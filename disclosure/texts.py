"""The keys of every sentence this room says; the words stand in the city's profile."""

from __future__ import annotations

from collections.abc import Iterable

from city import SentenceKey, Sentences, Voice
from disclosure.making import StrikeName
from disclosure.model import HiddenKind, Status
from disclosure.rights.explaining import ExplainSentence, Nearness, StepName
from disclosure.rights.own_copy_texts import CopyName, CopyText
from disclosure.told.texts import ToldName, ToldSentence

_KINDS = frozenset(kind.value for kind in HiddenKind)


class StatusSentence(SentenceKey):
    """One sentence a status: what the citizen reads when a question ends so."""

    ANSWERED = "statuses.answered"
    NOTHING_FOUND = "statuses.nothing_found"
    ASKED_BACK = "statuses.asked_back"
    NOT_GROUNDED = "statuses.not_grounded"
    NATIONAL_LAW = "statuses.national_law"
    ELSEWHERE = "statuses.elsewhere"
    DECISION = "statuses.decision"
    SUBMISSION = "statuses.submission"
    PERSON = "statuses.person"
    EMERGENCY = "statuses.emergency"
    GREETING = "statuses.greeting"
    THANKS = "statuses.thanks"
    ABOUT = "statuses.about"
    SMALL_TALK = "statuses.small_talk"
    WEATHER = "statuses.weather"
    ABUSE = "statuses.abuse"
    INSTRUCTION = "statuses.instruction"
    FOREIGN = "statuses.foreign"
    TOO_FAST = "statuses.too_fast"
    TOO_MANY = "statuses.too_many"
    EMPTY = "statuses.empty"
    TOO_LONG = "statuses.too_long"
    NOT_TEXT = "statuses.not_text"
    EDITED = "statuses.edited"
    BUSY = "statuses.busy"
    PAUSED = "statuses.paused"
    TOPIC_PAUSED = "statuses.topic_paused"
    STARTING = "statuses.starting"
    FAILED = "statuses.failed"


class LabelSentence(SentenceKey):
    """What stands around an answer: sources, what was hidden, whom to ask, what waits, receipt."""

    SOURCES = "label.sources"
    SOURCE = "label.source"
    SOURCE_UNDATED = "label.source_undated"
    SOURCE_GUIDE = "label.source_guide"
    HIDDEN = "label.hidden"
    ASK_FOR = "label.ask_for"
    GUIDE = "label.guide"
    DANGER = "label.danger"
    DECIDED_BY_DEPARTMENT = "label.decided_by_department"
    ASK_MORE = "label.ask_more"
    ASK_MORE_AT = "label.ask_more_at"
    UNSTATED = "label.unstated"
    NEAREST = "label.nearest"
    LAW = "label.law"
    FAVOUR = "label.favour"
    WAITING = "label.waiting"
    RECEIPT = "label.receipt"
    RECEIPT_AT = "label.receipt_at"


class UnstatedName(SentenceKey):
    """What a citizen calls a kind of fact that is asked for and stands in no article."""

    TELEPHONE = "unstated.telephone"
    HOUR = "unstated.hour"
    MONEY = "unstated.money"
    PRICE = "unstated.price"
    PLACE = "unstated.place"
    NAME = "unstated.name"
    DIRECT = "unstated.direct"
    FINE = "unstated.fine"
    PENALTY = "unstated.penalty"


class HiddenSentence(SentenceKey):
    """The name of each kind of personal data that is hidden."""

    RESIDENT_NUMBER = "hidden.resident_number"
    FOREIGNER_NUMBER = "hidden.foreigner_number"
    PASSPORT = "hidden.passport"
    DRIVER_LICENCE = "hidden.driver_licence"
    TELEPHONE = "hidden.telephone"
    EMAIL = "hidden.email"
    CARD = "hidden.card"
    ACCOUNT = "hidden.account"
    ADDRESS = "hidden.address"
    HOME_UNIT = "hidden.home_unit"
    VEHICLE = "hidden.vehicle"
    NAME = "hidden.name"
    BIRTH = "hidden.birth"
    OTHER = "hidden.other"


TEXTS: tuple[type[SentenceKey], ...] = (
    StatusSentence,
    LabelSentence,
    UnstatedName,
    HiddenSentence,
    ExplainSentence,
    StepName,
    Nearness,
    CopyText,
    CopyName,
    StrikeName,
    ToldSentence,
    ToldName,
)
"""Every set of keys of what goes out with an answer, for `Sentences.require` at wiring."""


def status_sentence(
    status: Status, sentences: Sentences, voice: Voice | None = None, /, **values: object
) -> str:
    """The sentence of a status.

    Takes `city`, `website`, `department`, `telephone` (who can help) and `limit` (characters a
    question may have); each sentence uses those it needs.
    """
    return sentences.say(StatusSentence(f"statuses.{status.value}"), voice, **values)


def ask_for_sentence(department: str, sentences: Sentences, voice: Voice | None = None, /) -> str:
    """Whom to ask for at a number that is not the department's own."""
    return sentences.say(LabelSentence.ASK_FOR, voice, department=department)


def favour_sentence(
    department: str, telephone: str, sentences: Sentences, voice: Voice | None = None, /
) -> str:
    """That nobody is treated otherwise for whom they know, and where one may object or ask."""
    return sentences.say(LabelSentence.FAVOUR, voice, department=department, telephone=telephone)


def law_sentence(law: str, sentences: Sentences, voice: Voice | None = None, /) -> str:
    """Which act of the state sets what is asked, where no ordinance does."""
    return sentences.say(LabelSentence.LAW, voice, law=law)


def danger_sentence(sentences: Sentences, voice: Voice | None = None, /) -> str:
    """Whom to call first, where a question tells of a danger in which somebody may still be."""
    return sentences.say(LabelSentence.DANGER, voice)


def decided_by_department(sentences: Sentences, voice: Voice | None = None, /) -> str:
    """That the rule is told here, and a person's own case decided by the department."""
    return sentences.say(LabelSentence.DECIDED_BY_DEPARTMENT, voice)


def guide_sentence(question: str, sentences: Sentences, voice: Voice | None = None, /) -> str:
    """Which question the guide answers whose words follow."""
    return sentences.say(LabelSentence.GUIDE, voice, question=question)


def ask_more_sentence(
    department: str, helper: str, sentences: Sentences, voice: Voice | None = None, /
) -> str:
    """Whom to ask for more than an answer says: `helper`, where `department` is asked for.

    Without a department the helper answers the telephone itself. The sentence opens with `※`: it
    is no part of what the articles say.
    """
    if not department:
        return sentences.say(LabelSentence.ASK_MORE, voice, helper=helper)
    return sentences.say(LabelSentence.ASK_MORE_AT, voice, helper=helper, department=department)


def unstated_sentence(
    kinds: Iterable[str], sentences: Sentences, voice: Voice | None = None, /
) -> str:
    """That the articles state no fact of these kinds, which is asked for."""
    return sentences.say(LabelSentence.UNSTATED, voice, what=_what(kinds, sentences, voice))


def nearest_sentence(
    name: tuple[str, str], kinds: Iterable[str], sentences: Sentences, voice: Voice | None = None, /
) -> str:
    """Which article is nearest, by its title and number, and that it states no such fact."""
    title, article = name
    what = _what(kinds, sentences, voice)
    return sentences.say(LabelSentence.NEAREST, voice, title=title, article=article, what=what)


def _what(kinds: Iterable[str], sentences: Sentences, voice: Voice | None) -> str:
    """The names of kinds of facts, each once, in the order of their keys."""
    asked = set(kinds)
    every = [one for one in UnstatedName if one.value.removeprefix("unstated.") in asked]
    return ", ".join(dict.fromkeys(sentences.say(one, voice) for one in every))


def hidden_name(kind: str, sentences: Sentences, voice: Voice | None = None, /) -> str:
    """What a citizen calls a kind of personal data; an unknown kind is called personal data."""
    known = kind if kind in _KINDS else HiddenKind.OTHER.value
    return sentences.say(HiddenSentence(f"hidden.{known}"), voice)
