"""What anybody may see of this room, in one router for the web's gate."""

from __future__ import annotations

from fastapi import APIRouter

from admin.committee import CommitteeBooks
from admin.public.calendar import calendar_feed_of
from admin.public.committee import committee_of
from admin.public.ledger import ledger_of
from admin.public.participation import participation_of
from admin.public.plan import plan_of
from admin.public.receipts import receipts_of
from admin.public.running_facts import register_of
from admin.public.surveys import surveys_of
from admin.surveys import Surveys
from city import CityProfile, Clock, Database, Opening, Settings
from disclosure import Inbox, Ledger, Notices, Receipts, Switch
from knowledge import Knowledge


def public_routes(
    settings: Settings,
    profile: CityProfile,
    notices: Notices,
    opening: Opening[Knowledge],
    ledger: Ledger,
    clock: Clock,
    receipts: Receipts,
    switch: Switch,
    database: Database,
    inbox: Inbox,
) -> APIRouter:
    """What anybody may see: register, ledger, receipts, and what officials have made public.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    router = register_of(
        profile=profile,
        notices=notices,
        opening=opening,
        writer=settings.chat_model,
        inbox=inbox,
        started_at=clock.now(),
        switch=switch,
        database=database,
        public_url=settings.public_url,
    )
    router.include_router(ledger_of(ledger, notices))
    router.include_router(
        receipts_of(ledger=ledger, receipts=receipts, profile=profile, notices=notices, clock=clock)
    )
    router.include_router(made_public(profile, notices, database, clock, settings.public_url))
    return router


def made_public(
    profile: CityProfile, notices: Notices, database: Database, clock: Clock, public_url: str
) -> APIRouter:
    """What officials have made public, room by room; and feeds of their calendars.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    router = APIRouter()
    books, surveys = CommitteeBooks(database, clock, profile), Surveys(database, clock, profile)
    router.include_router(committee_of(books=books, profile=profile, notices=notices))
    router.include_router(plan_of(database=database, profile=profile, notices=notices, clock=clock))
    router.include_router(
        participation_of(database=database, profile=profile, notices=notices, clock=clock)
    )
    router.include_router(
        calendar_feed_of(
            database=database,
            profile=profile,
            notices=notices,
            clock=clock,
            public_url=public_url,
        )
    )
    router.include_router(
        surveys_of(
            database=database,
            surveys=surveys,
            profile=profile,
            notices=notices,
            clock=clock,
            public_url=public_url,
        )
    )
    return router
