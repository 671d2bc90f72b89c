"""Group commit: short units of work of many threads, committed together.

A commit that is synced to the disk costs the same for one as for fifty. So whoever comes while
another commits waits for the end of that, and the first of those who wait then does the work of
all of them in one transaction. There is no thread of its own and no delay: who comes alone is
served at once.

A group is committed as a whole or not at all. If the work of one fails, everything is taken back
and each does its own again in a transaction of its own: so nobody pays for another's fault, and
work may be run twice but is committed once.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock
from typing import Any, Generic, TypeVar, cast

from sqlalchemy.orm import Session

from city.database import Database
from city.errors import DatabaseUnavailable

T = TypeVar("T")

AT_MOST = 64
"""How many are committed together: no one waits long for the work of the others."""


class _Refused(Exception):
    """The work of one of a group failed."""


class _Member(Generic[T]):
    """One of those who wait, and what became of its work."""

    def __init__(self, work: Callable[[Session], T]) -> None:
        self.work = work
        self.turn = Event()
        self.finish: Callable[[], T] | None = None
        """Gives the result or raises the error; None until a group has taken it in."""


class GroupCommit:
    """Commits together what comes together. Blocking and safe to share between threads."""

    def __init__(self, database: Database, begin: Callable[[Session], None]) -> None:
        """Take the database, and what every transaction begins with.

        That is where the turn to write is taken: what fails there, or in the commit, is the
        database's fault and told to everybody of the group; nobody tries it again.
        """
        self._database = database
        self._begin = begin
        self._lock = Lock()
        self._queue: list[_Member[Any]] = []
        """Who leads stands first, and stays there until its group is committed."""

    @property
    def waiting(self) -> int:
        """How many are not committed yet."""
        with self._lock:
            return len(self._queue)

    def do(self, work: Callable[[Session], T]) -> T:
        """Do a short unit of work; returns when it is committed.

        Raises:
            DatabaseUnavailable: the database is gone, locked, read-only or full.
            Exception: whatever the work raises; nothing that it wrote is kept.
        """
        member = _Member(work)
        with self._lock:
            self._queue.append(member)
            leads = len(self._queue) == 1
        if not leads:
            member.turn.wait()
        if member.finish is None:
            self._lead()
        return cast("Callable[[], T]", member.finish)()

    def _lead(self) -> None:
        with self._lock:
            group = self._queue[:AT_MOST]
        for member in group:
            member.finish = lambda work=member.work: self._alone(work)
        try:
            self._commit(group)
        finally:
            # Whatever happened to the one who leads, nobody may wait for ever.
            with self._lock:
                del self._queue[: len(group)]
                following = self._queue[:1]
            for member in (*group, *following):
                member.turn.set()

    def _commit(self, group: list[_Member[Any]]) -> None:
        try:
            with self._database.unit() as session:
                self._begin(session)
                results = _worked(session, group)
        except _Refused:
            return
        except DatabaseUnavailable as error:
            for member in group:
                member.finish = lambda error=error: _again(error)
            return
        for member, result in zip(group, results, strict=True):
            member.finish = lambda result=result: result

    def _alone(self, work: Callable[[Session], T]) -> T:
        with self._database.unit() as session:
            self._begin(session)
            return work(session)


def _worked(session: Session, group: list[_Member[Any]]) -> list[Any]:
    try:
        return [member.work(session) for member in group]
    except Exception as error:
        if len(group) == 1:
            raise
        raise _Refused from error


def _again(error: DatabaseUnavailable) -> Any:
    """Raise what another thread met, as an error of this one's own."""
    raise type(error)(**error.details) from error
