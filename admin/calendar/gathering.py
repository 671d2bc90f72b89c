"""Which rooms have duties: whoever builds one more adds its line here."""

from __future__ import annotations

from admin.calendar.calendar import Calendar
from admin.calendar.objections import ObjectionDuties
from admin.calendar.texts import CalendarSentence
from admin.committee import CommitteeBooks, CommitteeDuties, Resolutions
from admin.plan import PlanBooks, PlanDuties, Planning
from admin.register import Lists, RegisterBooks, RegisterDuties
from city import CityProfile, Clock, Database
from disclosure import Objections
from knowledge import Readability


def calendar_of(database: Database, clock: Clock, profile: CityProfile) -> Calendar:
    """The calendar over the books of every room.

    Raises:
        SentenceMissing: a duty has no words in the profile.
        ProfileInvalid: a duty has no article there.
    """
    profile.sentences.require(CalendarSentence)
    committee = CommitteeBooks(database, clock, profile)
    planning = Planning(PlanBooks(database, clock, profile), Resolutions(committee))
    register = RegisterBooks(database, clock, profile, Readability().score)
    sources = (
        CommitteeDuties(committee, profile),
        PlanDuties(planning, profile.plan),
        RegisterDuties(register, Lists(database), profile),
        ObjectionDuties(Objections(database, clock, profile)),
    )
    return Calendar(sources, clock)
