"""The keys of what the calendar says; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class CalendarSentence(SentenceKey):
    """What the calendar's feed and reminders say, and what is due of no other room."""

    NAME = "calendar.name"
    BY_SOFTWARE = "calendar.by_software"
    OVERDUE = "calendar.overdue"
    OBJECTION = "calendar.objection"
    REMINDER_COMING = "calendar.reminder_coming"
    REMINDER_OVERDUE = "calendar.reminder_overdue"
    REMINDER_LINE = "calendar.reminder_line"
    REMINDER_LINE_BY = "calendar.reminder_line_by"
    REMINDER_MORE = "calendar.reminder_more"
