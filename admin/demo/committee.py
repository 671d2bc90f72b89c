"""A committee in its term: its members, a meeting that was held, and one to come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from admin.books import By, last_day_of_years
from admin.committee import Appointments, CommitteeBooks, Proceedings, Publications
from admin.committee.afterwards import Minutes, Roster
from admin.committee.meetings import Attendance, Choice, Hearing, Item, Matter, Meeting, Vote
from admin.committee.people import Category, Member, Seat, Secretary, Sex
from admin.demo.stage import Stage, made_up, sound
from city import SEOUL

MET_AGO, _AHEAD = timedelta(days=40), timedelta(days=20)
_TWO_WEEKS = timedelta(days=14)
_HOUR = timedelta(hours=1)
_STARTS = time(14, 0, tzinfo=SEOUL)


def committee(stage: Stage) -> tuple[str, ...]:
    """Members, a meeting with votes, decisions and minutes, and the next one with its agenda."""
    told = made_up("committee")
    books = CommitteeBooks(stage.database, stage.clock, stage.profile)
    by = By(person=stage.by, reason=told["reason"])
    members = _seated(stage, books, by, told)
    meeting = _held(stage, books, by, told, members)
    _elect(books, by, told["vice_chair"], meeting)
    sound(
        Publications(books).publish_roster(
            Roster(day=stage.today - MET_AGO, on_site=True, in_gazette=True), by
        )
    )
    coming = _meeting(datetime.combine(stage.today + _AHEAD, _STARTS), told, stage.today)
    sound(Proceedings(books).convene(coming, _agenda(told["coming"]), by))
    return ()


def _seated(stage: Stage, books: CommitteeBooks, by: By, told: dict[str, Any]) -> tuple[int, ...]:
    since = (stage.today - timedelta(days=200)).replace(day=1)
    until = last_day_of_years(since, stage.profile.committee.term_years)
    appointments = Appointments(books)
    sound(
        appointments.name_secretary(
            Secretary(name=told["secretary"], post=told["secretary_post"], since=since), by
        )
    )
    members = [
        Member(
            name=one["name"],
            category=Category(one["category"]),
            sex=Sex(one["sex"]),
            young=one.get("young", False),
            office=one.get("office", ""),
            seat=Seat(one.get("seat", "member")),
            since=since,
            until=None if one.get("office") else until,
            called_from=since - timedelta(days=60),
            called_until=since - timedelta(days=40),
        )
        for one in told["members"]
    ]
    kept = sound(appointments.appoint(members, by))
    return tuple(entry.number for entry in kept.entries)


def _elect(books: CommitteeBooks, by: By, name: str, meeting: int) -> None:
    """Seat the one whom the members elected in a meeting as their vice-chair."""
    appointments = Appointments(books)
    one = next(one for one in appointments.committee().members if one.name == name)
    sound(appointments.change(replace(one, seat=Seat.VICE_CHAIR, elected_in=meeting), by))


def _held(
    stage: Stage, books: CommitteeBooks, by: By, told: dict[str, Any], members: Sequence[int]
) -> int:
    """A meeting from its calling to its minutes; its number."""
    proceedings = Proceedings(books)
    starts = datetime.combine(stage.today - MET_AGO, _STARTS)
    meeting = _meeting(starts, told, stage.today)
    kept = sound(proceedings.convene(meeting, _agenda(told["held"]), by))
    number, items = kept.number, [one.number for one in kept.entries[1:]]
    for member in members:
        sound(proceedings.attend(Attendance(meeting=number, member=member, arrived=starts), by))
    # The first item elects the vice-chair, of which no expert has an opinion.
    heard = Hearing(item=items[1], at=starts + _HOUR / 2, **told["expert"])
    sound(proceedings.hear(heard, by))
    for place, item in enumerate(items):
        moment = starts + _HOUR * (place + 1)
        for voter, member in enumerate(members):
            choice = Choice.AGAINST if voter == place + 1 else Choice.FOR
            vote = Vote(item=item, member=member, choice=choice, at=moment)
            sound(proceedings.vote(vote, by))
        text = told["held"][place].get("decision", told["decision"])
        sound(proceedings.decide(item, text, moment + timedelta(minutes=1), by))
    ended = starts + _HOUR * (len(items) + 1)
    held = next(one for one in kept.entries if isinstance(one, Meeting))
    sound(proceedings.change(replace(held, ended=ended), by))
    minutes = Minutes(
        meeting=number,
        proceedings=told["proceedings"],
        remarks=told["remarks"],
        results=told["results"],
        published=(ended + timedelta(days=5)).date(),
    )
    sound(Publications(books).write_minutes(minutes, by))
    return number


def _meeting(starts: datetime, told: dict[str, Any], today: date) -> Meeting:
    """Called two weeks before it, or today: nothing has been done tomorrow."""
    noticed = min(starts.date() - _TWO_WEEKS, today)
    return Meeting(
        starts=starts, place=told["place"], noticed=noticed, papers=noticed, announced=noticed
    )


def _agenda(items: Iterable[dict[str, str]]) -> list[Item]:
    matters = [(Matter(one["matter"]), one["title"]) for one in items]
    return [
        Item(
            meeting=0,
            place=0,
            matter=matter,
            title=title,
            asked_by_chair=matter is Matter.ASKED,
        )
        for matter, title in matters
    ]
