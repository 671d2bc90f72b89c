"""What every embedder promises: the fake and the bundled model."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from knowledge.ports import Embedder
from tests.fakes.embedder import FakeEmbedder

TEXTS = [
    "주차요금은 30분에 600원으로 한다.",
    "시장은 1인 가구를 지원할 수 있다.",
    "",
    "The mayor may support volunteers. " * 200,
]


@pytest.fixture(params=["fake", pytest.param("bundled", marks=pytest.mark.model)])
def model(request: pytest.FixtureRequest) -> Embedder:
    if request.param == "fake":
        return FakeEmbedder()
    bundled: Embedder = request.getfixturevalue("embedder")
    return bundled


def test_every_text_gets_a_row_of_length_one(model: Embedder) -> None:
    vectors = model.passages(TEXTS).vectors
    assert vectors.shape == (len(TEXTS), model.dimension)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-4)


def test_no_texts_get_no_rows(model: Embedder) -> None:
    assert model.passages([]).vectors.shape == (0, model.dimension)


def test_rows_stand_in_the_order_of_the_texts(model: Embedder) -> None:
    together = model.passages(TEXTS).vectors
    for row, text in zip(together, TEXTS, strict=True):
        assert float(row @ model.passages([text]).vectors[0]) > 0.999


def test_a_question_is_one_row(model: Embedder) -> None:
    vector = model.question("주차요금이 얼마예요?").vectors
    assert vector.shape == (1, model.dimension)
    assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-4)


def test_a_question_is_nearer_to_what_answers_it(model: Embedder) -> None:
    asked = model.question("주차요금은 30분에 얼마예요?").vectors[0]
    fee, support = model.passages(TEXTS[:2]).vectors @ asked
    assert fee > support


def test_the_name_tells_the_model_and_its_version(model: Embedder) -> None:
    name, _, version = model.name.partition("@")
    assert name
    assert version


def test_several_threads_get_the_vectors_that_one_gets(model: Embedder) -> None:
    alone = model.question(TEXTS[0])
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(model.question, [TEXTS[0]] * 8))
    assert all(float(one.vectors[0] @ alone.vectors[0]) > 0.9999 for one in found)


def test_each_text_has_the_pieces_it_has_alone(model: Embedder) -> None:
    together = model.passages(TEXTS).tokens
    assert [len(own) > 0 for own in together] == [True, True, False, True]
    for own, text in zip(together, TEXTS, strict=True):
        (alone,) = model.passages([text]).tokens
        assert own.shape == alone.shape
        assert np.abs(own.astype(int) - alone).max(initial=0) <= 2


def test_pieces_are_of_one_length(model: Embedder) -> None:
    for own in (*model.passages(TEXTS).tokens, *model.question(TEXTS[0]).tokens):
        lengths = np.linalg.norm(own.astype(float), axis=1)
        assert lengths == pytest.approx(np.full(len(own), 127.0), abs=4)
