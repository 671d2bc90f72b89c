"""What is easy sentence by sentence must be true as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge import changed_facts, read_document, shipped_paths
from knowledge.writing.easy import EasyWording
from knowledge.writing.whole import held_together
from tests.builders.cities import yeosu
from tests.builders.library import make_sentence

STANDARD = ("가", "나", "다")
EASY = ("ㄱ", "ㄴ", "ㄷ")


@pytest.mark.parametrize(
    ("together", "told"),
    [
        ("", ("ㄱ", "ㄴ", "ㄷ")),
        ("ㄷ", ("ㄱ", "ㄴ", "다")),
        ("ㄱ", ("가", "ㄴ", "ㄷ")),
        ("ㄱㄴ", ("ㄱ", "나", "ㄷ")),
        ("ㄱㄴㄷ", ("ㄱ", "ㄴ", "다")),
    ],
)
def test_the_last_sentence_that_mends_the_whole_is_told_in_standard_words(
    together: str, told: tuple[str, ...]
) -> None:
    def changed(_standard: str, easy: str) -> tuple[str, ...]:
        return ("duty",) if together and all(one in easy for one in together) else ()

    assert held_together(STANDARD, EASY, changed) == told


def test_where_no_single_sentence_mends_it_what_was_asked_stays_easy_and_the_others_do_not() -> (
    None
):
    def changed(_standard: str, easy: str) -> tuple[str, ...]:
        return ("duty",) if sum(one in easy for one in EASY) > 1 else ()

    assert held_together(STANDARD, EASY, changed) == ("ㄱ", "나", "다")


def test_what_was_asked_is_given_up_after_all_that_surrounds_it() -> None:
    """Its standard words would mend the whole as well."""

    def changed(_standard: str, easy: str) -> tuple[str, ...]:
        return ("duty",) if "ㄱ" in easy and ("ㄴ" in easy or "ㄷ" in easy) else ()

    assert held_together(STANDARD, EASY, changed) == ("ㄱ", "나", "다")


def test_where_no_easy_sentence_is_true_beside_the_others_none_is_told() -> None:
    def changed(_standard: str, easy: str) -> tuple[str, ...]:
        return ("duty",) if any(one in easy for one in EASY) else ()

    assert held_together(STANDARD, EASY, changed) == STANDARD


def test_a_whole_answer_in_easy_words_changes_nothing_as_a_whole() -> None:
    asked = "견인차가 출발하기 전에 돌려 달라고 하시면 견인하지 않습니다."
    easy = "견인차가 출발하기 전에는 돌려 달라고 할 수 있습니다. 그러면 견인하지 않습니다."
    duty = "대행법인은 견인 및 보관한 차를 반환할 때까지 차에 주의 의무를 다하여야 합니다."
    sentences = (replace(make_sentence(asked), easy=easy), make_sentence(duty))
    alone = [one.text for one in EasyWording(yeosu()).rewrite(sentences[:1])]
    assert alone == [easy.replace(". ", ".\n")]
    told = [one.text for one in EasyWording(yeosu()).rewrite(sentences)]
    assert not changed_facts("\n".join((asked, duty)), "\n".join(told))


def test_the_easy_words_of_the_guide_to_a_towed_car_stay_beside_what_is_quoted_of_its_article() -> (
    None
):
    (guide,) = (
        one
        for path in shipped_paths()
        for one in read_document(path).articles
        if one.source.heading == "견인차가 떠나기 전에 도착하면 차를 돌려받을 수 있나요?"
    )
    duty = "대행법인은 견인 및 보관한 차를 반환할 때까지 차에 주의 의무를 다하여야 합니다."
    asked = replace(make_sentence(guide.text), easy=guide.easy, guide=guide.source.heading)
    first, *_ = EasyWording(yeosu()).rewrite((asked, make_sentence(duty)))
    assert first.text.startswith(guide.easy.replace(". ", ".\n"))
