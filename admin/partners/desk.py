"""Agreements from their signing to their end, and what is done under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from admin.books import Books, By, Findings, Kept, Room, Shelf, grouped, refused, require_articles
from admin.partners import rules
from admin.partners.model import Agreement, Cooperation, Deed, Partner
from admin.partners.tables import AgreementRow, DeedRow, PartnerRow
from admin.partners.texts import PartnerRule
from city import CityProfile, Clock, Database

PARTNERS = Room(
    name="partners", tables={Agreement: AgreementRow, Partner: PartnerRow, Deed: DeedRow}
)


class Partners(Books):
    """The books of co-operation. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: a rule has no words in the profile.
            ProfileInvalid: a rule has no article there.
        """
        super().__init__(database, clock, profile, PARTNERS)
        self.rules = profile.participation.partners
        profile.sentences.require(PartnerRule)
        require_articles(self.rules, PartnerRule, "participation.toml")

    def sign(self, agreement: Agreement, partners: Sequence[Partner], by: By) -> Kept:
        """Keep a new agreement with its partners, all or nothing."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        found = rules.agreement_is_whole(agreement, partners, self.today(), self.rules)
        with self.turn(by) as turn:
            if agreement.renews is not None:
                before = turn.find(Agreement, agreement.renews)
                found += rules.goes_on_from(agreement, before, self.rules)
            kept = self.added(turn, found, agreement)
            if not refused(found):
                self.added(turn, (), *(replace(one, agreement=kept.number) for one in partners))
            return kept

    def end(self, number: int, version: int, day: date, why: str, by: By) -> Kept:
        """End an agreement before its time."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            before = turn.find(Agreement, number)
            if before is None:
                return self.missing()
            found = rules.may_be_ended(before, day, why, self.today(), self.rules)
            ended = replace(before, version=version, ended=day, ended_why=why)
            return self.changed(turn, found, ended)

    def do(self, deed: Deed, by: By) -> Kept:
        """Keep what was done under an agreement."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            agreement = turn.find(Agreement, deed.agreement)
            if agreement is None:
                return self.missing()
            found = rules.deed_in_time(deed, agreement, self.today(), self.rules)
            return self.added(turn, found, deed)

    def every(self) -> tuple[Cooperation, ...]:
        """All agreements, the newest first."""
        with self.reading() as shelf:
            return tuple(reversed(_whole(shelf, shelf.every(Agreement))))

    def agreements(self) -> tuple[Agreement, ...]:
        """All agreements by themselves, the newest first: a list shows fifty of them whole."""
        with self.reading() as shelf:
            return tuple(reversed(shelf.every(Agreement)))

    def whole(self, agreements: Sequence[Agreement]) -> tuple[Cooperation, ...]:
        """These agreements with everything of them."""
        with self.reading() as shelf:
            return _whole(shelf, agreements)

    def find(self, number: int) -> Cooperation | None:
        """An agreement with everything of it."""
        with self.reading() as shelf:
            found = shelf.find(Agreement, number)
            return None if found is None else _whole(shelf, [found])[0]

    def told_of(self, cooperation: Cooperation) -> Findings:
        """What somebody should know of an agreement today."""
        return rules.is_ending(cooperation, self.today(), self.rules)


def _whole(shelf: Shelf, agreements: Sequence[Agreement]) -> tuple[Cooperation, ...]:
    numbers = [one.number for one in agreements]
    partners = grouped(shelf.among(Partner, "agreement", numbers), lambda one: one.agreement)
    deeds = grouped(shelf.among(Deed, "agreement", numbers), lambda one: one.agreement)
    renewals = grouped(shelf.among(Agreement, "renews", numbers), lambda one: one.renews)
    return tuple(
        Cooperation(
            agreement=agreement,
            partners=partners.get(agreement.number, ()),
            deeds=deeds.get(agreement.number, ()),
            renewals=renewals.get(agreement.number, ()),
        )
        for agreement in agreements
    )
