"""100,000 generated calls through the gate: how many left without a notice, too long, or torn?

    python -m bench.gate [CALLS] [--seed SEED]

Some of the calls are the library's own methods, every one of them, with and without a notice in
what they say. The others are labelled answers of up to 20,000 characters on their way through
splitting and sending. What left is judged by rules of this file's own, not by those of the gate.
Prints a table, writes `bench-results/gate.json`, and ends with 1 if anything slipped through.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import json
import logging
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import regex
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from telegram import Bot
from telegram.error import TelegramError

from bench.bot_calls import RecordingRequest, arguments, library_methods
from bench.texts import random_text
from bot.telegram.gate import Gate, GatedRequest
from bot.telegram.pace import Pace
from bot.telegram.sending import Address, Sender
from city import CityProfile, Language, Mode, Voice, load_profile
from disclosure import LabelledAnswer, Notices, label

RESULTS = Path("bench-results")
LONGEST = 20_000
_LIMITS = {
    "text": 4096,
    "caption": 1024,
    "question": 300,
    "description": 512,
    "short_description": 120,
    "explanation": 200,
}
_ALERT_LIMIT = 200
_WORDLESS = frozenset(
    {
        "deleteMessage",
        "deleteMyCommands",
        "deleteWebhook",
        "editMessageReplyMarkup",
        "getMe",
        "getUpdates",
        "getWebhookInfo",
        "sendChatAction",
        "setMyCommands",
    }
)
_WITH_NOTICE, _WITH_OPTIONAL = 0.5, 0.7
_CLUSTER = regex.compile(r"\X")
_VOICES = [Voice(language=one, mode=two) for one in Language for two in Mode]


@dataclass(kw_only=True)
class Findings:
    """What was seen, and what should never be."""

    calls: int = 0
    left: int = 0
    refused: int = 0
    answers: int = 0
    parts: int = 0
    longest_answer: int = 0
    methods: Counter[str] = field(default_factory=Counter[str])
    without_notice: int = 0
    over_limit: int = 0
    cut_inside: int = 0
    changed: int = 0

    @property
    def clean(self) -> bool:
        """Whether nothing slipped through."""
        return not (self.without_notice or self.over_limit or self.cut_inside or self.changed)


class Judge:
    """Looks at what left, by rules of its own."""

    def __init__(self, profile: CityProfile, findings: Findings) -> None:
        self._shorts = tuple(notice.short for notice in profile.notices)
        self._findings = findings

    def look(self, method: str, fields: dict[str, str]) -> None:
        """One call that left."""
        self._findings.left += 1
        self._findings.methods[method] += 1
        if method in _WORDLESS:
            return
        texts = {name: fields[name] for name in _LIMITS if name in fields}
        if "media" in fields:
            media: Any = json.loads(fields["media"])
            items = cast("list[dict[str, str]]", media if isinstance(media, list) else [media])
            for place, item in enumerate(items):
                texts[f"caption {place}"] = item.get("caption", "")
        if not texts and method != "answerCallbackQuery":
            self._findings.without_notice += 1
        for name, text in texts.items():
            if not text.startswith(self._shorts):
                self._findings.without_notice += 1
            limit = _LIMITS[name.split()[0]]
            if method == "answerCallbackQuery":
                limit = _ALERT_LIMIT
            if len(text.encode("utf-16-le", "surrogatepass")) // 2 > limit:
                self._findings.over_limit += 1

    def look_at_parts(self, answer: LabelledAnswer, parts: list[str]) -> None:
        """The parts in which one answer left."""
        short = answer.notice.short
        rest = answer.text.removeprefix(short).lstrip("\n")
        self._findings.answers += 1
        self._findings.longest_answer = max(self._findings.longest_answer, len(rest))
        pieces = [part.removeprefix(f"{short}\n\n") for part in parts]
        self._findings.parts += len(parts)
        self._findings.changed += "".join(pieces) != rest
        borders = {found.end() for found in _CLUSTER.finditer(rest)}
        ends = itertools.accumulate(len(piece) for piece in pieces[:-1])
        self._findings.cut_inside += sum(end not in borders for end in ends)


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
    sender = Sender(bot, Pace())
    methods = itertools.cycle(sorted(library_methods().items()))
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task("calls through the gate", total=calls)
        while (made := gate.passed.total() + gate.refused.total()) < calls:
            progress.update(task, completed=made)
            await _call(chance, notices, bot, *next(methods))
            answer = _random_answer(chance, profile, notices)
            before = len(wire.sent)
            await sender.send(Address(chat_id=1), answer)
            judge.look_at_parts(answer, [fields["text"] for _, fields in wire.sent[before:]])
            for method, fields in wire.sent:
                judge.look(method, dict(fields))
            wire.sent.clear()
        progress.update(task, completed=calls)
    findings.calls = made
    findings.refused = gate.refused.total()
    return findings


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
    """A labelled answer of up to 20,000 characters, in any voice."""
    return label(
        random_text(chance, LONGEST),
        notices=notices,
        voice=chance.choice(_VOICES),
        sentences=profile.sentences,
    )


def report(findings: Findings, seconds: float, seed: int) -> None:
    """Print the table and write the JSON."""
    figures: dict[str, int | float] = {
        "calls": findings.calls,
        "left": findings.left,
        "refused": findings.refused,
        "methods that left": len(findings.methods),
        "answers split": findings.answers,
        "parts": findings.parts,
        "longest answer (characters)": findings.longest_answer,
        "without notice": findings.without_notice,
        "over the limit": findings.over_limit,
        "cut inside a character": findings.cut_inside,
        "changed by splitting": findings.changed,
        "calls a second": round(findings.calls / seconds),
        "seed": seed,
    }
    table = Table("figure", "value", title="The gate")
    for name, value in figures.items():
        table.add_row(name, f"{value:,}")
    Console().print(table)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "gate.json").write_text(json.dumps(figures, indent=2), encoding="utf-8")


def main(arguments_given: list[str] | None = None) -> int:
    """Measure and report; 1 if anything slipped through."""
    parser = argparse.ArgumentParser(description="Calls through the gate.")
    parser.add_argument("calls", nargs="?", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments_given)
    # Half of the refusals are meant here; the gate would log each.
    logging.getLogger("bot.telegram.gate").setLevel(logging.CRITICAL)
    begun = time.perf_counter()
    findings = asyncio.run(measure(options.calls, options.seed))
    report(findings, time.perf_counter() - begun, options.seed)
    return 0 if findings.clean else 1


if __name__ == "__main__":
    sys.exit(main())
