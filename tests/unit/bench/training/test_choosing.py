"""Of each question's article, the passage that is learned from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bench.training.choosing import choose_passages
from bench.training.example import Gathered
from knowledge.ports import Vectors

GATHERED = Gathered(
    known=(("얼마", "조례/제1조"), ("언제", "조례/제1조"), ("뭐", "법/제9조")),
    ordinances={"조례/제1조": ("전부", "얼마 몇 원", "언제 며칠"), "조례/제2조": ("다른 것",)},
    acts={"법/제9조": ("하나뿐",)},
    beside={},
)
WORDS = ("얼마", "언제", "전부")


def _silent(_step: str, _done: int, _total: int) -> None:
    """Nobody watches."""


class Encoder:
    """Tells texts apart by a few words; counts what it is asked."""

    def __init__(self, *, cut_after: int = 100) -> None:
        self.asked: list[str] = []
        self._left = cut_after

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """A row of what words a text holds."""
        if self._left == 0:
            raise KeyboardInterrupt
        self._left -= 1
        self.asked += texts
        return np.array([[float(word in text) for word in WORDS] for text in texts], np.float32)


def test_each_question_learns_from_the_passage_nearest_to_it(tmp_path: Path) -> None:
    material = choose_passages(GATHERED, Encoder(), tmp_path, _silent)
    assert [one.passage for one in material.examples] == ["얼마 몇 원", "언제 며칠", "하나뿐"]
    assert [one.article for one in material.examples] == ["조례/제1조", "조례/제1조", "법/제9조"]
    assert material.ordinances == GATHERED.ordinances


def test_an_article_of_one_passage_is_never_encoded(tmp_path: Path) -> None:
    encoder = Encoder()
    choose_passages(GATHERED, encoder, tmp_path, _silent)
    assert not [text for text in encoder.asked if "하나뿐" in text]


def test_vectors_that_are_kept_are_not_made_again(tmp_path: Path) -> None:
    first, again = Encoder(), Encoder()
    material = choose_passages(GATHERED, first, tmp_path, _silent)
    assert choose_passages(GATHERED, again, tmp_path, _silent) == material
    assert first.asked
    assert again.asked == []


def test_a_run_that_is_cut_off_goes_on_where_it_was(tmp_path: Path) -> None:
    many = tuple((f"얼마 {at}", "조례/제1조") for at in range(300))
    gathered = Gathered(known=many, ordinances=GATHERED.ordinances, acts={}, beside={})
    cut = Encoder(cut_after=1)
    with pytest.raises(KeyboardInterrupt):
        choose_passages(gathered, cut, tmp_path, _silent)
    rest = Encoder()
    material = choose_passages(gathered, rest, tmp_path, _silent)
    assert len(cut.asked) + len(rest.asked) == 303
    assert {one.passage for one in material.examples} == {"얼마 몇 원"}


def test_the_digest_tells_one_material_from_another(tmp_path: Path) -> None:
    other = Gathered(known=GATHERED.known[:2], ordinances=GATHERED.ordinances, acts={}, beside={})
    digests = {
        choose_passages(one, Encoder(), tmp_path, _silent).digest for one in (GATHERED, other)
    }
    assert len(digests) == 2
