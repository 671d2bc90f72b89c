"""Fits how much it counts that a guide which stands alone is asked something else; run by hand.

    python -m bench.fit_guides [--write]

On what the project ships, without the ordinances: a guide may answer the questions of
`answers.jsonl` whose article it tells about, and none of the others, nor those of
`unanswerable.jsonl`. The coefficient is the one at which both errors are equally frequent. The
others and the threshold stay as they are (`bench/fit_retrieval.py`): where the catalogue holds
the article itself, this signal is 0.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path
from typing import Any

from bench.catalogue import open_bench
from city import ConsoleProgress
from knowledge import Library, shipped_paths
from knowledge.confidence import confidence, shipped_calibration
from knowledge.ingest import document_key, read_document

_HERE = Path(__file__).parent
_CALIBRATION = Path("knowledge/data/confidence.json")
_STEP = 0.5
_STEPS = 60


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


def fitted(asked: Sequence[Asked]) -> float:
    """The mildest coefficient under which no greater share is answered wrongly than refused."""
    right = [one for one in asked if one.right]
    wrong = [one for one in asked if not one.right]
    weight = 0.0
    for step in range(_STEPS):
        weight = -step * _STEP
        refused = sum(not _answered(one, weight) for one in right) / len(right)
        answered = sum(_answered(one, weight) for one in wrong) / len(wrong)
        if answered <= refused:
            break
    return weight


def _answered(one: Asked, weight: float) -> bool:
    threshold = shipped_calibration().threshold
    least = log(threshold / (1 - threshold))
    return not one.lacking and one.logit + weight * one.unasked >= least


def tell(asked: Sequence[Asked], weight: float) -> None:
    """Print how many questions of each kind are answered, before and with the coefficient."""
    for kind in sorted({one.kind for one in asked}):
        own = [one for one in asked if one.kind == kind]
        before, after = (sum(_answered(one, each) for one in own) for each in (0.0, weight))
        print(f"{kind}: answered {before}, then {after} of {len(own)}")  # noqa: T201


def main() -> None:
    """Read the arguments, ask, fit and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    with ConsoleProgress() as progress:
        asked = list(look(open_bench("shipped", shipped_paths(), progress=progress).library))
    weight = fitted(asked)
    tell(asked, weight)
    print(f"unasked: {weight}")  # noqa: T201
    if given.write:
        stored = json.loads(_CALIBRATION.read_text(encoding="utf-8"))
        stored["coefficients"]["unasked"] = weight
        _CALIBRATION.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
