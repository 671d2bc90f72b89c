"""What auditors' pages call voices, endings and echoes; the words stand in the profile."""

from __future__ import annotations

from city import SentenceKey


class EchoName(SentenceKey):
    """What a citizen's echo is called."""

    HELPFUL = "audits.echo.helpful"
    UNHELPFUL = "audits.echo.unhelpful"
    OBJECTION = "audits.echo.objection"


class ModeName(SentenceKey):
    """What a way of reading is called."""

    STANDARD = "audits.mode.standard"
    EASY = "audits.mode.easy"


class LanguageName(SentenceKey):
    """What a language is called."""

    KO = "audits.language.ko"
    EN = "audits.language.en"


class StatusName(SentenceKey):
    """What a status is called, shorter than the citizen reads it."""

    ANSWERED = "audits.status.answered"
    NOTHING_FOUND = "audits.status.nothing_found"
    ASKED_BACK = "audits.status.asked_back"
    NOT_GROUNDED = "audits.status.not_grounded"
    NATIONAL_LAW = "audits.status.national_law"
    ELSEWHERE = "audits.status.elsewhere"
    DECISION = "audits.status.decision"
    SUBMISSION = "audits.status.submission"
    PERSON = "audits.status.person"
    EMERGENCY = "audits.status.emergency"
    GREETING = "audits.status.greeting"
    THANKS = "audits.status.thanks"
    ABOUT = "audits.status.about"
    SMALL_TALK = "audits.status.small_talk"
    WEATHER = "audits.status.weather"
    ABUSE = "audits.status.abuse"
    INSTRUCTION = "audits.status.instruction"
    FOREIGN = "audits.status.foreign"
    TOO_FAST = "audits.status.too_fast"
    TOO_MANY = "audits.status.too_many"
    EMPTY = "audits.status.empty"
    TOO_LONG = "audits.status.too_long"
    NOT_TEXT = "audits.status.not_text"
    EDITED = "audits.status.edited"
    BUSY = "audits.status.busy"
    PAUSED = "audits.status.paused"
    TOPIC_PAUSED = "audits.status.topic_paused"
    STARTING = "audits.status.starting"
    FAILED = "audits.status.failed"


class FaultName(SentenceKey):
    """What the check found wrong with a sentence, by the first word that it says of it."""

    NUMBER = "audits.fault.number"
    NAME = "audits.fault.name"
    RANK = "audits.fault.rank"
    OFFICE = "audits.fault.office"
    PART = "audits.fault.part"
    LIMIT = "audits.fault.limit"
    DECIDING = "audits.fault.deciding"
    FAR = "audits.fault.far"
    EXCEPTION = "audits.fault.exception"
    CONDITION = "audits.fault.condition"
    ONLY = "audits.fault.only"
    TURNED = "audits.fault.turned"
    """A verb that does something else; it says the verb first, and how it was turned."""


AUDIT_NAMES = (
    EchoName,
    ModeName,
    LanguageName,
    StatusName,
    FaultName,
)
"""Every key of this file."""
