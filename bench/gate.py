"""A million generated calls through the gate: how many left without a notice, too long, or torn?

    python -m bench.gate [CALLS] [--seed SEED]

Some of the calls are the library's own methods, every one of them, with and without a notice in
what they say. The others are labelled answers on their way through splitting and sending, one in
ten of them of up to 20,000 characters. Every processor takes a part. Ends with 1 if anything
slipped through.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import logging
import math
import random
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed

from rich.console import Console
from rich.progress import Progress
from telegram import Bot
from telegram.error import TelegramError

from bench.bot_calls import RecordingRequest, arguments, library_methods
from bench.figures import Figure, at_most
from bench.gate_judge import Findings, Judge
from bench.keeping import run_piece
from bench.texts import random_text
from bot.telegram.addresses import Address
from bot.telegram.calling import Caller
from bot.telegram.gate import Gate, GatedRequest
from bot.telegram.pace import Pace
from bot.telegram.sending import Sender
from city import CityProfile, Language, Mode, Voice, load_profile
from disclosure import LabelledAnswer, Notices, label

LONGEST, _SHORTER = 20_000, 600
_LONG = 0.1
_PART = 25_000
_WITH_NOTICE, _WITH_OPTIONAL = 0.5, 0.7
_VOICES = [Voice(language=one, mode=two) for one in Language for two in Mode]


async def measure(calls: int, seed: int) -> Findings:
    """Make at least so many calls, and judge each that leaves."""
    profile = load_profile("yeosu")
    notices = Notices(profile.notices)
    chance = random.Random(seed)  # noqa: S311 - a repeatable run, not a secret
    findings = Findings()
    judge = Judge(profile, findings)
    wire, gate = RecordingRequest(), Gate(notices.opens)
    gated = GatedRequest(wire, gate)
    bot = Bot("1:bench", request=gated, get_updates_request=gated)
    sender = Sender(bot, Caller(Pace(burst=math.inf, chat_burst=math.inf)))
    methods = itertools.cycle(sorted(library_methods().items()))
    while (made := gate.passed.total() + gate.refused.total()) < calls:
        await _call(chance, notices, bot, *next(methods))
        answer = _random_answer(chance, profile, notices)
        before = len(wire.sent)
        await sender.send(Address(chat_id=1), answer)
        judge.look_at_parts(answer, [told["text"] for _, told in wire.sent[before:]])
        for method, told in wire.sent:
            judge.look(method, dict(told))
        wire.sent.clear()
    findings.calls = made
    findings.refused = gate.refused.total()
    return findings


def measure_parts(calls: int, seed: int) -> Iterator[Findings]:
    """What the parts saw, as they end; each has a seed of its own, so that a run is repeatable."""
    with ProcessPoolExecutor() as pool:
        parts = [
            pool.submit(_part, min(_PART, calls - begun), seed * calls + begun)
            for begun in range(0, calls, _PART)
        ]
        for part in as_completed(parts):
            yield part.result()


def _part(calls: int, seed: int) -> Findings:
    # Half of the refusals are meant here; the gate would log each.
    logging.getLogger("bot.telegram.gate").setLevel(logging.CRITICAL)
    return asyncio.run(measure(calls, seed))


async def _call(
    chance: random.Random,
    notices: Notices,
    bot: Bot,
    name: str,
    method: Callable[..., object],
) -> None:
    """One call of a method of the library, with or without the notice in its words."""
    text = random_text(chance, 600)
    if chance.random() < _WITH_NOTICE:
        short = chance.choice(notices.wordings).short
        text = f"{short}{chance.choice([' ', chr(10), '', 'x'])}{text}"
    given = arguments(method, text, optional=chance.random() < _WITH_OPTIONAL)
    # Refused by the gate, by a wire that says no to most, or by the library beforehand.
    with contextlib.suppress(TelegramError, ValueError):
        await getattr(bot, name)(**given)


def _random_answer(chance: random.Random, profile: CityProfile, notices: Notices) -> LabelledAnswer:
    """A labelled answer in any voice, of a length as answers have it or up to far beyond."""
    return label(
        random_text(chance, LONGEST if chance.random() < _LONG else _SHORTER),
        notices=notices,
        voice=chance.choice(_VOICES),
        sentences=profile.sentences,
    )


def figures(findings: Findings, seconds: float) -> list[Figure]:
    """What was seen, and what must be none."""
    calls = f"{findings.calls:,} calls: {findings.left:,} left, {findings.refused:,} were refused"
    answers = (
        f"{findings.answers:,} answers of up to {findings.longest_answer:,} characters left in "
        f"{findings.parts:,} parts"
    )
    none = at_most(0)
    return [
        Figure(name="gate: without notice", unit="", median=findings.without_notice, goal=none,
               note=f"{calls}; {len(findings.methods)} methods left"),
        Figure(name="gate: over the limit", unit="", median=findings.over_limit, goal=none),
        Figure(name="gate: cut inside a character", unit="", median=findings.cut_inside, goal=none,
               note=answers),
        Figure(name="gate: changed by splitting", unit="", median=findings.changed, goal=none),
        Figure(name="gate: calls", unit="a second", median=findings.calls / seconds),
    ]  # fmt: skip


def main(arguments_given: list[str] | None = None) -> int:
    """Measure and report; 1 if anything slipped through."""
    parser = argparse.ArgumentParser(description="Calls through the gate.")
    parser.add_argument("calls", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments_given)

    def measured(_progress: object) -> list[Figure]:
        begun, findings = time.perf_counter(), Findings()
        with Progress(console=Console(stderr=True)) as progress:
            task = progress.add_task("calls through the gate", total=options.calls)
            for part in measure_parts(options.calls, options.seed):
                findings.add(part)
                progress.update(task, completed=findings.calls)
        return figures(findings, time.perf_counter() - begun)

    return run_piece("gate", measured)


if __name__ == "__main__":
    sys.exit(main())
