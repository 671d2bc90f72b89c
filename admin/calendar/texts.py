"""The keys of what the calendar says; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class CalendarSentence(SentenceKey):
    """What stands in the calendar's feed, and what is due there of no other room."""

    NAME = "calendar.name"
    OVERDUE = "calendar.overdue"
    OBJECTION = "calendar.objection"
