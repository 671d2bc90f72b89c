"""The command line: what each command is handed, and runs; nothing imports it.

What a command needs is imported inside it, so that help is there at once and the port of a service
is open before its heavy parts are.
"""

from __future__ import annotations

import asyncio
from functools import partial
from getpass import getuser

import typer

import city
from city import options as option
from groups import add_groups, lists_of
from house import open_house

app = option.command_line()
add_groups(app)


@app.command(help=option.help_of("serve"))
def serve(host: option.Host = None, port: option.Port = None, only: option.Part = None) -> None:
    """Run the service until it is told to stop."""
    with open_house(log_to_file=False) as house:
        from admin.commands.alone import alone_in
        from service import serve as run

        chosen = house.settings
        with alone_in(chosen.data_dir):
            asked = chosen.port if port is None else port
            asyncio.run(run(house, host or chosen.host, asked, only))


@app.command(help=option.help_of("ask"))
def ask(
    question: option.QuestionText = None, *, as_json: option.AsJson = False,
    easy: option.Easy = False, lang: option.Lang = city.Language.KOREAN,
    batch: option.Batch = None, out: option.Out = None,
) -> None:  # fmt: skip
    """Answer one question, or every question of a file."""
    asked = option.question_or_files(question, batch, out)
    voice = city.Voice(language=lang, mode=city.Mode.EASY if easy else city.Mode.STANDARD)
    with open_house(asked) as house:
        from bot.terminal import Terminal
        from bot.wiring import opened

        terminal = Terminal(house.services(opened(house.library())))
        work = terminal.carry_out(asked, voice, typer.echo, house.progress, as_json=as_json)
        raise SystemExit(not asyncio.run(work))


@app.command(help=option.help_of("search"))
def search(
    question: option.QuestionText = None, *, as_json: option.AsJson = False,
    k: option.Best = 10, batch: option.Batch = None, out: option.Out = None,
) -> None:  # fmt: skip
    """Show what retrieval keeps for a question, or for every question of a file."""
    asked = option.question_or_files(question, batch, out)
    with open_house(asked) as house:
        from admin.commands.searching import search_and_show

        find = house.library().library.search
        search_and_show(find, asked, k=k, as_json=as_json, progress=house.progress)


@app.command(help=option.help_of("ingest"))
def ingest(paths: option.Paths) -> None:
    """Take files and folders into the catalogue and the indexes."""
    with open_house() as house:
        from admin.commands.ingesting import ingest_and_tell

        parts = house.library(filled=False), house.settings, lists_of(house)
        raise SystemExit(not ingest_and_tell(*parts, paths))


@app.command(help=option.help_of("sources"))
def sources() -> None:
    """List what the catalogue holds."""
    with open_house() as house:
        from admin.commands.views import show, sources_table
        from knowledge import Catalogue, Store

        show(sources_table(Catalogue(Store(house.database, house.clock)).documents()))


@app.command(help=option.help_of("mydata"))
def mydata(*, erase: option.Erase = False) -> None:
    """Print what is kept of the questions that were asked here, or erase it."""
    with open_house() as house:
        asyncio.run(house.closed_terminal().own_records(typer.echo, erase=erase))


@app.command(help=option.help_of("verify"))
def verify(since: option.Since = None, *, whole: option.Whole = False) -> None:
    """Check that every record keeps its promises, and that the ledger proves it."""
    with open_house() as house:
        from admin.commands.examining import verify_and_tell

        parts = house.ledger, house.profile, house.clock, house.progress
        raise SystemExit(not verify_and_tell(*parts, since, whole=whole).whole)


@app.command(help=option.help_of("receipt"))
def receipt(
    number: option.Number = None, *, words: option.WithWords = False, since: option.SinceSize = 0,
    purpose: option.Purpose = "", by: option.By = "", leaves: option.LeavesFile = None,
) -> None:  # fmt: skip
    """Print what proves a record, or without a number the whole ledger."""
    option.purpose_told(purpose, words=words)
    with open_house() as house:
        from admin.commands.proving import Wanted, hand_out, record_meant

        record = record_meant(number, house.receipts)
        wanted = Wanted(number=record, words=words, since=since, leaves=leaves)
        hand_out(house.ledger, wanted, house.accesses, purpose, by)


@app.command(help=option.help_of("witness"))
def witness(source: option.Source, key: option.LedgerKey, name: option.WitnessName) -> None:
    """Check a ledger of another machine against what was seen of it before, and cosign it."""
    with open_house() as house:
        from admin.commands.proving import witness_and_tell

        witness_and_tell(house.settings.data_dir / "witness", name, key, source, house.clock)


@app.command(help=option.help_of("retain"))
def retain() -> None:
    """Destroy words whose period is over."""
    with open_house() as house:
        from admin.commands.retaining import retain_and_tell

        retain_and_tell(house.retention, house.progress)


@app.command(help=option.help_of("accesses"))
def accesses(limit: option.Newest = 50, *, by: option.By = "") -> None:
    """Show who of the staff read whose words; who looks stands there as well."""
    with open_house() as house:
        from admin.commands.reading_log import accesses_read
        from admin.commands.views import accesses_table, show

        show(accesses_table(accesses_read(house.accesses, limit, by)))


@app.command(help=option.help_of("objections"))
def objections(
    close: option.Case = None, *, by: option.By = "", outcome: option.Outcome = "",
    every: option.Every = False,
) -> None:  # fmt: skip
    """List the objections of citizens, or close one with its outcome."""
    with open_house() as house:
        from admin.commands.objecting import close_and_tell, list_and_tell

        if close is None:
            records, noted = house.ledger.records, house.accesses
            list_and_tell(house.rooms.objections, records, noted, house.clock, by=by, every=every)
        else:
            close_and_tell(house.rooms.objections, close, by, outcome)


@app.command(help=option.help_of("off"))
def off(*, topic: option.TopicOrAll = None, by: option.By = "", reason: option.Reason = "") -> None:
    """Stop the answers by AI, all of them or those about one document."""
    with open_house() as house:
        from admin.commands.switching import turn_and_tell

        title = "" if topic is None else house.title_meant(topic)
        turn_and_tell(house.switch, off=True, by=by, reason=reason, topic=title)


@app.command(help=option.help_of("on"))
def on(*, topic: option.TopicOrAll = None, by: option.By = "", reason: option.Reason = "") -> None:
    """Let the answers go on."""
    with open_house() as house:
        from admin.commands.switching import turn_and_tell

        title = "" if topic is None else house.title_meant(topic, stopped=True)
        turn_and_tell(house.switch, off=False, by=by or getuser(), reason=reason, topic=title)


@app.command(help=option.help_of("switch"))
def switch() -> None:
    """Show what is stopped, by whom, why and since when."""
    with open_house() as house:
        from admin.commands.switching import switch_text

        typer.echo(switch_text(house.switch.state()))


@app.command(help=option.help_of("backup"))
def backup(file: option.BackupFile, *, keys: option.WithKeys = False) -> None:
    """Write everything that is kept into one file."""
    with open_house() as house:
        from admin.commands.keeping import back_up_and_tell

        back_up_and_tell(house.settings, file, house.clock, house.progress, with_keys=keys)


@app.command(help=option.help_of("restore"))
def restore(file: option.RestoreFile) -> None:
    """Put a back-up into an empty database, and verify it."""
    with open_house() as house:
        from admin.commands.keeping import restore_and_tell

        whole = restore_and_tell(house.settings, file, house.profile, house.clock, house.progress)
        raise SystemExit(not whole)


@app.command(help=option.help_of("doctor"))
def doctor() -> None:
    """Look at every part of the set-up."""
    with open_house() as house:
        from admin.commands.checks import checks
        from admin.commands.examining import examine_and_tell
        from bot.telegram import name_of_bot

        open_library = partial(house.library, filled=False)
        listed = checks(house.settings, open_library, name_of_bot, house.clock)
        raise SystemExit(not examine_and_tell(listed))


def main() -> None:
    """Run the command line."""
    with city.ending():
        app()


if __name__ == "__main__":
    main()
