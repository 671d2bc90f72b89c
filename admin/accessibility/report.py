"""What was found, as an operator reads it (tables) and as a program does (JSON): nobody's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from admin.accessibility.aloud import Flaw, source_of
from admin.accessibility.fidelity import Answers, Pair
from city import Voice, operator_sentence

if TYPE_CHECKING:
    from rich.table import Table

_DIGITS = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnFlaw:
    """Something in a sentence of the city's that is read wrongly."""

    voice: Voice
    key: str
    flaw: Flaw


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What was found in the city's sentences, and in the answers that were given."""

    sentences: int
    """How many of the city's sentences were looked at."""
    flaws: Sequence[OwnFlaw]
    answers: Answers

    @property
    def well(self) -> bool:
        """Whether the city's own sentences are without a flaw, and easy answers say the same."""
        return not self.flaws and not self.answers.unfaithful

    @property
    def gain(self) -> float | None:
        """By how many points easy answers read more easily, on average; None without a pair."""
        gains = [one.gain for one in self.answers.pairs if one.gain is not None]
        return round(fmean(gains), _DIGITS) if gains else None


def as_json(found: Found) -> dict[str, object]:
    """Every figure, and by number or key what it was counted from."""
    answers = found.answers
    return {
        "well": found.well,
        "sentences": {
            "read": found.sentences,
            "flaws": [
                {
                    "voice": _called(one.voice),
                    "key": one.key,
                    "rule": one.flaw.rule.value,
                    "piece": one.flaw.piece,
                }
                for one in found.flaws
            ],
        },
        "answers": {
            "looked_at": answers.looked_at,
            "pairs": len(answers.pairs),
            "without_a_pair": answers.alone,
            "mean_gain": found.gain,
            "unfaithful": [_pair(one) for one in answers.unfaithful],
            "no_easier": [_pair(one) for one in answers.no_easier],
            "read_wrongly": {
                rule.value: list(numbers) for rule, numbers in answers.read_wrongly.items()
            },
        },
    }


def tables(found: Found) -> tuple[Table, ...]:
    """The figures; and what was found wrong, if anything was."""
    return tuple(filter(None, (_figures(found), _own(found), _pairs(found), _rules(found))))


def _figures(found: Found) -> Table:
    from rich.table import Table

    answers = found.answers
    table = Table(title=_say("title"))
    table.add_column(_say("what"))
    table.add_column(_say("count"), justify="right")
    table.add_row(_say("sentences"), f"{found.sentences:,}")
    table.add_row(_say("flaws"), f"{len(found.flaws):,}")
    table.add_row(_say("looked_at"), f"{answers.looked_at:,}")
    table.add_row(_say("pairs"), f"{len(answers.pairs):,}")
    table.add_row(_say("alone"), f"{answers.alone:,}")
    table.add_row(_say("unfaithful"), f"{len(answers.unfaithful):,}")
    table.add_row(_say("no_easier"), f"{len(answers.no_easier):,}")
    table.add_row(_say("gain"), "-" if found.gain is None else f"{found.gain:+.1f}")
    return table


def _own(found: Found) -> Table | None:
    from rich.markup import escape
    from rich.table import Table

    if not found.flaws:
        return None
    table = Table(_say("voice"), _say("key"), _say("piece"), _say("why"), title=_say("flaws"))
    for one in found.flaws:
        why = operator_sentence(f"aloud.{one.flaw.rule}")
        table.add_row(_called(one.voice), one.key, escape(one.flaw.piece), why)
    return table


def _pairs(found: Found) -> Table | None:
    from rich.table import Table

    if not found.answers.unfaithful:
        return None
    table = Table(_say("easy"), _say("standard"), _say("changed"), title=_say("unfaithful"))
    for one in found.answers.unfaithful:
        table.add_row(str(one.easy), str(one.standard), ", ".join(one.changed))
    return table


def _rules(found: Found) -> Table | None:
    from rich.table import Table

    if not found.answers.read_wrongly:
        return None
    table = Table(_say("why"), _say("source"), _say("count"), title=_say("read_wrongly"))
    for rule, numbers in found.answers.read_wrongly.items():
        table.add_row(operator_sentence(f"aloud.{rule}"), source_of(rule), str(len(numbers)))
    return table


def _pair(one: Pair) -> dict[str, object]:
    return {
        "easy": one.easy,
        "standard": one.standard,
        "changed": list(one.changed),
        "gain": None if one.gain is None else round(one.gain, _DIGITS),
    }


def _called(voice: Voice) -> str:
    return f"{voice.language}-easy" if voice.easy else voice.language.value


def _say(key: str, **details: object) -> str:
    return operator_sentence(f"accessibility.{key}", **details)
