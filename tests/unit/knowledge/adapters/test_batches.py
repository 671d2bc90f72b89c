from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge.adapters.batches import MOST_CHARACTERS, MOST_TEXTS, batches

_LENGTHS = st.lists(st.integers(min_value=0, max_value=6000), max_size=120)


@given(_LENGTHS)
def test_every_text_stands_in_one_batch_and_no_batch_is_too_large(lengths: list[int]) -> None:
    texts = ["가" * length for length in lengths]
    found = list(batches(texts))
    assert sorted(place for batch in found for place in batch) == list(range(len(texts)))
    for batch in found:
        padded = len(batch) * max(len(texts[place]) for place in batch)
        assert len(batch) <= MOST_TEXTS
        assert padded <= MOST_CHARACTERS or len(batch) == 1


@given(_LENGTHS)
def test_the_longest_texts_come_first(lengths: list[int]) -> None:
    found = [
        lengths[place] for batch in batches(["가" * one for one in lengths]) for place in batch
    ]
    assert found == sorted(lengths, reverse=True)
