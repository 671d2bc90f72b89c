"""Objections that are open, as duties: by when is each of them answered?"""

from __future__ import annotations

from admin.books import Duty
from admin.calendar.texts import CalendarSentence
from disclosure import Objections


class ObjectionDuties:
    """The duties of the rights that stand under every answer; the city gave itself their days."""

    def __init__(self, objections: Objections) -> None:
        self._objections = objections

    def duties(self) -> tuple[Duty, ...]:
        """An open case is to be answered by its day."""
        return tuple(
            Duty(
                key=f"objection:{one.number}",
                due=one.due,
                article="",
                sentence=CalendarSentence.OBJECTION,
                values={"number": one.number},
                path=f"/office/objections/{one.number}",
            )
            for one in self._objections.listed()
        )
