"""The rooms behind the officials' gate: how the pages of each are put together, room by room."""

from __future__ import annotations

from dataclasses import dataclass

from admin.awards import Awards
from admin.calendar import Feeds, calendar_of
from admin.committee import CommitteeBooks, Resolutions
from admin.office.calendar.pages import CalendarPages
from admin.office.calendar.texts import CalendarOffice
from admin.office.committee.building import committee_pages
from admin.office.committee.texts import EVERY_COMMITTEE_KEY
from admin.office.desk import Desk
from admin.office.exports.texts import ColumnName
from admin.office.gate import Page
from admin.office.naming import NAMES
from admin.office.objections.pages import Cases, ObjectionPages
from admin.office.objections.texts import CaseState, ObjectionSentence
from admin.office.participation import EVERY_KEY as PARTICIPATION_KEYS
from admin.office.participation.awards import AwardPages
from admin.office.participation.partners import PartnerPages
from admin.office.participation.purchases import PurchasePages
from admin.office.participation.surveys import SurveyPages
from admin.office.plan.building import plan_pages
from admin.office.plan.texts import PlanOffice
from admin.office.register.pages import register_pages
from admin.office.register.texts import REGISTER_KEYS
from admin.office.switch.pages import SwitchPages
from admin.office.switch.texts import SwitchSentence
from admin.partners import Partners
from admin.plan import Live, PlanBooks, Planning
from admin.purchases import Purchases
from admin.register import Lists, Register, RegisterBooks
from admin.surveys import Surveys
from city import CityProfile, Clock, Database
from disclosure import Accesses, Journal, Objections, Records, Reminders, Switch, Tallies
from knowledge import Catalogue, Readability, Store

KEYS_OF_ROOMS = (
    *NAMES,
    CaseState,
    ColumnName,
    ObjectionSentence,
    SwitchSentence,
    CalendarOffice,
    PlanOffice,
    *REGISTER_KEYS,
    *EVERY_COMMITTEE_KEY,
    *PARTICIPATION_KEYS,
)
"""The keys of what the rooms' pages say."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """What the pages of every room stand on."""

    desk: Desk
    profile: CityProfile
    database: Database
    clock: Clock
    feeds: Feeds
    public_url: str


def pages_of_rooms(ground: Ground) -> list[Page]:
    """The pages of every room, in the order of the menu."""
    return [
        *_objections(ground),
        *_switch(ground),
        *_register(ground),
        *_committee(ground),
        *_plan(ground),
        *_calendar(ground),
        *_participation(ground),
    ]


def _objections(ground: Ground) -> list[Page]:
    cases = Cases(
        objections=Objections(ground.database, ground.clock, ground.profile),
        records=Records(ground.database, ground.clock),
        accesses=Accesses(ground.database, ground.clock),
        clock=ground.clock,
    )
    return ObjectionPages(ground.desk, cases).pages()


def _switch(ground: Ground) -> list[Page]:
    titles = Catalogue(Store(ground.database, ground.clock)).cited_titles
    return SwitchPages(ground.desk, Switch(ground.database, ground.clock), titles).pages()


def _register(ground: Ground) -> list[Page]:
    score = Readability().score
    books = RegisterBooks(ground.database, ground.clock, ground.profile, score)
    lists, journal = Lists(ground.database), Journal(ground.database)
    return register_pages(
        ground.desk, Register(books), lists, journal, ground.clock, ground.public_url
    )


def _books_of_committee(ground: Ground) -> CommitteeBooks:
    return CommitteeBooks(ground.database, ground.clock, ground.profile)


def _committee(ground: Ground) -> list[Page]:
    return committee_pages(ground.desk, _books_of_committee(ground), ground.clock)


def _plan(ground: Ground) -> list[Page]:
    resolutions = Resolutions(_books_of_committee(ground))
    planning = Planning(PlanBooks(ground.database, ground.clock, ground.profile), resolutions)
    live = Live(Tallies(ground.database), ground.clock)
    return plan_pages(ground.desk, planning, resolutions, live, ground.profile.plan, ground.clock)


def _calendar(ground: Ground) -> list[Page]:
    due = calendar_of(ground.database, ground.clock, ground.profile)
    reminders, at = Reminders(ground.database, ground.clock), ground.profile.reminded_at
    pages = CalendarPages(ground.desk, due, ground.feeds, reminders, at, ground.public_url)
    return pages.pages()


def _participation(ground: Ground) -> list[Page]:
    parts = ground.database, ground.clock, ground.profile
    awards = Awards(*parts, _books_of_committee(ground))
    return [
        *SurveyPages(ground.desk, Surveys(*parts), ground.profile).pages(),
        *PartnerPages(ground.desk, Partners(*parts)).pages(),
        *PurchasePages(ground.desk, Purchases(*parts)).pages(),
        *AwardPages(ground.desk, awards).pages(),
    ]
