from __future__ import annotations

import re
from datetime import date

import pytest

from knowledge.errors import FrontMatterBroken
from knowledge.ingest.front_matter import FrontMatter, read_date, split_front_matter


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2024, 3, 12), date(2024, 3, 12)),
        ("2024-03-12", date(2024, 3, 12)),
        ("20240312", date(2024, 3, 12)),
        (20240312, date(2024, 3, 12)),
        ("2024. 3. 12.", date(2024, 3, 12)),
        ("2024년 3월 12일", date(2024, 3, 12)),
        ("2024-13-12", None),
        ("미정", None),
        ("", None),
        (None, None),
        (["2024-03-12"], None),
        (True, None),
    ],
)
def test_dates_are_read_from_every_wording(value: object, expected: date | None) -> None:
    assert read_date(value) == expected


def test_a_yaml_timestamp_is_a_date() -> None:
    facts, _ = split_front_matter("---\n시행일자: 2024-03-12 09:00:00\n---\n")
    assert facts.date("시행일자") == date(2024, 3, 12)


def test_text_and_front_matter_are_parted() -> None:
    facts, rest = split_front_matter("---\n제목: 가\n소관부처:\n- 나\n- 다\n---\n본문\n---\n줄")
    assert facts.text("제목") == "가"
    assert facts.text("소관부처") == "나, 다"
    assert facts.text("없음", "제목") == "가"
    assert rest == "본문\n---\n줄"


def test_a_text_without_front_matter_is_all_text() -> None:
    facts, rest = split_front_matter("# 제목\n---\n본문")
    assert (dict(facts.values), rest) == ({}, "# 제목\n---\n본문")


@pytest.mark.parametrize(
    "front",
    [
        "제목: [가",
        "- 가\n- 나",
        "그냥 글",
        "제목: 2024-99-99",
        "? {가: 나}\n: 다",
        "[" * 3000,
        "제목: !!python/object/apply:os.system ['true']",
        "\t제목: 가",
        "가: 나: 다",
        "시행일: 2026-02-31",
        "시행일: 2026-02-01 25:00:00",
    ],
)
def test_a_broken_front_matter_is_refused_in_korean(front: str) -> None:
    with pytest.raises(FrontMatterBroken) as told:
        split_front_matter(f"---\n{front}\n---\n# 제목\n")
    assert re.findall("[A-Za-z]+", str(told.value)) == ["YAML"]


def test_a_front_matter_that_is_never_closed_is_refused() -> None:
    with pytest.raises(FrontMatterBroken) as told:
        split_front_matter("---\n제목: 가\n# 제목\n")
    assert "닫는 --- 줄이 없습니다" in str(told.value)


def test_an_empty_front_matter_says_nothing() -> None:
    facts, rest = split_front_matter("---\n---\n본문")
    assert (dict(facts.values), rest) == ({}, "본문")


def test_attachments_are_named_by_kind_number_and_title() -> None:
    facts = FrontMatter(
        values={
            "첨부파일": [
                {"별표번호": "0001", "별표가지번호": "00", "별표구분": "별표", "제목": "요금"},
                {"별표번호": "0002", "별표가지번호": "03", "별표구분": "서식", "제목": "신청서"},
                "안내문.hwp",
                None,
            ]
        }
    )
    assert facts.titles("첨부파일") == ("별표 1 요금", "서식 2의3 신청서", "안내문.hwp")
    assert facts.titles("없음") == ()
