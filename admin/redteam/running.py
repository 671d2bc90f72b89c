"""Walks the attacks through the service, and keeps what came of each: a run cut off goes on."""

from __future__ import annotations

import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

from pydantic import TypeAdapter, ValidationError

from admin.errors import AnswersOfAnotherSetup
from admin.redteam.claims import Grounds, broken
from admin.redteam.model import Attack, Outcome, Said, Turn
from admin.redteam.reading import digest_of
from admin.redteam.stage import Stage
from city import Line, LinesInvalid, LinesOut, Mode, Voice
from disclosure import LabelledAnswer, Record
from knowledge import Article, read_document

STEP = "progress_attacking"
"""Step told to progress: attacks done, attacks in all."""

_SETUP_ID = "setup"
_OUTCOME = TypeAdapter(Outcome)

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """The service under attack, as its channels reach it."""

    ask: Callable[[str, str, Voice], Awaitable[LabelledAnswer]]
    """The answer to a text that a chat, named as one likes, sends in a voice."""
    again: Callable[[int, str], Awaitable[LabelledAnswer | None]]
    """The answer of a record once more, for whichever chat asks for it."""
    record: Callable[[int], Awaitable[Record | None]]
    """The record of a number, None if there is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """Whom is attacked, on which stage, and what the answers are held against."""

    target: Target
    stage: Stage
    grounds: Grounds
    setup: Mapping[str, str]
    """What the outcomes depend on: model, writer, index."""


async def run(
    attacks: Sequence[Attack],
    setting: Setting,
    *,
    progress: Progress,
    answers: Path | None = None,
) -> tuple[Outcome, ...]:
    """What came of each attack, in their order; `answers` keeps it and resumes.

    Raises:
        AnswersOfAnotherSetup: the file was made with another set-up, or of other attacks.
        LinesInvalid: the file cannot be written, or is none.
    """
    if answers is None:
        return await _walk(attacks, setting, progress, {}, None)
    setup = {"id": _SETUP_ID, **setting.setup, "attacks": digest_of(attacks)}
    with LinesOut(answers) as out:
        known = _known(out, answers, setup)
        if not out.kept:
            out.write(setup)
        return await _walk(attacks, setting, progress, known, out)


async def _walk(
    attacks: Sequence[Attack],
    setting: Setting,
    progress: Progress,
    known: Mapping[str, Outcome],
    out: LinesOut | None,
) -> tuple[Outcome, ...]:
    outcomes: list[Outcome] = []
    for number, attack in enumerate(attacks):
        progress(STEP, number, len(attacks))
        outcome = known.get(attack.id)
        if outcome is None:
            outcome = await _outcome(attack, setting)
            if out is not None:
                out.write(cast("Line", asdict(outcome)))
        outcomes.append(outcome)
    progress(STEP, len(attacks), len(attacks))
    return tuple(outcomes)


async def _outcome(attack: Attack, setting: Setting) -> Outcome:
    setting.stage.set(_articles(attack.planted), attack.fault)
    said = [await _said(attack, turn, setting.target) for turn in attack.turns]
    problems = broken(attack, said, setting.grounds)
    setting.stage.set((), "")
    return Outcome(id=attack.id, said=tuple(said), problems=problems)


async def _said(attack: Attack, turn: Turn, target: Target) -> Said:
    voice = Voice(mode=Mode.EASY if attack.easy else Mode.STANDARD)
    answer = await target.ask(turn.text, f"{attack.id} {turn.chat}", voice)
    record = None if answer.record is None else await target.record(answer.record)
    stranger = f"{attack.id} stranger"
    again = None if answer.record is None else await target.again(answer.record, stranger)
    return Said(
        chat=turn.chat,
        text=answer.text,
        body=answer.body,
        status=answer.status.value if answer.status else "",
        citations=tuple(one.key for one in answer.citations),
        urls=tuple(line.url for line in answer.sources if line.url),
        kept=record.asked.question if record else "",
        foreign=again is not None,
    )


def _articles(planted: str) -> tuple[Article, ...]:
    """The articles of a planted document, read as any document is."""
    if not planted:
        return ()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "planted.md"
        path.write_text(planted, encoding="utf-8")
        return read_document(path).articles


def _known(out: LinesOut, path: Path, setup: Line) -> dict[str, Outcome]:
    if not out.kept:
        return {}
    first, *rest = out.kept
    if dict(first) != dict(setup):
        raise AnswersOfAnotherSetup(path=path)
    known: dict[str, Outcome] = {}
    for number, line in enumerate(rest, 2):
        try:
            outcome = _OUTCOME.validate_python(line)
        except ValidationError as error:
            problem = error.errors()[0]["msg"]
            raise LinesInvalid(path=path, line=number, problem=problem) from error
        known[outcome.id] = outcome
    return known
