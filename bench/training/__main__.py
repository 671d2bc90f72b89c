"""Trains the adapter of the bundled model on citizens' questions.

    make train                              # with all questions; puts the result in place
    python -m bench.training --hold 0       # a fold of documents left out: what carries over?

Deterministic under its seed on one kind of machine; shows how far it is; goes on where it was cut
off. On two processors it takes about an hour and a half; an accelerator is used where there is one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.catalogue import KEPT
from bench.training.judging import recalls
from bench.training.learner import Learner
from bench.training.loop import Plan, train
from bench.training.material import Material, read_material
from bench.training.result import write_adapter
from bench.workplace import MODELS
from city import ConsoleProgress
from knowledge.bundled_model import ADAPTER, ensure_bundled_model

_WORK = KEPT.parent / "training"


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, tell what carries over to the fold that was left out, and keep the result."""
    parser = argparse.ArgumentParser(description=__doc__, prog="make train")
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--hold", type=int, help="fold of documents that is left out")
    parser.add_argument("--epochs", type=float, default=2.0)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=ADAPTER, help="where the adapter goes")
    given = parser.parse_args(arguments)
    with ConsoleProgress() as progress:
        model = ensure_bundled_model(MODELS, progress)
        learner = Learner(model, rank=given.rank, seed=given.seed)
        material = read_material(given.corpus, learner.encode, _WORK / "vectors", progress)
        _tell("before", learner, material, given.hold)
        plan = Plan(epochs=given.epochs, rate=given.rate, seed=given.seed)
        learned = [one for one in material.examples if one.fold != given.hold]
        mark = f"{material.digest}-{given.hold}-{given.rank}-{plan}"
        train(learner, learned, plan, work=_WORK, mark=mark, progress=progress)
    _tell("after", learner, material, given.hold)
    write_adapter(learner, given.out, base=model.name, material=material)
    return 0


def _tell(when: str, learner: Learner, material: Material, hold: int | None) -> None:
    """Recall on the city's questions of the fold that was left out, if one was."""
    held = [one for one in material.examples if one.fold == hold and one.article in material.city]
    if held:
        found = recalls(learner.encode, held, material.city)
        shares = ", ".join(f"recall@{k} {share:.3f}" for k, share in found.items())
        print(f"{when}: {shares} of {len(held)}", flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
