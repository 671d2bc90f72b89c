"""The committee's books behind its pages, and how forms reach them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import TypeVar

from starlette.responses import Response

from admin.books import By, Entry, Kept
from admin.committee import (
    Appointments,
    CommitteeBooks,
    Proceedings,
    Publications,
    Undoing,
    word,
)
from admin.committee.meetings import Item
from admin.office.committee.referring import Referred, Systems
from admin.office.committee.sheets import Block, Declared, spot, written
from admin.office.committee.texts import CommitteeOffice
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.sending import LOOKED_AT, Sending, Sent, Show
from admin.officials import Official, Permission, may
from admin.register import drift_told
from city import Clock

ROOT = "/office/committee"
HiddenPapers = Callable[[str, Collection[int]], frozenset[int]]
"""Of items, those whose papers an auditor is not shown before judging what they are about."""
AnEntry = TypeVar("AnEntry", bound=Entry)


class CommitteeRoom:
    """The committee's books behind its pages, and how forms reach them."""

    def __init__(
        self,
        desk: Desk,
        books: CommitteeBooks,
        clock: Clock,
        systems: Systems,
        hidden: HiddenPapers,
    ) -> None:
        self.desk, self.books, self.clock, self.systems = desk, books, clock, systems
        self.rules = books.rules
        self._hidden = hidden
        self.appointments = Appointments(books)
        self.proceedings = Proceedings(books)
        self.publications = Publications(books)
        self.undoing = Undoing(books)

    async def keep(
        self,
        visit: Visit,
        at: str,
        form: Form,
        blocks: Sequence[Block],
        keeping: Callable[[By], Kept],
        *,
        show: Show,
        back: str,
    ) -> Response:
        """Keep what a form asks for (`admin.office.sending`); a rule speaks in its block."""
        sending = Sending(desk=self.desk, show=show, back=back, spot=partial(spot, blocks))
        return await sending.keep(visit, at, form, keeping)

    def hidden_from(self, official: Official, items: Iterable[Item]) -> frozenset[int]:
        """The items, of these, whose papers somebody is not shown yet. Blocking."""
        if not may(official, Permission.AUDITS_JUDGE):
            return frozenset()
        return self._hidden(official.name, {one.number for one in items})

    async def find(self, noun: type[AnEntry], number: int) -> AnEntry | None:
        """What bears a number."""

        def read() -> AnEntry | None:
            with self.books.reading() as shelf:
                return shelf.find(noun, number)

        return await self.desk.database.run(read)

    async def know_systems(self, form: Form, items: Mapping[str, Item]) -> None:
        """Refuse the number of a system that the register does not hold, beside its field."""
        numbers = [one.system for one in items.values()]
        known = await self.desk.database.run(self.systems.referred, numbers)
        for at, one in items.items():
            if one.system is not None and one.system not in known:
                form.refuse(f"{at}system", CommitteeOffice.NO_SYSTEM)

    def page(
        self, template: str, visit: Visit, sent: Sent = LOOKED_AT, **values: object
    ) -> Response:
        """A page of the committee's, with everything its templates ask for."""
        return self.desk.page(
            f"committee/{template}",
            visit,
            status=sent.status,
            Committee=CommitteeOffice,
            sent=sent,
            keeps=may(visit.official, Permission.COMMITTEE_KEEP),
            rules=self.rules,
            words=self.words,
            drift_told=self._drift_told,
            typed_now=written(self.clock.now()),
            today=self.books.today(),
            **values,
        )

    def _drift_told(self, one: Referred) -> str:
        return drift_told(one.standing, self.desk.say)

    def words(self, kind: type[StrEnum]) -> dict[str, str]:
        """What can be picked, in words."""
        if kind is Declared:
            told = {Declared.YES: CommitteeOffice.YES, Declared.NO: CommitteeOffice.NO}
            return {one.value: self.desk.say(said) for one, said in told.items()}
        return {one.value: self.desk.say(word(one)) for one in kind}
