"""Builds the officials' web: one list of pages, and a route behind the gate for each."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter

from admin.calendar import Feeds
from admin.office.account import AccountPages
from admin.office.accounts import AccountsPages
from admin.office.desk import Desk
from admin.office.door import Door
from admin.office.gate import Gate, Page
from admin.office.journal import JournalPages
from admin.office.provider import ProviderPages
from admin.office.provider_texts import ProviderSentence
from admin.office.rooms import KEYS_OF_ROOMS, Ground, pages_of_rooms
from admin.office.texts import EVERY_KEY
from admin.officials import Accounts, OwnAccount, Passwords, SignIn
from admin.officials.provider import Provider
from admin.register import Setup
from city import CityProfile, Clock, Database
from disclosure import Journal, Notices


def unknown() -> Setup | None:
    """What the assistant is made of, as long as nobody says it."""


def office_pages(
    profile: CityProfile,
    notices: Notices,
    database: Database,
    clock: Clock,
    passwords: Passwords,
    *,
    public_url: str = "",
    provider: Provider | None = None,
    setup: Callable[[], Setup | None] = unknown,
) -> tuple[Desk, list[Page]]:
    """Every page of the officials' web with what it asks for, and the desk they are made at.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    for keys in (*EVERY_KEY, ProviderSentence, *KEYS_OF_ROOMS):
        profile.sentences.require(keys)
    sign_in, feeds = SignIn(database, clock, passwords), Feeds(database, clock)
    desk = Desk(profile, notices, database, sign_in)
    own, linked = OwnAccount(database, clock, passwords), provider is not None
    door = Door(desk, sign_in, provider=linked)
    ground = Ground(
        desk=desk,
        profile=profile,
        database=database,
        clock=clock,
        feeds=feeds,
        public_url=public_url,
        setup=setup,
    )
    return desk, [
        *door.pages(),
        *AccountPages(desk, own, profile.assistant_name, feeds, provider=linked).pages(),
        *(ProviderPages(desk, door, sign_in, own, provider).pages() if provider else ()),
        *AccountsPages(desk, clock, Accounts(database, clock, passwords)).pages(),
        *JournalPages(desk, clock, Journal(database)).pages(),
        *pages_of_rooms(ground),
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
    setup: Callable[[], Setup | None] = unknown,
) -> APIRouter:
    """The routes of the officials' web, each behind the gate.

    `setup` tells what the assistant is made of.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    desk, pages = office_pages(
        profile, notices, database, clock, passwords,
        public_url=public_url, provider=provider, setup=setup,
    )  # fmt: skip
    gate = Gate(desk, key, public_url)
    router = APIRouter()
    router.routes.extend(gate.route(page) for page in pages)
    return router
