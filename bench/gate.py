"""100,000 generated calls through the gate: how many left without a notice, too long, or torn?

    python -m bench.gate [CALLS] [--seed SEED]

Some of the calls are the library's own methods, every one of them, with and without a notice in
what they say. The others are labelled answers of up to 20,000 characters on their way through
splitting and sending. What left is judged by rules of this file's own, not by those of the gate.
Ends with 1 if anything slipped through.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import json
import logging
import math
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import regex
from rich.console import Console
from rich.progress import Progress
from telegram import Bot
from telegram.error import TelegramError

from bench.bot_calls import RecordingRequest, arguments, library_methods
from bench.figures import Figure, at_most
from bench.keeping import run_piece
from bench.texts import random_text
from bot.telegram.calling import Caller
from bot.telegram.gate import Gate, GatedRequest
from bot.telegram.pace import Pace
from bot.telegram.sending import Address, Sender
from city import CityProfile, Language, Mode, Voice, load_profile
from disclosure import LabelledAnswer, Notices, label

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
        "getChatMember",
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
    sender = Sender(bot, Caller(Pace(burst=math.inf, chat_burst=math.inf)))
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
    parser.add_argument("calls", nargs="?", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments_given)
    # Half of the refusals are meant here; the gate would log each.
    logging.getLogger("bot.telegram.gate").setLevel(logging.CRITICAL)

    def measured(_progress: object) -> list[Figure]:
        begun = time.perf_counter()
        findings = asyncio.run(measure(options.calls, options.seed))
        return figures(findings, time.perf_counter() - begun)

    return run_piece("gate", measured)


if __name__ == "__main__":
    sys.exit(main())
