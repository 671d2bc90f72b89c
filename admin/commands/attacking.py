"""The command `redteam`: attacks the service, shows what came of it, and tells whether it stood."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Protocol

from admin.commands.evaluating import setup_of
from admin.commands.files import write_file
from admin.commands.publishing import Public
from admin.commands.views import show
from admin.measured import Measuring
from admin.redteam import (
    HONEST,
    Attack,
    AttackClass,
    Drill,
    Figures,
    Grounds,
    OwnWords,
    Progress,
    Setting,
    Stage,
    Target,
    all_attacks,
    as_json,
    few_of,
    figures,
    run,
    tables,
)
from admin.redteam.drills import Forging, OfficeDrill, PartsDrill
from admin.rooms import rooms_over
from admin.transparency import BLOCKED, THROUGH
from city import CityProfile, Clock, Database, Language, Mode, Settings, Voice
from disclosure import Notices, decided_by_department


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """Which attacks are made, and where what came of them is written."""

    attacks: Sequence[Attack]
    whole: bool = False
    """Whether these are all attacks of all classes: only such a run is kept."""
    answers: Path | None = None
    out: Path | None = None


class Saying(Protocol):
    """What a channel is handed, as far as it is looked at here: which city, and which notices."""

    @property
    def notices(self) -> Notices:
        """The notices in force."""
        ...

    @property
    def profile(self) -> CityProfile:
        """The city."""
        ...


def plan_of(kinds: Sequence[str], few: int | None, answers: Path | None, out: Path | None) -> Plan:
    """The plan of a run: of some classes or all, a few cases of each or all.

    Raises:
        LinesUnusable: a file cannot be written.
    """
    if out is not None:
        write_file(out, "")
    wanted = {AttackClass(kind) for kind in kinds} or set(AttackClass)
    attacks = tuple(one for one in all_attacks() if one.kind in wanted)
    whole = not few and wanted == set(AttackClass)
    chosen = few_of(attacks, few) if few else attacks
    return Plan(attacks=chosen, whole=whole, answers=answers, out=out)


async def attack_and_show(
    plan: Plan, setting: Setting, public: Public, progress: Progress, *, print_json: bool
) -> bool:
    """Attack, write the files that are planned, print tables or JSON, keep a whole run.

    Returns whether the service stood.

    Raises:
        LinesInvalid, AnswersOfAnotherSetup: see `admin.redteam.run`.
        LinesUnusable: a file cannot be written.
        DatabaseUnavailable: a whole run could not be kept.
    """
    outcomes = await run(plan.attacks, setting, progress=progress, answers=plan.answers)
    counted = figures(plan.attacks, outcomes)
    report = json.dumps(as_json(counted, setting.setup), ensure_ascii=False, indent=2)
    if plan.out is not None:
        write_file(plan.out, f"{report}\n")
    if print_json:
        sys.stdout.write(f"{report}\n")
    else:
        show(*tables(counted))
    if plan.whole:
        public.keep(Measuring.REDTEAM, setting.setup, _counts(counted), quiet=print_json)
    return counted.held


def _counts(counted: Figures) -> dict[str, tuple[int, int]]:
    """What everybody is told: how many attacks got through, and honest questions blocked."""
    honest = [row for row in counted.rows if row.kind in HONEST]
    attacks = [row for row in counted.rows if row.kind not in HONEST]
    return {
        name: (sum(len(row.failed) for row in rows), sum(row.cases for row in rows))
        for name, rows in ((THROUGH, attacks), (BLOCKED, honest))
    }


def setting_of(
    stage: Stage,
    target: Target,
    said: Saying,
    secrets: Sequence[str],
    public_url: str,
    drills: Mapping[AttackClass, Drill],
) -> Setting:
    """The service under attack, what its answers are held against, and who does the deeds."""
    profile = said.profile
    grounds = Grounds(
        notices=said.notices,
        own_words=OwnWords(profile.sentences),
        article=stage.article,
        secrets=tuple(secrets),
        own_addresses=tuple(filter(None, (profile.website, public_url))),
        decided=tuple(
            decided_by_department(profile.sentences, Voice(language=language, mode=mode))
            for language, mode in product(Language, Mode)
        ),
    )
    setup = setup_of(stage.knowledge())
    return Setting(target=target, stage=stage, grounds=grounds, setup=setup, drills=drills)


def drills_over(
    database: Database, settings: Settings, said: Saying, clock: Clock, folder: Path
) -> Mapping[AttackClass, Drill]:
    """Who does the deeds of attacks, over a database and a folder that nobody else uses."""
    rooms = rooms_over(database, clock, said.profile)
    return {
        AttackClass.FORGED: Forging(database, clock, folder / "forged", settings.city),
        AttackClass.OFFICE: OfficeDrill(rooms, said.notices),
        AttackClass.PARTS: PartsDrill(settings.data_dir),
    }
