from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from city import Database, FixedClock
from knowledge.index_store import IndexStore
from knowledge.prepared import stored
from tests.builders.catalogue import leave_out
from tests.builders.searching import Shelf, make_shelf
from tests.fakes.embedder import FakeEmbedder

FEE = "여수시주차장조례/제5조"


@pytest.fixture
def shelf(tmp_path: Path, either: Database, clock: FixedClock) -> Shelf:
    return make_shelf(tmp_path, either, clock)


@pytest.fixture
def store(shelf: Shelf) -> IndexStore:
    return IndexStore(shelf.database)


def test_digests_are_of_everything_that_is_searched(shelf: Shelf, store: IndexStore) -> None:
    found = {key.partition("#")[0] for key in store.digests(shelf.embedder.name)}
    assert found == set(shelf.store.all_article_keys())
    leave_out(shelf.database, "여수시주차장조례", "확인 중")
    assert not [key for key in store.digests(shelf.embedder.name) if "주차장" in key]


def test_vectors_are_the_embedders(shelf: Shelf, store: IndexStore) -> None:
    key = f"{FEE}#article0"
    keys, vectors = store.vectors([key, "없음"], shelf.embedder.name)
    text = store.texts(key.partition("/")[0])[key]
    assert keys == (key,)
    assert np.allclose(vectors, shelf.embedder.passages([text]).vectors)


def test_what_is_written_is_that_of_everything_that_is_searched(
    shelf: Shelf, store: IndexStore
) -> None:
    written = " ".join(store.writings())
    assert "여수시 주차장 조례" in written
    assert "주차요금은 30분에 600원으로 한다" in written
    leave_out(shelf.database, "여수시주차장조례", "확인 중")
    assert "주차요금" not in " ".join(store.writings())


def test_what_is_told_is_that_of_everything_that_is_searched(
    shelf: Shelf, store: IndexStore
) -> None:
    leave_out(shelf.database, "여수시수도급수조례", "확인 중")
    told = list(store.told())
    assert {(one.document, one.title) for one in told} == {
        ("여수시 주차장 조례", "여수시 주차장 조례")
    }
    assert "주차요금은 30분에 600원으로 한다" in " ".join(one.words for one in told)


def test_another_models_vectors_are_not_given(store: IndexStore) -> None:
    keys, vectors = store.vectors([f"{FEE}#article0"], "other@1")
    assert (keys, vectors.shape) == ((), (0, 0))


def test_words_are_given_by_article(store: IndexStore) -> None:
    words = store.words([FEE, "없음"])
    assert set(words) == {FEE}
    assert "600" in words[FEE]


def test_more_keys_than_a_query_takes_are_given(shelf: Shelf, store: IndexStore) -> None:
    many = [f"없음{number}" for number in range(3000)]
    keys, _ = store.vectors([*many, f"{FEE}#article0"], shelf.embedder.name)
    assert keys == (f"{FEE}#article0",)


def test_documents_of_another_model_are_found_and_given_its_vectors(
    shelf: Shelf, store: IndexStore
) -> None:
    other = FakeEmbedder(dimension=8, name="other@1")
    assert store.embedded_otherwise(shelf.embedder.name) == ()
    assert len(store.embedded_otherwise(other.name)) == 2
    texts = store.texts("여수시주차장조례")
    read = stored(other.passages(list(texts.values())), [True] * len(texts))
    vectors = dict(zip(texts, read, strict=True))
    store.replace_vectors("여수시주차장조례", other.name, vectors)
    assert store.embedded_otherwise(other.name) == ("여수시수도급수조례",)
    assert set(store.digests(other.name)) == set(texts)


def test_an_article_is_told_by_the_pieces_of_its_paragraphs(
    shelf: Shelf, store: IndexStore
) -> None:
    texts = store.texts("여수시주차장조례")
    own = [texts[f"{FEE}#paragraph{at}"] for at in (0, 1)]
    read = shelf.embedder.passages(own).tokens
    found = store.tokens([FEE, "없음"], shelf.embedder.name)
    assert found == {FEE: read[0].tobytes() + read[1].tobytes()}


def test_what_another_model_read_is_not_compared(shelf: Shelf, store: IndexStore) -> None:
    assert store.tokens([FEE], "other@1") == {}
