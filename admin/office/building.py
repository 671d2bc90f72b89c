"""Builds the officials' web: one list of pages, and a route behind the gate for each."""

from __future__ import annotations

from fastapi import APIRouter

from admin.calendar import Feeds, calendar_of
from admin.committee import CommitteeBooks, Resolutions
from admin.office.account import AccountPages
from admin.office.accounts import AccountsPages
from admin.office.calendar.pages import CalendarPages
from admin.office.calendar.texts import CalendarOffice
from admin.office.desk import Desk
from admin.office.door import Door
from admin.office.gate import Gate, Page
from admin.office.journal import JournalPages
from admin.office.plan.building import plan_pages
from admin.office.plan.texts import PlanOffice
from admin.office.register.pages import register_pages
from admin.office.register.texts import REGISTER_KEYS
from admin.office.texts import EVERY_KEY
from admin.officials import Accounts, OwnAccount, Passwords, SignIn
from admin.plan import Live, PlanBooks, Planning
from admin.register import Lists, Register, RegisterBooks
from city import CityProfile, Clock, Database
from disclosure import Journal, Notices, Tallies
from knowledge import Readability


def office_pages(
    profile: CityProfile,
    notices: Notices,
    database: Database,
    clock: Clock,
    passwords: Passwords,
    public_url: str = "",
) -> tuple[Desk, list[Page]]:
    """Every page of the officials' web with what it asks for, and the desk they are made at.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    for keys in (*EVERY_KEY, *REGISTER_KEYS, PlanOffice, CalendarOffice):
        profile.sentences.require(keys)
    feeds = Feeds(database, clock)
    sign_in, journal = SignIn(database, clock, passwords), Journal(database)
    register = Register(RegisterBooks(database, clock, profile, Readability().score))
    desk = Desk(profile, notices, database, sign_in)
    return desk, [
        *Door(desk, sign_in).pages(),
        *AccountPages(
            desk, OwnAccount(database, clock, passwords), profile.assistant_name, feeds
        ).pages(),
        *AccountsPages(desk, Accounts(database, clock, passwords)).pages(),
        *register_pages(desk, register, Lists(database), journal),
        *JournalPages(desk, journal).pages(),
        *CalendarPages(desk, calendar_of(database, clock, profile), feeds, public_url).pages(),
        *_plan_pages(desk, profile, database, clock),
    ]


def office_routes(
    profile: CityProfile,
    notices: Notices,
    database: Database,
    clock: Clock,
    passwords: Passwords,
    *,
    key: bytes,
    public_url: str,
) -> APIRouter:
    """The routes of the officials' web, each behind the gate.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    desk, pages = office_pages(profile, notices, database, clock, passwords, public_url)
    gate = Gate(desk, key, public_url)
    router = APIRouter()
    router.routes.extend(gate.route(page) for page in pages)
    return router


def _plan_pages(desk: Desk, profile: CityProfile, database: Database, clock: Clock) -> list[Page]:
    resolutions = Resolutions(CommitteeBooks(database, clock, profile))
    planning = Planning(PlanBooks(database, clock, profile), resolutions)
    live = Live(Tallies(database), clock)
    return plan_pages(desk, planning, resolutions, live, profile.plan)
