"""Fits the weights of ranking and the calibration of confidence; run by hand, not by `make bench`.

    python -m bench.fit_retrieval look --corpus FOLDER --out SEEN.jsonl QUESTIONS.jsonl…
    python -m bench.fit_retrieval rank SEEN.jsonl
    python -m bench.fit_retrieval confidence SEEN.jsonl
    python -m bench.fit_retrieval thresholds SEEN.jsonl [--write]

`look` searches for every question with the shipped lexicon and guides. They were written for the
city's ordinances, and weights must also serve ordinances that they do not know: `bench/tomorrow`
stands for these, as no adapter, lexicon or guide was taught anything about it. No adapter may have
learned from the questions: of what it knows by heart it is surer than it will be of what is asked.
`rank` prints weights of a conditional logit, proved on folds of ordinances; `confidence` prints a
logistic regression, signs kept, beside the one that ships; `thresholds` chooses one for what guides
tell about and one for what they do not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, cast
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from bench.looking import EVIDENCE, WORLDS, Row, look
from knowledge import ArticleRole
from knowledge.confidence import Signals, confidence, shipped_calibration

_CALIBRATION = Path("knowledge/data/confidence.json")
_HELD_BACK = (ArticleRole.PURPOSE, ArticleRole.DEFINITION, ArticleRole.SUPPLEMENT)
_ELSEWHERE_FITTED = "unasked"
"""The signal that is 0 wherever an ordinance is held: `bench/fit_guides.py` fits it."""
_NAMES = [field.name for field in fields(Signals) if field.name != _ELSEWHERE_FITTED]
_FOLDS = 5
_RIDGE = 0.5
_AGAINST = frozenset({"missing_fact", "today", "elsewhere"})
"""Signals that speak against an answer; all others speak for it. The fit keeps their signs: a
reason that counts the wrong way round could not be explained to anybody."""
_FALSE_REFUSALS = (0.01, 0.05)
"""Share of answerable questions that may fall under the threshold, by world. What guides tell about
is known better; refused there are English and spoken questions first."""

Matrix = NDArray[np.float64]


def fit_ranking(rows: Sequence[Row]) -> None:
    """Print the weights, and the recall of each fold under weights fitted on the others."""
    answerable = [row for row in rows if row["document"]]
    usable = [row for row in answerable if any(row["gold"])]
    hits: dict[str, list[int]] = {name: [] for name in WORLDS}
    for fold in range(_FOLDS):
        weights = _logit([row for row in usable if _fold(row) != fold])
        for row in answerable:
            if _fold(row) == fold:
                hits[row["world"]].append(_place(row, weights))
    for name, places in hits.items():
        recalls = {k: round(float(np.mean([place < k for place in places])), 3) for k in (1, 5, 10)}
        print(f"{name}: recall {recalls} of {len(places)}")  # noqa: T201
    for name, weight in zip((*EVIDENCE, *_HELD_BACK), _logit(usable), strict=True):
        print(f"{name}: {weight:.3f}")  # noqa: T201


def _fold(row: Row) -> int:
    """Read backwards, so that the documents of one fold of training are of several here."""
    return crc32((row["document"] or row["question"])[::-1].encode()) % _FOLDS


def _matrix(row: Row) -> Matrix:
    evidence = np.asarray(row["evidence"], dtype=np.float64)
    roles = [[float(role == held.value) for held in _HELD_BACK] for role in row["roles"]]
    return np.concatenate([evidence, np.asarray(roles)], axis=1)


# Cosines differ by hundredths, BM25 by units: brought to one scale, one ridge serves both.
_SCALE = np.array([0.02, 0.02, 5.0, 0.02, 1.0, 1.0, 1.0])


def _logit(rows: Sequence[Row]) -> Matrix:
    cases = [(_matrix(row) / _SCALE, np.asarray(row["gold"], dtype=bool)) for row in rows]

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        total, slope = _RIDGE * float(weights @ weights), 2 * _RIDGE * weights
        for evidence, gold in cases:
            scores = evidence @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            right = chances[gold].sum()
            total -= float(np.log(right + 1e-12))
            slope = slope + evidence.T @ chances - evidence[gold].T @ (chances[gold] / right)
        return total, slope

    return _least(loss, np.zeros(len(_SCALE))) / _SCALE


def _least(
    loss: Callable[[Matrix], tuple[float, Matrix]],
    start: Matrix,
    bounds: Sequence[tuple[float | None, float | None]] | None = None,
) -> Matrix:
    """Where a loss, told with its slope, is least."""
    # The library is typed in part only.
    found = cast("Any", optimize).minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x)


def _place(row: Row, weights: Matrix) -> int:
    gold = np.asarray(row["gold"], dtype=bool)
    if not gold.any():
        return 1000
    scores = _matrix(row) @ weights
    return int((scores > scores[gold].max()).sum())


def fit_confidence(rows: Sequence[Row]) -> None:
    """Print the regression fitted anew, and what it refuses, by folds, beside the shipped one."""
    values, answerable = _signals(rows)
    certain = ~answerable | np.asarray([any(row["gold"][:5]) for row in rows])
    folds = np.asarray([_fold(row) for row in rows])
    chances = np.zeros(len(rows))
    for fold in range(_FOLDS):
        learned, here = certain & (folds != fold), folds == fold
        fitted = _regression(values[learned], answerable[learned])
        chances[here] = 1 / (1 + np.exp(-(values[here] @ fitted[1:] + fitted[0])))
    print("fitted anew")  # noqa: T201
    _tell(rows, chances, _thresholds(rows, chances))
    intercept, *weights = _regression(values[certain], answerable[certain])
    for name, weight in zip(("intercept", *_NAMES), (intercept, *weights), strict=True):
        print(f"{name}: {weight:.4f}")  # noqa: T201
    print("as shipped")  # noqa: T201
    shipped = _shipped(rows)
    _tell(rows, shipped, _thresholds(rows, shipped))


def fit_thresholds(rows: Sequence[Row], *, write: bool) -> None:
    """Choose the thresholds of the shipped coefficients, and print what they refuse."""
    chances = _shipped(rows)
    thresholds = _thresholds(rows, chances)
    _tell(rows, chances, thresholds)
    told, untold = (round(thresholds[world], 2) for world in WORLDS)
    stored = json.loads(_CALIBRATION.read_text(encoding="utf-8"))
    text = json.dumps(stored | {"threshold": told, "threshold_untold": untold}, indent=1)
    print(text)  # noqa: T201
    if write:
        _CALIBRATION.write_text(text + "\n", encoding="utf-8")


def _signals(rows: Sequence[Row]) -> tuple[Matrix, NDArray[np.bool_]]:
    values = np.asarray([[row["signals"][name] for name in _NAMES] for row in rows])
    return values, np.asarray([bool(row["document"]) for row in rows])


def _shipped(rows: Sequence[Row]) -> Matrix:
    calibration = shipped_calibration()
    return np.asarray([confidence(Signals(**row["signals"]), calibration) for row in rows])


def _thresholds(rows: Sequence[Row], chances: Matrix) -> dict[str, float]:
    """By world, the threshold under which that share of its answerable questions falls."""
    found: dict[str, float] = {}
    for world, refused in zip(WORLDS, _FALSE_REFUSALS, strict=True):
        own = [bool(row["document"]) and row["world"] == world for row in rows]
        found[world] = float(np.quantile(chances[np.asarray(own)], refused))
    return found


def _regression(values: Matrix, answerable: NDArray[np.bool_]) -> Matrix:
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled: Matrix = np.concatenate([np.ones((len(values), 1)), (values - mean) / spread], axis=1)
    sign = np.where(answerable, 1.0, -1.0)

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        margins = sign * (scaled @ weights)
        slope = -(sign / (1 + np.exp(margins))) @ scaled
        ridge = _RIDGE * weights * np.array([0.0, *[1.0] * values.shape[1]])
        return float(np.logaddexp(0, -margins).sum() + ridge @ weights), slope + 2 * ridge

    signs = [(None, 0.0) if name in _AGAINST else (0.0, None) for name in _NAMES]
    found = _least(loss, np.zeros(1 + len(_NAMES)), [(None, None), *signs])
    weights = found[1:] / spread
    return np.concatenate([[found[0] - weights @ mean], weights])


def _tell(rows: Sequence[Row], chances: Matrix, thresholds: Mapping[str, float]) -> None:
    groups: dict[str, list[bool]] = {}
    for row, chance in zip(rows, chances, strict=True):
        name = f"{row['world']} {row['kind'] or 'answerable'}"
        groups.setdefault(name, []).append(bool(chance < thresholds[row["world"]]))
    for name, refused in sorted(groups.items()):
        print(f"{name}: refused {np.mean(refused):.3f} of {len(refused)}")  # noqa: T201


def main() -> None:
    """Read the arguments and do one step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=("look", "rank", "confidence", "thresholds"))
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    if given.step == "look":
        with given.out.open("w", encoding="utf-8") as file:
            for row in look(given.files, given.corpus):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        return
    rows = [json.loads(line) for path in given.files for line in path.open(encoding="utf-8")]
    if given.step == "rank":
        fit_ranking(rows)
    elif given.step == "confidence":
        fit_confidence(rows)
    else:
        fit_thresholds(rows, write=given.write)


if __name__ == "__main__":
    main()
