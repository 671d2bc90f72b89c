from __future__ import annotations

from knowledge.ingest.body import read_body


def _numbers(text: str) -> list[str]:
    return [section.number for section in read_body(text).sections]


def test_articles_carry_the_headings_above_them() -> None:
    body = read_body(
        "# 보기법\n# 제1편 총칙\n## 제1장 목적\n### 제1절 정의\n#### 제1관 뜻\n"
        "##### 제1조 (가)\nㄱ\n"
        "## 제2장 보칙\n##### 제2조 (나)\nㄴ\n# 제2편 벌칙\n##### 제3조\nㄷ"
    )
    assert body.title == "보기법"
    assert [section.path for section in body.sections] == [
        ("제1편 총칙", "제1장 목적", "제1절 정의", "제1관 뜻"),
        ("제1편 총칙", "제2장 보칙"),
        ("제2편 벌칙",),
    ]


def test_text_before_the_first_article_is_kept_as_preamble() -> None:
    first, second = read_body("# 헌장\n\n우리는 다짐한다.\n\n##### 제1조\n가").sections
    assert (first.number, first.lines) == ("전문", ("우리는 다짐한다.",))
    assert second.number == "제1조"


def test_an_article_without_text_is_an_article() -> None:
    assert _numbers("##### 제1조\n##### 제2조 (삭제)\n##### 제3조\n가") == [
        "제1조",
        "제2조",
        "제3조",
    ]


def test_a_part_under_which_nothing_stands_is_kept() -> None:
    sections = read_body(
        "## 제1장 총칙\n##### 제1조\n가\n## 제2장 삭제 <2010.5.4>\n## 제3장 벌칙\n##### 제9조\n나"
    ).sections
    assert [section.number for section in sections] == ["제1조", "제2장", "제9조"]
    assert sections[1].lines == ("삭제 <2010.5.4>",)
    assert sections[2].path == ("제3장 벌칙",)


def test_text_right_under_a_part_is_kept() -> None:
    first, second = read_body("## 제1장 총칙\n이 장은 뜻을 정한다.\n##### 제1조\n가").sections
    assert (first.number, first.heading, first.lines) == (
        "제1장",
        "총칙",
        ("이 장은 뜻을 정한다.",),
    )
    assert second.path == ("제1장 총칙",)


def test_the_last_part_is_kept_though_nothing_follows() -> None:
    assert _numbers("##### 제1조\n가\n## 제2장 삭제\n## 부칙\n부칙 이 조례는 시행한다.") == [
        "제1조",
        "제2장",
        "부칙",
    ]


def test_headings_under_the_supplements_belong_to_them() -> None:
    sections = read_body("##### 제1조 (목적)\n가\n## 부칙\n##### 제1조 (시행일)\n나").sections
    assert [(section.number, section.supplement) for section in sections] == [
        ("제1조", False),
        ("부칙 제1조", True),
    ]


def test_a_supplement_without_a_heading_is_recognised_by_its_date() -> None:
    assert _numbers("##### 제1조\n가\n부칙 (2021. 4. 12. 조례 제1호) 이 조례는 시행한다.") == [
        "제1조",
        "부칙",
    ]
    assert _numbers("##### 제1조\n가\n부칙 이라는 낱말로 여는 줄") == ["제1조"]


def test_a_heading_that_is_none_of_these_is_text() -> None:
    (section,) = read_body("##### 제1조 (가)\n나\n### 비고\n다").sections
    assert section.lines == ("나", "비고", "다")


def test_an_article_number_in_running_text_opens_no_article() -> None:
    (section,) = read_body("##### 제1조 (가)\n제2조(정의)에 따른 사람").sections
    assert section.lines == ("제2조(정의)에 따른 사람",)
