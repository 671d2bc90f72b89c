from __future__ import annotations

from hashlib import sha256

import pytest

from knowledge import ArticleRole, PassageKind
from knowledge.ingest import (
    is_repealed,
    parse_guide,
    parse_ordinance,
    passages,
    place_of,
    words_text,
)
from knowledge.ingest.cutting import LONGEST, RECIPE, answers, compared
from tests.builders.library import make_article
from tests.builders.ordinance import make_ordinance_text

TITLE = "여수시 주차장 조례"


def test_an_article_is_seen_whole_and_by_each_paragraph() -> None:
    cut = passages(make_article(), TITLE)
    assert [(passage.kind, passage.key.rpartition("#")[2]) for passage in cut] == [
        (PassageKind.ARTICLE, "article0"),
        (PassageKind.PARAGRAPH, "paragraph0"),
        (PassageKind.PARAGRAPH, "paragraph1"),
    ]
    assert cut[2].text == ("여수시 주차장 조례 제5조(주차요금)\n② 장애인은 100분의 50을 감면한다.")


def test_the_heading_path_stands_in_every_passage() -> None:
    text = "# 보기법\n## 제2장 요금 <개정 2020.1.1>\n##### 제5조 (감면)\n① 가\n② 나"
    (article,) = parse_ordinance(text, digest="d").articles
    for passage in passages(article, "보기법"):
        assert passage.text.startswith("보기법 제2장 요금 제5조(감면)")


def test_an_article_of_one_paragraph_has_no_passage_of_it() -> None:
    cut = passages(make_article(text="주차요금은 600원으로 한다."), TITLE)
    assert [passage.kind for passage in cut] == [PassageKind.ARTICLE]


def test_notes_of_amendments_are_not_embedded() -> None:
    cut = passages(make_article(text="요금은 600원으로 한다.<개정 2024. 3. 12.>"), TITLE)
    assert "개정" not in cut[0].text


def test_a_supplement_is_embedded_whole_only() -> None:
    article = make_article(article="부칙 제1조", role=ArticleRole.SUPPLEMENT)
    assert [passage.kind for passage in passages(article, TITLE)] == [PassageKind.ARTICLE]


@pytest.mark.parametrize(
    "text", ["삭제", "<삭제 2025. 6. 30.>", "삭제 <2020.2.4>", "[삭제]", "삭 제 (2013. 8. 14)"]
)
def test_a_repealed_article_answers_nothing(text: str) -> None:
    article = make_article(text=text)
    assert is_repealed(article)
    assert passages(article, TITLE) == ()
    assert words_text(article) == ""


def test_what_speaks_of_deleting_is_not_repealed() -> None:
    assert not is_repealed(make_article(text="삭제를 요청할 수 있다."))
    assert not is_repealed(make_article(text="① 삭제 <2020.2.4>\n② 시장은 정한다."))


def test_a_supplement_that_amends_others_answers_nothing() -> None:
    amends = make_article(heading="다른 조례의 개정", role=ArticleRole.SUPPLEMENT)
    assert not answers(amends)
    assert answers(make_article(heading="다른 조례의 개정"))
    assert answers(make_article(heading="다른 조례의 폐지", role=ArticleRole.SUPPLEMENT))


def test_a_paragraph_longer_than_the_model_reads_gets_windows() -> None:
    items = [f"{number}. {'긴 낱말 ' * 20}{number}번" for number in range(1, 30)]
    text = "\n".join(["① 다음 각 호와 같다.", *items, "② 그 밖에는 규칙으로 정한다."])
    article = parse_ordinance(
        make_ordinance_text(f"제5조 (주차요금)\n{text}", supplement=""), digest="d"
    ).articles[0]
    windows = [passage for passage in passages(article, TITLE) if "#paragraph0." in passage.key]
    assert len(windows) > 3
    for window in windows:
        body = window.text.partition("\n")[2]
        assert len(body) <= LONGEST + len("① 다음 각 호와 같다.") + 1
        assert body.startswith("① 다음 각 호와 같다.")
    said = "".join(window.text for window in windows)
    for item in items:
        assert item.strip() in said


def test_a_line_without_an_end_is_cut_into_windows_too() -> None:
    article = make_article(text="가" * (LONGEST * 3 + 5))
    windows = [p for p in passages(article, TITLE) if p.kind is PassageKind.PARAGRAPH]
    assert sum(window.text.count("가") for window in windows) >= LONGEST * 3 + 5


def test_a_key_names_its_place() -> None:
    assert place_of("가/제5조~2#paragraph3") == ("가/제5조~2", PassageKind.PARAGRAPH, 3)
    assert place_of("가/제5조#paragraph12.4") == ("가/제5조", PassageKind.PARAGRAPH, 12)
    assert place_of("가/제5조#article0") == ("가/제5조", PassageKind.ARTICLE, 0)


def test_equal_texts_have_equal_digests_and_keys_are_unique() -> None:
    first, second = passages(make_article(), TITLE), passages(make_article(article="제6조"), TITLE)
    assert [p.digest for p in first] == [p.digest for p in passages(make_article(), TITLE)]
    assert len({p.key for p in first + second}) == len(first + second)
    assert first[0].digest != second[0].digest


def test_what_is_made_of_a_text_changes_with_the_recipe_alone() -> None:
    ordinance = make_ordinance_text(
        "제1조 (요금) <개정 2024. 1. 2.>\n① 요금은 600원으로 한다.\n② 다음과 같다.\n1. 가\n2. 나",
        "제2조 (규칙)\n" + "긴 낱말 " * 200,
        "제3조\n삭제 <2024. 1. 2.>",
    )
    helping = (
        "---\n종류: 도움말\n제목: 도움\n---\n"
        "## 급하면요?\n119로 거세요.\n## 또요?\n질문: 왜요?\n다."
    )
    documents = (parse_ordinance(ordinance, digest="d"), parse_guide(helping, digest="d"))
    made = [
        (article.key, words_text(article), passages(article, one.title))
        for one in documents
        for article in one.articles
    ]
    # A document that stands in a catalogue is read anew only under another recipe.
    assert (RECIPE, sha256(repr(made).encode()).hexdigest()[:16]) == ("2", "7e6131e3a0b48bf2")


def test_pieces_are_compared_of_paragraphs_and_of_what_is_not_cut() -> None:
    keys = (
        "가/제1조#article0",
        "가/제2조#article0",
        "가/제2조#paragraph0",
        "가/제2조#paragraph1.2",
    )
    asked = ("안내/요금#article0", "안내/요금#question0")
    assert compared((*keys, *asked)) == {
        "가/제1조#article0",
        "가/제2조#paragraph0",
        "가/제2조#paragraph1.2",
        "안내/요금#article0",
    }
