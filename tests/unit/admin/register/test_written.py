"""An entry as JSON says all of it, and only what is the public's."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest

from admin.register import FIELDS, PARTS, PUBLIC, System, kind_of, read_written, written
from tests.builders.register import high_impact, idea, system


@pytest.mark.parametrize("told", [idea(), system(), high_impact(supplier_role=None)])
def test_an_entry_comes_back_from_json_as_it_went(told: System) -> None:
    back = read_written(json.loads(json.dumps(written(told))), told.number, told.version)
    assert back == replace(told, written_by="")


def test_every_field_stands_in_one_part_and_is_public() -> None:
    kept = {one.name for one in fields(System)} - {"number", "version", "stage", "written_by"}
    assert kept == set(FIELDS)
    assert len(FIELDS) == sum(map(len, PARTS.values()))
    assert set(PUBLIC) == kept | {"stage"}


def test_a_field_that_a_later_version_added_is_empty() -> None:
    said = written(system())
    del said["contest"]
    assert read_written(said).contest == ""


@pytest.mark.parametrize(
    ("name", "value"), [("stage", "unknown"), ("starts", "soon"), ("area", "x")]
)
def test_what_no_entry_can_say_is_refused(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=value):
        read_written({**written(system()), name: value})


def test_each_field_has_a_kind() -> None:
    assert {kind_of(name).__name__ for name in PUBLIC} == {
        "str", "bool", "date", "Role", "Area", "Stage",
    }  # fmt: skip
