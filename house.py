"""Composition root: builds the rooms over one set of settings; only the command line imports it.

What a room needs is imported when it is first asked for, so that help is there at once and the
port of a service is open before its heavy parts are.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

import typer

import city
from city import options as option
from city.logs import set_up_logs
from city.settings import secret_key

if TYPE_CHECKING:
    from fastapi import FastAPI

    from admin import Rooms
    from admin.evaluation import Service
    from admin.metrics import Metrics
    from admin.officials import Passwords
    from bot.services import Services
    from bot.telegram import TelegramChannel, TelegramDoor
    from bot.terminal import Terminal
    from disclosure import Accesses, Ledger, Receipts, Retention, Switch
    from knowledge import Knowledge

_tell = partial(typer.echo, err=True)


class House:
    """The rooms over one set of settings; each is built when it is first asked for."""

    def __init__(self, settings: city.Settings, progress: city.ConsoleProgress) -> None:
        self.settings = settings
        self.progress = progress
        self.clock = city.SystemClock()

    @cached_property
    def profile(self) -> city.CityProfile:
        """The city."""
        return city.load_profile(self.settings.city)

    @cached_property
    def shown(self) -> city.CityProfile:
        """The city as pages show it: where what is kept is made up, each of them says so."""
        from admin.demo import is_demo

        return replace(self.profile, demo=is_demo(self.database))

    @cached_property
    def database(self) -> city.Database:
        """The database in its newest shape, proved to be writable."""
        from admin import newest_database

        return newest_database(self.settings.database_address)

    @cached_property
    def secret(self) -> bytes:
        """The key of pseudonyms, cookies and codes; made where nothing was kept under it yet."""
        from disclosure import Records

        kept = Records(self.database, self.clock).page(0, 1)
        return secret_key(self.settings, in_use=bool(kept))

    @cached_property
    def ledger(self) -> Ledger:
        """The ledger over the records, with its key."""
        from disclosure import Ledger

        return Ledger(self.database, self.clock, self.settings.city, self.settings.ledger_key_file)

    @cached_property
    def retention(self) -> Retention:
        """What destroys words whose period is over."""
        from disclosure import Retention

        return Retention(self.database, self.clock, self.profile.kept_for)

    @cached_property
    def accesses(self) -> Accesses:
        """Who of the staff read whose words."""
        from disclosure import Accesses

        return Accesses(self.database, self.clock)

    @cached_property
    def receipts(self) -> Receipts:
        """The codes under answers."""
        from disclosure import Receipts

        return Receipts(self.secret, self.settings.public_url)

    @cached_property
    def rooms(self) -> Rooms:
        """The rooms of the ordinances, as pages show them."""
        from admin import rooms_over

        return rooms_over(self.database, self.clock, self.shown)

    @cached_property
    def switch(self) -> Switch:
        """The off switch."""
        from disclosure import Switch

        return Switch(self.database, self.clock)

    @cached_property
    def passwords(self) -> Passwords:
        """What hashes the passwords of officials."""
        from admin.officials import Passwords

        return Passwords()

    @cached_property
    def metrics(self) -> Metrics | None:
        """The figures of this process; None where no port is set for them."""
        if not self.settings.metrics_port:
            return None
        from admin.metrics import Metrics

        return Metrics()

    def cited_titles(self) -> Mapping[str, frozenset[str]]:
        """What answers from each document cite, without opening the library."""
        from knowledge import Catalogue, Store

        return Catalogue(Store(self.database, self.clock)).cited_titles()

    def library(self, *, filled: bool = True) -> Knowledge:
        """The library, opened and tested; `filled`: it gets what it lacks of what is shipped."""
        from admin.commands.ingesting import held_to_released
        from knowledge.wiring import open_as_set

        parts = self.settings, self.database, self.clock
        opened = open_as_set(*parts, self.profile, self.progress, filled=filled)
        return held_to_released(opened, *parts) if filled else opened

    def services(
        self, opening: city.Opening[Knowledge], database: city.Database | None = None
    ) -> Services:
        """What a channel is handed; `database` keeps the records elsewhere."""
        from admin import rooms_over
        from admin.surveys import AskedSurveys
        from bot.wiring import services_as_set, unobserved

        rooms = rooms_over(database, self.clock, self.shown) if database else self.rooms
        return services_as_set(
            self.settings, opening, rooms.database, self.clock, self.shown, self.secret,
            AskedSurveys(rooms.surveys), self.metrics.question if self.metrics else unobserved,
        )  # fmt: skip

    def closed_terminal(self) -> Terminal:
        """The terminal for what needs no library, which stays closed."""
        from bot.terminal import Terminal

        return Terminal(self.services(city.Opening(self.library)))

    def evaluated(self, folder: str) -> Service:
        """The service as an evaluation asks it, its records kept in a folder and nowhere else."""
        from admin import newest_database
        from admin.commands.evaluating import service_of
        from bot.terminal import Terminal
        from bot.wiring import opened

        records, knowledge = newest_database(f"sqlite:///{folder}/records.db"), self.library()
        services = self.services(opened(knowledge), records)
        return service_of(knowledge, Terminal(services).ask, services.records.find)

    def web(
        self, services: Services, telegram: Sequence[TelegramChannel | TelegramDoor] = ()
    ) -> FastAPI:
        """The citizens' pages, the other room's inside their gate, and the door for posts."""
        from admin import FactsOfService, office_routes, public_routes
        from admin.officials.provider import provider_as_set
        from bot.web import build_citizen_app, posts_to

        address, model = self.settings.public_url, self.settings.chat_model
        application = build_citizen_app(services, key=self.secret, public_url=address)
        facts = FactsOfService(parts=services, writer=model, started_at=self.clock.now())
        application.include_router(public_routes(
            address, self.rooms, facts, self.ledger, services.receipts,
        ))  # fmt: skip
        application.include_router(office_routes(
            self.rooms, services.notices, self.passwords,
            key=self.secret, public_url=address, setup=facts.setup,
            provider=provider_as_set(self.settings, self.secret, self.clock),
        ))  # fmt: skip
        for door in [one.door for one in telegram if one.door]:
            application.include_router(posts_to(door.path, door.header, door.take))
        return application

    async def serve(self, host: str, port: int, only: option.Only | None) -> None:
        """Run the channels and the jobs beside them until the process is told to stop."""
        from admin.calendar import Reminding
        from admin.commands.counting import beside_the_web
        from admin.commands.keys import key_files, open_to_others
        from admin.commands.retaining import Retaining
        from admin.commands.serving import Job, Watch, WebServer, run_until_stopped
        from admin.commands.signing import Signing
        from admin.commands.timekeeping import Timekeeping
        from bot.wiring import telegram_jobs

        with ExitStack() as stack:
            jobs, chosen = list[Job](), self.settings
            trusted = chosen.trusted_proxies
            server = WebServer(host, port, trusted) if only is not option.Only.BOT else None
            if server:
                stack.enter_context(server)  # The port is taken before anything else.
            reminding = Reminding(self.database, self.clock, self.profile, self.rooms.calendar)
            services = replace(self.services(city.Opening(self.library)), reminding=reminding)
            telegram = list(telegram_jobs(services, chosen, self.secret, only=only, tell=_tell))
            if server:
                server.application = self.web(services, telegram)
                # Where the work is shared out, the web's process signs.
                signing = stack.enter_context(Signing(self.ledger, _tell))
                jobs += [server, signing, *beside_the_web(self.rooms, services)]
                _tell(city.operator_sentence("serve.address", address=server.address))
            retaining = Retaining(self.retention, self.clock, services.surveys.forget_over)
            jobs += [*telegram, Timekeeping(self.clock, self.ledger, _tell), retaining]
            for path in open_to_others(key_files(self.settings)):
                _tell(city.operator_sentence("doctor.key_open", path=path))
            if self.metrics:
                from admin.commands.watching import watch

                watch(self.metrics, services.opening, self.ledger, services.inbox, self.clock, jobs)
                stack.enter_context(self.metrics.serving(chosen.metrics_host, chosen.metrics_port))
            await run_until_stopped(*jobs, Watch(services.opening.start(), _tell), tell=_tell)


@contextmanager
def open_house(asked: option.Asked = "", *, log_to_file: bool = True) -> Generator[House]:
    """The rooms for one command; what goes wrong inside ends it with one line and a status."""
    with city.reporting():
        chosen = city.load_settings()
        file = chosen.data_dir / "assistant.log" if log_to_file else None
        set_up_logs(chosen.log_level, secrets=chosen.secrets, file=file, form=chosen.log_format)
        if isinstance(asked, tuple):
            city.read_batch(*asked)  # Told before the library is opened, which takes seconds.
        with city.ConsoleProgress() as progress:
            yield House(chosen, progress)
