from __future__ import annotations

import pytest

from knowledge import Ingester
from knowledge.departments import department_meant
from tests.builders.ordinance import make_ordinance_text
from tests.builders.searching import Shelf


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("보건횅정과", "보건행정과"),
        ("교통과,보건횅정과", "교통과,보건행정과"),
        ("수도행정과,상수도과", "수도행정과,상수도과"),
        ("", ""),
    ],
)
def test_a_slip_in_a_departments_name_is_put_right(written: str, meant: str) -> None:
    assert department_meant(written) == meant


def test_an_article_and_its_document_are_told_with_the_department_that_is_meant(
    shelf: Shelf,
) -> None:
    text = make_ordinance_text("제1조 (목적)\n약국을 지원한다.", title="여수시 약국 조례")
    assert "담당부서" in text
    path = shelf.folder / "약국.md"
    slipped = "\n".join(
        "담당부서: 보건횅정과" if line.startswith("담당부서") else line for line in text.split("\n")
    )
    path.write_text(slipped, encoding="utf-8")
    Ingester(shelf.store, shelf.embedder, shelf.morphemes).ingest([path])
    article = shelf.store.articles(["여수시약국조례/제1조"])["여수시약국조례/제1조"]
    assert article.source.department == "보건행정과"
