"""Builds the officials' web: one list of pages, and a route behind the gate for each."""

from __future__ import annotations

from fastapi import APIRouter

from admin.office.account import AccountPages
from admin.office.accounts import AccountsPages
from admin.office.desk import Desk
from admin.office.door import Door
from admin.office.exports.texts import ColumnName
from admin.office.gate import Gate, Page
from admin.office.journal import JournalPages
from admin.office.objections.pages import Cases, ObjectionPages
from admin.office.objections.texts import CaseState, ObjectionSentence
from admin.office.provider import ProviderPages
from admin.office.provider_texts import ProviderSentence
from admin.office.switch.pages import SwitchPages
from admin.office.switch.texts import SwitchSentence
from admin.office.texts import EVERY_KEY
from admin.officials import Accounts, OwnAccount, Passwords, SignIn
from admin.officials.provider import Provider
from city import CityProfile, Clock, Database
from disclosure import Accesses, Journal, Notices, Objections, Records, Switch
from knowledge import Catalogue, Store

_KEYS_OF_ROOMS = (CaseState, ColumnName, ObjectionSentence, ProviderSentence, SwitchSentence)


def office_pages(
    profile: CityProfile,
    notices: Notices,
    database: Database,
    clock: Clock,
    passwords: Passwords,
    provider: Provider | None = None,
) -> tuple[Desk, list[Page]]:
    """Every page of the officials' web with what it asks for, and the desk they are made at.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    for keys in (*EVERY_KEY, *_KEYS_OF_ROOMS):
        profile.sentences.require(keys)
    cases = Cases(
        objections=Objections(database, clock, profile),
        records=Records(database, clock),
        accesses=Accesses(database, clock),
        clock=clock,
    )
    titles = Catalogue(Store(database, clock)).cited_titles
    sign_in = SignIn(database, clock, passwords)
    desk = Desk(profile, notices, database, sign_in)
    own, linked = OwnAccount(database, clock, passwords), provider is not None
    door = Door(desk, sign_in, provider=linked)
    return desk, [
        *door.pages(),
        *AccountPages(desk, own, profile.assistant_name, provider=linked).pages(),
        *(ProviderPages(desk, door, sign_in, own, provider).pages() if provider else ()),
        *AccountsPages(desk, clock, Accounts(database, clock, passwords)).pages(),
        *JournalPages(desk, clock, Journal(database)).pages(),
        *ObjectionPages(desk, cases).pages(),
        *SwitchPages(desk, Switch(database, clock), titles).pages(),
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
    provider: Provider | None = None,
) -> APIRouter:
    """The routes of the officials' web, each behind the gate.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    desk, pages = office_pages(profile, notices, database, clock, passwords, provider)
    gate = Gate(desk, key, public_url)
    router = APIRouter()
    router.routes.extend(gate.route(page) for page in pages)
    return router
