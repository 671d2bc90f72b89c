"""Every column of what is kept has a purpose and a time: one that is not listed fails here."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import disclosure
from city import Base, KeptFor

LISTED = tomllib.loads((Path(__file__).parent / "columns.toml").read_text(encoding="utf-8"))
CLASSES = {field.name.removesuffix("_days") for field in fields(KeptFor)}


def tables_of_this_room() -> dict[str, set[str]]:
    assert disclosure.Records  # The tables stand in the metadata once the room is imported.
    return {
        mapper.local_table.name: set(mapper.local_table.columns.keys())  # type: ignore[attr-defined]
        for mapper in Base.registry.mappers
        if mapper.class_.__module__.startswith("disclosure")
    }


def test_every_column_is_listed_and_no_other() -> None:
    listed = {table: set(columns) for table, columns in LISTED.items()}
    assert listed == tables_of_this_room()


def test_every_column_has_a_purpose_and_a_class_of_the_profile() -> None:
    classes = {*CLASSES, "kept", "done", "asked"}
    for columns in LISTED.values():
        for column in columns.values():
            assert column["purpose"]
            assert column["class"] in classes
