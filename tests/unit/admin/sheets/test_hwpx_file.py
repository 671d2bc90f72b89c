"""A document for a word processor: it opens, and holds every word of the document."""

from __future__ import annotations

import io

import pytest
from hwpx import HwpxDocument

from admin.sheets import Document, Part, hwpx_of


def opened(document: Document) -> HwpxDocument:
    return HwpxDocument.open(io.BytesIO(hwpx_of(document)))


def test_every_heading_row_and_line_stands_in_the_file() -> None:
    rows = (("이름", "정전문"), ("의견", "첫 줄\n둘째 줄"), ("빈 칸", ""))
    document = Document(
        title="계획",
        parts=(Part(heading="첫 부분", rows=rows), Part(heading="둘째", text="앞\n\n뒤")),
    )
    file = opened(document)
    assert not file.validate().issues
    text = file.text.plain()
    for word in (
        "계획",
        "첫 부분",
        "이름",
        "정전문",
        "첫 줄",
        "둘째 줄",
        "빈 칸",
        "둘째",
        "앞",
        "뒤",
    ):
        assert word in text, word


@pytest.mark.parametrize("odd", ["\uffff", "\x00", "\x0b", "<b>&amp;", "]]>"])
def test_what_no_file_can_hold_is_left_out_and_signs_stay_signs(odd: str) -> None:
    text = opened(
        Document(title="계획", parts=(Part(heading="가", text=f"앞{odd}뒤"),))
    ).text.plain()
    assert ("앞뒤" if ord(odd[0]) < 32 or odd == "\uffff" else f"앞{odd}뒤") in text


def test_a_document_without_parts_opens() -> None:
    assert "계획" in opened(Document(title="계획", parts=())).text.plain()


def test_a_document_is_written_once_and_anew_as_soon_as_a_word_differs() -> None:
    def said(text: str) -> Document:
        return Document(title="계획", parts=(Part(heading="가", text=text),))

    first = hwpx_of(said("하나"))
    assert hwpx_of(said("하나")) is first
    assert "둘" in opened(said("둘")).text.plain()
    assert "둘" not in opened(said("하나")).text.plain()
