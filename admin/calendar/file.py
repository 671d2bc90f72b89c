"""The calendar as a file that calendar programs fetch (RFC 5545, RFC 7986).

The file is no page, but whoever reads it reads what this service made: its description opens with
the notice, as every answer of ours, and the web's gate looks for it there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from icalendar import Calendar as File
from icalendar import Event

from admin.books import Duty
from admin.calendar.texts import CalendarSentence
from city import CityProfile

_PRODUCT = "-//city-assistant//calendar//KO"
_AGAIN_AFTER = timedelta(hours=6)


class CalendarFiles:
    """Makes the files of one city."""

    def __init__(self, profile: CityProfile, public_url: str) -> None:
        self._sentences = profile.sentences
        self._city = profile
        self._public_url = public_url.rstrip("/")

    def file(self, duties: Iterable[Duty], notice: str, now: datetime) -> bytes:
        """A whole calendar; a duty keeps its identity for as long as it is the same."""
        made = File()
        made.add("prodid", _PRODUCT)
        made.add("version", "2.0")
        made.add("method", "PUBLISH")
        name = self._sentences.say(CalendarSentence.NAME, city=self._city.name)
        for property_name, value in (("name", name), ("x-wr-calname", name)):
            made.add(property_name, value)
        for property_name in ("description", "x-wr-caldesc"):
            made.add(property_name, notice)
        made.add("refresh-interval", _AGAIN_AFTER, parameters={"VALUE": "DURATION"})
        made.add("x-published-ttl", "PT6H")
        for duty in duties:
            made.add_component(self._event(duty, now))
        return made.to_ical()

    def _event(self, duty: Duty, now: datetime) -> Event:
        event = Event()
        event.add("uid", f"{duty.key}@{self._city.key}")
        event.add("dtstamp", now)
        event.add("dtstart", duty.due)
        event.add("dtend", duty.due + timedelta(days=1))
        event.add("summary", self._summary(duty, now.date()))
        event.add("transp", "TRANSPARENT")
        if duty.article:
            event.add("description", duty.article)
        if duty.path and self._public_url:
            event.add("url", f"{self._public_url}{duty.path}")
        return event

    def _summary(self, duty: Duty, today: date) -> str:
        told = duty.told(self._sentences)
        late = duty.due < today
        return self._sentences.say(CalendarSentence.OVERDUE, duty=told) if late else told
