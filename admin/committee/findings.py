"""What a rule says to what it looked at: nothing, a warning, or a refusal, with its article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from admin.committee.texts import CommitteeSentence
from city import CommitteeRules, Sentences


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
    sentence: CommitteeSentence
    values: dict[str, object] = field(default_factory=dict[str, object])

    def told(self, sentences: Sentences) -> str:
        """The finding as an official reads it; the article stands beside it."""
        return sentences.say(self.sentence, **self.values)


Findings = tuple[Finding, ...]


def refusal(rules: CommitteeRules, sentence: CommitteeSentence, **values: object) -> Findings:
    """A refusal, by the article that the city's profile gives for the sentence."""
    return (_finding(Weight.REFUSAL, rules, sentence, values),)


def warning(rules: CommitteeRules, sentence: CommitteeSentence, **values: object) -> Findings:
    """A warning, likewise."""
    return (_finding(Weight.WARNING, rules, sentence, values),)


def refused(findings: Iterable[Finding]) -> bool:
    """Whether one of them is a refusal."""
    return any(one.weight is Weight.REFUSAL for one in findings)


def written_day(day: date) -> str:
    """A day as Korean documents write it, such as `2026. 3. 1.`, its full stop included."""
    return f"{day.year}. {day.month}. {day.day}."


def _finding(
    weight: Weight, rules: CommitteeRules, sentence: CommitteeSentence, values: dict[str, object]
) -> Finding:
    shown = {
        name: written_day(value) if isinstance(value, date) else value
        for name, value in values.items()
    }
    article = rules.articles[sentence.value.removeprefix("committee.")]
    return Finding(weight=weight, article=article, sentence=sentence, values=shown)
