"""Composition root: builds the rooms over one set of settings; only the command line imports it.

What a room needs is imported when it is first asked for, so that help is there at once and the
port of a service is open before its heavy parts are.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import city
from city import options as option
from city.logs import set_up_logs
from city.settings import secret_key, secret_place

if TYPE_CHECKING:
    from admin.evaluation import Service
    from admin.metrics import Metrics
    from admin.officials import Passwords
    from admin.rooms import Rooms
    from bot.services import Services
    from bot.terminal import Terminal
    from disclosure import Accesses, Ledger, Receipts, Retention, Switch
    from knowledge import Knowledge


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
        from admin.newest_database import newest_database

        return newest_database(self.settings.database_address)

    @cached_property
    def secret(self) -> bytes:
        """The key of pseudonyms, cookies and codes; made where nothing was kept under it yet.

        Raises:
            SettingInvalid: it is lost, or cannot be made or read.
            SecretKeyForeign: it is another installation's.
        """
        from disclosure import OwnKey, Records

        own = OwnKey(self.database, self.clock)
        kept = own.known() or bool(Records(self.database, self.clock).page(0, 1))
        return own.require(secret_key(self.settings, in_use=kept), secret_place(self.settings))

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
        from admin.rooms import rooms_over

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

    def title_meant(self, topic: str, *, stopped: bool = False) -> str:
        """The title of one document that somebody means, without opening the library.

        `stopped`: one of those about which the answers are stopped.

        Raises:
            TitleUnclear: it is none, or more than one.
        """
        from knowledge import Catalogue, Store, title_meant

        if stopped:
            acts = self.switch.state().topics
            return title_meant(topic, {act.topic: {act.topic} for act in acts})
        return title_meant(topic, Catalogue(Store(self.database, self.clock)).cited_titles())

    def library(self, *, filled: bool = True) -> Knowledge:
        """The library, opened and tested; `filled`: it gets what this version ships."""
        from admin.commands.ingesting import brought_up
        from knowledge.wiring import open_as_set

        parts = self.settings, self.database, self.clock
        opened = open_as_set(*parts, self.profile, self.progress)
        return brought_up(opened, *parts) if filled else opened

    def services(
        self, opening: city.Opening[Knowledge], database: city.Database | None = None
    ) -> Services:
        """What a channel is handed; `database` keeps the records elsewhere."""
        from admin.rooms import rooms_over
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
        from admin.commands.evaluating import service_of
        from admin.newest_database import newest_database
        from bot.terminal import Terminal
        from bot.wiring import opened

        records, knowledge = newest_database(f"sqlite:///{folder}/records.db"), self.library()
        services = self.services(opened(knowledge), records)
        return service_of(
            knowledge, Terminal(services).ask, services.records.find, self.profile.sentences
        )


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
