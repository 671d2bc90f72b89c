from __future__ import annotations

from knowledge.ingest.supplement import Supplement, SupplementPart


def _read(text: str) -> list[SupplementPart]:
    supplement = Supplement()
    for line in text.split("\n"):
        supplement.take(line)
    return supplement.parts()


def test_one_sentence_makes_one_part() -> None:
    (part,) = _read("부칙 (2021. 4. 12. 조례 제1589호) 이 조례는 공포한 날부터 시행한다.")
    assert part.number == ""
    assert part.path == ("부칙 (2021. 4. 12. 조례 제1589호)",)
    assert part.lines == ("이 조례는 공포한 날부터 시행한다.",)


def test_each_supplement_counts_its_articles_anew() -> None:
    parts = _read(
        "부칙 (2020. 1. 7.) 제1조(시행일) 이 조례는 공포한 날부터 시행한다.\n"
        "제2조(적용례) 이 조례 뒤부터 적용한다.\n"
        "부 칙 (2023. 12. 6.) 제1조(시행일) 이 조례는 2024년 1월 1일부터 시행한다."
    )
    assert [(part.number, part.heading, part.path) for part in parts] == [
        ("제1조", "시행일", ("부칙 (2020. 1. 7.)",)),
        ("제2조", "적용례", ("부칙 (2020. 1. 7.)",)),
        ("제1조", "시행일", ("부 칙 (2023. 12. 6.)",)),
    ]


def test_articles_of_an_amended_law_are_not_articles_of_the_supplement() -> None:
    parts = _read(
        "부칙 <제1호,2020.1.1>\n제1조(시행일) 이 법은 공포한 날부터 시행한다.\n"
        "제2조(다른 법률의 개정) 가법 일부를 다음과 같이 개정한다.\n"
        "제14조제1항 중 “가”를 “나”로 한다.\n제3조제2호를 삭제한다.\n"
        "제9조(벌칙) 새 조문\n제3조(경과조치) 종전의 규정에 따른다."
    )
    assert [part.number for part in parts] == ["제1조", "제2조", "제3조"]
    assert parts[1].lines[1:] == (
        "제14조제1항 중 “가”를 “나”로 한다.",
        "제3조제2호를 삭제한다.",
        "제9조(벌칙) 새 조문",
    )


def test_articles_that_are_left_out_are_counted() -> None:
    parts = _read(
        "부칙 <제1호,2020.1.1>\n제1조(시행일) 공포한 날부터 시행한다.\n"
        "제2조부터 제6조까지 생략\n제7조(다른 법률의 개정) ① 및 ② 생략"
    )
    assert [part.number for part in parts] == ["제1조", "제7조"]
    assert parts[0].lines == ("공포한 날부터 시행한다.", "제2조부터 제6조까지 생략")


def test_a_branch_article_follows_its_stem() -> None:
    parts = _read("부칙\n제1조(시행일) 가\n제1조의2(특례) 나\n제1조의3(특례) 다\n제2조(기타) 라")
    assert [part.number for part in parts] == ["제1조", "제1조의2", "제1조의3", "제2조"]


def test_a_header_with_nothing_under_it_is_kept() -> None:
    parts = _read("부칙 <제1호,2020.1.1>\n\n부칙 <제2호,2021.1.1>\n이 법은 공포한 날부터 시행한다.")
    assert [part.path for part in parts] == [
        ("부칙 <제1호,2020.1.1>",),
        ("부칙 <제2호,2021.1.1>",),
    ]


def test_a_marked_heading_is_an_article_whatever_its_number() -> None:
    supplement = Supplement()
    supplement.take_heading("제5조 (시행일)")
    supplement.take("이 조례는 공포한 날부터 시행한다.")
    (part,) = supplement.parts()
    assert (part.number, part.heading) == ("제5조", "시행일")
