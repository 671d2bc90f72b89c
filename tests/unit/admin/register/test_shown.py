"""The lists: what the public sees, what it does not, and what is found in it."""

from __future__ import annotations

import pytest

from admin.books import By
from admin.register import Asked, Lists, Part, Register, Shown, Stage, mark_of, written
from admin.register.shown import as_the_public_sees
from city import Database
from tests.builders.register import KIM, LEE, TODAY, found, high_impact, in_service, system


@pytest.fixture
def lists(database: Database) -> Lists:
    return Lists(database)


def shown(**told: object) -> Shown:
    return Shown(key="1", since=TODAY, fields=written(system(**told)))


def test_only_what_was_released_is_shown_and_as_it_was(register: Register, lists: Lists) -> None:
    one, other = in_service(register).system, in_service(register).system
    assert lists.shown() == ()
    assert register.release(one.number, one.version, (), LEE).done
    mark = mark_of(one, Part.OVERVIEW)
    assert register.rewrite(one.number, Part.OVERVIEW, {"name": "초안"}, mark, KIM).done
    (seen,) = lists.shown()
    assert (seen.key, seen.fields["name"]) == (str(one.number), one.name)
    assert lists.one_shown(one.number) == seen
    assert lists.one_shown(other.number) is None
    version = found(register, one.number).system.version
    assert register.release(one.number, version, (), LEE).done
    assert [seen.fields["name"] for seen in lists.shown()] == ["초안"]
    assert register.withdraw(one.number, LEE).done
    assert lists.shown() == ()


def test_a_pause_is_told_at_once_and_a_start_only_when_released(
    register: Register, lists: Lists
) -> None:
    there = in_service(register).system
    assert register.release(there.number, there.version, (), LEE).done
    assert register.move(there.number, Stage.PAUSED, there.version, KIM).done
    (seen,) = lists.shown()
    assert seen.fields["stage"] == Stage.PAUSED


@pytest.mark.parametrize(
    ("released", "now", "told"),
    [
        (Stage.DELIBERATED, Stage.IN_SERVICE, Stage.DELIBERATED),
        (Stage.PAUSED, Stage.IN_SERVICE, Stage.PAUSED),
        (Stage.IN_SERVICE, Stage.PAUSED, Stage.PAUSED),
        (Stage.IN_SERVICE, Stage.REVIEWED, Stage.PAUSED),
        (Stage.IN_SERVICE, Stage.ENDED, Stage.ENDED),
        (Stage.IDEA, Stage.ENDED, Stage.ENDED),
        (Stage.IN_SERVICE, Stage.IN_SERVICE, Stage.IN_SERVICE),
    ],
)
def test_nothing_is_shown_as_in_service_that_is_not_or_was_not_released_so(
    released: Stage, now: Stage, told: Stage
) -> None:
    seen = as_the_public_sees(written(system(stage=released)), now)
    assert seen["stage"] == told.value


def test_a_list_says_of_each_entry_what_the_entry_says(register: Register, lists: Lists) -> None:
    for told in (high_impact(), system(name="가로등 점검", generative=False)):
        there = in_service(register, told).system
        assert register.release(there.number, there.version, (), LEE).done
    assert register.move(1, Stage.PAUSED, found(register, 1).system.version, KIM).done
    assert lists.listed() == tuple(one.listed() for one in lists.shown())
    assert [one.key for one in lists.listed()] == ["2", "1"]
    assert [one.key for one in lists.shown([1])] == ["1"]
    assert lists.shown([]) == ()


def test_the_overseer_is_named_where_the_decree_asks_for_it_and_nowhere_else() -> None:
    named = {"overseer": "박감독", "overseer_contact": "061-659-1111"}
    plain = as_the_public_sees(written(system(**named)), Stage.IN_SERVICE)
    assert (plain["overseer"], plain["overseer_contact"]) == ("", "")
    impact = as_the_public_sees(written(high_impact()), Stage.IN_SERVICE)
    assert (impact["overseer"], impact["overseer_contact"]) == ("박감독", "061-659-1111")


def test_officials_see_every_entry_and_which_version_the_public_sees(
    register: Register, lists: Lists
) -> None:
    one = in_service(register).system
    register.add(system(number=0, name="둘째"), KIM)
    assert register.release(one.number, one.version, (), LEE).done
    assert register.move(one.number, Stage.PAUSED, one.version, KIM).done
    first, second = lists.lines()
    assert (first.version, first.released_version) == (one.version + 1, one.version)
    assert (second.name, second.stage, second.released_version) == ("둘째", Stage.IDEA, None)
    assert register.withdraw(one.number, By(person="lee", reason="다시 씀")).done
    assert [line.released_version for line in lists.lines()] == [None, None]
    assert found(register, one.number).released is None


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("", True),
        ("민원", True),
        ("민원요약", True),
        ("요약 민원과", True),
        ("민원 없는말", False),
        ("AI 민원", True),
        ("ai 민원", True),
        ("061-659", False),
    ],
)
def test_every_word_is_found_however_it_is_spaced(words: str, *, there: bool) -> None:
    assert bool(Asked(q=words).found_in([shown(supplier="AI연구소").listed()])) is there
