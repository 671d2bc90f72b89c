"""What the command line has beside its everyday commands: groups, the red team, paired probes."""

from __future__ import annotations

import asyncio
from getpass import getuser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import typer

from city import options as option
from house import House, open_house
from official import add_commands

if TYPE_CHECKING:
    from admin.documents import DocumentLists
    from admin.redteam import Setting

_documents = typer.Typer(no_args_is_help=True, add_completion=False)
_ledger = typer.Typer(no_args_is_help=True, add_completion=False)


def add_groups(app: typer.Typer) -> None:
    """Give the command line its groups, and what stands beside them."""
    app.command(help=option.help_of("evaluate"))(evaluate)
    app.command(help=option.help_of("redteam"))(redteam)
    app.command(help=option.help_of("equal_report"))(equal_report)
    app.command(help=option.help_of("accessibility"))(accessibility)
    app.command(help=option.help_of("parts"))(parts)
    app.add_typer(_documents, name="documents", help=option.help_of("documents"))
    app.command(help=option.help_of("probe"))(probe)
    app.add_typer(_ledger, name="ledger", help=option.help_of("ledger"))
    app.command(name="secret-key", help=option.help_of("secret_key"))(secret_key)
    add_commands(app)


def lists_of(house: House) -> DocumentLists:
    """The signed lists of documents, with the keys that are set."""
    from admin.commands.releasing import lists_as_set

    return lists_as_set(house.settings, house.database, house.clock)


@_documents.command(name="key", help=option.help_of("documents_key"))
def key_of_documents(file: option.ReleaseKeyFile) -> None:
    """Show the public key that releases documents, made where there is none."""
    with open_house() as house:
        from admin.commands.releasing import show_key

        show_key(file, house.settings.city)


@_documents.command(help=option.help_of("documents_sign"))
def sign(
    folder: option.ReleasedFolder, key: option.ReleaseKey, by: option.By = "",
    number: option.ListNumber = None,
) -> None:  # fmt: skip
    """Release every document of a folder."""
    with open_house() as house:
        from admin.commands.releasing import sign_and_tell

        sign_and_tell(folder, key, by, house.settings.city, house.clock, number=number)


@_documents.command(help=option.help_of("documents_verify"))
def verify(folder: option.ReleasedOrCatalogue = None) -> None:
    """Tell whether a folder, or the catalogue, is what was released."""
    with open_house() as house:
        from admin.commands.releasing import held_and_tell, verify_and_tell
        from knowledge import Catalogue, Store

        lists = lists_of(house)
        if folder is None:
            entries = Catalogue(Store(house.database, house.clock)).documents()
            raise SystemExit(not held_and_tell(lists, entries))
        raise SystemExit(not verify_and_tell(lists, folder))


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


def secret_key(
    *, accept: option.AcceptKey = False, by: option.By = "", reason: option.Reason = ""
) -> None:
    """Tell whether the secret key is this database's own, or take another one from now on."""
    with open_house() as house:
        from admin.commands.keys import accept_and_tell, tell_whether_it_fits
        from disclosure import OwnKey

        own = OwnKey(house.database, house.clock)
        if accept:
            accept_and_tell(own, house.settings, by, reason)
        else:
            raise SystemExit(not tell_whether_it_fits(own, house.settings))


def equal_report(
    periods: option.Periods = None, *, as_json: option.AsJson = False,
    out: option.ReportFolder = None,
) -> None:  # fmt: skip
    """Count whether everybody was served equally well, and keep it."""
    with open_house() as house:
        from admin.commands.equal_reporting import make_and_tell

        make_and_tell(
            house.rooms.equal_service, periods or (), house.clock, house.shown,
            house.progress, by=getuser(), out=out, print_json=as_json,
        )  # fmt: skip


def parts(*, as_json: option.AsJson = False, out: option.BillFile = None) -> None:
    """Show what the service is made of."""
    with open_house() as house:
        from admin.commands.listing_parts import list_parts

        raise SystemExit(not list_parts(out, house.clock, house.settings.data_dir, as_json=as_json))


def evaluate(
    questions: option.Questions, *, as_json: option.AsJson = False, answers: option.Answers = None,
    out: option.FiguresFile = None, compare: option.Compare = None, keep: option.Keep = None,
    publish: option.Publish = False, by: option.By = "",
) -> None:  # fmt: skip
    """Count the figures over questions whose right answer is known; no records are kept."""
    with open_house() as house, TemporaryDirectory() as folder:
        from admin.commands.evaluating import evaluate_and_show, plan_of
        from admin.commands.publishing import Public

        plan = plan_of(questions, answers, out, against=compare, keep=keep)
        public = Public(database=house.database, clock=house.clock, by=by) if publish else None
        work = evaluate_and_show(
            plan, house.evaluated(folder), house.progress, print_json=as_json, public=public
        )
        raise SystemExit(not asyncio.run(work))


def redteam(
    *, as_json: option.AsJson = False, kinds: option.AttackClasses = None, few: option.Few = None,
    answers: option.Answers = None, out: option.AttackFigures = None, by: option.By = "",
) -> None:  # fmt: skip
    """Attack the service and tell whether it stood; only a whole run's figures are kept."""
    with open_house() as house, TemporaryDirectory() as folder:
        from admin.commands.attacking import attack_and_show, plan_of
        from admin.commands.publishing import Public

        plan = plan_of([kind.value for kind in kinds or ()], few, answers, out)
        setting = _attacked(house, folder)
        public = Public(database=house.database, clock=house.clock, by=by)
        work = attack_and_show(plan, setting, public, house.progress, print_json=as_json)
        raise SystemExit(not asyncio.run(work))


def accessibility(*, as_json: option.AsJson = False, few: option.FewAnswers = None) -> None:
    """Look at what is read aloud, and at easy answers; no words are shown."""
    with open_house() as house:
        from admin.commands.reading_aloud import look_and_show
        from disclosure import Records

        records, progress = Records(house.database, house.clock), house.progress
        well = look_and_show(house.profile, records, progress, few=few, print_json=as_json)
        raise SystemExit(not well)


def probe(
    *, as_json: option.AsJson = False, traits: option.Traits = None, few: option.Few = None,
    seed: option.Seed = 1, answers: option.Answers = None, out: option.ProbeFigures = None,
    by: option.By = "",
) -> None:  # fmt: skip
    """Ask the same as two people who differ in one trait; only a whole run's figures are kept."""
    with open_house() as house, TemporaryDirectory() as folder:
        from admin.commands.probing import Books, plan_of, probe_and_show

        plan = plan_of([trait.value for trait in traits or ()], few, seed, answers, out)
        findings = house.rooms.findings
        books = Books(database=house.database, clock=house.clock, by=by, findings=findings)
        service = house.evaluated(folder)
        work = probe_and_show(plan, service, books, house.progress, print_json=as_json)
        raise SystemExit(not asyncio.run(work))


def _attacked(house: House, folder: str) -> Setting:
    """The service as an attack finds it, its records kept in a folder and nowhere else."""
    from admin.commands.attacking import drills_over, setting_of
    from admin.newest_database import newest_database
    from admin.redteam import Stage, Target
    from bot.rehearsal import Rehearsal
    from bot.wiring import opened
    from knowledge import telling_lines

    stage, settings = Stage(house.library()), house.settings
    records = newest_database(f"sqlite:///{folder}/records.db")
    services = house.services(opened(stage.knowledge()), records)
    tried = Rehearsal(services)
    target = Target(ask=tried.ask, again=tried.again, record=tried.record)
    paths = (str(settings.data_dir.resolve()), settings.database_address, house.secret.hex())
    secrets = (*settings.secrets, *paths, *telling_lines())
    drilled = newest_database(f"sqlite:///{folder}/drills.db")
    drills = drills_over(drilled, settings, services, house.clock, Path(folder))
    return setting_of(stage, target, services, secrets, settings.public_url, drills)
