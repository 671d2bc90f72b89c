from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge import Article
from knowledge.joining import is_rare, join, told_about
from knowledge.ranking import Evidence
from tests.builders.library import make_article

OWN = replace(make_article(), key="여수시주차장조례/제5조")
OTHER = replace(make_article(article="제6조"), key="여수시주차장조례/제6조")
GUIDE = replace(
    make_article(text="30분에 600원입니다."), key="주차안내/요금", questions=("주차비 얼마예요?",)
)
SECOND = replace(GUIDE, key="주차안내/할인", questions=("장애인은 깎아 주나요?",))


def _evidence(key: str, **values: float) -> Evidence:
    facts = {"article": 0.8, "paragraph": 0.8, "question": 0.0}
    return Evidence(key=key, nearest=1, **{**facts, "words": 0.0, **values})


def _known(*articles: Article) -> dict[str, Article]:
    return {article.key: article for article in articles}


def test_a_guide_and_its_article_are_one_under_the_articles_own_key() -> None:
    guide = _evidence(GUIDE.key, question=0.95, words=2.0)
    (one,) = join([guide, _evidence(OWN.key, paragraph=0.9, words=1.0)], _known(OWN, GUIDE))
    assert (one.article, one.guide) == (OWN, GUIDE)
    assert (one.evidence.key, one.evidence.nearest) == (OWN.key, 1)
    assert (one.evidence.question, one.evidence.paragraph, one.evidence.words) == (0.95, 0.9, 2.0)


def test_of_several_guides_to_an_article_the_nearest_one_tells() -> None:
    found = [_evidence(GUIDE.key, question=0.85), _evidence(SECOND.key, question=0.9)]
    (one,) = join([*found, _evidence(OWN.key)], _known(OWN, GUIDE, SECOND))
    assert one.guide == SECOND


def test_a_guide_stands_for_an_article_that_the_catalogue_lacks() -> None:
    (one,) = join([_evidence(GUIDE.key, question=0.9)], _known(GUIDE))
    assert (one.article, one.guide, one.evidence.key) == (GUIDE, GUIDE, GUIDE.key)


def test_articles_without_a_guide_stay_apart_and_in_their_order() -> None:
    both = join([_evidence(OTHER.key), _evidence(OWN.key)], _known(OWN, OTHER))
    assert [one.article for one in both] == [OTHER, OWN]
    assert [one.guide for one in both] == [None, None]


def test_a_guide_tells_which_article_to_look_for() -> None:
    assert told_about([GUIDE, OTHER]) == {OWN.key}


PREGNANT = replace(
    make_article(heading="임산부는 주차요금이 할인되나요?"),
    key="주차안내/임산부",
    questions=("임산부",),
)
TWINS = replace(
    make_article(heading="두 자녀 가정도 주차요금이 할인되나요?"),
    key="주차안내/둘",
    questions=("둘",),
)
SMALL = replace(
    make_article(heading="경차는 주차요금이 할인되나요?"), key="주차안내/경차", questions=("경차",)
)


def _told(*asked: str, pregnant: float = 0.84) -> Article | None:
    found = [
        _evidence(PREGNANT.key, question=pregnant),
        _evidence(TWINS.key, question=0.9),
        _evidence(SMALL.key, question=0.85),
    ]
    (one,) = join(found, _known(PREGNANT, TWINS, SMALL), asked)
    return one.guide


def test_a_guide_that_names_who_asks_tells_before_one_that_is_a_little_nearer() -> None:
    assert _told("임산부", "주차", "할인") == PREGNANT
    assert _told("경차", "주차") == SMALL


def test_what_every_guide_names_tells_none_from_another() -> None:
    assert _told("주차", "할인", "요금") == TWINS
    assert _told() == TWINS


def test_a_guide_that_lies_far_off_is_not_meant_whatever_it_names() -> None:
    assert _told("임산부", pregnant=0.7) == TWINS


def test_a_single_syllable_names_nobody() -> None:
    assert _told("차") == TWINS


def test_a_compound_that_others_write_apart_and_a_hollow_word_tell_of_no_guide() -> None:
    heading = "임산부는 공영주차장에 얼마를 내나요, 주차장 요금이 없나요?"
    apart = replace(PREGNANT, source=replace(PREGNANT.source, heading=heading))
    found = [_evidence(PREGNANT.key, question=0.9), _evidence(SMALL.key, question=0.85)]
    (one,) = join(found, _known(apart, SMALL), ("주차요금", "얼마", "아내"))
    assert one.guide == apart


FOOD = replace(OWN, text="음식물류폐기물 수수료는 다른 조례에 따릅니다.", paragraphs=())


def _of_food(*guides: Article, rare: tuple[str, ...]) -> Article | None:
    found = [_evidence(one.key, question=0.9 - at / 100) for at, one in enumerate(guides)]
    (one,) = join([*found, _evidence(OWN.key)], _known(FOOD, *guides), (), rare)
    return one.guide


def test_a_guide_that_lacks_a_rare_word_which_its_article_says_tells_of_something_else() -> None:
    own = "음식물 수수료는 다른 조례에 있습니다."
    food = replace(SECOND, text=own, paragraphs=(own,))
    assert _of_food(GUIDE, rare=("음식물",)) is None
    assert _of_food(GUIDE, food, rare=("음식물",)) == food


def test_a_rare_word_that_the_article_lacks_too_speaks_against_no_guide() -> None:
    assert _of_food(GUIDE, rare=("나르미",)) == GUIDE
    assert _of_food(GUIDE, rare=()) == GUIDE


def test_where_the_article_is_lacking_the_guide_that_says_the_rare_word_tells() -> None:
    own = "가구에는 스티커를 붙이고, 음식물 수수료는 다른 조례에 있습니다."
    food = replace(SECOND, text=own, paragraphs=(own,))
    found = [_evidence(GUIDE.key, question=0.9), _evidence(food.key, question=0.85)]
    (one,) = join(found, _known(GUIDE, food), (), ("음식물",))
    assert one.guide == one.article == food
    (other,) = join(found, _known(GUIDE, food), (), ("나르미",))
    assert other.guide == GUIDE


@pytest.mark.parametrize(("holding", "total"), [(5, 100), (5, 800), (6, 1000), (20, 3000)])
def test_what_few_of_all_articles_hold_is_rare(holding: int, total: int) -> None:
    assert is_rare(holding, total)
    assert not is_rare(holding + 1, total)


def test_a_guide_for_another_number_of_children_is_not_taken_however_near_it_is() -> None:
    two, more = (
        replace(GUIDE, key=f"주차안내/{heading}", source=replace(GUIDE.source, heading=heading))
        for heading in ("두 자녀 가정도 할인되나요?", "세 자녀 이상 가정은 무료인가요?")
    )
    found = [
        _evidence(two.key, question=0.9),
        _evidence(more.key, question=0.6),
        _evidence(OWN.key),
    ]
    known = _known(OWN, two, more)
    guides = [join(found, known, (), (), children)[0].guide for children in (None, 1, 2, 3, 4)]
    assert guides == [two, None, two, more, more]
