"""The calendar: what is due by which day, gathered from every room that has duties.

calendar, gathering     the duties of all rooms, in order
reminding       what of it officials who want it are told, and when
objections      the cases of citizens, as duties
file            the calendar as a file for calendar programs
feeds, tables   the secret addresses under which officials' programs fetch it
"""

from admin.calendar.calendar import Calendar
from admin.calendar.feeds import Feeds
from admin.calendar.file import CalendarFiles
from admin.calendar.gathering import calendar_of
from admin.calendar.reminding import Reminding
from admin.calendar.texts import CalendarSentence

__all__ = [
    "Calendar",
    "CalendarFiles",
    "CalendarSentence",
    "Feeds",
    "Reminding",
    "calendar_of",
]
