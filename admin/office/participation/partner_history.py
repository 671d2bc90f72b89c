"""The versions of an agreement: who made each, why, and what it changed of it and its sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from starlette.responses import Response

from admin.books import called
from admin.office.changes import said_words, shown_changes
from admin.office.desk import Desk, Visit
from admin.office.gate import Page
from admin.office.participation.partner_form import PATH
from admin.office.participation.texts import PartnerOffice
from admin.office.register.texts import RegisterSentence
from admin.office.versions import AT_MOST, Changed, Version
from admin.officials import Permission
from admin.partners import Agreement, Cooperation, Partner, Partners
from city import SEOUL
from disclosure import Act, Journal, KeptAct

_UNTOLD = frozenset({"agreement", "corrected"})
"""What the page says by itself: which agreement it is, and how many versions it has."""


class PartnerVersions:
    """The page of an agreement's versions."""

    def __init__(self, desk: Desk, partners: Partners, journal: Journal) -> None:
        self._desk, self._partners, self._journal = desk, partners, journal

    def pages(self) -> list[Page]:
        """Its line of the table."""
        path = f"{PATH}/{{number:number}}/versions"
        return [Page(method="GET", path=path, asks=Permission.PARTNERS_READ, answer=self.show)]

    async def show(self, visit: Visit) -> Response:
        """Every version, as far as the page goes, the newest first."""
        number, run = visit.path_number(), self._desk.database.run
        found = await run(self._partners.find, number)
        if found is None:
            return self._desk.missing(visit)
        return self._desk.page(
            "versions.html",
            visit,
            name=found.agreement.title,
            back=f"{PATH}/{number}",
            versions=await run(self._versions, found),
            Register=RegisterSentence,
        )

    def _versions(self, found: Cooperation) -> tuple[Version, ...]:
        """Each act about an agreement made one, so the newest made the one that is kept.

        What the same turn wrote of its sides came after that act, and before the next.
        """
        agreement = found.agreement
        acts = self._acts(Agreement, agreement.number)
        with self._partners.reading() as shelf:
            sides = shelf.every(Partner, agreement=agreement.number)
        of_sides = [(one, act) for one in sides for act in self._acts(Partner, one.number)]
        released = {one.of_version: one.released for one in reversed(found.releases)}
        made: list[Version] = []
        before: int | None = None
        for place, one in enumerate(acts):
            with_it = [pair for pair in of_sides if _between(pair[1].number, one.number, before)]
            version = agreement.version - place
            made.append(
                Version(
                    number=version,
                    at=one.at.astimezone(SEOUL),
                    by=one.act.by,
                    reason=one.act.reason,
                    changes=(*self._changes(one.act), *self._side_changes(with_it)),
                    released=released.get(version),
                )
            )
            before = one.number
        return tuple(made)

    def _acts(self, noun: type[Agreement | Partner], number: int) -> Sequence[KeptAct]:
        subject = f"partners.{called(noun)}:{number}"
        return self._journal.latest(subject=subject, limit=AT_MOST)

    def _side_changes(self, of_sides: Iterable[tuple[Partner, KeptAct]]) -> Iterator[Changed]:
        for side, kept in sorted(of_sides, key=lambda pair: pair[1].number):
            yield from self._changes(kept.act, side)

    def _changes(self, act: Act, side: Partner | None = None) -> Iterator[Changed]:
        say = self._desk.say
        for one in shown_changes(act):
            if one.name is None or one.field in _UNTOLD:
                continue
            label = say(one.name)
            if side is not None:
                label = say(PartnerOffice.SIDE_FIELD, name=side.name, field=label)
            yield Changed(
                label=label, before=said_words(one.before, say), after=said_words(one.after, say)
            )


def _between(number: int, first: int, before: int | None) -> bool:
    return number > first and (before is None or number < before)
