from __future__ import annotations

import logging
from pathlib import Path

import pytest

from city import Database, FixedClock
from knowledge import IndexBroken, PassageKind
from knowledge.index_store import IndexStore
from knowledge.indexes import INDEXING, WORDS, index_key, passage_key
from knowledge.ports import Vectors
from tests.builders.catalogue import searched
from tests.builders.searching import Shelf, make_shelf
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.indexes import FakeVectorIndex

FEE = "여수시주차장조례/제5조"


@pytest.fixture
def shelf(tmp_path: Path, either: Database, clock: FixedClock) -> Shelf:
    """A shelf whose indexes have been filled once."""
    shelf = make_shelf(tmp_path, either, clock)
    shelf.keeper().keep()
    shelf.steps.clear()
    return shelf


def _expected(shelf: Shelf, kind: PassageKind) -> set[str]:
    keys = IndexStore(shelf.database).digests(shelf.embedder.name)
    return {key for key in keys if f"#{kind.value}" in key}


def _is_whole(shelf: Shelf) -> bool:
    vectors = all(shelf.held(kind) == _expected(shelf, kind) for kind in PassageKind)
    return vectors and shelf.words.keys() == set(shelf.store.words()[0])


def test_empty_indexes_are_filled_from_the_database(shelf: Shelf) -> None:
    assert _is_whole(shelf)
    assert f"{FEE}#paragraph1" in shelf.held(PassageKind.PARAGRAPH)


def test_indexes_that_are_well_are_left_alone(shelf: Shelf) -> None:
    builds = shelf.words.builds
    shelf.keeper().keep()
    assert (shelf.steps, shelf.words.builds) == ([], builds)


def test_a_vector_that_was_lost_comes_back(shelf: Shelf) -> None:
    index = shelf.vectors.index("article")
    index.remove(sorted(index.keys())[:2])
    shelf.keeper().keep()
    assert _is_whole(shelf)
    assert (INDEXING, 2, 2) in shelf.steps


def test_a_vector_that_nobody_knows_goes(shelf: Shelf) -> None:
    index = shelf.vectors.index("title")
    index.replace(["없는조례/제1조#title0@aaaaaaaaaaaa"], shelf.embedder.passages(["없음"]).vectors)
    shelf.keeper().keep()
    assert _is_whole(shelf)


def test_a_changed_text_replaces_its_vector_under_the_same_passage(shelf: Shelf) -> None:
    before = shelf.vectors.index("article").keys()
    shelf.ingest("여수시 주차장 조례", ["제6조 (견인)\n시장은 자동차를 견인하지 아니한다."])
    shelf.keeper().keep()
    after = shelf.vectors.index("article").keys()
    assert _is_whole(shelf)
    assert not {key for key in before & after if "주차장조례/제6조" in key}


def test_an_index_whose_vectors_are_another_texts_is_filled_anew_and_told(
    shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    index = shelf.vectors.index("article")
    index.vectors = {key: -vector for key, vector in index.vectors.items()}
    shelf.keeper().keep()
    hits = index.nearest(shelf.embedder.question(_text(shelf, f"{FEE}#article0")).vectors, 1)
    assert hits[0][0].startswith(FEE)
    assert "vectors (article)" in caplog.text


def _text(shelf: Shelf, key: str) -> str:
    return IndexStore(shelf.database).texts(key.partition("/")[0])[key]


def test_an_index_that_cannot_be_searched_is_cleared_and_filled(shelf: Shelf) -> None:
    class Broken(FakeVectorIndex):
        """Holds its keys and cannot search until it is cleared."""

        well = False

        def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
            if not self.well:
                raise IndexBroken(index="vectors", problem="test")
            return super().nearest(vector, k)

        def clear(self) -> None:
            self.well = True
            super().clear()

    broken = Broken()
    broken.vectors = dict(shelf.vectors.index("paragraph").vectors)
    shelf.vectors.indexes["paragraph"] = broken
    shelf.keeper().keep()
    assert broken.well
    assert _is_whole(shelf)


def test_another_model_embeds_every_passage_again_and_nobody_is_told_of_a_fault(
    shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    shelf.embedder = FakeEmbedder(dimension=32, name="other@1")
    shelf.keeper().keep()
    keys, vectors = searched(shelf.database, "other@1")
    assert _is_whole(shelf)
    assert {key.partition("#")[0] for key in keys} == set(shelf.store.all_article_keys())
    assert vectors.shape == (len(keys), 32)
    assert len(shelf.embedder.embedded) == len(keys)
    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []


def test_a_word_index_of_another_snapshot_is_built_anew(shelf: Shelf) -> None:
    shelf.ingest("여수시 택시 조례", ["제2조 (백원택시)\n백원택시는 100원으로 한다."])
    shelf.keeper().keep()
    assert (WORDS, 1, 1) in shelf.steps
    assert {"여수시택시조례/제2조"} <= shelf.words.keys()


def test_the_snapshot_is_the_catalogues(shelf: Shelf) -> None:
    assert shelf.keeper().keep() == shelf.store.snapshot()


def test_changes_are_settled_each_time(shelf: Shelf) -> None:
    before = shelf.vectors.settlements
    shelf.keeper().keep()
    assert shelf.vectors.settlements == before + 1


def test_an_index_key_tells_texts_and_models_apart_and_leads_back() -> None:
    keys = {index_key("가/제1조#title0", digest, model) for digest in "ab" for model in "xy"}
    assert len(keys) == 4
    assert {passage_key(key) for key in keys} == {"가/제1조#title0"}
