"""A committee as tests need it: members in a line, a meeting with votes, a ledger of acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from admin.books import By, Entry, Findings, Weight
from admin.committee import CommitteeBooks
from admin.committee.meetings import (
    Attendance,
    Choice,
    Item,
    Matter,
    Meeting,
    Recusal,
    RecusalGround,
    Sitting,
    Vote,
    Way,
)
from admin.committee.people import Category, Committee, Member, Seat, Sex
from city import SEOUL, SentenceKey

START = date(2026, 3, 1)
END = date(2028, 2, 29)
"""The last day of two years from the start."""
OPENS = datetime(2026, 12, 15, 14, 0, tzinfo=SEOUL)
LATER = OPENS + timedelta(hours=1)
EVENING = OPENS + timedelta(hours=5)
"""When all of the meeting has been, and can be kept."""


def member(number: int = 1, **told: object) -> Member:
    """An appointed expert in the middle of a first term, unless told otherwise."""
    values: dict[str, object] = {
        "number": number,
        "version": 1,
        "name": f"위원{number}",
        "category": Category.EXPERT,
        "since": START,
        "until": END,
        **told,
    }
    return Member(**values)  # type: ignore[arg-type]


def chair(number: int = 1, **told: object) -> Member:
    """The vice-mayor."""
    seat: dict[str, object] = {"seat": Seat.CHAIR, "office": "부시장", "until": None}
    return member(number, **{"name": "박부시장", "category": Category.CHAIR, **seat, **told})


def official(number: int, **told: object) -> Member:
    """A member by office."""
    return member(
        number, **{"category": Category.OFFICIAL, "office": "국장", "until": None, **told}
    )


def of_sexes(women: int, men: int, unknown: int = 0) -> tuple[Member, ...]:
    """Appointed members of so many of each."""
    sexes = [Sex.WOMAN] * women + [Sex.MAN] * men + [Sex.UNKNOWN] * unknown
    return tuple(member(number, sex=sex) for number, sex in enumerate(sexes, 1))


def balanced(count: int) -> list[Member]:
    """Not yet kept: so many appointed members, half of them women."""
    return [
        fresh(member(number, sex=Sex.WOMAN if number % 2 else Sex.MAN))
        for number in range(1, count + 1)
    ]


def committee(count: int, **told: object) -> Committee:
    """A chair, a vice-chair who was elected, and others, `count` in all."""
    others = [member(number, **told) for number in range(3, count + 1)]
    second = member(2, seat=Seat.VICE_CHAIR, elected_in=1, **told)
    return Committee(members=(chair(), second, *others)[:count])


def meeting(**told: object) -> Meeting:
    """A meeting that was called as it must be."""
    day = OPENS.date()
    values: dict[str, object] = {
        "number": 1,
        "starts": OPENS,
        "place": "시청 상황실",
        "noticed": day - timedelta(days=10),
        "papers": day - timedelta(days=5),
        "announced": day - timedelta(days=10),
        **told,
    }
    return Meeting(**values)  # type: ignore[arg-type]


def item(number: int = 1, **told: object) -> Item:
    """An item on services."""
    values: dict[str, object] = {
        "number": number,
        "meeting": 1,
        "place": number,
        "matter": Matter.SERVICES,
        "title": "생활안내 도입",
        **told,
    }
    return Item(**values)  # type: ignore[arg-type]


def sitting(
    present: Iterable[int], chosen: dict[int, Choice] | None = None, **told: object
) -> Sitting:
    """A meeting with one item, those who came at its start, and their votes an hour later."""
    values: dict[str, object] = {
        "meeting": meeting(),
        "items": (item(),),
        "attendances": tuple(
            Attendance(number=one, meeting=1, member=one, arrived=OPENS) for one in present
        ),
        "votes": tuple(
            Vote(number=who, item=1, member=who, choice=choice, at=LATER)
            for who, choice in (chosen or {}).items()
        ),
        **told,
    }
    return Sitting(**values)  # type: ignore[arg-type]


def out(*members: int, way: Way = Way.EXCLUDED, upheld: bool = False) -> tuple[Recusal, ...]:
    """Members who are kept out of the first item, or challenged."""
    return tuple(
        Recusal(
            number=50 + one,
            item=1,
            member=one,
            way=way,
            ground=RecusalGround.PARTY,
            facts="당사자",
            upheld=upheld,
        )
        for one in members
    )


def seat_vice_chair(books: CommitteeBooks, number: int) -> None:
    """Seat a member whom a meeting elected of which nothing is told here: past every rule."""
    with books.turn(By(person="이간사", reason="부위원장 호선")) as turn:
        found = turn.find(Member, number)
        assert found is not None
        turn.change(replace(found, seat=Seat.VICE_CHAIR, elected_in=1))


AnEntry = TypeVar("AnEntry", bound=Entry)


def fresh(told: AnEntry) -> AnEntry:
    """The same, not yet kept."""
    return replace(told, number=0, version=0)


def refusals(findings: Findings) -> list[SentenceKey]:
    """What was refused."""
    return [one.sentence for one in findings if one.weight is Weight.REFUSAL]


def warnings(findings: Findings) -> list[SentenceKey]:
    """What was warned of."""
    return [one.sentence for one in findings if one.weight is Weight.WARNING]
