from __future__ import annotations

import numpy as np
import pytest

from bench.stand_in import StandIn
from knowledge.ports import Vectors
from tests.fakes.embedder import FakeEmbedder

_DIMENSION = 384


@pytest.fixture
def real() -> FakeEmbedder:
    """The model whose questions are kept real."""
    return FakeEmbedder(dimension=_DIMENSION)


@pytest.fixture
def near(real: FakeEmbedder) -> Vectors:
    """Vectors to draw from."""
    return real.passages([f"주차요금 {number}" for number in range(20)]).vectors


def test_drawn_vectors_have_length_one_and_lie_near_real_ones(
    real: FakeEmbedder, near: Vectors
) -> None:
    drawn = StandIn(real, near).passages([f"조문 {number}" for number in range(50)]).vectors
    assert drawn.shape == (50, _DIMENSION)
    assert drawn.dtype == np.float32
    assert np.linalg.norm(drawn, axis=1) == pytest.approx(1, abs=1e-5)
    nearest = (drawn @ near.T).max(axis=1)
    assert ((nearest > 0.85) & (nearest < 0.97)).all()


def test_a_text_is_always_given_the_same_vector_and_another_text_another(
    real: FakeEmbedder, near: Vectors
) -> None:
    first, second = StandIn(real, near).passages(["가", "나"]).vectors
    (again,) = StandIn(real, near).passages(["가"]).vectors
    assert (again == first).all()
    assert not np.allclose(first, second)


def test_questions_are_the_real_models(real: FakeEmbedder, near: Vectors) -> None:
    stand_in = StandIn(real, near)
    assert (stand_in.question("주차요금").vectors == real.question("주차요금").vectors).all()


def test_no_passage_reaches_the_real_model_and_none_bears_its_name(
    real: FakeEmbedder, near: Vectors
) -> None:
    real.embedded.clear()
    stand_in = StandIn(real, near)
    stand_in.passages(["가"])
    assert real.embedded == []
    assert stand_in.name != real.name


def test_a_text_has_as_many_pieces_as_it_is_long(real: FakeEmbedder, near: Vectors) -> None:
    short, long = StandIn(real, near).passages(["가", "가나다라" * 25]).tokens
    assert (len(short), len(long)) == (1, 50)
    assert np.linalg.norm(long.astype(float), axis=1) == pytest.approx(127, abs=3)
