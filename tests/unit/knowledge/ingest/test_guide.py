from __future__ import annotations

from datetime import date

import pytest

from knowledge import DocumentKind
from knowledge.errors import DocumentUntitled, DocumentWithoutArticles
from knowledge.ingest import parse_guide

GUIDE = """---
종류: 생활안내
제목: 주차 안내
기준일: 2026-11-24
담당부서: 주차차량과
출처: https://www.yeosu.go.kr
---
# 다른 제목

## 요금은 얼마인가요?

30분에 600원입니다.
다음 줄은 이어집니다.

장애인은 반값입니다.
- 하나
- 둘
근거: 여수시 주차장 조례 제5조
시행일: 2025-09-30
출처: https://www.law.go.kr/자치법규/여수시주차장조례

## 빈 곳

## 문의는 어디로 하나요?
콜센터로 전화하세요.
"""


def test_each_section_is_an_article_named_by_its_heading() -> None:
    document = parse_guide(GUIDE, digest="d")
    assert (document.title, document.kind) == ("주차 안내", DocumentKind.GUIDE)
    assert [article.source.article for article in document.articles] == [
        "요금은 얼마인가요?",
        "문의는 어디로 하나요?",
    ]
    assert document.articles[0].key == "주차안내/요금은 얼마인가요?"


def test_lines_of_a_paragraph_run_together_and_lists_do_not() -> None:
    first, _ = parse_guide(GUIDE, digest="d").articles
    assert first.paragraphs == (
        "30분에 600원입니다. 다음 줄은 이어집니다.",
        "장애인은 반값입니다.",
        "- 하나",
        "- 둘",
        "근거: 여수시 주차장 조례 제5조",
    )
    assert first.text == "\n".join(first.paragraphs)


def test_a_section_states_its_own_source_or_has_that_of_its_guide() -> None:
    first, second = parse_guide(GUIDE, digest="d").articles
    assert first.source.effective_date == date(2025, 9, 30)
    assert first.source.url.endswith("여수시주차장조례")
    assert second.source.effective_date == date(2026, 11, 24)
    assert second.source.url == "https://www.yeosu.go.kr"
    assert second.source.department == "주차차량과"


def test_a_source_that_is_no_link_stays_in_the_text() -> None:
    text = "---\n종류: 도움말\n제목: 가\n---\n## 나\n다\n출처: javascript:alert(1)\n시행일: 미정"
    (article,) = parse_guide(text, digest="d").articles
    assert article.source.url == ""
    assert article.paragraphs[1:] == ("출처: javascript:alert(1)", "시행일: 미정")


def test_a_section_of_help_answers_its_heading_though_no_other_question_stands_there() -> None:
    text = "---\n종류: 도움말\n제목: 가\n---\n## 급하면 어떻게 하나요?\n119로 전화하세요."
    (help_,) = parse_guide(text, digest="d").articles
    assert help_.questions == ("급하면 어떻게 하나요?",)
    (guide,) = parse_guide(text.replace("도움말", "생활안내"), digest="d").articles
    assert guide.questions == ()


def test_sections_of_one_heading_have_keys_of_their_own() -> None:
    text = "---\n종류: 도움말\n제목: 가\n---\n앞말\n## 나\n하나\n## 나\n둘"
    keys = [article.key for article in parse_guide(text, digest="d").articles]
    assert keys == ["가/가", "가/나", "가/나~2"]


def test_a_guide_without_title_or_text_is_refused() -> None:
    with pytest.raises(DocumentUntitled):
        parse_guide("---\n종류: 도움말\n---\n## 나\n다", digest="d")
    with pytest.raises(DocumentWithoutArticles):
        parse_guide("---\n종류: 도움말\n제목: 가\n---\n## 나\n", digest="d")


TO_AN_ORDINANCE = """---
종류: 생활안내
제목: 주차장 조례 생활안내
조례: 여수시 주차장 조례
시행일자: 2025-09-30
출처: https://www.law.go.kr/자치법규/여수시주차장조례
---
## 주차 요금은 얼마인가요?
질문: 차 대는 데 얼마예요?
질문: 주차비가 얼마당가?

30분에 600원입니다.

쉬운 말: 30분에 600원을 냅니다.
근거: 제5조의2제1항

## 표지는 누가 다나요?

시가 답니다.
"""


def test_a_guide_to_an_ordinance_is_cited_as_its_article() -> None:
    document = parse_guide(TO_AN_ORDINANCE, digest="d")
    first = document.articles[0]
    assert document.title == "주차장 조례 생활안내"
    assert first.key == "주차장조례생활안내/주차 요금은 얼마인가요?"
    assert first.name == ("여수시 주차장 조례", "제5조의2")
    assert first.source.heading == "주차 요금은 얼마인가요?"
    assert first.source.effective_date == date(2025, 9, 30)


def test_what_a_guide_answers_is_told_in_every_wording_and_is_no_part_of_the_answer() -> None:
    first = parse_guide(TO_AN_ORDINANCE, digest="d").articles[0]
    assert first.questions == (
        "주차 요금은 얼마인가요?",
        "차 대는 데 얼마예요?",
        "주차비가 얼마당가?",
    )
    assert (first.text, first.easy) == ("30분에 600원입니다.", "30분에 600원을 냅니다.")


def test_a_section_that_names_no_article_is_cited_as_the_guide_itself() -> None:
    second = parse_guide(TO_AN_ORDINANCE, digest="d").articles[1]
    assert second.name == ("주차장 조례 생활안내", "표지는 누가 다나요?")
    assert second.questions == ()


_GUIDED = TO_AN_ORDINANCE.replace("근거: 제5조의2제1항", "조건: {condition}\n근거: 제5조의2제1항")


@pytest.mark.parametrize(
    ("condition", "easy"),
    [
        ("30분에", "30분에 600원을 냅니다."),
        ("600원입니다 = 600원을 냅니다", "30분에 600원을 냅니다."),
        ("주차 요금 = 600원", "30분에 600원을 냅니다."),
        ("밤에", ""),
        ("30분에 = 밤에", ""),
        ("밤에 = 30분에", ""),
    ],
    ids=["same words", "other words", "in the heading", "in neither", "not easy", "not told"],
)
def test_easy_words_without_a_condition_that_the_guide_names_are_not_taken_in(
    condition: str, easy: str
) -> None:
    first = parse_guide(_GUIDED.format(condition=condition), digest="d").articles[0]
    assert first.easy == easy
    assert first.text == "30분에 600원입니다."


def test_a_text_that_cites_no_ordinance_may_say_condition_as_any_other_word() -> None:
    text = "---\n종류: 도움말\n제목: 가\n---\n## 나\n다\n조건: 라"
    (article,) = parse_guide(text, digest="d").articles
    assert article.paragraphs == ("다", "조건: 라")
