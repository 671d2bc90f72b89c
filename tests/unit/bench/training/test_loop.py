from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
import torch

from bench.training.example import Example
from bench.training.loop import Plan, batches, pace, train

EXAMPLES = tuple(
    Example(question=f"질문 {at}", article=f"조례{at % 7}/제{at}조", passage=f"조문 {at}")
    for at in range(200)
)
PLAN = Plan(epochs=1.0, rate=0.1, seed=3)


def _silent(_step: str, _done: int, _total: int) -> None:
    """Nobody watches."""


class Counting:
    """A learner whose one weight counts down; it may be cut off."""

    device = "cpu"

    def __init__(self, *, cut_at: int = 10_000) -> None:
        self.weights = [torch.ones(1, requires_grad=True)]
        self.seen: list[str] = []
        self._cut_at = cut_at

    def learn(self, batch: Sequence[Example]) -> float:
        """A slope of one, unless it is cut off here."""
        if len(self.seen) >= self._cut_at:
            raise KeyboardInterrupt
        self.seen += [one.question for one in batch]
        self.weights[0].grad = torch.ones(1)
        return 1.0


def _train(learner: Counting, work: Path, mark: str = "a") -> None:
    train(learner, EXAMPLES, PLAN, work=work, mark=mark, progress=_silent)  # pyright: ignore[reportArgumentType]


def test_every_example_comes_once_an_epoch() -> None:
    seen = Counter(one.question for batch in batches(EXAMPLES, PLAN) for one in batch)
    assert set(seen.values()) == {1}
    assert len(seen) == len(EXAMPLES)


def test_half_an_epoch_more_brings_half_of_them_again() -> None:
    plan = Plan(epochs=1.5, rate=0.1, seed=3)
    assert sum(map(len, batches(EXAMPLES, plan))) == 300


def test_the_seed_alone_decides_the_order() -> None:
    assert list(batches(EXAMPLES, PLAN)) == list(batches(EXAMPLES, PLAN))
    assert list(batches(EXAMPLES, PLAN)) != list(batches(EXAMPLES, Plan(epochs=1, rate=1, seed=4)))


def test_a_batch_holds_several_articles_of_a_document() -> None:
    first = next(batches(EXAMPLES, PLAN))
    documents = Counter(one.document for one in first)
    assert max(documents.values()) >= 4
    assert len(documents) > 1


def test_the_rate_goes_up_and_then_down_and_never_to_nothing() -> None:
    paces = [pace(step, 100) for step in range(100)]
    assert paces.index(max(paces)) == 9
    assert paces[:9] == sorted(paces[:9])
    assert paces[10:] == sorted(paces[10:], reverse=True)
    assert min(paces) > 0


def test_a_run_that_was_cut_off_goes_on_and_ends_where_a_whole_one_ends(tmp_path: Path) -> None:
    many = tuple(EXAMPLES * 10)
    plan = Plan(epochs=1.0, rate=0.1, seed=3)
    whole, cut, rest = Counting(), Counting(cut_at=96 * 15), Counting()
    for learner, folder in ((whole, "whole"), (cut, "cut"), (rest, "cut")):
        try:
            train(learner, many, plan, work=tmp_path / folder, mark="m", progress=_silent)  # pyright: ignore[reportArgumentType]
        except KeyboardInterrupt:
            assert learner is cut
    assert rest.weights[0].item() == pytest.approx(whole.weights[0].item())
    assert len(rest.seen) < len(whole.seen)


def test_another_mark_begins_anew(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    _train(first, tmp_path, "a")
    _train(second, tmp_path, "b")
    assert len(second.seen) == len(EXAMPLES)


def test_a_run_that_has_ended_learns_nothing_more(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    _train(first, tmp_path)
    _train(second, tmp_path)
    assert second.seen == []
    assert second.weights[0].item() == first.weights[0].item()
