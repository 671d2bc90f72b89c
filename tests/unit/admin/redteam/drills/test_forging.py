"""A forgery is refused by a city that signs lists; without that, each of them gets in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from admin.redteam import Attack, AttackClass, all_attacks
from admin.redteam.drills import Forging
from city import Clock, Database

FORGED = tuple(one for one in all_attacks() if one.kind is AttackClass.FORGED)
WAYS = {one.deed[:2] if one.deed[0] in {"list", "bytes"} else one.deed[:1]: one for one in FORGED}


@pytest.fixture
def forging(database: Database, clock: Clock, tmp_path: Path) -> Forging:
    return Forging(database, clock, tmp_path, "yeosu")


def test_there_are_a_hundred_forgeries_in_many_ways() -> None:
    assert len(FORGED) == 100
    assert len(WAYS) > 25


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
async def test_a_forgery_does_not_get_in(forging: Forging, way: tuple[str, ...]) -> None:
    assert (await forging(WAYS[way])).problems == ()


async def test_where_no_list_is_asked_for_a_forgery_gets_in(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    open_door = Forging(database, clock, tmp_path, "yeosu", signs=False)
    done = await open_door(_by_name("amounts-01"))
    assert set(done.problems) == {"admitted", "unrefused"}
    assert any("23,000원" in one.text for one in done.admitted)


async def test_a_forgery_that_forges_nothing_is_no_case(forging: Forging) -> None:
    case = replace(_by_name("amounts-01"), deed=("replace", "8,800원", "9원"))
    with pytest.raises(ValueError, match="nothing is forged"):
        await forging(case)


def _by_name(name: str) -> Attack:
    return next(one for one in FORGED if one.id == f"A4-{name}")
