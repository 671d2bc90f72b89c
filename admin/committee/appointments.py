"""Appointing members and letting them go, the secretary, and the exception for one sex."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from admin.books import By, Findings, Kept, Turn, refused
from admin.committee.desk import CommitteeBooks
from admin.committee.meetings import Meeting
from admin.committee.people import Committee, Leaving, Member, Secretary, SexException
from admin.committee.reading import committee_on, sitting_on
from admin.committee.rules import accounts, composition, dismissal, held, sexes, terms


class Appointments:
    """Who sits on the committee."""

    def __init__(self, books: CommitteeBooks) -> None:
        self._books = books

    def committee(self) -> Committee:
        """Everybody who ever sat on it."""
        with self._books.reading() as shelf:
            return committee_on(shelf)

    def appoint(self, members: Sequence[Member], by: By) -> Kept:
        """Appoint members together: shares are looked at with all of them seated."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        known = self._books.member_accounts()
        with self._books.turn(by) as turn:
            seated = committee_on(turn)
            # Until they are kept they need numbers that nobody else has.
            joining = tuple(
                replace(member, number=-place) for place, member in enumerate(members, 1)
            )
            if not self._refer_to_what_is_there(turn, seated, joining):
                return self._books.missing()
            after = replace(seated, members=(*seated.members, *joining))
            first = min(one.since for one in joining) if joining else self._books.today()
            findings = self._found(turn, after, joining, first) + self._held(turn, seated, after)
            findings += self._accounts(joining, after, known)
            return self._books.added(turn, findings, *members)

    def change(self, member: Member, by: By) -> Kept:
        """Correct a member, or seat one who was elected."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        known = self._books.member_accounts()
        with self._books.turn(by) as turn:
            seated = committee_on(turn)
            before = seated.member(member.number)
            if before is None or not self._refer_to_what_is_there(turn, seated, (member,)):
                return self._books.missing()
            others = (one for one in seated.members if one.number != member.number)
            after = replace(seated, members=(*others, member))
            # What was is not judged by what is changed now.
            first = max(member.since, self._books.today())
            findings = self._found(turn, after, (member,), first) + self._held(turn, seated, after)
            # An account that was stopped since is no reason not to correct a name.
            findings += self._accounts((member,), after, known | {before.account})
            return self._books.changed(turn, findings, member)

    def dismiss(self, leaving: Leaving, by: By) -> Kept:
        """Let a member go; what the committee then lacks is no reason to keep anybody."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            seated = committee_on(turn)
            member = seated.member(leaving.member)
            if member is None:
                return self._books.missing()
            findings = dismissal.dismissal(leaving, member, seated, self._books.rules)
            after = replace(seated, leavings=(*seated.leavings, leaving))
            if not refused(findings):
                findings += self._held(turn, seated, after)
            return self._books.added(turn, findings, leaving)

    def name_secretary(self, secretary: Secretary, by: By) -> Kept:
        """Name the secretary, from a day on."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            findings = composition.secretary_by_post(secretary, self._books.rules)
            return self._books.added(turn, findings, secretary)

    def resolve_exception(self, exception: SexException, by: By) -> Kept:
        """Keep the province's resolution that one sex may be over its share."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            findings = sexes.exception_is_resolved(exception, self._books.rules)
            return self._books.added(turn, findings, exception)

    def _refer_to_what_is_there(
        self, turn: Turn, seated: Committee, joining: Iterable[Member]
    ) -> bool:
        """Whether every member and every meeting that a member refers to is kept."""
        return all(
            (number is None or seated.member(number) is not None)
            for member in joining
            for number in (member.renews, member.replaces)
        ) and all(
            member.elected_in is None or turn.find(Meeting, member.elected_in) is not None
            for member in joining
        )

    def _held(self, turn: Turn, before: Committee, after: Committee) -> Findings:
        """What a change of who sits, or sat, would do to meetings that were held."""
        moved = (
            one.number
            for one in turn.every(Meeting)
            if before.in_office(one.day) != after.in_office(one.day)
        )
        sittings = (sitting_on(turn, number) for number in moved)
        found = (one for one in sittings if one is not None)
        return held.who_sat_stays(before, after, found, self._books.rules)

    def _accounts(
        self, joining: Iterable[Member], after: Committee, known: Collection[str]
    ) -> Findings:
        rules = self._books.rules
        return tuple(
            found
            for member in joining
            for found in (
                *accounts.account_is_a_members(member, known, rules),
                *accounts.account_is_ones_own(member, after, rules),
            )
        )

    def _found(
        self, turn: Turn, after: Committee, joining: Sequence[Member], first: date
    ) -> Findings:
        """Terms of those who join, and the composition on every later day that changes it."""
        rules = self._books.rules
        exceptions = turn.every(SexException)
        found = [what for member in joining for what in terms.term(member, after, rules)]
        for member in joining:
            meeting = sitting_on(turn, member.elected_in) if member.elected_in else None
            if meeting is not None:
                found += composition.elected_in_its_meeting(member, meeting, after, rules)
        later = (member.since for member in after.members if member.since > first)
        for day in sorted({first, *later}):
            in_office = after.in_office(day)
            new = [member for member in joining if member in in_office]
            exception = sexes.exception_on(exceptions, day)
            seen = composition.composition(in_office, rules, joining=new, exception=exception)
            found += [what for what in seen if new and what not in found]
        return tuple(found)
