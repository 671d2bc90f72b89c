"""Builds the officials' web: one list of pages, and a route behind the gate for each."""

from __future__ import annotations

from fastapi import APIRouter

from admin.committee import CommitteeBooks
from admin.office.account import AccountPages
from admin.office.accounts import AccountsPages
from admin.office.committee.building import committee_pages
from admin.office.committee.texts import EVERY_COMMITTEE_KEY
from admin.office.desk import Desk
from admin.office.door import Door
from admin.office.gate import Gate, Page
from admin.office.journal import JournalPages
from admin.office.texts import EVERY_KEY
from admin.officials import Accounts, OwnAccount, Passwords, SignIn
from city import CityProfile, Clock, Database
from disclosure import Journal, Notices


def office_pages(
    profile: CityProfile,
    notices: Notices,
    database: Database,
    clock: Clock,
    passwords: Passwords,
) -> tuple[Desk, list[Page]]:
    """Every page of the officials' web with what it asks for, and the desk they are made at.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    for keys in (*EVERY_KEY, *EVERY_COMMITTEE_KEY):
        profile.sentences.require(keys)
    sign_in = SignIn(database, clock, passwords)
    desk = Desk(profile, notices, database, sign_in)
    return desk, [
        *Door(desk, sign_in).pages(),
        *AccountPages(desk, OwnAccount(database, clock, passwords), profile.assistant_name).pages(),
        *AccountsPages(desk, Accounts(database, clock, passwords)).pages(),
        *JournalPages(desk, Journal(database)).pages(),
        *committee_pages(desk, CommitteeBooks(database, clock, profile), clock),
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
    desk, pages = office_pages(profile, notices, database, clock, passwords)
    gate = Gate(desk, key, public_url)
    router = APIRouter()
    router.routes.extend(gate.route(page) for page in pages)
    return router
