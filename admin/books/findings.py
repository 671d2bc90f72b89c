"""What a rule says to what it looked at: nothing, a warning, or a refusal, with its article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from city import ProfileInvalid, SentenceKey, Sentences


class Ruled(Protocol):
    """A city's rules for a room, which say the article of each."""

    @property
    def articles(self) -> Mapping[str, str]:
        """Each rule's article by the last part of its sentence's key; empty: no ordinance asks."""
        ...


class Weight(StrEnum):
    """How much a finding weighs."""

    REFUSAL = "refusal"
    """It cannot be done so."""
    WARNING = "warning"
    """It can be done; somebody should know this first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What a rule says, by key; `told` says it in words."""

    weight: Weight
    article: str
    """As the city cites it, from its profile."""
    sentence: SentenceKey
    values: dict[str, object] = field(default_factory=dict[str, object])

    def told(self, sentences: Sentences) -> str:
        """The finding as an official reads it; the article stands beside it."""
        return sentences.say(self.sentence, **self.values)


Findings = tuple[Finding, ...]


def refusal(rules: Ruled, sentence: SentenceKey, **values: object) -> Findings:
    """A refusal, by the article that the city's profile gives for the sentence."""
    return (_finding(Weight.REFUSAL, rules.articles[rule_of(sentence)], sentence, values),)


def warning(rules: Ruled, sentence: SentenceKey, **values: object) -> Findings:
    """A warning, likewise."""
    return (_finding(Weight.WARNING, rules.articles[rule_of(sentence)], sentence, values),)


def unruled(sentence: SentenceKey, **values: object) -> Findings:
    """A refusal that no ordinance asks for, but the keeping itself."""
    return (_finding(Weight.REFUSAL, "", sentence, values),)


def require_articles(rules: Ruled, sentences: Iterable[SentenceKey], path: str) -> None:
    """Make sure that the profile's file gives an article for every rule.

    Raises:
        ProfileInvalid: it does not.
    """
    for said in sentences:
        if rule_of(said) not in rules.articles:
            raise ProfileInvalid(path=path, problem=said.value)


def refused(findings: Iterable[Finding]) -> bool:
    """Whether one of them is a refusal."""
    return any(one.weight is Weight.REFUSAL for one in findings)


def written_day(day: date) -> str:
    """A day as Korean documents write it, such as `2026. 3. 1.`, its full stop included."""
    return f"{day.year}. {day.month}. {day.day}."


def rule_of(sentence: SentenceKey) -> str:
    """The name of the rule that says a sentence: the last part of its key."""
    return sentence.value.rpartition(".")[2]


def shown(values: Mapping[str, object]) -> dict[str, object]:
    """What fills a sentence, its days as documents write them."""
    return {
        name: written_day(value) if isinstance(value, date) else value
        for name, value in values.items()
    }


def _finding(
    weight: Weight, article: str, sentence: SentenceKey, values: dict[str, object]
) -> Finding:
    return Finding(weight=weight, article=article, sentence=sentence, values=shown(values))
