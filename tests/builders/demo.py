"""Demos as tests need them: what they stand on, and parts of them."""

from __future__ import annotations

from admin.demo import Stage, fill
from admin.demo.parts import PARTS
from city import CityProfile, Clock, Database
from tests.builders.officials import CHEAP
from tests.builders.web import KEY


def stage_of(database: Database, clock: Clock, profile: CityProfile) -> Stage:
    """What a demo stands on."""
    return Stage(
        database=database,
        clock=clock,
        profile=profile,
        passwords=CHEAP,
        by="kim(서버)",
        secret=KEY,
    )


def fill_parts(stage: Stage, *names: str) -> list[str]:
    """Fill these parts; gives what was told."""
    told: list[str] = []
    fill(stage, told.append, {name: PARTS[name] for name in names})
    return told
