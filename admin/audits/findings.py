"""Findings from their opening to their closing, and on their way to the committee.

What officials write of a finding outlives the words of the exchange that it is about, and may
become public as an item of the agenda: it is masked like a citizen's words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from admin.audits import rules
from admin.audits.desk import AuditBooks
from admin.audits.model import AuditFinding, FindingKind
from admin.audits.texts import AuditRule
from admin.books import By, Kept, Turn, refusal
from admin.committee import CommitteeBooks, Item, Matter, Meeting, Proceedings
from city import working_day_after

Step = Callable[[Turn, AuditFinding], Kept]


class AuditFindings(AuditBooks):
    """What is to be mended. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def open(self, finding: AuditFinding, by: By) -> Kept:
        """Keep a new finding."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        today = self.today()
        text, measure = self.masked(finding.text), self.masked(finding.measure)
        told = replace(finding, text=text, measure=measure, opened=today, closed=None)
        told = replace(told, subject=rules.subject_of(told.subject), why="", item=None)
        with self.turn(by) as turn:
            return self.added(turn, rules.finding_is_whole(told, today, self.rules), told)

    def open_from(
        self, kind: FindingKind, subject: str, text: str, by: By, *, owner: str = ""
    ) -> Kept:
        """Keep what another room found, due after the city's own number of working days.

        What it has found of the same subject before and is not closed yet is given back instead.
        """
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        today = self.today()
        finding = AuditFinding(
            kind=kind, subject=subject, text=self.masked(text), owner=owner, due=self.usual_day(),
            opened=today,
        )  # fmt: skip
        with self.turn(by) as turn:
            same = turn.among(AuditFinding, "subject", [finding.subject])
            known = [one for one in same if one.open and one.kind is kind]
            if known:
                return Kept(entries=(known[0],))
            return self.added(turn, rules.finding_is_whole(finding, today, self.rules), finding)

    def usual_day(self) -> date:
        """By when a finding is to be mended where nobody sets its day."""
        return working_day_after(self.today(), self.rules.finding_days, self.profile.holidays)

    def answer(
        self, number: int, version: int, owner: str, due: date, measure: str, by: By
    ) -> Kept:
        """Keep whose it is, until when, and what is done about it."""

        def step(turn: Turn, before: AuditFinding) -> Kept:
            done = self.masked(measure)
            told = replace(before, version=version, owner=owner, due=due, measure=done)
            found = rules.may_be_answered(before, told, self.rules)
            if due != before.due:
                found += rules.finding_is_whole(told, self.today(), self.rules)
            return self.changed(turn, found, told)

        return self._on(number, by, step)

    def close(self, number: int, version: int, why: str, by: By) -> Kept:
        """Say that it is mended, and why."""

        def step(turn: Turn, before: AuditFinding) -> Kept:
            closed = self.today()
            told = replace(before, version=version, closed=closed, why=self.masked(why))
            return self.changed(turn, rules.may_be_closed(before, told.why, self.rules), told)

        return self._on(number, by, step)

    def every(self, *, open_only: bool = False) -> tuple[AuditFinding, ...]:
        """Findings: the open ones by their days, then those that are closed, the newest first."""
        with self.reading() as shelf:
            found = shelf.every(AuditFinding, **({"closed": None} if open_only else {}))
        waiting = sorted((one for one in found if one.open), key=lambda one: (one.due, one.number))
        return (*waiting, *(one for one in reversed(found) if not one.open))

    def about(self, subject: str) -> tuple[AuditFinding, ...]:
        """The findings about something, oldest first."""
        with self.reading() as shelf:
            return shelf.every(AuditFinding, subject=subject)

    def find(self, number: int) -> AuditFinding | None:
        """A finding; None if there is none of that number."""
        with self.reading() as shelf:
            return shelf.find(AuditFinding, number)

    def put_before(
        self, committee: CommitteeBooks, number: int, version: int, meeting: int, by: By
    ) -> Kept:
        """Put a finding on the agenda of a meeting that is to come, as the committee's rules allow.

        The item is the committee's own act; what refuses it there is told here, and nothing kept.
        """

        def looked(turn: Turn, before: AuditFinding) -> Kept:
            found = rules.may_be_put_on_the_agenda(before, self.rules)
            return self.changed(turn, found, replace(before, version=version))

        kept = self._on(number, by, looked)
        found = self.find(number) if kept.done else None
        if found is None:
            return kept
        with committee.reading() as shelf:
            held = shelf.find(Meeting, meeting)
        if held is None or held.ended is not None:
            return Kept(findings=refusal(self.rules, AuditRule.MEETING_OVER))
        item = Item(
            meeting=meeting, place=0, matter=Matter.SERVICES, title=found.text, paper=found.measure
        )
        put = Proceedings(committee).put_on_the_agenda(item, by)
        if not put.done:
            return put

        def step(turn: Turn, before: AuditFinding) -> Kept:
            return self.changed(turn, put.findings, replace(before, item=put.number))

        return self._on(number, by, step)

    def _on(self, number: int, by: By, step: Step) -> Kept:
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            before = turn.find(AuditFinding, number)
            return self.missing() if before is None else step(turn, before)
