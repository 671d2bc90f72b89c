"""The last figures, kept in the repository, and what fell since.

A figure fell if it is worse by more than 0.02; what must never grow (numbers without a ground,
facts changed by easy words) fell if it is worse at all. Figures of other questions are never
compared. Those of another set-up are: that is what a comparison is for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from admin.errors import KeptFiguresInvalid
from admin.evaluation.figures import Figures
from admin.evaluation.gap import Gap
from admin.evaluation.gold import GoldQuestion
from admin.evaluation.rounding import DIGITS, rounded
from admin.evaluation.spread import Spread
from admin.evaluation.wilson import Share

STYLE_GAP = "style gap"
_TOLERANCE = 0.02
_NEVER_MORE = frozenset({"ungrounded numbers", "easy ungrounded numbers", "easy changed facts"})
_LESS_IS_BETTER = _NEVER_MORE | {"false refusal", STYLE_GAP}


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionSet:
    """Which questions were asked, told by their number and a digest of all that is in them."""

    count: int
    digest: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """The figures of one evaluation with all that they depend on, as they are kept."""

    setup: Mapping[str, str]
    questions: QuestionSet
    figures: Mapping[str, Share]
    style_gap: Gap | None
    readability: Mapping[str, float | None]
    milliseconds: Spread | None
    """Depends on the machine: kept to be read, never compared."""

    @property
    def values(self) -> dict[str, float]:
        """Every figure that is compared, by name; without those of no cases."""
        rates = {name: share.rate for name, share in self.figures.items()}
        rates[STYLE_GAP] = self.style_gap.value if self.style_gap else None
        return {name: rate for name, rate in rates.items() if rate is not None}


@dataclass(frozen=True, kw_only=True, slots=True)
class Fall:
    """A figure that is worse than it was."""

    name: str
    before: float
    now: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """Figures held against the last ones."""

    same_questions: bool
    other_setup: tuple[str, ...]
    """The parts of the set-up that are not what they were."""
    fallen: tuple[Fall, ...]
    """Empty for other questions, which are not compared."""


def kept_of(figures: Figures, questions: Sequence[GoldQuestion], setup: Mapping[str, str]) -> Kept:
    """What is kept of an evaluation."""
    return Kept(
        setup=setup,
        questions=_set_of(questions),
        figures=figures.total,
        style_gap=figures.style_gap,
        readability=figures.readability,
        milliseconds=figures.milliseconds,
    )


def compare(before: Kept, now: Kept) -> Comparison:
    """What fell, in the order in which figures are shown; a new figure has nothing to fall from."""
    names = dict.fromkeys((*now.setup, *before.setup))
    same = before.questions == now.questions
    return Comparison(
        same_questions=same,
        other_setup=tuple(one for one in names if before.setup.get(one) != now.setup.get(one)),
        fallen=tuple(_falls(before.values, now.values)) if same else (),
    )


def read_kept(path: Path) -> Kept:
    """The figures that a file keeps.

    Raises:
        KeptFiguresInvalid: there is no such file, or it keeps no figures.
    """
    try:
        return _KEPT.validate_python(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise KeptFiguresInvalid(path=path, problem=error.strerror) from error
    except ValidationError as error:
        raise KeptFiguresInvalid(path=path, problem="no figures") from error
    except ValueError as error:
        raise KeptFiguresInvalid(path=path, problem=str(error)) from error


def written(kept: Kept) -> str:
    """The figures as a file keeps them: sorted, so that a change shows as the lines it changed."""
    return json.dumps(rounded(kept), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


_KEPT = TypeAdapter(Kept)


def _falls(before: Mapping[str, float], now: Mapping[str, float]) -> list[Fall]:
    return [
        Fall(name=name, before=before[name], now=value)
        for name, value in now.items()
        if name in before and _fell(name, before[name], value)
    ]


def _fell(name: str, before: float, now: float) -> bool:
    worse = now - before if name in _LESS_IS_BETTER else before - now
    # The file keeps four digits: what lies behind them is no fall.
    return round(worse, DIGITS) > (0 if name in _NEVER_MORE else _TOLERANCE)


def _set_of(questions: Sequence[GoldQuestion]) -> QuestionSet:
    lines = sorted(json.dumps(asdict(one), sort_keys=True) for one in questions)
    digest = sha256("\n".join(lines).encode()).hexdigest()[:16]
    return QuestionSet(count=len(questions), digest=digest)
