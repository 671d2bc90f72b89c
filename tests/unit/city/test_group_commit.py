"""What comes together is committed together; what fails, fails alone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from city import Database, DatabaseUnavailable, GroupCommit
from city.group_commit import AT_MOST


class Kept:
    """A table of names, each of which fits once, and how often it was committed to."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.commits = 0
        self.fault: Exception | None = None
        with database.unit() as session:
            session.execute(text("CREATE TABLE kept (name VARCHAR(20) UNIQUE)"))
        event.listen(database.engine, "commit", self._count)
        self.group = GroupCommit(database, self._begin)

    def names(self) -> list[str]:
        with self.database.unit() as session:
            return list(session.scalars(text("SELECT name FROM kept ORDER BY name")))

    def add(self, name: str) -> str:
        return self.group.do(adding(name))

    def _begin(self, session: Session) -> None:
        session.execute(text("DELETE FROM kept WHERE name = ''"))

    def _count(self, _: object) -> None:
        self.commits += 1
        if self.fault is not None:
            raise self.fault


def adding(name: str) -> Callable[[Session], str]:
    def work(session: Session) -> str:
        session.execute(text("INSERT INTO kept VALUES (:name)"), {"name": name})
        return name.upper()

    return work


@pytest.fixture(params=["sqlite", "postgres"])
def kept(request: pytest.FixtureRequest) -> Generator[Kept]:
    if request.param == "sqlite":
        yield Kept(request.getfixturevalue("database"))
        return
    database = Database(request.getfixturevalue("postgres"))
    yield Kept(database)
    database.close()


@pytest.fixture
def pool() -> Generator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(AT_MOST + 2) as pool:
        yield pool


def together(
    kept: Kept, pool: ThreadPoolExecutor, works: Sequence[Callable[[Session], str]]
) -> list[Future[str]]:
    """Hand in works while another holds the turn, so that they are one group; all have ended."""
    begun, go_on = threading.Event(), threading.Event()

    def first(session: Session) -> str:
        begun.set()
        assert go_on.wait(20)
        return adding("first")(session)

    held = pool.submit(kept.group.do, first)
    assert begun.wait(20)
    waiting: list[Future[str]] = []
    for place, work in enumerate(works, 2):
        waiting.append(pool.submit(kept.group.do, work))
        while kept.group.waiting < place:
            threading.Event().wait(0.001)
    go_on.set()
    assert held.result(20) == "FIRST"
    for one in waiting:
        one.exception(20)
    return waiting


def test_who_comes_alone_is_committed_at_once(kept: Kept) -> None:
    assert kept.add("a") == "A"
    assert kept.names() == ["a"]


def test_those_who_come_together_are_committed_together_and_each_gets_its_own(
    kept: Kept, pool: ThreadPoolExecutor
) -> None:
    names = [f"{place:02}" for place in range(AT_MOST)]
    done = together(kept, pool, [adding(name) for name in names])
    assert [one.result() for one in done] == names
    assert kept.commits == 2
    assert kept.names() == [*names, "first"]


def test_more_than_a_group_holds_are_all_committed(kept: Kept, pool: ThreadPoolExecutor) -> None:
    names = [f"{place:02}" for place in range(AT_MOST + 1)]
    together(kept, pool, [adding(name) for name in names])
    assert kept.commits == 3
    assert kept.names() == [*names, "first"]


@pytest.mark.parametrize("place", [0, 1, 4])
def test_one_that_fails_fails_alone_and_leaves_nothing(
    place: int, kept: Kept, pool: ThreadPoolExecutor
) -> None:
    def failing(session: Session) -> str:
        adding("half")(session)
        raise KeyError("mine")

    works = [adding(name) for name in "abcd"]
    works.insert(place, failing)
    done = together(kept, pool, works)
    assert isinstance(done.pop(place).exception(), KeyError)
    assert [one.result() for one in done] == list("ABCD")
    assert kept.names() == ["a", "b", "c", "d", "first"]


def test_a_row_that_does_not_fit_is_told_to_its_own_caller(
    kept: Kept, pool: ThreadPoolExecutor
) -> None:
    done = together(kept, pool, [adding("a"), adding("first"), adding("b")])
    assert isinstance(done[1].exception(), DatabaseUnavailable)
    assert (done[0].result(), done[2].result()) == ("A", "B")
    assert kept.names() == ["a", "b", "first"]


def test_a_commit_that_fails_is_told_to_all_and_nothing_is_kept(
    kept: Kept, pool: ThreadPoolExecutor
) -> None:
    def break_the_commit(session: Session) -> str:
        kept.fault = OperationalError("COMMIT", {}, Exception("disk I/O error"))
        return adding("a")(session)

    done = together(kept, pool, [break_the_commit, adding("b"), adding("c")])
    errors = [one.exception() for one in done]
    assert [type(error) for error in errors] == [DatabaseUnavailable] * 3
    assert len({id(error) for error in errors}) == 3
    kept.fault = None
    assert kept.names() == ["first"]
    assert kept.add("later") == "LATER"


def test_one_that_is_interrupted_lets_the_others_go_on(
    kept: Kept, pool: ThreadPoolExecutor
) -> None:
    def interrupted(_: Session) -> str:
        raise KeyboardInterrupt

    done = together(kept, pool, [adding("a"), interrupted, adding("b")])
    # The first of the three leads and meets the interruption in the middle of the group.
    assert isinstance(done[0].exception(), KeyboardInterrupt)
    assert isinstance(done[1].exception(), KeyboardInterrupt)
    assert done[2].result() == "B"
    assert kept.add("later") == "LATER"
