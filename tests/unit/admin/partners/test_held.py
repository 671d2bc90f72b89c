"""`assistant verify` holds agreements, their sides and what is public against their acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from admin.books import By
from admin.commands.verifying import Verification
from admin.partners import Partners
from city import CityProfile, Clock, Database
from tests.builders.partners import TODAY, agreement, partner
from tests.builders.verifying import verified

KIM = By(person="김담당", reason="업무협약")
LEE = By(person="이담당", reason="확인")


@pytest.fixture
def corrected(database: Database, clock: Clock, profile: CityProfile) -> Database:
    """An agreement that was released, corrected with its sides, ended, and released again."""
    partners = Partners(database, clock, profile)
    partners.sign(agreement(), [partner(), partner("연구소")], KIM)
    assert partners.release(1, 1, LEE).done
    found = partners.find(1)
    assert found is not None
    sides = [replace(found.partners[0], name="국립대학교"), partner("협회")]
    assert partners.correct(replace(found.agreement, title="고친 협약"), sides, KIM).done
    assert partners.end(1, 2, TODAY, "사업 종료", KIM).done
    assert partners.release(1, 3, LEE).done
    return database


@pytest.fixture
def found(database: Database, clock: Clock, tmp_path: Path) -> Callable[[], Verification]:
    return partial(verified, database, clock, tmp_path)


def test_what_was_corrected_and_released_by_its_acts_is_whole(
    corrected: Database, found: Callable[[], Verification]
) -> None:
    looked = found()
    assert looked.whole
    assert (looked.books.rows, looked.books.faults) == (6, ())


@pytest.mark.parametrize(
    ("statement", "row", "parts"),
    [
        ("UPDATE agreements SET title = '몰래'", ("partners.agreement", 1), ("title",)),
        ("UPDATE agreements SET corrected = NULL", ("partners.agreement", 1), ("corrected",)),
        (
            "UPDATE agreement_partners SET struck = NULL WHERE number = 2",
            ("partners.partner", 2),
            ("struck",),
        ),
        (
            "UPDATE agreement_releases SET released_by = '김담당' WHERE number = 2",
            ("partners.release", 2),
            ("released_by",),
        ),
        (
            "UPDATE agreement_releases SET written = '{}' WHERE number = 2",
            ("partners.release", 2),
            ("written",),
        ),
    ],
)
def test_what_was_altered_beside_its_acts_is_told(
    corrected: Database,
    found: Callable[[], Verification],
    statement: str,
    row: tuple[str, int],
    parts: tuple[str, ...],
) -> None:
    with corrected.engine.begin() as connection:
        connection.exec_driver_sql(statement)
    looked = found()
    assert not looked.whole
    assert [((one.book, one.number), one.parts) for one in looked.books.faults] == [(row, parts)]
