"""The keys of what the journal calls the things that acts were done to, and what they changed."""

from __future__ import annotations

from city import SentenceKey


class JournalSubject(SentenceKey):
    """What an act was done to."""

    NAMED = "office.subject.named"
    NUMBERED = "office.subject.numbered"
    OFFICIAL = "office.subject.official"
    OFFICIAL_GONE = "office.subject.official_gone"
    OBJECTION = "office.subject.objection"
    FEEDBACK = "office.subject.feedback"
    SWITCH = "office.subject.switch"
    TOPIC = "office.subject.topic"
    LIST = "office.subject.list"
    LEDGER = "office.subject.ledger"
    DEMO = "office.subject.demo"


class FieldName(SentenceKey):
    """What a changed field is called."""

    NAME = "office.field.name"
    FULL_NAME = "office.field.full_name"
    DEPARTMENT = "office.field.department"
    ROLES = "office.field.roles"
    ACTIVE = "office.field.active"
    SECOND_FACTOR = "office.field.second_factor"
    FEED = "office.field.feed"
    LIST_NUMBER = "office.field.number"
    LISTED = "office.field.documents"
    ROWS = "office.field.rows"
    PART = "office.field.part"
    FILE = "office.field.file"
    STATE = "office.field.state"
    TAKEN_BY = "office.field.taken_by"
    MEASURE = "office.field.measure"
    DONE = "office.field.done"
    SEAL = "office.field.seal"
