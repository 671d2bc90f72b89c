from __future__ import annotations

from datetime import date

import pytest

from knowledge import Article, ArticleRole, DocumentKind
from knowledge.errors import DocumentUntitled, DocumentWithoutArticles, FrontMatterBroken
from knowledge.ingest import document_key, parse_ordinance
from tests.builders.ordinance import make_ordinance_text

ACT = """---
제목: 보기 기본법
법령구분: 법률
소관부처:
- 보기부
- 다른부
공포일자: 2025-03-18
공포번호: '20824'
시행일자: 2026-01-22
출처: https://www.law.go.kr/법령/보기기본법
첨부파일:
- 별표번호: '0001'
  별표가지번호: '00'
  별표구분: 별표
  제목: 요금(제2조 관련)
---

# 보기 기본법

## 제1장 총칙

##### 제1조 (목적)

이 법은 보기를 정한다.

##### 제2조 (정의)

**①** 이 법에서 쓰는 말은 다음과 같다. <개정 2025.3.18>

  1\\. "보기"란 다음을 말한다.
    가\\. 하나

**②** 별표 1에 따른다.
"""


def _articles(text: str) -> tuple[Article, ...]:
    return parse_ordinance(text, digest="d").articles


def test_an_ordinance_is_read_with_all_that_is_known_of_it() -> None:
    document = parse_ordinance(make_ordinance_text("제1조 (목적)\n보기를 정한다."), digest="abc")
    assert document.key == "여수시보기조례"
    assert document.kind is DocumentKind.ORDINANCE
    assert document.effective_date == date(2024, 3, 12)
    assert document.promulgation_date == date(2024, 3, 12)
    assert (document.number, document.department, document.digest) == ("2044", "보기과", "abc")
    first, supplement = document.articles
    assert first.key == "여수시보기조례/제1조"
    assert first.source.title == "여수시 보기 조례"
    assert (first.source.article, first.source.heading) == ("제1조", "목적")
    assert supplement.key == "여수시보기조례/부칙"
    assert supplement.role is ArticleRole.SUPPLEMENT


def test_an_act_is_read_with_its_markup_removed() -> None:
    document = parse_ordinance(ACT, digest="d")
    assert document.kind is DocumentKind.LAW
    assert document.department == "보기부, 다른부"
    assert document.effective_date == date(2026, 1, 22)
    assert document.attachments == ("별표 1 요금(제2조 관련)",)
    purpose, definition = document.articles
    assert purpose.role is ArticleRole.PURPOSE
    assert definition.role is ArticleRole.DEFINITION
    assert definition.path == ("제1장 총칙",)
    assert definition.paragraphs == (
        '① 이 법에서 쓰는 말은 다음과 같다. <개정 2025.3.18>\n1. "보기"란 다음을 말한다.\n가. 하나',
        "② 별표 1에 따른다.",
    )


def test_supplements_and_main_articles_of_one_number_have_keys_of_their_own() -> None:
    text = make_ordinance_text(
        "제1조 (목적)\n가",
        supplement="부칙 (2020. 1. 1.) 제1조(시행일) 나\n부칙 (2021. 1. 1.) 제1조(시행일) 다",
    )
    assert [(article.key, article.source.article) for article in _articles(text)] == [
        ("여수시보기조례/제1조", "제1조"),
        ("여수시보기조례/부칙 제1조", "부칙 제1조"),
        ("여수시보기조례/부칙 제1조~2", "부칙 제1조"),
    ]


def test_two_articles_of_one_number_are_both_kept() -> None:
    text = make_ordinance_text("제3조 (가)\nㄱ", "제3조 (나)\nㄴ", supplement="")
    assert [article.key for article in _articles(text)] == [
        "여수시보기조례/제3조",
        "여수시보기조례/제3조~2",
    ]


def test_a_branch_article_and_a_repealed_one_are_articles() -> None:
    branch, repealed = _articles(
        make_ordinance_text("제5조의2(지원대상)\n가", "제36조\n<삭제 2025. 6. 30.>", supplement="")
    )
    assert branch.source.article == "제5조의2"
    assert branch.source.heading == "지원대상"
    assert (repealed.source.heading, repealed.text) == ("", "<삭제 2025. 6. 30.>")


def test_a_text_that_is_not_cut_into_articles_is_one() -> None:
    document = parse_ordinance(
        "# 군 편입에 관한 법률\n\n군을 시에 편입한다.\n\n## 부칙\n\n부칙 <제1호,2023.1.3>\n\n"
        "제1조(시행일) 이 법은 2023년 7월 1일부터 시행한다.",
        digest="d",
    )
    assert [article.source.article for article in document.articles] == ["본문", "부칙 제1조"]
    assert document.kind is DocumentKind.LAW


def test_a_preamble_before_the_articles_is_kept() -> None:
    text = "# 시민 헌장 조례\n\n우리는 다짐한다.\n\n##### 제1조\n\n가"
    assert [article.source.article for article in _articles(text)] == ["전문", "제1조"]


def test_the_notice_that_the_rest_is_left_out_stays_in_sight() -> None:
    text = make_ordinance_text("제1조 (가)\n나", supplement="") + "\n(이하 생략)\n"
    assert _articles(text)[-1].text.split("\n") == ["나", "(이하 생략)"]


def test_a_title_in_a_heading_is_enough() -> None:
    document = parse_ordinance("# 여수시 새 조례\n##### 제1조\n가", digest="d")
    assert (document.title, document.kind) == ("여수시 새 조례", DocumentKind.ORDINANCE)
    assert document.effective_date is None


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = make_ordinance_text("제1조 (목적)\n① 가\n② 나")
    assert _articles("\ufeff" + text.replace("\n", "\r\n")) == _articles(text)


def test_a_text_without_a_title_is_refused() -> None:
    with pytest.raises(DocumentUntitled):
        parse_ordinance("##### 제1조\n가", digest="d")
    with pytest.raises(DocumentUntitled):
        parse_ordinance("---\n제목: ' · , '\n---\n##### 제1조\n가", digest="d")


def test_a_title_without_anything_under_it_is_refused() -> None:
    with pytest.raises(DocumentWithoutArticles, match="여수시 보기 조례"):
        parse_ordinance("# 여수시 보기 조례\n\n## 부칙\n\n", digest="d")


def test_a_broken_front_matter_is_refused() -> None:
    with pytest.raises(FrontMatterBroken):
        parse_ordinance("---\n제목: [\n---\n# 제목\n##### 제1조\n가", digest="d")


def test_a_key_is_the_title_without_what_tells_spellings_apart() -> None:
    assert document_key("가사ㆍ나사  조례") == document_key("가사·나사 조례") == "가사나사조례"
    assert document_key("가/나#다~라") == "가-나-다-라"


def test_an_endless_title_has_a_bounded_key_of_its_own() -> None:
    one, other = document_key("가" * 5000), document_key("가" * 5001)
    assert len(one) < 200
    assert one != other
