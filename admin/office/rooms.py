"""The rooms behind the officials' gate: how the pages of each are put together, room by room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from admin.accessibility import ItemName, PrincipleName
from admin.accessibility import StandingName as CheckStandingName
from admin.awards import Awards
from admin.equal_service import EVERY_KEY as EQUAL_KEYS
from admin.feedback import MeasureName, ReasonName, StateName
from admin.office.accesses.pages import AccessPages
from admin.office.accesses.texts import ACCESS_KEYS
from admin.office.accessibility.pages import AccessibilityPages
from admin.office.accessibility.texts import AccessibilityOffice
from admin.office.audits.building import audit_pages, blind_over, papers_hidden_by
from admin.office.audits.names import AUDIT_NAMES
from admin.office.audits.texts import AUDIT_KEYS
from admin.office.calendar.pages import CalendarPages
from admin.office.calendar.texts import CalendarOffice
from admin.office.committee.building import committee_pages
from admin.office.committee.referring import Systems
from admin.office.committee.texts import EVERY_COMMITTEE_KEY
from admin.office.desk import Desk
from admin.office.equal.pages import EqualPages
from admin.office.equal.texts import EqualOffice
from admin.office.exports import Export
from admin.office.exports.texts import ColumnName
from admin.office.feedback.pages import Answers, FeedbackPages
from admin.office.feedback.texts import FeedbackOffice
from admin.office.gate import Page
from admin.office.journal_texts import JournalSubject
from admin.office.naming import NAMES
from admin.office.objections.pages import Cases, ObjectionPages
from admin.office.objections.texts import CaseState, ObjectionSentence
from admin.office.participation import EVERY_KEY as PARTICIPATION_KEYS
from admin.office.participation.awards import AwardPages
from admin.office.participation.partner_history import PartnerVersions
from admin.office.participation.partner_listing import listing_of as partners_listed
from admin.office.participation.partners import PartnerPages
from admin.office.participation.purchases import PurchasePages
from admin.office.participation.surveys import SurveyPages
from admin.office.plan.building import plan_pages
from admin.office.plan.texts import PlanOffice
from admin.office.register.binding import BindingPages
from admin.office.register.pages import register_pages
from admin.office.register.texts import REGISTER_KEYS
from admin.office.switch.pages import SwitchPages
from admin.office.switch.texts import SwitchSentence
from admin.partners import Partners
from admin.purchases import Purchases
from admin.register import Register, Setup
from admin.rooms import Rooms
from disclosure import Accesses, Journal, Receipts, Records, Reminders, Seal, Switch
from knowledge import Catalogue, Store

KEYS_OF_ROOMS = (
    *NAMES,
    CaseState,
    ColumnName,
    ObjectionSentence,
    FeedbackOffice,
    AccessibilityOffice,
    ItemName,
    PrincipleName,
    CheckStandingName,
    MeasureName,
    ReasonName,
    StateName,
    SwitchSentence,
    CalendarOffice,
    PlanOffice,
    *REGISTER_KEYS,
    *EVERY_COMMITTEE_KEY,
    JournalSubject,
    *PARTICIPATION_KEYS,
    *EQUAL_KEYS,
    EqualOffice,
    *AUDIT_KEYS,
    *AUDIT_NAMES,
    *ACCESS_KEYS,
)
"""The keys of what the rooms' pages say."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """What the pages of every room stand on."""

    desk: Desk
    rooms: Rooms
    seal: Seal
    """What has sealed where outcomes go."""
    public_url: str
    setup: Callable[[], Setup | None]
    """What the assistant itself is made of now."""
    receipts: Receipts


def pages_of_rooms(ground: Ground) -> list[Page]:
    """The pages of every room, in the order of the menu."""
    return [
        *_objections(ground),
        *_equal(ground),
        *_feedback(ground),
        *AccessibilityPages(ground.desk, ground.rooms.checklist).pages(),
        *_switch(ground),
        *_register(ground),
        *_committee(ground),
        *_plan(ground),
        *_calendar(ground),
        *_participation(ground),
        *audit_pages(ground.desk, ground.rooms, ground.receipts),
        *_accesses(ground),
    ]


def _accesses(ground: Ground) -> list[Page]:
    rooms = ground.rooms
    log = Accesses(rooms.database, rooms.clock)
    return AccessPages(ground.desk, log, rooms.profile, rooms.clock).pages()


def _objections(ground: Ground) -> list[Page]:
    rooms = ground.rooms
    cases = Cases(
        objections=rooms.objections,
        seal=ground.seal,
        records=Records(rooms.database, rooms.clock),
        accesses=Accesses(rooms.database, rooms.clock),
        clock=rooms.clock,
    )
    return ObjectionPages(ground.desk, cases).pages()


def _equal(ground: Ground) -> list[Page]:
    rooms = ground.rooms
    return EqualPages(ground.desk, rooms.equal_service, rooms.profile, rooms.clock).pages()


def _feedback(ground: Ground) -> list[Page]:
    rooms = ground.rooms
    answers = Answers(
        feedback=rooms.feedback,
        records=Records(rooms.database, rooms.clock),
        accesses=Accesses(rooms.database, rooms.clock),
        clock=rooms.clock,
        operator=rooms.profile.operator.name,
    )
    return FeedbackPages(ground.desk, answers).pages()


def _switch(ground: Ground) -> list[Page]:
    database, clock = ground.rooms.database, ground.rooms.clock
    titles = Catalogue(Store(database, clock)).cited_titles
    return SwitchPages(ground.desk, Switch(database, clock), titles).pages()


def _register(ground: Ground) -> list[Page]:
    rooms = ground.rooms
    register = Register(rooms.register)
    bindings = BindingPages(
        ground.desk,
        register,
        rooms.bindings,
        rooms.drifts,
        rooms.profile.assistant_name,
        ground.setup,
    )
    return register_pages(ground.desk, rooms, register, bindings, ground.public_url)


def _committee(ground: Ground) -> list[Page]:
    rooms = ground.rooms
    systems = Systems(rooms.register, rooms.drifts, rooms.profile.assistant_name)
    hidden = papers_hidden_by(blind_over(rooms), rooms.findings)
    return committee_pages(ground.desk, rooms.committee, rooms.clock, systems, hidden)


def _plan(ground: Ground) -> list[Page]:
    rooms = ground.rooms
    return plan_pages(
        ground.desk, rooms.planning, rooms.resolutions, rooms.live, rooms.profile.plan, rooms.clock
    )


def _calendar(ground: Ground) -> list[Page]:
    rooms = ground.rooms
    reminders, at = Reminders(rooms.database, rooms.clock), rooms.profile.reminded_at
    pages = CalendarPages(
        ground.desk, rooms.calendar, rooms.feeds, reminders, at, ground.public_url
    )
    return pages.pages()


def _participation(ground: Ground) -> list[Page]:
    rooms = ground.rooms
    parts = rooms.database, rooms.clock, rooms.profile
    awards = Awards(*parts, rooms.committee)
    return [
        *SurveyPages(ground.desk, rooms.surveys, rooms.profile).pages(),
        *_partners(ground, Partners(*parts)),
        *PurchasePages(ground.desk, Purchases(*parts)).pages(),
        *AwardPages(ground.desk, awards).pages(),
    ]


def _partners(ground: Ground, partners: Partners) -> list[Page]:
    journal = Journal(ground.rooms.database)
    return [
        *PartnerPages(ground.desk, partners).pages(),
        *PartnerVersions(ground.desk, partners, journal).pages(),
        Export(ground.desk, ground.rooms.clock, partners_listed(partners)).page(),
    ]
