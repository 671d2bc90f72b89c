from __future__ import annotations

import pytest

from knowledge import ArticleRole, PassageKind
from knowledge.ranking import SAME_QUESTION, WEIGHTS, Evidence, Found, gather, rank, score


def _evidence(key: str = "가", **values: float) -> Evidence:
    cosines = {"article": 0.8, "paragraph": 0.8, "question": 0.0}
    facts = {**cosines, "words": 0.0}
    return Evidence(key=key, nearest=0, **{**facts, **values})


def _one(evidence: list[Evidence], key: str) -> Evidence:
    return next(one for one in evidence if one.key == key)


def test_an_article_stands_by_the_nearest_of_its_paragraphs() -> None:
    found = Found(
        passages={
            PassageKind.ARTICLE: [("가", 0, 0.80)],
            PassageKind.PARAGRAPH: [("가", 2, 0.90), ("가", 0, 0.85)],
        }
    )
    (evidence,) = gather(found)
    assert (evidence.nearest, evidence.paragraph) == (2, 0.90)


def test_an_article_without_paragraphs_is_its_own_paragraph() -> None:
    (evidence,) = gather(Found(passages={PassageKind.ARTICLE: [("가", 0, 0.8)]}))
    assert evidence.paragraph == pytest.approx(0.8)


def test_an_unseen_cosine_counts_as_the_last_one_that_was_seen() -> None:
    found = Found(
        passages={
            PassageKind.ARTICLE: [("가", 0, 0.9), ("나", 0, 0.7)],
            PassageKind.PARAGRAPH: [("다", 0, 0.8)],
        }
    )
    evidence = gather(found)
    assert _one(evidence, "다").article == pytest.approx(0.7)
    assert _one(evidence, "나").paragraph == pytest.approx(0.8)


def test_an_article_that_only_its_words_name_is_a_candidate() -> None:
    found = Found(passages={PassageKind.ARTICLE: [("가", 0, 0.9)]}, words=[("나", 4.0)])
    assert {one.key for one in gather(found)} == {"가", "나"}


def test_nothing_found_gives_no_evidence() -> None:
    assert gather(Found(passages={})) == []


@pytest.mark.parametrize("name", ["article", "paragraph", "words", "tokens"])
def test_more_of_any_evidence_never_ranks_lower(name: str) -> None:
    assert score(_evidence("가", **{name: 0.95})) > score(_evidence("가", **{name: 0.5}))


def test_a_purpose_article_is_held_back_behind_an_equal_rule() -> None:
    ranked = rank(
        [_evidence("가"), _evidence("나")],
        {"가": ArticleRole.PURPOSE, "나": ArticleRole.RULE},
    )
    assert [one.evidence.key for one in ranked] == ["나", "가"]


def test_a_definition_that_fits_much_better_still_comes_first() -> None:
    ranked = rank(
        [_evidence("가", paragraph=0.92), _evidence("나")],
        {"가": ArticleRole.DEFINITION, "나": ArticleRole.RULE},
    )
    assert ranked[0].evidence.key == "가"


def test_equal_scores_stand_in_the_order_of_their_keys() -> None:
    ranked = rank([_evidence("다"), _evidence("가"), _evidence("나")])
    assert [one.evidence.key for one in ranked] == ["가", "나", "다"]


def test_every_role_but_a_rule_is_held_back() -> None:
    held = {role for role, weight in WEIGHTS.roles.items() if weight < 0}
    assert held == set(ArticleRole) - {ArticleRole.RULE}


def test_of_two_articles_that_lie_near_that_one_is_first_which_counts_as_is_asked() -> None:
    near = [_evidence("가"), _evidence("나", paragraph=0.79)]
    assert [one.evidence.key for one in rank(near, counting={"나"})] == ["나", "가"]


def test_of_articles_that_lie_near_one_of_the_ordinance_named_comes_first() -> None:
    near = [_evidence("가", article=0.6), _evidence("나", article=0.5)]
    assert rank(near)[0].evidence.key == "가"
    assert rank(near, named={"나"})[0].evidence.key == "나"


def test_an_ordinance_named_and_found_first_pushes_no_neighbour_away() -> None:
    near = [_evidence("가", article=0.6), _evidence("나", article=0.5)]
    assert rank(near, named={"가"}) == rank(near)


def test_an_article_that_fits_much_better_needs_no_measure() -> None:
    far = [_evidence("가", paragraph=0.95), _evidence("나")]
    assert rank(far, counting={"나"})[0].evidence.key == "가"


def test_a_guide_that_is_asked_what_it_is_written_to_answer_comes_before_a_nearer_text() -> None:
    asked = _evidence("나", article=0.35, paragraph=0.35, question=0.93)
    assert rank([_evidence("가", article=0.5, paragraph=0.5), asked])[0].evidence.key == "나"


def test_a_question_that_is_another_one_adds_nothing() -> None:
    assert score(_evidence(question=SAME_QUESTION)) == score(_evidence())
