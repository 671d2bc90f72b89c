"""An entry as JSON says all of it, and only what is the public's."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from admin.register import FIELDS, PARTS, PUBLIC, System, kind_of, read_written, written
from admin.register.written import searched_of, written_down
from tests.builders.register import high_impact, idea, system


@pytest.mark.parametrize("told", [idea(), system(), high_impact(supplier_role=None)])
def test_what_a_release_keeps_is_read_as_it_was_written(told: System) -> None:
    assert read_written(written_down(told)) == written(told)


def test_every_field_stands_in_one_part_and_is_public() -> None:
    kept = {one.name for one in fields(System)} - {"number", "version", "stage", "written_by"}
    assert kept == set(FIELDS)
    assert len(FIELDS) == sum(map(len, PARTS.values()))
    assert set(PUBLIC) == kept | {"stage"}


def test_a_field_that_a_later_version_added_says_nothing_and_one_it_dropped_is_not_shown() -> None:
    said = written(system(high_impact=True, contest="민원과"))
    del said["contest"], said["high_impact"]
    kept = read_written(json.dumps({**said, "mood": "glad"}))
    assert (kept["contest"], kept["high_impact"]) == ("", False)
    assert kept.keys() == set(PUBLIC)


def test_what_is_searched_of_an_entry_is_what_citizens_know_it_by() -> None:
    told = searched_of(written(system(supplier="AI 연구소", contact="061-659-0000")))
    assert "민원요약도우미" in told
    assert "ai연구소" in told
    assert "659" not in told


def test_each_field_has_a_kind() -> None:
    assert {kind_of(name).__name__ for name in PUBLIC} == {
        "str", "bool", "date", "Role", "Area", "Stage",
    }  # fmt: skip
