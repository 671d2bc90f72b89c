"""Builds the officials' web: one list of pages, and a route behind the gate for each."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter

from admin.office.account import AccountPages
from admin.office.accounts import AccountsPages
from admin.office.audits.building import blind_over
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
from admin.rooms import Rooms
from disclosure import Journal, Notices, Receipts, Seal


def unknown() -> Setup | None:
    """What the assistant is made of, as long as nobody says it."""


def office_pages(
    rooms: Rooms,
    notices: Notices,
    passwords: Passwords,
    *,
    key: bytes = b"",
    public_url: str = "",
    provider: Provider | None = None,
    setup: Callable[[], Setup | None] = unknown,
) -> tuple[Desk, list[Page]]:
    """Every page of the officials' web with what it asks for, and the desk they are made at.

    `key` is the service's secret, by which receipts under answers are made and which has sealed
    where outcomes go.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    profile, database, clock = rooms.profile, rooms.database, rooms.clock
    for keys in (*EVERY_KEY, ProviderSentence, *KEYS_OF_ROOMS):
        profile.sentences.require(keys)
    sign_in = SignIn(database, clock, passwords)
    desk = Desk(profile, notices, database, sign_in)
    own, linked = OwnAccount(database, clock, passwords), provider is not None
    door = Door(desk, sign_in, provider=linked)
    ground = Ground(
        desk=desk, rooms=rooms, seal=Seal(key), public_url=public_url, setup=setup,
        receipts=Receipts(key, public_url),
    )  # fmt: skip
    return desk, [
        *door.pages(),
        *AccountPages(desk, own, profile.assistant_name, rooms.feeds, provider=linked).pages(),
        *(ProviderPages(desk, door, sign_in, own, provider).pages() if provider else ()),
        *AccountsPages(desk, clock, Accounts(database, clock, passwords)).pages(),
        *JournalPages(desk, clock, Journal(database), rooms.findings, blind_over(rooms)).pages(),
        *pages_of_rooms(ground),
    ]


def office_routes(
    rooms: Rooms,
    notices: Notices,
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
        rooms, notices, passwords, key=key, public_url=public_url, provider=provider, setup=setup
    )
    gate = Gate(desk, key, public_url)
    router = APIRouter()
    router.routes.extend(gate.route(page) for page in pages)
    return router
