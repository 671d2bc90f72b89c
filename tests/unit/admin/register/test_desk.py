"""The register is changed with a name and a reason, released by a second person, and proved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.books import BooksSentence, By
from admin.register import (
    Part,
    Register,
    RegisterBooks,
    Stage,
    SystemsRule,
    mark_of,
    read_written,
    written,
)
from city import CityProfile, Database, FixedClock, ProfileInvalid
from disclosure import Journal
from tests.builders.committee import refusals
from tests.builders.register import (
    KIM,
    LEE,
    found,
    high_impact,
    idea,
    in_service,
    proof,
    system,
)

Say = SystemsRule


def test_an_entry_begins_as_an_idea_whatever_it_says(register: Register) -> None:
    kept = register.add(replace(system(), number=0, stage=Stage.IN_SERVICE, written_by="x"), KIM)
    begun = found(register, kept.number).system
    assert (begun.stage, begun.written_by, begun.version) == (Stage.IDEA, "kim", 1)


@pytest.mark.parametrize("by", [By(person="", reason="가"), By(person="kim", reason=" ")])
def test_nothing_is_changed_without_a_name_and_a_reason(register: Register, by: By) -> None:
    number = register.add(idea(), KIM).number
    there = found(register, number).system
    tries = (
        register.add(idea(), by),
        register.rewrite(number, Part.OVERVIEW, {"goal": "나"}, mark_of(there, Part.OVERVIEW), by),
        register.move(number, Stage.ENDED, 1, by),
        register.release(number, 1, (), by),
        register.withdraw(number, by),
        register.prove(proof(system=number), by),
        register.discard(number, 1, by),
    )
    assert all(refusals(one.findings) == [BooksSentence.ACT_UNEXPLAINED] for one in tries)
    assert found(register, number).system == there


def test_a_part_is_written_and_its_writer_and_the_change_are_kept(
    register: Register, database: Database
) -> None:
    number = register.add(idea(), KIM).number
    mark = mark_of(found(register, number).system, Part.OVERVIEW)
    assert register.rewrite(number, Part.OVERVIEW, {"goal": "길을 고칩니다."}, mark, LEE).done
    now = found(register, number).system
    assert (now.goal, now.written_by, now.version) == ("길을 고칩니다.", "lee", 2)
    act = Journal(database).latest(subject=f"register.system:{number}")[0].act
    assert (act.by, act.reason) == ("lee", "확인함")
    assert {(one.field, one.after) for one in act.changes} == {
        ("goal", "길을 고칩니다."),
        ("written_by", "lee"),
    }


def test_sending_back_what_is_there_makes_nobody_its_writer(register: Register) -> None:
    number = register.add(idea(goal="가"), KIM).number
    there = found(register, number).system
    assert register.rewrite(number, Part.OVERVIEW, {"goal": " 가 "}, "stale", LEE).done
    assert found(register, number).system == there


def test_two_who_write_different_parts_are_in_nobodys_way(register: Register) -> None:
    number = register.add(idea(), KIM).number
    seen = found(register, number).system
    marks = {part: mark_of(seen, part) for part in Part}
    assert register.rewrite(number, Part.OVERVIEW, {"goal": "가"}, marks[Part.OVERVIEW], KIM).done
    assert register.rewrite(number, Part.WORKING, {"data": "나"}, marks[Part.WORKING], LEE).done
    now = found(register, number).system
    assert (now.goal, now.data) == ("가", "나")


def test_the_second_who_writes_the_same_part_is_told_what_differs(register: Register) -> None:
    number = register.add(idea(), KIM).number
    mark = mark_of(found(register, number).system, Part.OVERVIEW)
    told = {"goal": "가", "summary": "같음"}
    assert register.rewrite(number, Part.OVERVIEW, told, mark, KIM).done
    late = register.rewrite(number, Part.OVERVIEW, {"goal": "나", "summary": "같음"}, mark, LEE)
    assert refusals(late.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert late.differing == ("goal",)
    assert late.entries == (found(register, number).system,)
    assert found(register, number).system.goal == "가"
    again = mark_of(found(register, number).system, Part.OVERVIEW)
    assert register.rewrite(number, Part.OVERVIEW, {"goal": "나"}, again, LEE).done


def test_a_system_in_service_loses_nothing_that_its_service_stands_on(register: Register) -> None:
    there = in_service(register).system
    mark = mark_of(there, Part.NOTICE)
    kept = register.rewrite(there.number, Part.NOTICE, {"notice": ""}, mark, LEE)
    assert refusals(kept.findings) == [Say.NOTICE_MISSING]
    assert found(register, there.number).system == there


def test_a_system_becomes_high_impact_only_with_what_that_asks(register: Register) -> None:
    there = in_service(register).system
    mark, scope = mark_of(there, Part.SCOPE), {"high_impact": True}
    refused = refusals(register.rewrite(there.number, Part.SCOPE, scope, mark, LEE).findings)
    assert {Say.AREA_MISSING, Say.IMPACT_MISSING, Say.OVERSEER_MISSING} <= set(refused)
    whole = in_service(register, high_impact())
    assert whole.system.high_impact


def test_nothing_goes_into_service_without_what_the_law_asks(register: Register) -> None:
    for lacking, said in (
        ({"notice": ""}, Say.NOTICE_MISSING),
        ({"impact_assessed": None}, Say.IMPACT_MISSING),
        ({"starts": None}, Say.START_MISSING),
    ):
        told = replace(high_impact(**lacking), number=0, version=0)
        number = register.add(told, KIM).number
        assert register.move(number, Stage.REVIEWED, 1, KIM).done
        assert register.move(number, Stage.DELIBERATED, 2, KIM).done
        assert refusals(register.move(number, Stage.IN_SERVICE, 3, KIM).findings) == [said]
        assert found(register, number).system.stage is Stage.DELIBERATED


def test_who_moves_what_somebody_else_has_changed_is_told(register: Register) -> None:
    number = register.add(idea(pre_reviewed=date(2026, 5, 1), ground="가"), KIM).number
    mark = mark_of(found(register, number).system, Part.OVERVIEW)
    assert register.rewrite(number, Part.OVERVIEW, {"goal": "나"}, mark, LEE).done
    late = register.move(number, Stage.REVIEWED, 1, KIM)
    assert refusals(late.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert found(register, number).system.stage is Stage.IDEA


def test_only_a_second_person_shows_an_entry_and_what_they_saw(register: Register) -> None:
    there = in_service(register).system
    own = register.release(there.number, there.version, (), KIM)
    assert refusals(own.findings) == [Say.RELEASED_BY_WRITER]
    other = register.release(there.number, there.version - 1, (), LEE)
    assert refusals(other.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert found(register, there.number).released is None
    assert register.release(there.number, there.version, (), LEE).done
    shown = found(register, there.number).released
    assert shown is not None
    assert (shown.of_version, shown.released_by) == (there.version, "lee")
    again = register.release(there.number, there.version, (), LEE)
    assert refusals(again.findings) == [Say.RELEASED_ALREADY]


def test_a_release_holds_the_entry_as_it_stood_then(register: Register) -> None:
    there = in_service(register).system
    assert register.release(there.number, there.version, (), LEE).done
    mark = mark_of(there, Part.WORKING)
    assert register.rewrite(there.number, Part.WORKING, {"data": "새 자료"}, mark, LEE).done
    now = found(register, there.number)
    assert now.released is not None
    assert read_written(now.released.written) == written(there)
    assert register.release(there.number, now.system.version, (), KIM).done
    both = found(register, there.number).releases
    assert [one.until is None for one in both] == [False, True]


def test_a_colleagues_comma_vouches_for_nothing_that_somebody_else_wrote(
    register: Register,
) -> None:
    there = in_service(register).system
    mark = mark_of(there, Part.WORKING)
    assert register.rewrite(there.number, Part.WORKING, {"data": "새 자료."}, mark, LEE).done
    now = found(register, there.number).system
    own = register.release(there.number, now.version, (), KIM)
    assert refusals(own.findings) == [Say.RELEASED_BY_EARLIER_WRITER]
    third = By(person="park", reason="읽어 봄")
    assert register.release(there.number, now.version, (), third).done
    assert register.withdraw(there.number, KIM).done
    mark = mark_of(now, Part.WORKING)
    assert register.rewrite(there.number, Part.WORKING, {"data": "자료"}, mark, LEE).done
    again = found(register, there.number).system.version
    assert register.release(there.number, again, (), KIM).done, "it was seen by others since"


def test_what_lacks_something_or_links_nowhere_is_not_shown(register: Register) -> None:
    dead = "https://testserver/none"
    there = in_service(register, system(contest="", goal=f"보기: {dead}")).system
    kept = register.release(there.number, there.version, [dead], LEE)
    assert refusals(kept.findings) == [Say.RELEASE_LACKS, Say.LINK_DEAD]
    assert found(register, there.number).releases == ()


def test_a_withdrawn_entry_is_shown_no_more(register: Register) -> None:
    there = in_service(register).system
    assert refusals(register.withdraw(there.number, LEE).findings) == [Say.NOT_RELEASED]
    assert register.release(there.number, there.version, (), LEE).done
    assert register.withdraw(there.number, KIM).done
    assert found(register, there.number).released is None
    assert register.release(there.number, there.version, (), LEE).done


def test_a_document_is_kept_for_its_years(register: Register, clock: FixedClock) -> None:
    number = register.add(idea(), KIM).number
    papers = register.prove(replace(proof(system=number), number=0), KIM).number
    early = register.discard(number, papers, KIM)
    assert refusals(early.findings) == [Say.PROOF_DISCARDED_EARLY]
    clock.turn(timedelta(days=5 * 366))
    assert register.discard(number, papers, KIM).done
    assert found(register, number).proofs[0].discarded == clock.now().date()
    twice = register.discard(number, papers, KIM)
    assert refusals(twice.findings) == [Say.PROOF_DISCARDED_ALREADY]


def test_what_is_not_there_is_told(register: Register) -> None:
    number = register.add(idea(), KIM).number
    tries = (
        register.rewrite(99, Part.OVERVIEW, {"goal": "나"}, "", KIM),
        register.move(99, Stage.ENDED, 1, KIM),
        register.release(99, 1, (), KIM),
        register.withdraw(99, KIM),
        register.prove(proof(system=99), KIM),
        register.discard(number, 99, KIM),
    )
    assert all(refusals(one.findings) == [BooksSentence.NOT_THERE] for one in tries)


def test_a_profile_whose_rules_lack_an_article_or_a_field_stops_the_start(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    rules = profile.register
    articles = {name: said for name, said in rules.articles.items() if name != "notice_missing"}
    for wrong in (replace(rules, articles=articles), replace(rules, release_needs=("nmae",))):
        with pytest.raises(ProfileInvalid):
            RegisterBooks(database, clock, replace(profile, register=wrong), lambda _text: None)
