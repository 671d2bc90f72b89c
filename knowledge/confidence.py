"""Whether the first articles answer at all: a probability, calibrated. Pure functions.

Cosines of the e5 family are bunched (0.85 right, 0.81 wrong), so no single score tells. A
logistic regression over what the search saw does; `bench/fit_retrieval.py` fits it on questions
that no adapter learned from, against questions that nothing answers, and chooses the threshold: it
refuses as much as it can while no more than 1 of 100 questions about the city's ordinances are
refused with it. What a guide that stands alone must be asked is fitted apart
(`bench/fit_guides.py`).

An ordinance that no guide tells about lies further from its citizens' words: nobody taught the
model its matter. Measured by one threshold, it would be refused eight times as often. So it has one
of its own, chosen in the same way: no more than 5 of 100 questions about ordinances that nothing
was taught about (`bench/tomorrow`) are refused.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from functools import cache
from math import exp
from pathlib import Path

_COEFFICIENTS = Path(__file__).parent / "data" / "confidence.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Signals:
    """What a search saw, as numbers without a unit."""

    nearest: float
    """The greatest cosine of a passage of the first articles, or a question of the first guide."""
    concentration: float
    """Share of the first five articles that stand in the document of the first."""
    margin: float
    """How far the best article's score stands above the mean of the next nine."""
    lexicon: float
    """Share of the words that the lexicon adds, weighed by rarity, that the first articles hold; 0
    where it adds none."""
    missing_fact: float
    """1 if the question asks for a kind of fact that the first articles do not state."""
    today: float
    """1 if the question asks how things stand today."""
    elsewhere: float
    """1 if the question names another place than the city."""
    unasked: float
    """How far the question is from the nearest that the first article's guide is written to
    answer, where the catalogue holds no more than the guide; 0 where it holds the article."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Calibration:
    """Coefficients of the regression, and the confidence from which something counts as found."""

    coefficients: Signals
    intercept: float
    threshold: float
    threshold_untold: float
    """The same where no guide tells about the ordinance that was found first."""

    def least(self, *, told: bool) -> float:
        """The confidence from which something counts as found, by whether guides tell about it."""
        return self.threshold if told else self.threshold_untold


def confidence(signals: Signals, calibration: Calibration) -> float:
    """How likely it is that the first articles hold an answer, 0 to 1."""
    terms = zip(astuple(calibration.coefficients), astuple(signals), strict=True)
    total = calibration.intercept + sum(weight * value for weight, value in terms)
    return 1.0 / (1.0 + exp(-max(-60.0, min(60.0, total))))


def share(words: Sequence[tuple[str, float]], held: frozenset[str]) -> float:
    """The share of words, each with its weight, that are held; 1 where there are no words."""
    total = sum(weight for _, weight in words)
    return sum(weight for word, weight in words if word in held) / total if total else 1.0


@cache
def shipped_calibration() -> Calibration:
    """The calibration that was fitted for the bundled model."""
    stored = json.loads(_COEFFICIENTS.read_text(encoding="utf-8"))
    names = [field.name for field in fields(Signals)]
    return Calibration(
        coefficients=Signals(**{name: float(stored["coefficients"][name]) for name in names}),
        intercept=float(stored["intercept"]),
        threshold=float(stored["threshold"]),
        threshold_untold=float(stored["threshold_untold"]),
    )
