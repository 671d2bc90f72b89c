"""The options of the command line, each with what it means in an operator's words."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from city.sentences import operator_sentence
from city.voice import Language

Asked = str | tuple[Path, Path]
"""A question, or a file of questions and the file for what comes of them."""


class RoleChoice(StrEnum):
    """The roles of officials, as the command line takes them."""

    ADMINISTRATOR = "administrator"
    OFFICER = "officer"
    SECRETARY = "secretary"
    AUDITOR = "auditor"
    MEMBER = "member"
    EXPORTER = "exporter"


class AttackChoice(StrEnum):
    """The classes of attacks, as the command line takes them."""

    A1 = "A1"
    A2 = "A2"
    A3 = "A3"
    A4 = "A4"
    A5 = "A5"
    A6 = "A6"
    A7 = "A7"
    A7N = "A7n"
    A7C = "A7c"
    A8 = "A8"
    A9 = "A9"
    A10 = "A10"
    A11 = "A11"
    A12 = "A12"
    A13 = "A13"
    A14 = "A14"
    A15 = "A15"
    A16 = "A16"
    A17 = "A17"
    A18 = "A18"


class TraitChoice(StrEnum):
    """The traits of paired probes, as the command line takes them."""

    AGE = "age"
    DISABILITY = "disability"
    SEX = "sex"
    FAMILY = "family"
    ORIGIN = "origin"
    INCOME = "income"
    PLACE = "place"
    BELIEF = "belief"
    LANGUAGE = "language"
    DIALECT = "dialect"
    SPELLING = "spelling"


class Only(StrEnum):
    """The part of the service that one process runs."""

    BOT = "bot"
    WEB = "web"


def help_of(name: str) -> str:
    """What a command or an option does."""
    return operator_sentence(f"help.{name}")


def command_line() -> typer.Typer:
    """A command line without commands yet; errors are reported by the commands themselves."""
    return typer.Typer(
        help=help_of("assistant"),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )


def question_or_files(question: str | None, batch: Path | None, out: Path | None) -> Asked:
    """What is asked: a question, or a file of questions with the file for what comes of them.

    Raises:
        typer.BadParameter: neither or both is asked, or what comes of a file has no place.
    """
    if question is not None and batch is None and out is None:
        return question
    if question is not None or batch is None or out is None:
        raise typer.BadParameter(operator_sentence("command.ask_what"))
    return batch, out


def purpose_told(purpose: str, *, words: bool) -> None:
    """Refuse to show a citizen's words where nobody says what for.

    Raises:
        typer.BadParameter: the words are asked for, and no purpose is told.
    """
    if words and not purpose.strip():
        raise typer.BadParameter(operator_sentence("command.purpose"))


QuestionText = Annotated[str | None, typer.Argument(help=help_of("question"))]
AsJson = Annotated[bool, typer.Option("--json", help=help_of("json"))]
Easy = Annotated[bool, typer.Option("--easy", help=help_of("easy"))]
Lang = Annotated[Language, typer.Option("--lang", help=help_of("lang"))]
Batch = Annotated[Path | None, typer.Option("--batch", help=help_of("batch"))]
Out = Annotated[Path | None, typer.Option("--out", help=help_of("out"))]
Best = Annotated[int, typer.Option("-k", min=1, max=100, help=help_of("k"))]
Paths = Annotated[list[Path], typer.Argument(help=help_of("paths"))]
Questions = Annotated[list[Path], typer.Argument(help=help_of("questions"))]
Answers = Annotated[Path | None, typer.Option("--answers", help=help_of("answers"))]
FiguresFile = Annotated[Path | None, typer.Option("--out", help=help_of("figures"))]
AttackClasses = Annotated[
    list[AttackChoice] | None, typer.Option("--class", help=help_of("attack_class"))
]
Few = Annotated[int | None, typer.Option("--few", min=1, help=help_of("few"))]
FewAnswers = Annotated[int | None, typer.Option("--few", min=1, help=help_of("few_answers"))]
AttackFigures = Annotated[Path | None, typer.Option("--out", help=help_of("attack_figures"))]
Periods = Annotated[list[str] | None, typer.Argument(help=help_of("periods"), show_default=False)]
ReportFolder = Annotated[Path | None, typer.Option("--out", help=help_of("report_folder"))]
Traits = Annotated[list[TraitChoice] | None, typer.Option("--trait", help=help_of("trait"))]
Seed = Annotated[int, typer.Option("--seed", min=1, help=help_of("seed"))]
ProbeFigures = Annotated[Path | None, typer.Option("--out", help=help_of("probe_figures"))]
Compare = Annotated[Path | None, typer.Option("--compare", help=help_of("compare"))]
Publish = Annotated[bool, typer.Option("--publish", help=help_of("publish"))]
Keep = Annotated[Path | None, typer.Option("--keep", help=help_of("keep"))]
Whole = Annotated[bool, typer.Option("--whole", help=help_of("whole"))]
Since = Annotated[Path | None, typer.Option("--since", help=help_of("since"))]
Number = Annotated[str | None, typer.Argument(help=help_of("number"))]
TopicOrAll = Annotated[str | None, typer.Option("--topic", help=help_of("topic"))]
By = Annotated[str, typer.Option("--by", help=help_of("by"))]
Reason = Annotated[str, typer.Option("--reason", help=help_of("reason"))]
Case = Annotated[int | None, typer.Option("--close", min=1, help=help_of("close"))]
Outcome = Annotated[str, typer.Option("--outcome", help=help_of("outcome"))]
Every = Annotated[bool, typer.Option("--all", help=help_of("all"))]
WithWords = Annotated[bool, typer.Option("--words", help=help_of("words"))]
Purpose = Annotated[str, typer.Option("--for", help=help_of("purpose"))]
Erase = Annotated[bool, typer.Option("--erase", help=help_of("erase"))]
Newest = Annotated[int, typer.Option("-n", min=1, max=10_000, help=help_of("newest"))]
SinceSize = Annotated[int, typer.Option("--since", min=0, help=help_of("since_size"))]
LeavesFile = Annotated[Path | None, typer.Option("--leaves", help=help_of("leaves"))]
Source = Annotated[str, typer.Argument(help=help_of("source"))]
LedgerKey = Annotated[str, typer.Option("--key", help=help_of("ledger_key"))]
WitnessName = Annotated[str, typer.Option("--name", help=help_of("witness_name"))]
NewKey = Annotated[bool, typer.Option("--new", help=help_of("new_key"))]
AcceptKey = Annotated[bool, typer.Option("--accept", help=help_of("accept_key"))]
BackupFile = Annotated[Path, typer.Argument(help=help_of("backup_file"))]
RestoreFile = Annotated[Path, typer.Argument(help=help_of("restore_file"))]
WithKeys = Annotated[bool, typer.Option("--keys", help=help_of("with_keys"))]
Host = Annotated[str | None, typer.Option("--host", help=help_of("host"))]
Port = Annotated[int | None, typer.Option("--port", min=0, max=65535, help=help_of("port"))]
Part = Annotated[Only | None, typer.Option("--only", help=help_of("only"))]
OfficialName = Annotated[str, typer.Argument(help=help_of("official_name"))]
FullName = Annotated[str, typer.Option("--full-name", help=help_of("full_name"))]
Department = Annotated[str, typer.Option("--department", help=help_of("department"))]
Roles = Annotated[list[RoleChoice], typer.Option("--role", help=help_of("roles"))]
ReleaseKeyFile = Annotated[Path, typer.Argument(help=help_of("release_key"))]
ReleaseKey = Annotated[Path, typer.Option("--key", help=help_of("release_key"))]
ListNumber = Annotated[
    int | None, typer.Option("--number", min=1, max=999_999_999, help=help_of("list_number"))
]
ReleasedFolder = Annotated[Path, typer.Argument(help=help_of("released_folder"))]
ReleasedOrCatalogue = Annotated[Path | None, typer.Argument(help=help_of("released_folder"))]
BillFile = Annotated[Path | None, typer.Option("--out", help=help_of("bill_file"))]
