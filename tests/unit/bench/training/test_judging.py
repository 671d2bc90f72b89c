from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bench.training.example import Example
from bench.training.judging import recalls
from knowledge.ports import Vectors

VIEWS = {"조례/제1조": ("가", "나"), "조례/제2조": ("다",), "조례/제3조": ("라", "마")}
AXES = {"가": 0, "나": 1, "다": 2, "라": 3, "마": 4}


def on_axes(texts: Sequence[str]) -> Vectors:
    """A passage stands on one axis; a question on several, the last one nearest."""
    rows = np.zeros((len(texts), len(AXES)), dtype=np.float32)
    for at, text in enumerate(texts):
        for weight, sign in enumerate(text.split(": ")[1], 1):
            rows[at, AXES[sign]] = float(weight)
    return rows


def _example(question: str, article: str) -> Example:
    return Example(question=question, article=article, passage="")


def test_an_article_stands_by_its_nearest_passage() -> None:
    assert recalls(on_axes, [_example("나", "조례/제1조")], VIEWS)[1] == 1.0


def test_the_place_among_all_articles_counts() -> None:
    asked = [_example("다라", "조례/제3조"), _example("다라", "조례/제2조")]
    assert recalls(on_axes, asked, VIEWS) == {1: 0.5, 5: 1.0, 10: 1.0}
