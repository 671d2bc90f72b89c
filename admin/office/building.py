"""Builds the officials' web: one list of pages, and a route behind the gate for each."""

from __future__ import annotations

from fastapi import APIRouter

from admin.awards import Awards
from admin.committee import CommitteeBooks
from admin.office.account import AccountPages
from admin.office.accounts import AccountsPages
from admin.office.desk import Desk
from admin.office.door import Door
from admin.office.gate import Gate, Page
from admin.office.journal import JournalPages
from admin.office.participation import EVERY_KEY as PARTICIPATION_KEYS
from admin.office.participation.awards import AwardPages
from admin.office.participation.partners import PartnerPages
from admin.office.participation.purchases import PurchasePages
from admin.office.participation.surveys import SurveyPages
from admin.office.texts import EVERY_KEY
from admin.officials import Accounts, OwnAccount, Passwords, SignIn
from admin.partners import Partners
from admin.purchases import Purchases
from admin.surveys import Surveys
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
    for keys in (*EVERY_KEY, *PARTICIPATION_KEYS):
        profile.sentences.require(keys)
    sign_in = SignIn(database, clock, passwords)
    desk = Desk(profile, notices, database, sign_in)
    return desk, [
        *Door(desk, sign_in).pages(),
        *AccountPages(desk, OwnAccount(database, clock, passwords), profile.assistant_name).pages(),
        *AccountsPages(desk, Accounts(database, clock, passwords)).pages(),
        *JournalPages(desk, Journal(database)).pages(),
        *_participation(desk, profile, database, clock),
    ]


def _participation(
    desk: Desk, profile: CityProfile, database: Database, clock: Clock
) -> list[Page]:
    awards = Awards(database, clock, profile, CommitteeBooks(database, clock, profile))
    return [
        *SurveyPages(desk, Surveys(database, clock, profile), profile).pages(),
        *PartnerPages(desk, Partners(database, clock, profile)).pages(),
        *PurchasePages(desk, Purchases(database, clock, profile)).pages(),
        *AwardPages(desk, awards).pages(),
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
