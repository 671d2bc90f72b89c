"""The service: the channels and the jobs beside them, built while the port already answers."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack, ExitStack
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import typer

import city
from city import options as option

if TYPE_CHECKING:
    from fastapi import FastAPI

    from admin.commands.serving import Job
    from admin.commands.web_server import WebServer
    from bot.services import Services
    from bot.telegram import TelegramChannel, TelegramDoor
    from house import House

_tell = partial(typer.echo, err=True)


async def serve(house: House, host: str, port: int, only: option.Only | None) -> None:
    """Run the channels and the jobs beside them until the process is told to stop."""
    from admin.commands.serving import run_until_stopped
    from admin.commands.web_server import WebServer

    async with AsyncExitStack() as stack:
        server = None
        if only is not option.Only.BOT:
            # The port is taken, and answers, before anything heavy is so much as imported.
            trusted = house.settings.trusted_proxies
            server = await stack.enter_async_context(WebServer(host, port, trusted))
        kept_open = stack.enter_context(ExitStack())
        jobs = await asyncio.to_thread(_jobs, house, server, only, kept_open)
        await run_until_stopped(*jobs, tell=_tell)


def _jobs(
    house: House, server: WebServer | None, only: option.Only | None, stack: ExitStack
) -> Sequence[Job]:
    """All that runs, the main one first; the web's application is built and let in on the way."""
    from admin.calendar import Reminding
    from admin.commands.counting import beside_the_web
    from admin.commands.retaining import Retaining
    from admin.commands.serving import Watch
    from admin.commands.signing import Signing
    from admin.commands.timekeeping import Timekeeping
    from bot.wiring import telegram_jobs

    chosen, clock = house.settings, house.clock
    jobs: list[Job] = []
    reminding = Reminding(house.database, clock, house.profile, house.rooms.calendar)
    services = replace(house.services(city.Opening(house.library)), reminding=reminding)
    telegram = list(telegram_jobs(services, chosen, house.secret, only=only, tell=_tell))
    if server:
        server.open(application_of(house, services, telegram))
        # Where the work is shared out, the web's process signs.
        signing = stack.enter_context(Signing(house.ledger, _tell))
        jobs += [server, signing, *beside_the_web(house.rooms, services)]
        _tell(city.operator_sentence("serve.address", address=server.address))
    retaining = Retaining(house.retention, clock, services.surveys.forget_over)
    jobs += [*telegram, Timekeeping(clock, house.ledger, _tell), retaining]
    _tell_of_open_keys(chosen)
    _watch(house, services, jobs, stack)
    return [*jobs, Watch(services.opening.start(), _tell)]


def application_of(
    house: House, services: Services, telegram: Sequence[TelegramChannel | TelegramDoor] = ()
) -> FastAPI:
    """The citizens' pages, the other room's inside their gate, and the door for posts."""
    from admin.office import office_routes
    from admin.officials.provider import provider_as_set
    from admin.public import FactsOfService, public_routes
    from bot.web import build_citizen_app, posts_to

    address, model = house.settings.public_url, house.settings.chat_model
    application = build_citizen_app(services, key=house.secret, public_url=address)
    facts = FactsOfService(parts=services, writer=model, started_at=house.clock.now())
    application.include_router(public_routes(
        address, house.rooms, facts, house.ledger, services.receipts,
    ))  # fmt: skip
    application.include_router(office_routes(
        house.rooms, services.notices, house.passwords,
        key=house.secret, public_url=address, setup=facts.setup,
        provider=provider_as_set(house.settings, house.secret, house.clock),
    ))  # fmt: skip
    for door in [one.door for one in telegram if one.door]:
        application.include_router(posts_to(door.path, door.header, door.take))
    return application


def _tell_of_open_keys(chosen: city.Settings) -> None:
    from admin.commands.keys import key_files, open_to_others

    for path in open_to_others(key_files(chosen)):
        _tell(city.operator_sentence("doctor.key_open", path=path))


def _watch(house: House, services: Services, jobs: Sequence[Job], stack: ExitStack) -> None:
    """Serve the figures of this process, where a port is set for them."""
    if house.metrics is None:
        return
    from admin.commands.watching import watch

    chosen = house.settings
    watch(house.metrics, services.opening, house.ledger, services.inbox, house.clock, jobs)
    stack.enter_context(house.metrics.serving(chosen.metrics_host, chosen.metrics_port))
