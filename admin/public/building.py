"""What anybody may see of this room, in one router for the web's gate."""

from __future__ import annotations

from fastapi import APIRouter

from admin.measured import Measuring
from admin.public.calendar import calendar_feed_of
from admin.public.committee import committee_of
from admin.public.equal_service import equal_service_of
from admin.public.feedback import feedback_of
from admin.public.ledger import ledger_of
from admin.public.participation import participation_of
from admin.public.plan import plan_of
from admin.public.receipts import receipts_of
from admin.public.register import build_public_routes
from admin.public.running_facts import FactsOfService
from admin.public.surveys import surveys_of
from admin.public.transparency import transparency_of
from admin.rooms import Rooms
from admin.transparency import Sources, probes_of, results_of
from disclosure import Ledger, Notices, Receipts


def public_routes(
    public_url: str,
    rooms: Rooms,
    facts: FactsOfService,
    ledger: Ledger,
    receipts: Receipts,
) -> APIRouter:
    """What anybody may see: register, ledger, receipts, and what officials have made public.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    profile, clock, notices = rooms.profile, rooms.clock, facts.parts.notices
    router = build_public_routes(
        facts=facts,
        profile=profile,
        notices=notices,
        lists=rooms.lists,
        drifts=rooms.drifts,
        public_url=public_url,
    )
    router.include_router(ledger_of(ledger, notices))
    router.include_router(
        receipts_of(ledger=ledger, receipts=receipts, profile=profile, notices=notices, clock=clock)
    )
    router.include_router(
        transparency_of(
            room=rooms.equal_service, ledger=ledger, profile=profile, notices=notices,
            sources=Sources(
                probes=probes_of(rooms.database),
                evaluation=results_of(Measuring.EVALUATION, rooms.database),
                redteam=results_of(Measuring.REDTEAM, rooms.database),
            ),
        )
    )  # fmt: skip
    router.include_router(made_public(rooms, notices, public_url))
    return router


def made_public(rooms: Rooms, notices: Notices, public_url: str) -> APIRouter:
    """What officials have made public, room by room; and feeds of their calendars.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    router, profile = APIRouter(), rooms.profile
    router.include_router(committee_of(books=rooms.committee, profile=profile, notices=notices))
    router.include_router(plan_of(rooms=rooms, notices=notices))
    router.include_router(feedback_of(rooms=rooms, notices=notices))
    router.include_router(participation_of(rooms=rooms, notices=notices))
    router.include_router(
        equal_service_of(
            database=rooms.database, room=rooms.equal_service, profile=profile, notices=notices
        )
    )
    router.include_router(calendar_feed_of(rooms=rooms, notices=notices, public_url=public_url))
    router.include_router(
        surveys_of(
            database=rooms.database,
            surveys=rooms.surveys,
            profile=profile,
            notices=notices,
            clock=rooms.clock,
            public_url=public_url,
        )
    )
    return router
