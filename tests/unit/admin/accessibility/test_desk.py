"""A person's finding stands before a machine's, each with a day; what nobody looked at says so."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.accessibility import (
    WATCHED,
    Check,
    Checklist,
    Item,
    Principle,
    Standing,
    Verdict,
    counted,
)
from admin.books import BooksSentence, By
from city import CityProfile, Clock, Database
from tests.house.tree import ROOT

BY = By(person="kim", reason="정기 점검")
TODAY = date(2026, 11, 24)
CHECK = Check(
    item=Item.KEYBOARD,
    verdict=Verdict.MET,
    day=TODAY,
    person="김점검",
    evidence="모든 화면을 글쇠판만으로 다님",
)


@pytest.fixture
def checklist(database: Database, clock: Clock, profile: CityProfile) -> Checklist:
    return Checklist(database, clock, profile)


def test_the_guideline_has_33_items_under_four_principles() -> None:
    assert len(Item) == len({one.value for one in Item}) == len({one.place for one in Item}) == 33
    counts = [sum(one.principle is principle for one in Item) for principle in Principle]
    assert counts == [9, 15, 7, 2]


@pytest.mark.parametrize("item", WATCHED, ids=str)
def test_every_test_that_watches_an_item_exists(item: Item) -> None:
    for named in WATCHED[item]:
        path, _, name = named.partition("::")
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        names = {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}
        assert name in names


def test_before_anybody_looked_nothing_is_said_to_be_met(checklist: Checklist) -> None:
    lines = checklist.lines()
    assert [one.item for one in lines] == list(Item)
    counts = counted(lines)
    assert counts[Standing.MET] == counts[Standing.NOT_MET] == 0
    assert counts[Standing.WATCHED] == len(WATCHED)
    assert counts[Standing.UNCHECKED] == 33 - len(WATCHED)


def test_what_a_person_found_stands_before_what_a_machine_watches(checklist: Checklist) -> None:
    bad = replace(CHECK, item=Item.CONTRAST, verdict=Verdict.NOT_MET)
    assert checklist.line(Item.CONTRAST).standing is Standing.WATCHED
    assert checklist.keep(bad, BY).done
    line = checklist.line(Item.CONTRAST)
    assert line.standing is Standing.NOT_MET
    assert line.tests


def test_an_item_is_looked_at_again_in_place_of_before(checklist: Checklist) -> None:
    assert checklist.keep(CHECK, BY).done
    again = replace(CHECK, version=1, verdict=Verdict.NOT_APPLICABLE, evidence="다시 봄")
    assert checklist.keep(again, BY).done
    check = checklist.line(Item.KEYBOARD).check
    assert check is not None
    assert (check.version, check.evidence) == (2, "다시 봄")


def test_who_comes_second_is_told_what_was_found_first(checklist: Checklist) -> None:
    assert checklist.keep(CHECK, BY).done
    kept = checklist.keep(replace(CHECK, verdict=Verdict.NOT_MET), BY)
    assert not kept.done
    assert kept.differing == ("verdict",)
    assert checklist.line(Item.KEYBOARD).standing is Standing.MET


def test_nobody_has_looked_tomorrow_or_without_a_reason(checklist: Checklist) -> None:
    later = checklist.keep(replace(CHECK, day=TODAY + timedelta(days=1)), BY)
    assert [one.sentence.value for one in later.findings] == ["accessibility.rule.checked_later"]
    mute = checklist.keep(CHECK, By(person="kim", reason=" "))
    assert [one.sentence for one in mute.findings] == [BooksSentence.ACT_UNEXPLAINED]
    assert checklist.line(Item.KEYBOARD).check is None
