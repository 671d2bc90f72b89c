"""What anybody may see of this room, in one router for the web's gate."""

from __future__ import annotations

from fastapi import APIRouter

from admin.public.ledger import ledger_of
from admin.public.receipts import receipts_of
from admin.public.running_facts import register_of
from city import CityProfile, Clock, Opening, Settings
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
    inbox: Inbox,
) -> APIRouter:
    """What anybody may see: the register of AI systems, the ledger, and the check of receipts.

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
    )
    router.include_router(ledger_of(ledger, notices))
    router.include_router(
        receipts_of(ledger=ledger, receipts=receipts, profile=profile, notices=notices, clock=clock)
    )
    return router
