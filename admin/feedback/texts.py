"""The keys of what the parts of a case of feedback are called; words stand in the profile."""

from __future__ import annotations

from city import SentenceKey


class FeedbackDuty(SentenceKey):
    """What the calendar says of cases that wait."""

    DUE = "feedback.duty.due"


class StateName(SentenceKey):
    """How a case stands."""

    OPEN = "feedback.state.open"
    TAKEN = "feedback.state.taken"
    CLOSED = "feedback.state.closed"
    WITHDRAWN = "feedback.state.withdrawn"
    OVERDUE = "feedback.state.overdue"


class MeasureName(SentenceKey):
    """What was done about a case."""

    ANSWER_MENDED = "feedback.measure.answer_mended"
    SOURCE_MENDED = "feedback.measure.source_mended"
    SOURCE_ADDED = "feedback.measure.source_added"
    RIGHT_AS_IT_WAS = "feedback.measure.right_as_it_was"
    NOT_OURS = "feedback.measure.not_ours"


class ReasonName(SentenceKey):
    """Why an answer did not help, as officials read it."""

    NONE = "feedback.reason.none"
    OTHER_QUESTION = "feedback.reason.other_question"
    WRONG = "feedback.reason.wrong"
    INCOMPLETE = "feedback.reason.incomplete"
    HARD = "feedback.reason.hard"
    SOURCE_WRONG = "feedback.reason.source_wrong"
    OTHER = "feedback.reason.other"
