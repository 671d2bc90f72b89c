"""The register's duties stand on the days of its entries, and end when they are done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from admin.books import Duty
from admin.register import Register, RegisterBooks, RegisterDuties, Stage
from admin.register.shown import Lists
from admin.rooms import rooms_over
from city import CityProfile, Database, FixedClock
from tests.builders.register import KIM, TODAY, found, in_service, proof, system


def by_key(database: Database, clock: FixedClock, profile: CityProfile) -> dict[str, Duty]:
    books = RegisterBooks(database, clock, profile, lambda _text: 100.0)
    duties = RegisterDuties(books, Lists(database), profile).duties()
    return {one.key: one for one in duties}


def test_a_system_is_looked_at_again_by_its_day_until_it_has_ended(
    register: Register, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    number = in_service(register, system(ends=TODAY)).system.number
    due = by_key(database, clock, profile)[f"register.review:{number}"]
    assert (due.due, due.path) == (date(2027, 9, 1), f"/office/register/{number}")
    assert due.told(profile.sentences) == "‘민원 요약 도우미’ 다시 살펴보기"
    for stage in (Stage.PAUSED, Stage.ENDED):
        moved = register.move(number, stage, found(register, number).system.version, KIM)
        assert moved.done, moved.findings
    assert by_key(database, clock, profile) == {}


def test_a_document_is_kept_for_its_years_until_it_is_discarded(
    register: Register, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    number = in_service(register).system.number
    old = replace(proof(), number=0, system=number, made=date(2021, 6, 1))
    kept = register.prove(old, KIM)
    assert kept.done, kept.findings
    key = f"register.proof:{kept.number}"
    due = by_key(database, clock, profile)[key]
    assert due.due == date(2026, 6, 1)
    assert due.article == "인공지능기본법 시행령 제27조제2항"
    assert register.discard(number, kept.number, KIM).done
    assert key not in by_key(database, clock, profile)


def test_the_calendar_gathers_them(
    register: Register, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    number = in_service(register).system.number
    gathered = [one.key for one in rooms_over(database, clock, profile).calendar.duties()]
    assert f"register.review:{number}" in gathered
