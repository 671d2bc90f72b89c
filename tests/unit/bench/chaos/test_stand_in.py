"""The library of chaos makes an answer that can be told from every other making of it."""

from __future__ import annotations

from bench.chaos.marks import mark_of, question_of, stamps_in
from bench.chaos.stand_in import article_to


def test_every_making_of_an_answer_bears_a_stamp_of_its_own_in_all_its_parts() -> None:
    one, two = (article_to(question_of(mark_of(1), long=True)) for _ in range(2))
    assert len(stamps_in(one.text)) == len(stamps_in(two.text)) == 1
    assert stamps_in(one.text).isdisjoint(stamps_in(two.text))
    assert all(stamps_in(part) for part in one.paragraphs)
