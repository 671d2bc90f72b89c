"""The keys of what stands on the calendar's page and around its feed."""

from __future__ import annotations

from city import SentenceKey


class CalendarOffice(SentenceKey):
    """What officials read around what is due."""

    TITLE = "office.calendar.title"
    LEAD = "office.calendar.lead"
    OVERDUE = "office.calendar.overdue"
    TO_COME = "office.calendar.to_come"
    NOTHING = "office.calendar.nothing"
    DAYS_LATE = "office.calendar.days_late"
    TODAY = "office.calendar.today"
    DAYS_LEFT = "office.calendar.days_left"
    DO = "office.calendar.do"
    SUBSCRIBE = "office.calendar.subscribe"
    FEED = "office.calendar.feed"
    FEED_LEAD = "office.calendar.feed_lead"
    FEED_NONE = "office.calendar.feed_none"
    FEED_SINCE = "office.calendar.feed_since"
    MAKE = "office.calendar.make"
    MAKE_ANEW = "office.calendar.make_anew"
    END = "office.calendar.end"
    MADE = "office.calendar.made"
    MADE_LEAD = "office.calendar.made_lead"
    BACK = "office.calendar.back"
    REMINDER = "office.calendar.reminder"
    REMINDER_LEAD = "office.calendar.reminder_lead"
    REMINDER_NONE = "office.calendar.reminder_none"
    REMINDER_CUT = "office.calendar.reminder_cut"
    REMINDER_SINCE = "office.calendar.reminder_since"
    REMINDER_MAKE = "office.calendar.reminder_make"
    REMINDER_MAKE_ANEW = "office.calendar.reminder_make_anew"
    REMINDER_END = "office.calendar.reminder_end"
    REMINDER_ENDED = "office.calendar.reminder_ended"
    CODE = "office.calendar.code"
    CODE_LEAD = "office.calendar.code_lead"
    CODE_BACK = "office.calendar.code_back"
