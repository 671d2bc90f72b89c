"""Agreements from their signing to their end: corrected, shown by a second person, acted under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from admin.books import (
    Books,
    BooksSentence,
    By,
    Findings,
    Kept,
    Room,
    Shelf,
    Turn,
    grouped,
    refusal,
    refused,
    require_articles,
    unruled,
    writers_since,
)
from admin.partners import rules
from admin.partners.correcting import corrected, known, sides_changed
from admin.partners.model import Agreement, Cooperation, Deed, Partner, Release
from admin.partners.shown import Told, told_of
from admin.partners.tables import AgreementRow, DeedRow, PartnerRow, ReleaseRow
from admin.partners.texts import PartnerRule
from admin.partners.written import written_down
from city import CityProfile, Clock, Database
from disclosure import Journal

PARTNERS = Room(
    name="partners",
    tables={Agreement: AgreementRow, Partner: PartnerRow, Deed: DeedRow, Release: ReleaseRow},
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
        self._journal = Journal(database)
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

    def correct(self, agreement: Agreement, partners: Sequence[Partner], by: By) -> Kept:
        """Keep what an agreement and its partners should have said, all or nothing.

        `agreement` bears the number and the version that its corrector saw, and so do the partners
        that stay: who is not among them is struck out, who bears none is new. That it ended before
        its time is corrected or taken back where it had; it is ended by `end` alone.
        """
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            found = _found(turn, agreement.number)
            if found is None:
                return self.missing()
            if not known(found, partners):
                # A side that the corrector saw, and somebody has struck out since, is no unknown.
                stale = found.agreement.version != agreement.version
                return self.changed(turn, (), agreement) if stale else self.missing()
            after = corrected(found, agreement, partners)
            if after is None:
                # What the public has seen is not written anew by sending back what was there.
                return Kept(entries=(found.agreement,))
            kept = self.changed(turn, self._stands(turn, found, after, partners), after)
            if kept.done:
                self._change_sides(turn, found, partners)
            return kept

    def release(self, number: int, version: int, by: By) -> Kept:
        """Show the public a version of an agreement.

        Who wrote what is asked before the turn: who writes meanwhile makes another version.
        """
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        before = self.find(number)
        writers = self._writers(before) if before else frozenset[str]()
        with self.turn(by) as turn:
            found = _found(turn, number)
            if found is None or before is None:
                return self.missing()
            now, shown = found.agreement, found.released
            if not now.version == before.agreement.version == version:
                wrong = unruled(BooksSentence.CHANGED_MEANWHILE)
                return Kept(findings=wrong, entries=(now,), differing=("version",))
            findings = rules.may_be_released(shown, version, writers, by.person, self.rules)
            kept = self.added(turn, findings, self._release_of(found, by.person))
            if kept.done and shown:
                turn.change(replace(shown, until=self.today()))
            return kept

    def withdraw(self, number: int, by: By) -> Kept:
        """Show the public an agreement no more."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            found = _found(turn, number)
            if found is None:
                return self.missing()
            if found.released is None:
                return Kept(findings=refusal(self.rules, PartnerRule.NOT_RELEASED))
            return self.changed(turn, (), replace(found.released, until=self.today()))

    def end(self, number: int, version: int, day: date, why: str, by: By) -> Kept:
        """End an agreement before its time."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            before = turn.find(Agreement, number)
            if before is None:
                return self.missing()
            today, deeds = self.today(), turn.every(Deed, agreement=number)
            ended = replace(before, version=version, ended=day, ended_why=why)
            found = rules.may_be_ended(before, day, why, today, self.rules)
            found = found or rules.deeds_stand(ended, deeds, today, self.rules)
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

    def told(self) -> tuple[Told, ...]:
        """All that the public is told: what is in force before what is over, each newest first."""
        with self.reading() as shelf:
            agreements = {one.number: one for one in shelf.every(Agreement)}
            shown, today = shelf.every(Release, until=None), self.today()
        told = [told_of(one, agreements[one.agreement], today) for one in shown]
        return tuple(sorted(told, key=lambda one: (one.state.over, -one.number)))

    def find(self, number: int) -> Cooperation | None:
        """An agreement with everything of it."""
        with self.reading() as shelf:
            return _found(shelf, number)

    def told_of(self, cooperation: Cooperation) -> Findings:
        """What somebody should know of an agreement today."""
        return rules.is_ending(cooperation, self.today(), self.rules)

    def _stands(
        self, turn: Turn, found: Cooperation, after: Agreement, partners: Sequence[Partner]
    ) -> Findings:
        today, asked = self.today(), self.rules
        told = rules.agreement_is_whole(after, partners, today, asked)
        told += rules.ending_stands(after, today, asked)
        told += rules.deeds_stand(after, found.deeds, today, asked)
        told += rules.renewals_stand(after, found.renewals, asked)
        if after.renews is not None:
            told += rules.goes_on_from(after, turn.find(Agreement, after.renews), asked)
        return told

    def _change_sides(self, turn: Turn, found: Cooperation, told: Sequence[Partner]) -> None:
        for one in sides_changed(found, told, self.today()):
            if one.number:
                turn.change(one)
            else:
                turn.add(one)

    def _writers(self, found: Cooperation) -> frozenset[str]:
        agreement = found.agreement
        subject = f"partners.agreement:{agreement.number}"
        return writers_since(self._journal, subject, agreement.version, found.newest)

    def _release_of(self, found: Cooperation, person: str) -> Release:
        return Release(
            agreement=found.agreement.number,
            of_version=found.agreement.version,
            written=written_down(found.agreement, found.partners),
            released=self.today(),
            released_by=person,
        )


def _found(shelf: Shelf, number: int) -> Cooperation | None:
    agreement = shelf.find(Agreement, number)
    return None if agreement is None else _whole(shelf, [agreement])[0]


def _whole(shelf: Shelf, agreements: Sequence[Agreement]) -> tuple[Cooperation, ...]:
    numbers = [one.number for one in agreements]
    sides = (one for one in shelf.among(Partner, "agreement", numbers) if one.struck is None)
    partners = grouped(sides, lambda one: one.agreement)
    deeds = grouped(shelf.among(Deed, "agreement", numbers), lambda one: one.agreement)
    releases = grouped(shelf.among(Release, "agreement", numbers), lambda one: one.agreement)
    renewals = grouped(shelf.among(Agreement, "renews", numbers), lambda one: one.renews)
    return tuple(
        Cooperation(
            agreement=agreement,
            partners=partners.get(agreement.number, ()),
            deeds=deeds.get(agreement.number, ()),
            renewals=renewals.get(agreement.number, ()),
            releases=releases.get(agreement.number, ()),
        )
        for agreement in agreements
    )
