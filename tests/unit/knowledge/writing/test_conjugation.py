from __future__ import annotations

import pytest

from knowledge.writing.conjugation import (
    infinitive,
    stem_of,
    stem_of_adnominal,
    with_ending,
)


@pytest.mark.parametrize(
    ("stem", "form"),
    [
        ("내주", "내주어"),
        ("세우", "세워"),
        ("맡기", "맡겨"),
        ("알리", "알려"),
        ("줄이", "줄여"),
        ("뽑", "뽑아"),
        ("적", "적어"),
        ("없애", "없애"),
        ("모으", "모아"),
        ("쓰", "써"),
        ("따르", "따라"),
        ("살펴보", "살펴봐"),
        ("돕", "도와"),
        ("열", "열어"),
        ("그만두게 하", "그만두게 해"),
        ("부르", "불러"),
    ],
)
def test_the_infinitive_is_contracted_as_it_is_written(stem: str, form: str) -> None:
    assert infinitive(stem) == form


@pytest.mark.parametrize(
    ("stem", "ending", "form"),
    [
        ("내주", "하여야", "내주어야"),
        ("맡기", "해야", "맡겨야"),
        ("맡기", "할", "맡길"),
        ("맡기", "한", "맡긴"),
        ("맡기", "하는", "맡기는"),
        ("맡기", "합니다", "맡깁니다"),
        ("맡기", "하였", "맡겼"),
        ("뽑", "할", "뽑을"),
        ("뽑", "한", "뽑은"),
        ("뽑", "하면", "뽑으면"),
        ("뽑", "합니다", "뽑습니다"),
        ("뽑", "하는", "뽑는"),
        ("만들", "할", "만들"),
        ("만들", "하는", "만드는"),
        ("만들", "한", "만든"),
        ("만들", "합니다", "만듭니다"),
        ("만들", "하면", "만들면"),
        ("돕", "한", "도운"),
        ("돌려주", "하지", "돌려주지"),
        ("돌려주", "하거나", "돌려주거나"),
        ("돌려주", "함", "돌려줌"),
    ],
)
def test_an_ending_of_hada_goes_over_to_another_verb(stem: str, ending: str, form: str) -> None:
    assert with_ending(stem, ending) == form


@pytest.mark.parametrize("ending", ["하소서", "", "되어"])
def test_an_ending_that_is_not_known_is_not_guessed(ending: str) -> None:
    assert with_ending("맡기", ending) is None


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        ("결과를 알려", "결과를 알리"),
        ("받아", "받"),
        ("두어", "두"),
        ("해", "하"),
        ("정하여", "정하"),
        ("되어", "되"),
        ("거쳐", "거치"),
        ("멈춰", "멈추"),
        ("따라", "따르"),
        ("나와", "나오"),
        ("의견을 들어", None),
        ("길을 물어", None),
        ("창을 펴", None),
    ],
)
def test_a_stem_is_read_from_its_form_unless_two_verbs_have_it(form: str, stem: str | None) -> None:
    assert stem_of(form) == stem


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        ("할", "하"),
        ("받을", "받"),
        ("알릴", "알리"),
        ("표를 열", "표를 열"),
        ("이웃의 의견을 들을", "이웃의 의견을 듣"),
        ("이웃의 가방을 들을", None),
        ("살", None),
        ("하는", None),
    ],
)
def test_a_stem_is_read_from_before_a_noun(form: str, stem: str | None) -> None:
    assert stem_of_adnominal(form) == stem
