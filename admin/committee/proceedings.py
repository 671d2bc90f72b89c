"""A meeting from its calling to its decisions and what they ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from admin.books import By, Findings, Kept, Turn
from admin.committee.afterwards import Condition
from admin.committee.desk import CommitteeBooks
from admin.committee.meetings import (
    Attendance,
    Decision,
    Hearing,
    Item,
    Meeting,
    Outcome,
    Recusal,
    Sitting,
    Vote,
)
from admin.committee.people import Committee, Secretary
from admin.committee.reading import committee_on, sitting_on, told_on
from admin.committee.rules import attending as presence
from admin.committee.rules import (
    composition,
    conditions,
    convening,
    hearing,
    held,
    moments,
    recusal,
    undoing,
    voting,
)
from admin.committee.rules import deciding as decisions
from admin.committee.texts import CommitteeSentence as Say

Step = Callable[[Sitting, Committee, Turn], Kept]
"""What is done in a meeting, with what is kept of it and the turn to write in."""

_NEW = -1
"""The number of what comes in together with others and is not kept yet."""


class Proceedings:
    """What the committee does."""

    def __init__(self, books: CommitteeBooks) -> None:
        self._books = books

    def sitting(self, meeting: int) -> Sitting | None:
        """A meeting with everything of it."""
        with self._books.reading() as shelf:
            return sitting_on(shelf, meeting)

    def convene(self, meeting: Meeting, items: Sequence[Item], by: By) -> Kept:
        """Call a meeting with its agenda; items get their places in the order given."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            findings = self._called(turn, meeting, items)
            findings += convening.items_can_bind_their_systems(items, self._books.rules)
            kept = self._books.added(turn, findings, meeting)
            if not kept.done:
                return kept
            placed = [
                turn.add(replace(item, meeting=kept.number, place=place))
                for place, item in enumerate(items, 1)
            ]
            return replace(kept, entries=(*kept.entries, *placed))

    def change(self, meeting: Meeting, by: By) -> Kept:
        """Change a meeting: move it, tell of it, end it."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            before = sitting_on(turn, meeting.number)
            if before is None:
                return self._books.missing()
            rules, today = self._books.rules, self._books.today()
            findings = self._come(meeting.ended)
            findings += held.meeting_told_stays(before, rules)
            findings += held.numbers_told_stay(meeting, *told_on(turn), rules)
            findings += convening.what_was_held_stays(meeting, before, rules)
            if meeting.ended is None:
                findings += self._called(turn, meeting, before.called_for)
            else:
                findings += convening.nothing_is_told_ahead(meeting, today, rules)
            return self._books.changed(turn, findings, meeting)

    def put_on_the_agenda(self, item: Item, by: By) -> Kept:
        """Add an item behind those that are there."""

        def step(found: Sitting, _seated: Committee, turn: Turn) -> Kept:
            last = max((other.place for other in found.items), default=0)
            rules, today = self._books.rules, self._books.today()
            findings = convening.item_asked_by_the_chair(item, rules)
            findings += convening.items_can_bind_their_systems((item,), rules)
            findings += convening.item_can_still_be_told(found.meeting, found.items, today, rules)
            return self._books.added(turn, findings, replace(item, place=last + 1))

        return self._in_meeting(item.meeting, by, step)

    def arrive(self, meeting: int, arrived: Sequence[Attendance], by: By) -> Kept:
        """Keep that members are there: all of them, or, where a rule refuses one, nobody."""

        def step(found: Sitting, seated: Committee, turn: Turn) -> Kept:
            findings = self._come(*(one.arrived for one in arrived))
            for one in arrived:
                findings += presence.attending(one, found, seated, self._books.rules)
                found = replace(found, attendances=(*found.attendances, replace(one, number=_NEW)))
            return self._books.added(turn, findings, *arrived)

        return self._in_meeting(meeting, by, step)

    def attend(self, attendance: Attendance, by: By) -> Kept:
        """Keep that a member is there, or, if it was kept already, until when."""

        def step(found: Sitting, seated: Committee, turn: Turn) -> Kept:
            findings = self._come(attendance.arrived, attendance.left)
            findings += presence.attending(attendance, found, seated, self._books.rules)
            keep = self._books.changed if attendance.number else self._books.added
            return keep(turn, findings, attendance)

        return self._in_meeting(attendance.meeting, by, step)

    def recuse(self, keeping_out: Recusal, by: By) -> Kept:
        """Keep that a member keeps out of an item, or that a party asks for it."""

        def step(found: Sitting, seated: Committee, turn: Turn) -> Kept:
            opened = replace(keeping_out, decided=None, upheld=False)
            findings = recusal.recusing(opened, found, seated, self._books.rules)
            return self._books.added(turn, findings, opened)

        return self._on_item(keeping_out.item, by, step, keeping_out.member)

    def hear(self, heard: Hearing, by: By) -> Kept:
        """Keep what an expert said on an item, or, if it was kept already, what it says now."""

        def step(found: Sitting, seated: Committee, turn: Turn) -> Kept:
            findings = self._come(heard.at)
            findings += hearing.hearing(heard, found, seated, self._books.rules)
            keep = self._books.changed if heard.number else self._books.added
            return keep(turn, findings, heard)

        return self._on_item(heard.item, by, step)

    def vote(self, ballot: Vote, by: By) -> Kept:
        """Keep a vote."""
        return self.vote_together(ballot.item, (ballot,), by)

    def vote_together(self, item: int, ballots: Sequence[Vote], by: By) -> Kept:
        """Keep votes on an item: all of them, or, where a rule refuses one, none."""

        def step(found: Sitting, seated: Committee, turn: Turn) -> Kept:
            challenges = {one.number: one.item for one in found.recusals}
            for one in ballots:
                unknown = seated.member(one.member) is None or one.item != item
                if unknown or (one.recusal and challenges.get(one.recusal) != item):
                    return self._books.missing()
            findings = self._come(*(one.at for one in ballots))
            for moment in sorted({one.at for one in ballots}):
                findings += moments.while_it_sits(moment, found.meeting, self._books.rules)
            for one in ballots:
                findings += voting.vote_counts(one, found, seated, self._books.rules)
                found = replace(found, votes=(*found.votes, replace(one, number=_NEW)))
            return self._books.added(turn, findings, *ballots)

        return self._on_item(item, by, step)

    def rule_on(self, challenge: Recusal, moment: datetime, by: By) -> Kept:
        """Decide on a challenge by the votes of the others: upheld by more than half of them."""

        def step(found: Sitting, seated: Committee, turn: Turn) -> Kept:
            kept = next((one for one in found.recusals if one.number == challenge.number), None)
            if kept is None:
                return self._books.missing()
            findings = self._come(moment)
            findings += decisions.ruling(kept, moment, found, seated, self._books.rules)
            able = decisions.challenge_deciders(kept, moment, found)
            votes = decisions.votes_on(found, kept.item, kept.number)
            upheld = decisions.outcome(votes, able) is Outcome.CARRIED
            ruled = replace(kept, version=challenge.version, decided=moment, upheld=upheld)
            return self._books.changed(turn, findings, ruled)

        return self._on_item(challenge.item, by, step)

    def decide(self, item: int, text: str, moment: datetime, by: By) -> Kept:
        """Decide an item by the votes on it: no officer says how it ended."""

        def step(found: Sitting, seated: Committee, turn: Turn) -> Kept:
            able = decisions.deciding_members(found, item, moment)
            ended = decisions.outcome(decisions.votes_on(found, item), able)
            decision = Decision(item=item, outcome=ended, text=text, at=moment)
            matter = next(one for one in found.items if one.number == item)
            findings = self._come(moment)
            findings += decisions.deciding(decision, matter, found, seated, self._books.rules)
            return self._books.added(turn, findings, decision)

        return self._on_item(item, by, step)

    def ask_for(self, condition: Condition, by: By) -> Kept:
        """Keep what a decision asks for, or, if it was kept already, that it was met."""

        def step(found: Sitting, _seated: Committee, turn: Turn) -> Kept:
            decision = found.decision(condition.item)
            rules, today = self._books.rules, self._books.today()
            findings = conditions.condition_can_be_followed(condition, decision, rules)
            findings += moments.was_done(condition.met, today, Say.MET_AHEAD, rules)
            findings += conditions.condition_in_time(condition, today, rules)
            keep = self._books.changed if condition.number else self._books.added
            return keep(turn, findings, condition)

        return self._on_item(condition.item, by, step, told=True)

    def _come(self, *told: datetime | None) -> Findings:
        return moments.has_come(told, self._books.now(), self._books.rules)

    def _called(self, turn: Turn, meeting: Meeting, items: Sequence[Item]) -> Findings:
        rules, today = self._books.rules, self._books.today()
        secretary = composition.secretary_on(turn.every(Secretary), meeting.day)
        in_office = committee_on(turn).in_office(meeting.day)
        return convening.calling(meeting, items, in_office, secretary, today, rules)

    def _on_item(self, item: int, by: By, step: Step, who: int = 0, *, told: bool = False) -> Kept:
        with self._books.reading() as shelf:
            found = shelf.find(Item, item)
        if found is None:
            return self._books.missing()
        return self._in_meeting(found.meeting, by, step, who, item, told=told)

    def _in_meeting(
        self, at: int, by: By, step: Step, who: int = 0, item: int = 0, *, told: bool = False
    ) -> Kept:
        """Take a step, of a member or on an item where one is named; `told`: minutes may be out."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            found, seated = sitting_on(turn, at), committee_on(turn)
            if found is None or (who and seated.member(who) is None):
                return self._books.missing()
            wrong = undoing.removed_stays(found, item, self._books.rules)
            wrong += () if told else held.meeting_told_stays(found, self._books.rules)
            return Kept(findings=wrong) if wrong else step(found, seated, turn)
