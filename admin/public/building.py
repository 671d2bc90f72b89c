"""What anybody may see of this room, in one router for the web's gate."""

from __future__ import annotations

from fastapi import APIRouter

from admin.measured import Measuring
from admin.public.calendar import calendar_feed_of
from admin.public.committee import committee_of
from admin.public.described import described_of
from admin.public.equal_service import equal_service_of
from admin.public.feedback import feedback_of
from admin.public.ledger import ledger_of
from admin.public.participation import participation_of
from admin.public.plan import plan_of
from admin.public.receipts import receipts_of
from admin.public.referred import NamedSystems
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
    parts = (
        build_public_routes(
            facts=facts, profile=profile, notices=notices, lists=rooms.lists, drifts=rooms.drifts,
            public_url=public_url,
        ),
        ledger_of(ledger, profile, notices),
        receipts_of(
            ledger=ledger, receipts=receipts, profile=profile, notices=notices, clock=clock
        ),
        transparency_of(
            room=rooms.equal_service, ledger=ledger, profile=profile, notices=notices,
            sources=Sources(
                probes=probes_of(rooms.database),
                evaluation=results_of(Measuring.EVALUATION, rooms.database),
                redteam=results_of(Measuring.REDTEAM, rooms.database),
            ),
        ),
        made_public(rooms, notices, public_url),
    )  # fmt: skip
    routes = _together(*parts).routes
    own = described_of(routes, profile=profile, notices=notices, public_url=public_url)
    return _together(*parts, own)


def made_public(rooms: Rooms, notices: Notices, public_url: str) -> APIRouter:
    """What officials have made public, room by room; and feeds of their calendars.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    profile, database = rooms.profile, rooms.database
    return _together(
        committee_of(
            books=rooms.committee, profile=profile, notices=notices,
            systems=NamedSystems(
                lists=rooms.lists, drifts=rooms.drifts, own=profile.assistant_name
            ),
            findings=rooms.findings,
        ),
        plan_of(rooms=rooms, notices=notices),
        feedback_of(rooms=rooms, notices=notices),
        participation_of(rooms=rooms, notices=notices),
        equal_service_of(
            database=database, room=rooms.equal_service, profile=profile, notices=notices
        ),
        calendar_feed_of(rooms=rooms, notices=notices, public_url=public_url),
        surveys_of(
            database=database, surveys=rooms.surveys, profile=profile, notices=notices,
            clock=rooms.clock, public_url=public_url,
        ),
    )  # fmt: skip


def _together(*routers: APIRouter) -> APIRouter:
    """One router with every route of several, each of which can be looked at.

    A router that includes others hides theirs, and the description would miss them.
    """
    return APIRouter(routes=[route for router in routers for route in router.routes])
