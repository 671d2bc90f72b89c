"""The keys of what stands on the pages of objections."""

from __future__ import annotations

from city import SentenceKey


class ObjectionSentence(SentenceKey):
    """The list of cases, and one case."""

    TITLE = "office.objections.title"
    LEAD = "office.objections.lead"
    NONE_OPEN = "office.objections.none_open"
    OVER_TITLE = "office.objections.over_title"
    OLDER = "office.objections.older"
    CASE = "office.objections.case"
    CASE_LEAD = "office.objections.case_lead"
    STATE = "office.objections.state"
    RECORD = "office.objections.record"
    CHANNEL = "office.objections.channel"
    OPENED = "office.objections.opened"
    DUE = "office.objections.due"
    CLOSED = "office.objections.closed"
    CLOSED_BY = "office.objections.closed_by"
    OUTCOME = "office.objections.outcome"
    CITIZENS_REASON = "office.objections.citizens_reason"
    EXCHANGE = "office.objections.exchange"
    QUESTION = "office.objections.question"
    ANSWER = "office.objections.answer"
    SOURCES = "office.objections.sources"
    NO_WORDS = "office.objections.no_words"
    ERASED_AFTER = "office.objections.erased_after"
    CLOSE = "office.objections.close"
    CLOSE_LEAD = "office.objections.close_lead"
    OUTCOME_HINT = "office.objections.outcome_hint"
    UNSENDABLE = "office.objections.unsendable"
    UNSENDABLE_LEAD = "office.objections.unsendable_lead"
    CLOSED_ALREADY = "office.objections.closed_already"
    WHAT_YOU_TYPED = "office.objections.what_you_typed"
    BACK = "office.objections.back"


class CaseState(SentenceKey):
    """How a case stands."""

    OPEN = "office.case_state.open"
    OVERDUE = "office.case_state.overdue"
    OVER = "office.case_state.over"
    WITHDRAWN = "office.case_state.withdrawn"
