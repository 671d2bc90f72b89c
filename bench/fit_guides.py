"""Fits how much it counts that a guide which stands alone is asked something else; run by hand.

    python -m bench.fit_guides [--write]

On what the project ships, without the ordinances: a guide may answer the questions of
`answers.jsonl` whose article it tells about, and none of the others, nor those of
`unanswerable.jsonl`. Both sides count alike, however many there are. The other coefficients and
the threshold stay as they are (`bench/fit_retrieval.py`): where the catalogue holds the article
itself, this signal is 0.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import log
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar

from bench.catalogue import open_bench
from city import ConsoleProgress
from knowledge import Library, shipped_paths
from knowledge.confidence import confidence, shipped_calibration
from knowledge.ingest import document_key, read_document

_HERE = Path(__file__).parent
_CALIBRATION = Path("knowledge/data/confidence.json")
_STEEPEST = -30.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What a search saw of one question."""

    kind: str
    right: bool
    """Whether the guide that came first tells about an article that answers it."""
    logit: float
    """Of the confidence, without the signal that is fitted."""
    unasked: float
    lacking: bool


def look(library: Library) -> Iterator[Asked]:
    """Ask everything; a question whose article comes second counts for neither side."""
    told = {_name(*one.name) for path in shipped_paths() for one in read_document(path).articles}
    for path in (_HERE / "answers.jsonl", _HERE / "unanswerable.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry: dict[str, Any] = json.loads(line)
            gold = {_name(entry["doc"], number) for number in entry.get("articles", ())}
            asked = _asked(library, entry["question"], gold)
            if asked.right or not gold & told:
                kind = entry.get("kind") or ("answered" if gold & told else "another article")
                yield replace(asked, kind=kind)


def _asked(library: Library, question: str, gold: set[str]) -> Asked:
    looked = library.look(question)
    first = looked.articles[looked.ranked[0].evidence.key]
    chance = confidence(replace(looked.signals, unasked=0.0), shipped_calibration())
    return Asked(
        kind="",
        right=_name(*first.name) in gold,
        logit=log(chance / (1 - chance)),
        unasked=looked.signals.unasked,
        lacking=bool(looked.signals.missing_fact),
    )


def _name(title: str, number: str) -> str:
    return f"{document_key(title)}/{number}"


def fitted(asked: list[Asked]) -> float:
    """The coefficient under which what happened is likeliest, both sides weighing alike."""
    right = np.array([one.right for one in asked])
    logits = np.array([one.logit for one in asked])
    unasked = np.array([one.unasked for one in asked])
    weights = np.where(right, 1 / right.sum(), 1 / (~right).sum())

    def loss(weight: float) -> float:
        margins = np.where(right, 1.0, -1.0) * (logits + weight * unasked)
        return float(weights @ np.logaddexp(0.0, -margins))

    return float(minimize_scalar(loss, bounds=(_STEEPEST, 0.0), method="bounded").x)


def tell(asked: list[Asked], weight: float) -> None:
    """Print how many questions of each kind are answered, before and with the coefficient."""
    threshold = shipped_calibration().threshold
    least = log(threshold / (1 - threshold))
    every = Counter(one.kind for one in asked)
    for kind, count in sorted(every.items()):
        own = [one for one in asked if one.kind == kind and not one.lacking]
        before = sum(one.logit >= least for one in own)
        after = sum(one.logit + weight * one.unasked >= least for one in own)
        print(f"{kind}: answered {before}, then {after} of {count}")  # noqa: T201


def main() -> None:
    """Read the arguments, ask, fit and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    with ConsoleProgress() as progress:
        asked = list(look(open_bench("shipped", shipped_paths(), progress=progress).library))
    weight = round(fitted(asked), 2)
    tell(asked, weight)
    print(f"unasked: {weight}")  # noqa: T201
    if given.write:
        stored = json.loads(_CALIBRATION.read_text(encoding="utf-8"))
        stored["coefficients"]["unasked"] = weight
        _CALIBRATION.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
