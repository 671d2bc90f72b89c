"""Trains the adapter of the bundled model on citizens' questions.

    make train                              # with all questions; puts the result in place
    python -m bench.training --hold 0       # a fold of documents left out: what carries over?
    python -m bench.training --write-pack P # all it reads in one file, for another machine ...
    python -m bench.training --pack P       # ... which needs neither the corpus nor the service
    python -m bench.training --onward A --fresh ara   # go on from adapter A with a new file

Deterministic under its seed on a processor; shows how far it is; goes on where it was cut
off. An accelerator is used where there is one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.training.beside import half_as_read
from bench.training.choosing import choose_passages
from bench.training.example import PASSAGE, Gathered, Material
from bench.training.judging import recalls
from bench.training.learner import Learner
from bench.training.loop import Plan, train
from bench.training.pack import open_pack, write_pack
from bench.training.result import take_over, write_adapter
from city import ConsoleProgress
from knowledge.bundled_model import ADAPTER, adapter_name, ensure_bundled_model
from knowledge.ports import Progress

_BEGUN = 600
"""Passages whose pieces tell with which directions to begin."""
_WORK = Path(".cache") / "training"


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, tell what carries over to the fold that was left out, and keep the result."""
    given = _arguments(arguments)
    with ConsoleProgress() as progress:
        if given.pack:
            gathered, model = open_pack(given.pack, _WORK / "pack")
        else:
            gathered, model = _gathered(given, progress)
        if given.write_pack:
            write_pack(given.write_pack, gathered, model)
            return 0
        learner = Learner(model, rank=given.rank, seed=given.seed)
        begun = adapter_name(given.onward) if given.onward else "bundled"
        if given.onward:
            take_over(learner, given.onward)
        else:
            learner.begin(
                [PASSAGE + own[0] for _, own in sorted(gathered.ordinances.items())][:_BEGUN]
            )
        vectors = _WORK / "vectors" / begun
        material = choose_passages(gathered, learner.encode, vectors, progress)
        _tell("before", learner, material, given.hold)
        plan = Plan(epochs=given.epochs, rate=given.rate, seed=given.seed)
        learned = [one for one in material.examples if one.fold != given.hold]
        learned = half_as_read(learned, gathered.beside, given.seed)
        mark = f"{material.digest}-{given.hold}-{given.rank}-{plan}-{begun}"
        train(learner, learned, plan, work=_WORK, mark=mark, progress=progress)
    _tell("after", learner, material, given.hold)
    write_adapter(learner, given.out, base=model.name, material=material)
    return 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__,
        prog="make train",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--pack", type=Path, help="read all from this file")
    parser.add_argument("--write-pack", type=Path, help="write all that is read, and no more")
    parser.add_argument("--hold", type=int, help="fold of documents that is left out")
    parser.add_argument("--onward", type=Path, help="an adapter to go on from")
    parser.add_argument("--fresh", nargs="+", help="files of questions that it has not learned")
    parser.add_argument("--epochs", type=float, default=2.0)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--rank", type=int, default=64)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=ADAPTER, help="where the adapter goes")
    return parser.parse_args(arguments)


def _gathered(given: argparse.Namespace, progress: Progress) -> tuple[Gathered, Path]:
    # What reads a corpus is not there where a pack is read.
    from bench.training.material import documents, gather
    from bench.training.rehearsal import with_rehearsal
    from bench.workplace import MODELS

    gathered = gather(given.corpus)
    if given.fresh:
        gathered = with_rehearsal(gathered, documents(given.fresh), given.seed)
    return gathered, ensure_bundled_model(MODELS, progress)


def _tell(when: str, learner: Learner, material: Material, hold: int | None) -> None:
    """Recall on the ordinances' questions of the fold that was left out, if one was."""
    views = material.ordinances
    held = [one for one in material.examples if one.fold == hold and one.article in views]
    if held:
        found = recalls(learner.encode, held, views)
        shares = ", ".join(f"recall@{k} {share:.3f}" for k, share in found.items())
        print(f"{when}: {shares} of {len(held)}", flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
