"""The keys of what the public page of feedback says; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class FeedbackPageSentence(SentenceKey):
    """How often the days were kept, and what was done."""

    DAY = "feedback.public.day"
    TITLE = "feedback.public.title"
    LEAD = "feedback.public.lead"
    PERIOD = "feedback.public.period"
    DAYS = "feedback.public.days"
    FEEDBACK = "feedback.public.feedback"
    OBJECTIONS = "feedback.public.objections"
    SHARE = "feedback.public.share"
    UNDECIDED = "feedback.public.undecided"
    BROKEN = "feedback.public.broken"
    MEASURES = "feedback.public.measures"
    MEASURE = "feedback.public.measure"
    HIDDEN = "feedback.public.hidden"
    HOW = "feedback.public.how"
