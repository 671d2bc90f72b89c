"""What left the gate, judged by rules of this file's own, which are not those of the gate."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from dataclasses import dataclass, field, fields
from typing import Any, cast

import regex

from city import CityProfile
from disclosure import LabelledAnswer

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
        "setWebhook",
    }
)
_CLUSTER = regex.compile(r"\X")


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

    def add(self, more: Findings) -> None:
        """Take in what another part saw."""
        longest = max(self.longest_answer, more.longest_answer)
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(more, one.name))
        self.longest_answer = longest


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
