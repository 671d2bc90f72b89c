from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from knowledge.joining import Joined
from knowledge.late_interaction import READ_CLOSELY, first_keys, how_met, read_closely
from knowledge.ports import Tokens
from knowledge.ranking import Evidence
from tests.builders.library import make_article

ASKED = np.array([[127, 0], [0, 127]], dtype=np.int8)
"""Two pieces that have nothing in common."""
BOTH = np.array([[0, 127], [127, 0], [-127, 0]], dtype=np.int8)
ONE = np.array([[127, 0]], dtype=np.int8)


def _joined(key: str, *, near: float = 0.8, guide: str = "") -> Joined:
    evidence = Evidence(key=key, article=near, paragraph=near, question=0.0, words=0.0, nearest=0)
    article = replace(make_article(), key=key)
    own = replace(article, key=guide) if guide else None
    return Joined(evidence=evidence, article=article, guide=own)


def _met(found: list[Joined]) -> dict[str, float]:
    return {one.evidence.key: one.evidence.tokens for one in found}


def test_each_piece_of_the_question_looks_for_its_nearest() -> None:
    assert how_met(ASKED, BOTH) == pytest.approx(1.0)
    assert how_met(ASKED, ONE) == pytest.approx(0.5)


def test_what_an_article_says_beside_it_takes_nothing_away() -> None:
    assert how_met(ONE, BOTH) == how_met(ONE, ONE)


def test_an_article_that_meets_more_of_the_question_is_known_to() -> None:
    tokens = {"가": ONE.tobytes(), "나": BOTH.tobytes()}
    found = _met(read_closely([_joined("가"), _joined("나")], ASKED, tokens))
    assert found == pytest.approx({"가": 0.5, "나": 1.0})


def test_what_was_not_read_closely_counts_as_the_least_of_the_others() -> None:
    tokens = {"가": ONE.tobytes(), "나": BOTH.tobytes()}
    found = _met(read_closely([_joined("가"), _joined("나"), _joined("다")], ASKED, tokens))
    assert found["다"] == pytest.approx(0.5)


def test_a_guide_that_meets_the_question_speaks_for_its_article() -> None:
    tokens = {"가": ONE.tobytes(), "안내": BOTH.tobytes()}
    found = _met(read_closely([_joined("가", guide="안내")], ASKED, tokens))
    assert found["가"] == pytest.approx(1.0)


def test_a_guide_that_is_asked_in_its_own_words_meets_them() -> None:
    asked = _joined("가")
    own = replace(asked, evidence=replace(asked.evidence, question=0.9))
    other = replace(asked, evidence=replace(asked.evidence, question=0.6))
    tokens = {"가": ONE.tobytes()}
    assert _met(read_closely([own], ASKED, tokens)) == pytest.approx({"가": 0.9})
    assert _met(read_closely([other], ASKED, tokens)) == pytest.approx({"가": 0.5})


@pytest.mark.parametrize("question", [ASKED[:0], np.zeros((0, 0), dtype=np.int8)])
def test_where_nothing_is_compared_nothing_changes(question: Tokens) -> None:
    before = [_joined("가"), _joined("나")]
    assert read_closely(before, question, {"가": ONE.tobytes()}) == before
    assert read_closely(before, ASKED, {}) == before


def test_the_first_articles_and_their_guides_are_read_closely() -> None:
    joined = [_joined(f"{at:02}", near=at / 100) for at in range(40)]
    joined[39] = _joined("39", near=0.39, guide="안내")
    keys = first_keys(joined)
    assert keys[:3] == ["39", "안내", "38"]
    assert len(keys) == READ_CLOSELY + 1
