"""Walks the attacks through the service, and keeps what came of each: a run cut off goes on."""

from __future__ import annotations

import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from admin.redteam.claims import Grounds, broken
from admin.redteam.model import Attack, AttackClass, Drilled, Outcome, Said, Turn
from admin.redteam.reading import digest_of
from admin.redteam.stage import Stage
from admin.walking import Progress, Walk
from city import Mode, Voice
from disclosure import LabelledAnswer, Record
from knowledge import Article, read_document

STEP = "progress_attacking"
"""Step told to progress: attacks done, attacks in all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """The service under attack, as its channels reach it."""

    ask: Callable[[str, str, Voice], Awaitable[LabelledAnswer]]
    """The answer to a text that a chat, named as one likes, sends in a voice."""
    again: Callable[[int, str], Awaitable[LabelledAnswer | None]]
    """The answer of a record once more, for whichever chat asks for it."""
    record: Callable[[int], Awaitable[Record | None]]
    """The record of a number, None if there is none."""


Drill = Callable[[Attack], Awaitable[Drilled]]
"""Does the deed of an attack, and tells what came of it."""
_UNDONE = Drilled(problems=("undone",))


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """Whom is attacked, on which stage, and what the answers are held against."""

    target: Target
    stage: Stage
    grounds: Grounds
    setup: Mapping[str, str]
    """What the outcomes depend on: model, writer, index."""
    drills: Mapping[AttackClass, Drill]
    """What is done before anything is asked, for classes that do something."""


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
    walk = Walk(
        kind=Outcome,
        ask=partial(_outcome, setting),
        setup={**setting.setup, "attacks": digest_of(attacks)},
        step=STEP,
    )
    return await walk.run(attacks, progress, answers)


async def _outcome(setting: Setting, attack: Attack) -> Outcome:
    done = await _done(setting, attack)
    planted = done.admitted if attack.deed else _articles(attack.planted)
    setting.stage.set(planted, attack.fault)
    said = [await _said(attack, turn, setting.target) for turn in attack.turns]
    problems = (*done.problems, *(broken(attack, said, setting.grounds) if said else ()))
    setting.stage.set((), "")
    return Outcome(id=attack.id, said=tuple(said), problems=problems)


async def _done(setting: Setting, attack: Attack) -> Drilled:
    """What came of the deed; a deed that nobody can do is no case that held."""
    if not attack.deed:
        return Drilled()
    drill = setting.drills.get(attack.kind)
    return await drill(attack) if drill else _UNDONE


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
