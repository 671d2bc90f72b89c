from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.confidence import Calibration, Signals, confidence, share, shipped_calibration

NONE = Signals(
    nearest=0.0,
    concentration=0.0,
    margin=0.0,
    lexicon=0.0,
    missing_fact=0.0,
    today=0.0,
    elsewhere=0.0,
    unasked=0.0,
)

EVEN = Calibration(coefficients=NONE, intercept=0.0, threshold=0.5, threshold_untold=0.4)


def test_without_any_sign_the_intercept_alone_speaks() -> None:
    assert confidence(NONE, EVEN) == pytest.approx(0.5)


def test_a_probability_stays_one_however_strong_the_signs() -> None:
    steep = replace(EVEN, coefficients=replace(NONE, margin=1e6))
    assert 0.0 < confidence(replace(NONE, margin=-1.0), steep) < 1e-9
    assert 1 - 1e-9 < confidence(replace(NONE, margin=1.0), steep) <= 1.0


@pytest.mark.parametrize("sign", ["missing_fact", "today", "elsewhere", "unasked"])
def test_signs_against_an_answer_lower_the_shipped_confidence(sign: str) -> None:
    shipped = shipped_calibration()
    typical = replace(NONE, nearest=0.6, margin=2.0)
    assert confidence(replace(typical, **{sign: 1.0}), shipped) < confidence(typical, shipped)


@pytest.mark.parametrize("sign", ["nearest", "margin", "concentration", "lexicon"])
def test_signs_for_an_answer_raise_the_shipped_confidence(sign: str) -> None:
    shipped = shipped_calibration()
    typical = replace(NONE, nearest=0.6, margin=2.0)
    better = replace(typical, **{sign: getattr(typical, sign) + 0.1})
    assert confidence(better, shipped) > confidence(typical, shipped)


def test_the_share_of_words_is_weighed() -> None:
    words = [("주차", 1.0), ("할증", 3.0)]
    assert share(words, frozenset({"할증"})) == pytest.approx(0.75)
    assert share(words, frozenset()) == 0.0


def test_no_words_are_all_held() -> None:
    assert share([], frozenset()) == 1.0


def test_less_is_asked_of_an_ordinance_that_no_guide_tells_about() -> None:
    assert (EVEN.least(told=True), EVEN.least(told=False)) == (0.5, 0.4)
    shipped = shipped_calibration()
    assert 0 < shipped.least(told=False) < shipped.least(told=True) < 0.5
