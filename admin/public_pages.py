"""What anybody may see of this room, in one router for the web's gate."""

from __future__ import annotations

from fastapi import APIRouter

from admin.public_ledger import ledger_of
from admin.running_facts import register_of
from city import CityProfile, Clock, Opening, Settings
from disclosure import Ledger, Notices
from knowledge import Knowledge


def public_routes(
    settings: Settings,
    profile: CityProfile,
    notices: Notices,
    opening: Opening[Knowledge],
    ledger: Ledger,
    clock: Clock,
) -> APIRouter:
    """What anybody may see: the register of AI systems, and how far the ledger is signed.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    router = register_of(
        profile=profile,
        notices=notices,
        opening=opening,
        writer=settings.chat_model,
        telegram=bool(settings.telegram_token.get_secret_value()),
        started_at=clock.now(),
    )
    router.include_router(ledger_of(ledger, notices))
    return router
