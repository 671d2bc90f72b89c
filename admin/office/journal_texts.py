"""The keys of what the journal calls the things that acts were done to."""

from __future__ import annotations

from city import SentenceKey


class JournalSubject(SentenceKey):
    """What an act was done to."""

    NAMED = "office.subject.named"
    NUMBERED = "office.subject.numbered"
    OFFICIAL = "office.subject.official"
    OFFICIAL_GONE = "office.subject.official_gone"
    OBJECTION = "office.subject.objection"
    SWITCH = "office.subject.switch"
    TOPIC = "office.subject.topic"
    LIST = "office.subject.list"
    LEDGER = "office.subject.ledger"
    DEMO = "office.subject.demo"
