"""What is cast in a mould is what the library itself would write, and passes its whole look."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hwpx import HwpxDocument
from hwpx.tools.package_validator import validate_editor_open_safety

from admin.sheets import Document, Part, hwpx_of

_NUMBERED = re.compile(r'(<hp:(?:p|tbl)\b[^>]*? id=")(\d+)(")')
_ODD = (
    "",
    " 앞뒤 빈칸 ",
    "두  칸",
    "가\n나",
    "탭\t뒤",
    "<b>&\"따옴표'</b>",
    "]]>",
    "\ue000",
)


def by_the_library(document: Document) -> bytes:
    """The document as the library writes it, paragraph by paragraph."""
    written = HwpxDocument.new()
    written.add_heading(document.title, level=1)
    for part in document.parts:
        written.add_heading(part.heading, level=2)
        if part.rows:
            table = written.add_table(len(part.rows), 2)
            table.set_column_widths((1, 3))
            for row, texts in zip(table.rows, part.rows, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.set_text(text)
        for line in filter(None, part.text.splitlines()):
            written.add_paragraph(line, inherit_style=False)
    return written.to_bytes()


def files_of(content: bytes) -> dict[str, str]:
    """Every file in an archive, without the numbers that nothing refers to."""
    with ZipFile(io.BytesIO(content)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    xml = {name: one for name, one in found.items() if one.startswith(b"<?xml")}
    others = {name: repr(one) for name, one in found.items() if name not in xml}
    unnumbered = {name: _NUMBERED.sub(r"\1\3", one.decode()) for name, one in xml.items()}
    return others | {name: ElementTree.canonicalize(one) for name, one in unnumbered.items()}


def parts(lengths: Iterable[int], text: str = "") -> tuple[Part, ...]:
    return tuple(
        Part(heading=f"{place}번째 {text}", rows=(("이름", f"{text} {place}"),) * rows, text=text)
        for place, rows in enumerate(lengths)
    )


@pytest.mark.parametrize(
    "document",
    [
        Document(title="계획", parts=()),
        Document(title="계획", parts=parts([1, 0, 3, 3, 1], "글\n둘째 줄")),
        Document(title="계획", parts=parts([120], "한 쪽보다 긴 표")),
        *(Document(title=odd, parts=parts([2, 0], odd)) for odd in _ODD),
    ],
    ids=["bare", "several", "longer-than-a-page", *(f"odd-{place}" for place in range(len(_ODD)))],
)
def test_a_file_is_what_the_library_itself_would_write(document: Document) -> None:
    content = hwpx_of(document)
    assert files_of(content) == files_of(by_the_library(document))
    assert validate_editor_open_safety(content).ok
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        section = archive.read("Contents/section0.xml").decode()
    numbers = [found[2] for found in _NUMBERED.finditer(section)]
    assert len(numbers) == len(set(numbers))
    assert not HwpxDocument.open(io.BytesIO(content)).validate().issues


def test_a_line_below_a_heading_is_no_heading() -> None:
    content = hwpx_of(Document(title="계획", parts=(Part(heading="방향", text="여러 줄의\n글"),)))
    looks = {
        one.text: one.style_id_ref
        for one in HwpxDocument.open(io.BytesIO(content)).paragraphs
        if one.text
    }
    assert looks["여러 줄의"] == looks["글"]
    assert len({looks["계획"], looks["방향"], looks["글"]}) == 3


def test_however_a_line_was_broken_it_is_broken_in_the_file() -> None:
    typed = Document(title="계획", parts=parts([2], "가\r\n나\r다"))
    plain = Document(title="계획", parts=parts([2], "가\n나\n다"))
    assert files_of(hwpx_of(typed)) == files_of(by_the_library(plain))
