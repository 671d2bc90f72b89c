"""Which checks the doctor makes of a set-up, in the order in which one stands on the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from admin import doctor
from admin.commands.alone import holder
from admin.commands.duties import duties
from admin.commands.in_shape import in_shape
from admin.commands.inboxes import inbox_kept
from admin.commands.keys import keys
from admin.commands.released import documents_released, shipped_held
from admin.doctor import Check, Health, Verdict
from city import Clock, Database, Settings, sqlite_path
from city.settings import kept_secret
from disclosure import Ledger
from knowledge import Knowledge


def checks(
    settings: Settings,
    open_library: Callable[[], Knowledge],
    name_of_bot: Callable[[str, str], Coroutine[Any, Any, str]],
    clock: Clock,
) -> tuple[tuple[str, Check], ...]:
    """Every check.

    `open_library` opens it as the service would, `name_of_bot` asks Telegram (token, address).
    """
    address, token = settings.database_address, settings.telegram_token.get_secret_value()
    file = sqlite_path(address) if not settings.database_url else None

    def ledger(database: Database) -> Verdict:
        kept = Ledger(database, clock, settings.city, settings.ledger_key_file)
        return doctor.ledger(kept, clock.now())

    def inbox(database: Database) -> Verdict:
        return inbox_kept(database, clock, kept_secret(settings))

    def documents(database: Database) -> Verdict:
        return documents_released(database, clock, settings)

    def bot() -> str:
        return asyncio.run(name_of_bot(token, settings.telegram_api_url))

    return (
        ("settings", lambda: _settings(settings)),
        ("profile", lambda: doctor.profile(settings.city)),
        ("folder", lambda: doctor.data_folder(settings.data_dir)),
        ("keys", lambda: keys(settings)),
        ("database", lambda: doctor.database(lambda: Database(address), file)),
        ("ledger", lambda: in_shape(settings, ledger)),
        ("inbox", lambda: in_shape(settings, inbox)),
        ("documents", lambda: in_shape(settings, documents)),
        ("shipped", lambda: in_shape(settings, shipped_held)),
        ("port", lambda: doctor.port(settings.host, settings.port)),
        ("chat_model", lambda: doctor.chat_model(settings.chat_model, settings.chat_model_url)),
        ("library", lambda: _library(settings, file, open_library)),
        *duties(settings),
        ("telegram", lambda: doctor.telegram(token, bot)),
    )


def _settings(settings: Settings) -> Verdict:
    folder = settings.data_dir.resolve()
    return doctor.note(Health.WELL, "settings_well", city=settings.city, folder=folder)


def _library(
    settings: Settings, file: Path | None, open_library: Callable[[], Knowledge]
) -> Verdict:
    status = doctor.service_status(settings.host, settings.port)
    if status is None and holder(settings.data_dir):
        # It serves Telegram alone, or listens on a port that it was told when it was started.
        return doctor.note(Health.WELL, "library_held")
    if status == "failed":
        return doctor.note(Health.BROKEN, "library_failed")
    if status is not None:
        return doctor.note(Health.WELL, "library_busy", status=status)
    if file is not None and not file.exists():
        return doctor.note(Health.WELL, "library_new")
    knowledge = open_library()
    held = [entry for entry in knowledge.catalogue.documents() if not entry.excluded]
    articles = sum(entry.articles for entry in held)
    return doctor.library(knowledge.embedding_model, knowledge.snapshot, len(held), articles)
