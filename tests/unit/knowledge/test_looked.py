"""Half an answer is one only where it surely concerns what is asked."""

from __future__ import annotations

from dataclasses import replace

from knowledge.looked import with_the_rest
from knowledge.wanted_facts import Wanted
from tests.builders.library import make_article, make_hit, make_search

MONEY = frozenset({Wanted.MONEY})
OTHER = make_hit(make_article(title="여수시 택시 조례"))
WHOLE = replace(
    make_search(), question="주차장은 누가 쓰고 얼마예요?", unstated=MONEY, concerns=0.95
)
REST = replace(make_search(make_hit(make_article(article="제7조"))), question="주차장은 누가 써요?")


def test_the_other_part_is_told_with_what_stands_nowhere() -> None:
    found = with_the_rest(WHOLE, REST)
    assert found.kept == REST.kept
    assert (found.question, found.unstated, found.concerns) == (WHOLE.question, MONEY, 0.95)


def test_the_other_part_is_not_told_from_another_ordinance_nor_where_it_is_not_found() -> None:
    assert with_the_rest(WHOLE, replace(REST, kept=(OTHER,))) is WHOLE
    assert with_the_rest(WHOLE, replace(REST, confidence=0.1)) is WHOLE
    assert with_the_rest(WHOLE, replace(REST, unstated=MONEY)) is WHOLE


def test_a_whole_that_is_not_sure_is_answered_in_part_only_by_what_alone_is_sure() -> None:
    """English seldom is: what is translated is no evidence."""
    unsure = replace(WHOLE, lacking=True, concerns=0.8)
    assert with_the_rest(unsure, replace(REST, confidence=0.95)).kept == REST.kept
    assert with_the_rest(unsure, replace(REST, confidence=0.85)) is unsure
