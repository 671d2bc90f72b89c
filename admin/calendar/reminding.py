"""Reminding officials who want it of what is due, in words that a channel brings to their chat.

The rules, in order:

1. A duty is told when it comes near and when it is overdue, by the days that the city chose.
2. It is looked from the city's hour on, once a day for each official; a service that stood still at
   that hour does so when it starts.
3. Who may not see the calendar any more is told nothing.
4. What is told is what is due in the moment in which it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from admin.books import Duty
from admin.calendar.calendar import Calendar
from admin.calendar.texts import CalendarSentence
from admin.officials import Permission, Roll, may
from city import CityProfile, Clock, Database
from disclosure import Due, Reminder, Reminders


class Stage(StrEnum):
    """How near a duty is, as its official is told."""

    OVERDUE = "overdue"
    COMING = "coming"


def stage_of(due: date, today: date, days: int) -> Stage | None:
    """Is somebody to be told of a duty today, and as what? No ordinance asks for it."""
    if due < today:
        return Stage.OVERDUE
    return Stage.COMING if due <= today + timedelta(days=days) else None


class Reminding:
    """What is to be told to whom. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(
        self, database: Database, clock: Clock, profile: CityProfile, calendar: Calendar
    ) -> None:
        """Take what is due, and where officials and their wishes are kept."""
        self._calendar = calendar
        self._roll, self._reminders = Roll(database), Reminders(database, clock)
        self._sentences, self._at = profile.sentences, profile.reminded_at
        self._clock = clock
        self._cuts_noted = False
        """Once in the life of a process: an update has happened before it."""

    def ask(self) -> None:
        """Let every official be reminded who wants it and has not been today, once it is time."""
        now = self._clock.now()
        if not self._cuts_noted:
            self._reminders.note_cuts(self._sentences.say(CalendarSentence.BY_SOFTWARE))
            self._cuts_noted = True
        officials = self._reminders.unasked(now.date()) if now.hour >= self._at.hour else []
        dues = self._dues() if officials else {}
        for official in officials:
            told = dues if self._reads(official) else ()
            self._reminders.ask(official, told, now.date())

    def of(self, official: int) -> Reminder | None:
        """What an official is to be told now; None if there is nothing, or nobody to tell."""
        known = self._reminders.told_of(official)
        if known is None or not self._reads(official):
            return None
        untold = {due: duty for due, duty in self._dues().items() if due not in known}
        if not untold:
            return None
        return Reminder(official=official, dues=tuple(untold), text=self._text(untold))

    def _dues(self) -> dict[Due, Duty]:
        """What is due near enough, the most urgent first."""
        today, days = self._calendar.today(), self._at.days
        return {
            Due(duty=one.key, day=one.due, stage=stage.value): one
            for one in self._calendar.duties()
            if (stage := stage_of(one.due, today, days)) is not None
        }

    def _reads(self, official: int) -> bool:
        found = self._roll.find(official)
        return found is not None and may(found, Permission.CALENDAR)

    def _text(self, untold: Mapping[Due, Duty]) -> str:
        say = self._sentences.say
        heading = {
            Stage.OVERDUE: say(CalendarSentence.REMINDER_OVERDUE),
            Stage.COMING: say(CalendarSentence.REMINDER_COMING, days=self._at.days),
        }
        parts = [
            "\n".join((heading[stage], *lines))
            for stage in Stage
            if (lines := self._lines(duty for due, duty in untold.items() if due.stage == stage))
        ]
        return "\n\n".join((*parts, say(CalendarSentence.REMINDER_MORE)))

    def _lines(self, duties: Iterable[Duty]) -> list[str]:
        return [
            self._sentences.say(
                CalendarSentence.REMINDER_LINE_BY
                if one.article
                else CalendarSentence.REMINDER_LINE,
                duty=one.told(self._sentences),
                article=one.article,
                year=one.due.year,
                month=one.due.month,
                day=one.due.day,
            )
            for one in duties
        ]
