"""Whole articles in easy words, held against their source by a count of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import Article, DraftSentence
from knowledge.ingest.reading import read_document
from knowledge.writing.easy import EasyWording
from knowledge.writing.statements import clauses
from tests.builders.cities import yeosu
from tests.builders.counted_facts import amounts_in, items_in, items_shown
from tests.builders.library import make_article, make_sentence

LAW = """① 시장은 다음 각 호의 비용을 지원할 수 있다. <개정 2021. 3. 2.>
1. 빌리는 값의 30퍼센트
2. 다음 각 목의 물건값
가. 의자 5개
나. 책상 10만원
3. 삭제 <2022. 1. 5.>"""


def test_what_is_counted_is_what_is_in_force() -> None:
    assert items_in(LAW) == len(("1.", "2.", "가.", "나."))
    assert dict(amounts_in(LAW)) == {"30퍼센트": 1, "10만원": 1}
    assert items_shown("다음을 냅니다.\n- 사진\n  - 두 장\n1. 돈") == len(("사진", "장", "돈"))


def test_an_article_keeps_its_items_and_amounts() -> None:
    article = make_article(text=LAW)
    told = _told(EasyWording(yeosu()), article)
    assert items_shown(told) == items_in(LAW)
    assert amounts_in(told) == amounts_in(LAW)


@pytest.mark.corpus
def test_no_article_loses_an_item_or_an_amount_in_easy_words(shared: Path) -> None:
    wording = EasyWording(yeosu())
    counted = 0
    for path in sorted((shared / "corpus" / "ordinances").glob("*.md")):
        for article in read_document(path).articles:
            each, bare = (_each_told(wording, article, items=items) for items in (True, False))
            whole = _told(wording, article)
            items = items_in(article.text)
            assert items_shown(each) - items_shown(bare) >= items, article.key
            assert items_shown(whole) >= items, article.key
            for told in (each, whole):
                assert amounts_in(told) == amounts_in(article.text), article.key
            counted += items
    assert counted > 1000


def _told(wording: EasyWording, article: Article) -> str:
    """A whole article in easy words, without what is explained."""
    return _lines(wording.rewrite(_drafts(article, items=True)))


def _each_told(wording: EasyWording, article: Article, *, items: bool) -> str:
    """Each statement for itself, with or without its items.

    Told together, one that does not hold beside the others stays in standard words, and the lists
    that easy words make of it are in one of the two texts alone.
    """
    drafts = _drafts(article, items=items)
    return "\n".join(_lines(wording.rewrite((one,))) for one in drafts)


def _drafts(article: Article, *, items: bool) -> tuple[DraftSentence, ...]:
    told = (
        [*clause.sentences, *(replace(one, text=f"- {one.text}") for one in clause.items if items)]
        for clause in clauses(article)
    )
    return tuple(make_sentence("\n".join(piece.text for piece in one)) for one in told)


def _lines(written: Iterable[DraftSentence]) -> str:
    lines = (line for one in written for line in one.text.splitlines())
    return "\n".join(line for line in lines if not line.startswith("※") or "근거" in line)
