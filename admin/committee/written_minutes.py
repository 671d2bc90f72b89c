"""Minutes as a document: headings, rows and paragraphs, whatever it is then written in.

The public reads the main content and the result (각종 위원회 조례 제13조제2항). Who said what, who
voted how and who sat in stands in the whole minutes alone, which officials keep and auditors read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from admin.books import written_day
from admin.committee.afterwards import Condition, Minutes
from admin.committee.meetings import Choice, Decision, Item, Sitting
from admin.committee.people import Committee
from admin.committee.rules.counting import counted
from admin.committee.rules.deciding import votes_on
from admin.committee.texts import CountSentence
from admin.committee.texts import MinutesSentence as Say
from admin.committee.words import word
from admin.sheets import Document, Part, Rows
from city import SEOUL, CommitteeRules


@dataclass(frozen=True, kw_only=True, slots=True)
class Writer:
    """Writes the minutes of a meeting."""

    sitting: Sitting
    running: int
    """Which meeting of its year it is."""
    committee: Committee
    conditions: tuple[Condition, ...]
    rules: CommitteeRules
    say: Callable[..., str]
    today: date
    public: bool

    def document(self) -> Document:
        """The whole of it."""
        meeting = self.sitting.meeting
        told = {"committee": self.rules.name, "day": written_day(meeting.day)}
        if meeting.cancelled is not None:
            # It is no meeting of its year: those that were held are counted.
            title = self.say(Say.CANCELLED_TITLE, **told)
        else:
            title = self.say(Say.TITLE, year=meeting.day.year, running=self.running, **told)
        return Document(title=title, parts=tuple(self._parts()))

    def _parts(self) -> Iterator[Part]:
        minutes = self.sitting.minutes or Minutes(meeting=self.sitting.meeting.number)
        yield Part(heading=self.say(Say.ABOUT), rows=self._about())
        if self.sitting.meeting.cancelled is None:
            yield Part(heading=self.say(Say.PEOPLE), rows=self._people(minutes))
        for item in self.sitting.items:
            heading = self.say(Say.ITEM, place=item.place, title=item.title)
            yield Part(heading=heading, rows=tuple(self._item(item)))
        typed = {Say.PROCEEDINGS: minutes.proceedings, Say.RESULTS: minutes.results}
        if not self.public:
            typed = {Say.PROCEEDINGS: minutes.proceedings, Say.REMARKS: minutes.remarks, **typed}
        for heading, text in typed.items():
            if text:
                yield Part(heading=self.say(heading), text=text)

    def _about(self) -> Rows:
        meeting = self.sitting.meeting
        closed = meeting.closed
        rows = {
            Say.COMMITTEE: self.rules.name,
            Say.HOST: self.rules.host,
            Say.WHEN: self._when(meeting.starts, meeting.ended),
            Say.PLACE: meeting.place,
            Say.OPENNESS: self.say(Say.OPEN)
            if closed is None
            else self.say(Say.CLOSED, ground=self.say(word(closed))),
        }
        if meeting.cancelled is not None:
            day = written_day(meeting.cancelled)
            rows[Say.CANCELLED] = self.say(Say.UNDONE, day=day, why=meeting.cancelled_why)
        return tuple((self.say(name), value) for name, value in rows.items())

    def _people(self, minutes: Minutes) -> Rows:
        in_office = self.committee.in_office(self.sitting.meeting.day)
        came = {one.member for one in self.sitting.attendances}
        there = [one.name for one in in_office if one.number in came]
        count = self.say(Say.PRESENT_COUNT, all=len(in_office), count=len(there))
        if self.public:
            return ((self.say(Say.PRESENT), count),)
        away = [one.name for one in in_office if one.number not in came]
        return (
            (self.say(Say.PRESENT), f"{count} {self._listed(there)}"),
            (self.say(Say.ABSENT), self._listed(away)),
            (self.say(Say.OBSERVERS), self._listed(list(minutes.observers))),
        )

    def _item(self, item: Item) -> Iterator[tuple[str, str]]:
        yield self.say(Say.MATTER), self.say(word(item.matter))
        decision = self.sitting.decision(item.number)
        out = self.sitting.kept_out(item.number)
        if out:
            told = self.say(Say.KEPT_OUT_COUNT, count=len(out))
            yield self.say(Say.KEPT_OUT), told if self.public else self.committee.names(out)
        yield from self._heard(item)
        if decision is None:
            yield self.say(Say.RESULT), self._undecided(item)
            return
        yield self.say(Say.COUNT), self._count(item, decision)
        if not self.public:
            yield from self._votes(item)
        yield self.say(Say.RESULT), self.say(word(decision.outcome))
        yield self.say(Say.DECISION), decision.text
        for one in self.conditions:
            if one.item == item.number:
                yield self.say(Say.CONDITION), self._condition(one)

    def _undecided(self, item: Item) -> str:
        if item.removed is None:
            return self.say(Say.UNDECIDED)
        return self.say(Say.REMOVED, day=written_day(item.removed), why=item.removed_why)

    def _heard(self, item: Item) -> Iterator[tuple[str, str]]:
        heard = self.sitting.heard(item.number)
        if heard and self.public:
            yield self.say(Say.EXPERT), self.say(Say.EXPERTS_COUNT, count=len(heard))
            return
        for one in heard:
            told = {"name": one.name, "affiliation": one.affiliation, "said": one.said}
            at = f"{one.at.astimezone(SEOUL):%H:%M}"
            yield self.say(Say.EXPERT), self.say(Say.EXPERT_TOLD, at=at, **told)

    def _count(self, item: Item, decision: Decision) -> str:
        numbers = counted(item.number, self.sitting, self.committee, decision.at).numbers
        told = {
            "all": numbers[CountSentence.IN_OFFICE],
            "present": numbers[CountSentence.PRESENT],
            "deciding": numbers[CountSentence.DECIDING],
            "favour": numbers[CountSentence.FAVOUR],
            "against": numbers[CountSentence.AGAINST],
            "rest": numbers[CountSentence.ABSTAINING] + numbers[CountSentence.SILENT],
        }
        return self.say(Say.COUNTED, **told)

    def _votes(self, item: Item) -> Iterator[tuple[str, str]]:
        votes = votes_on(self.sitting, item.number)
        for choice in Choice:
            who = [one.member for one in votes if one.choice is choice]
            if who:
                yield self.say(word(choice)), self.committee.names(who)

    def _condition(self, condition: Condition) -> str:
        if condition.met is not None:
            state = self.say(Say.MET, day=written_day(condition.met))
        else:
            state = self.say(Say.OVERDUE if self.today > condition.due else Say.WAITING)
        due = written_day(condition.due)
        return self.say(
            Say.CONDITION_TOLD, text=condition.text, owner=condition.owner, due=due, state=state
        )

    def _when(self, starts: datetime, ended: datetime | None) -> str:
        begins = f"{written_day(starts.astimezone(SEOUL).date())} {starts.astimezone(SEOUL):%H:%M}"
        if ended is None:
            return begins
        local = ended.astimezone(SEOUL)
        same = local.date() == starts.astimezone(SEOUL).date()
        ends = f"{local:%H:%M}" if same else f"{written_day(local.date())} {local:%H:%M}"
        return self.say(Say.FROM_UNTIL, begins=begins, ends=ends)

    def _listed(self, names: list[str]) -> str:
        return ", ".join(names) or self.say(Say.NOBODY)
