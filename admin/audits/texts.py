"""The keys of what the auditors' rules say; words and articles stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class AuditRule(SentenceKey):
    """What a rule found. The last part of the key is the rule's name in the profile's articles."""

    DAYS_IN_ORDER = "audits.rule.days_in_order"
    LAST_NOT_OVER = "audits.rule.last_not_over"
    SCORES_IN_ORDER = "audits.rule.scores_in_order"
    TITLE_MISSING = "audits.rule.title_missing"
    SAMPLE_TOO_LARGE = "audits.rule.sample_too_large"
    NOBODY_TO_DRAW = "audits.rule.nobody_to_draw"
    EXCHANGE_ERASED = "audits.rule.exchange_erased"
    EXCHANGE_OPEN = "audits.rule.exchange_open"
    SENTENCES_DIFFER = "audits.rule.sentences_differ"
    GRADE_UNEXPLAINED = "audits.rule.grade_unexplained"
    READ_BY_ANOTHER = "audits.rule.read_by_another"
    TEXT_MISSING = "audits.rule.text_missing"
    OWNER_MISSING = "audits.rule.owner_missing"
    DUE_IN_PAST = "audits.rule.due_in_past"
    CLOSED_ALREADY = "audits.rule.closed_already"
    MEASURE_MISSING = "audits.rule.measure_missing"
    CLOSING_UNEXPLAINED = "audits.rule.closing_unexplained"
    ON_AGENDA_ALREADY = "audits.rule.on_agenda_already"
    MEETING_OVER = "audits.rule.meeting_over"
    NOT_ON_AGENDA = "audits.rule.not_on_agenda"
    RELEASED_ALREADY = "audits.rule.released_already"
    SEATED_BY_WRITER = "audits.rule.seated_by_writer"
    RELEASED_BY_WRITER = "audits.rule.released_by_writer"


class AuditDuty(SentenceKey):
    """What a duty is called; its day stands beside it."""

    FINDING_OPEN = "audits.due.finding_open"


class GradeName(SentenceKey):
    """What a verdict is called."""

    RIGHT = "audits.grade.right"
    INCOMPLETE = "audits.grade.incomplete"
    WRONG = "audits.grade.wrong"
    UNLAWFUL = "audits.grade.unlawful"
    DISCRIMINATING = "audits.grade.discriminating"
    HARD = "audits.grade.hard"
    OUTDATED = "audits.grade.outdated"


class SampleKindName(SentenceKey):
    """What a way of drawing is called."""

    RANDOM = "audits.sample_kind.random"
    RISK = "audits.sample_kind.risk"


class FindingKindName(SentenceKey):
    """What a finding came from, in words."""

    EXCHANGE = "audits.finding_kind.exchange"
    SAMPLE = "audits.finding_kind.sample"
    PROBE = "audits.finding_kind.probe"
    EQUALITY = "audits.finding_kind.equality"
    ATTACK = "audits.finding_kind.attack"
    OTHER = "audits.finding_kind.other"


class AuditWord(SentenceKey):
    """What the desk itself writes: into the journal, and on the committee's agenda."""

    READING_REASON = "audits.reading_reason"
    AGENDA_TITLE = "audits.agenda_title"
    AGENDA_TITLE_OF = "audits.agenda_title_of"
