"""Texts of ordinances for tests, in the shape of the national law archive."""

from __future__ import annotations

FRONT = """---
자치법규ID: '1'
자치법규명: '{title}'
자치법규종류: '조례'
공포일자: 2024-03-12
공포번호: '2044'
시행일자: '{since}'
담당부서: '{department}'
출처: 'https://www.law.go.kr/자치법규/보기'
첨부파일: []
---
"""


def make_ordinance_text(
    *articles: str,
    title: str = "여수시 보기 조례",
    since: str = "2024-03-12",
    department: str = "보기과",
    supplement: str = "부칙 (2024. 3. 12. 조례 제2044호) 이 조례는 공포한 날부터 시행한다.",
) -> str:
    """An ordinance of these articles, each `제1조 (목적)` in its first line and its text below."""
    front = FRONT.format(title=title, since=since, department=department)
    cut = [article.partition("\n") for article in articles or ("제1조 (목적)\n보기를 정한다.",)]
    body = "\n\n".join(f"##### {head}\n\n{text}" for head, _, text in cut)
    ending = f"\n\n## 부칙\n\n{supplement}\n" if supplement else "\n"
    return f"{front}\n# {title}\n\n{body}{ending}"
