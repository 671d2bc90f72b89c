"""The command `redteam`: attacks the service, shows what came of it, and tells whether it stood."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Protocol

from admin.commands.evaluating import setup_of
from admin.commands.files import write_file
from admin.commands.views import show
from admin.redteam import (
    Attack,
    AttackClass,
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
from city import CityProfile, Language, Mode, Voice
from disclosure import Notices, decided_by_department


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """Which attacks are made, and where what came of them is written."""

    attacks: Sequence[Attack]
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
    return Plan(attacks=few_of(attacks, few) if few else attacks, answers=answers, out=out)


async def attack_and_show(
    plan: Plan, setting: Setting, progress: Progress, *, print_json: bool
) -> bool:
    """Attack, write the files that are planned, print tables or JSON; whether the service stood.

    Raises:
        LinesInvalid, AnswersOfAnotherSetup: see `admin.redteam.run`.
        LinesUnusable: a file cannot be written.
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
    return counted.held


def setting_of(
    stage: Stage,
    target: Target,
    said: Saying,
    secrets: Sequence[str],
    public_url: str,
) -> Setting:
    """The service under attack, and what its answers are held against."""
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
    return Setting(target=target, stage=stage, grounds=grounds, setup=setup_of(stage.knowledge()))
