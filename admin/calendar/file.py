"""The calendar as a file that calendar programs fetch (RFC 5545, RFC 7986).

The file is no page, but whoever reads it reads what this service made: its description opens with
the notice, as every answer of ours, and the web's gate looks for it there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from icalendar import Calendar as File
from icalendar import Component, Event

from admin.books import Duty
from admin.calendar.texts import CalendarSentence
from city import CityProfile

_PRODUCT = "-//city-assistant//calendar//KO"


class CalendarFiles:
    """Makes the files of one city."""

    def __init__(self, profile: CityProfile, public_url: str) -> None:
        self._sentences = profile.sentences
        self._city = profile
        self._public_url = public_url.rstrip("/")

    def file(self, duties: Iterable[Duty], notice: str, now: datetime) -> bytes:
        """A whole calendar; a duty keeps its identity for as long as it is the same."""
        made = File()
        name = self._sentences.say(CalendarSentence.NAME, city=self._city.name)
        told: dict[str, object] = {"name": name, "x-wr-calname": name}
        told |= {"description": notice, "x-wr-caldesc": notice, "x-published-ttl": "PT6H"}
        _put(made, {"prodid": _PRODUCT, "version": "2.0", "method": "PUBLISH", **told})
        for duty in duties:
            made.add_component(self._event(duty, now))
        return made.to_ical()

    def _event(self, duty: Duty, now: datetime) -> Event:
        event = Event()
        due: dict[str, object] = {"dtstart": duty.due, "dtend": duty.due + timedelta(days=1)}
        told: dict[str, object] = {"summary": self._summary(duty, now.date())}
        if duty.article:
            told["description"] = duty.article
        if duty.path and self._public_url:
            told["url"] = f"{self._public_url}{duty.path}"
        uid = f"{duty.key}@{self._city.key}"
        _put(event, {"uid": uid, "dtstamp": now, **due, **told, "transp": "TRANSPARENT"})
        return event

    def _summary(self, duty: Duty, today: date) -> str:
        told = duty.told(self._sentences)
        late = duty.due < today
        return self._sentences.say(CalendarSentence.OVERDUE, duty=told) if late else told


def _put(part: Component, properties: Mapping[str, object]) -> None:
    for name, value in properties.items():
        part.add(name, value)  # pyright: ignore[reportUnknownMemberType] - values are untyped
