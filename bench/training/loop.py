"""The steps of learning: which questions when, how fast, and where to go on after a cut."""

# torch is typed in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from bench.training.example import Example

if TYPE_CHECKING:
    # The libraries behind a learner take seconds to import, and the steps ask for none of them.
    from bench.training.learner import Learner
    from knowledge.ports import Progress

_BATCH = 96
_OF_ONE_DOCUMENT = 4
_WARM_UP = 0.1
_SLOWEST = 0.02
_DECAY = 0.01
_STEEPEST = 1.0
_KEPT_EVERY = 10
_STEP = "progress_training"


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """How long and how fast to learn."""

    epochs: float
    rate: float
    seed: int


def train(
    learner: Learner,
    examples: Sequence[Example],
    plan: Plan,
    *,
    work: Path,
    mark: str,
    progress: Progress,
) -> None:
    """Take all steps; a run of the same mark goes on from what an earlier one kept in `work`."""
    steps = list(batches(examples, plan))
    optimizer = torch.optim.AdamW(learner.weights, lr=plan.rate, weight_decay=_DECAY)
    name = f"{mark}-{_BATCH}-{_OF_ONE_DOCUMENT}"
    kept = work / f"{sha256(name.encode()).hexdigest()[:24]}.pt"
    for step in range(_resume(kept, learner, optimizer), len(steps)):
        progress(_STEP, step, len(steps))
        for group in optimizer.param_groups:
            group["lr"] = plan.rate * pace(step, len(steps))
        learner.learn(steps[step])
        torch.nn.utils.clip_grad_norm_(learner.weights, _STEEPEST)
        optimizer.step()
        if (step + 1) % _KEPT_EVERY == 0 or step + 1 == len(steps):
            _keep(kept, step + 1, learner, optimizer)
    progress(_STEP, len(steps), len(steps))


def batches(examples: Sequence[Example], plan: Plan) -> Iterator[list[Example]]:
    """Every example once an epoch, in an order that the seed alone decides.

    A batch holds some questions about each of its documents: telling the articles of one document
    apart is the hard half.
    """
    order = random.Random(plan.seed)  # noqa: S311 - an order of learning is no secret
    left = round(plan.epochs * len(examples))
    while left > 0:
        taken = _grouped(examples, order)[:left]
        left -= len(taken)
        yield from (taken[at : at + _BATCH] for at in range(0, len(taken), _BATCH))


def _grouped(examples: Sequence[Example], order: random.Random) -> list[Example]:
    by_document: dict[str, list[Example]] = {}
    for one in order.sample(examples, len(examples)):
        by_document.setdefault(one.document, []).append(one)
    groups = [
        own[at : at + _OF_ONE_DOCUMENT]
        for own in by_document.values()
        for at in range(0, len(own), _OF_ONE_DOCUMENT)
    ]
    order.shuffle(groups)
    return [one for group in groups for one in group]


def pace(step: int, steps: int) -> float:
    """Share of the rate at a step: up at first, then down to the end."""
    return min(1.0, (step + 1) / (_WARM_UP * steps)) * max(_SLOWEST, 1 - step / steps)


def _keep(path: Path, step: int, learner: Learner, optimizer: torch.optim.Optimizer) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    weights = [one.detach().cpu() for one in learner.weights]
    torch.save({"step": step, "weights": weights, "optimizer": optimizer.state_dict()}, beside)
    beside.replace(path)


def _resume(path: Path, learner: Learner, optimizer: torch.optim.Optimizer) -> int:
    """The step at which an earlier run was cut off, its weights taken over; 0 if there is none."""
    if not path.exists():
        return 0
    kept = torch.load(path, weights_only=True, map_location=learner.device)
    with torch.no_grad():
        for weight, known in zip(learner.weights, kept["weights"], strict=True):
            weight.copy_(known)
    optimizer.load_state_dict(kept["optimizer"])
    return int(kept["step"])
