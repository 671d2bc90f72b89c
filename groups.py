"""What the command line has beside its everyday commands: its groups, and the red team."""

from __future__ import annotations

import asyncio
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import typer

from city import options as option
from house import House, open_house
from official import add_commands

if TYPE_CHECKING:
    from admin.redteam import Setting

_ledger = typer.Typer(no_args_is_help=True, add_completion=False)


def add_groups(app: typer.Typer) -> None:
    """Give the command line its groups, and what stands beside them."""
    app.command(help=option.help_of("redteam"))(redteam)
    app.command(help=option.help_of("accessibility"))(accessibility)
    app.add_typer(_ledger, name="ledger", help=option.help_of("ledger"))
    add_commands(app)


@_ledger.callback()
def of_the_ledger() -> None:
    """Stay a group, though there is one command in it."""


@_ledger.command(help=option.help_of("ledger_show"))
def key(*, new: option.NewKey = False, by: option.By = "", reason: option.Reason = "") -> None:
    """Show the keys that have signed, or hand the ledger over to a new one."""
    with open_house() as house:
        from admin.commands.handing_over import hand_over_and_tell, show_keys

        if new:
            hand_over_and_tell(house.ledger, house.settings.ledger_key_file, by, reason)
        else:
            show_keys(house.ledger)


def redteam(
    *, as_json: option.AsJson = False, kinds: option.AttackClasses = (), few: option.Few = None,
    answers: option.Answers = None, out: option.AttackFigures = None,
) -> None:  # fmt: skip
    """Attack the service and tell whether it stood; no records are kept."""
    with open_house() as house, TemporaryDirectory() as folder:
        from admin.commands.attacking import attack_and_show, plan_of

        plan = plan_of([kind.value for kind in kinds], few, answers, out)
        work = attack_and_show(plan, _attacked(house, folder), house.progress, print_json=as_json)
        raise SystemExit(not asyncio.run(work))


def accessibility(*, as_json: option.AsJson = False, few: option.FewAnswers = None) -> None:
    """Look at what is read aloud, and at easy answers; no words are shown."""
    with open_house() as house:
        from admin.commands.reading_aloud import look_and_show
        from disclosure import Records

        records, progress = Records(house.database, house.clock), house.progress
        well = look_and_show(house.profile, records, progress, few=few, print_json=as_json)
        raise SystemExit(not well)


def _attacked(house: House, folder: str) -> Setting:
    """The service as an attack finds it, its records kept in a folder and nowhere else."""
    from admin import newest_database
    from admin.commands.attacking import setting_of
    from admin.redteam import Stage, Target
    from bot.rehearsal import Rehearsal
    from bot.wiring import opened
    from knowledge.prompts import telling_lines

    stage, settings = Stage(house.library()), house.settings
    records = newest_database(f"sqlite:///{folder}/records.db")
    services = house.services(opened(stage.knowledge()), records)
    tried = Rehearsal(services)
    target = Target(ask=tried.ask, again=tried.again, record=tried.record)
    paths = (str(settings.data_dir.resolve()), settings.database_address, house.secret.hex())
    secrets = (*settings.secrets, *paths, *telling_lines())
    return setting_of(stage, target, services, secrets, settings.public_url)
