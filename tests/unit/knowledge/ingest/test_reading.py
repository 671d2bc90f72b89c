from __future__ import annotations

import os
from pathlib import Path

import pytest

from knowledge import DocumentKind
from knowledge.errors import (
    DocumentRefused,
    DocumentUntitled,
    DocumentWithoutArticles,
    FileEmpty,
    FileNotText,
    FileTooLarge,
    FileUnreadable,
    FileUnsupported,
    FrontMatterBroken,
)
from knowledge.ingest import read_document
from tests.builders.ordinance import make_ordinance_text


def _file(folder: Path, content: bytes | str, name: str = "보기.md") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_an_ordinance_is_read_from_its_file(tmp_path: Path) -> None:
    document = read_document(_file(tmp_path, make_ordinance_text()))
    assert document.kind is DocumentKind.ORDINANCE
    assert len(document.digest) == 64


def test_a_guide_is_told_by_its_front_matter(tmp_path: Path) -> None:
    path = _file(tmp_path, "---\n종류: 도움말\n제목: 가\n---\n## 나\n다")
    assert read_document(path).kind is DocumentKind.HELP


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (make_ordinance_text().encode("cp949"), FileNotText),
        (make_ordinance_text().encode("utf-16"), FileNotText),
        (b"%PDF-1.7\n\x00\x01\x02", FileNotText),
        (b"# \xea\xb0", FileNotText),
        (b"", FileEmpty),
        (b"\xef\xbb\xbf \n\t\n", FileEmpty),
        ("##### 제1조\n가".encode(), DocumentUntitled),
        ("# 여수시 보기 조례\n".encode(), DocumentWithoutArticles),
        ("---\n제목: [\n---\n# 가\n##### 제1조\n나".encode(), FrontMatterBroken),
    ],
)
def test_a_broken_file_is_refused(
    tmp_path: Path, content: bytes, refusal: type[DocumentRefused]
) -> None:
    with pytest.raises(refusal):
        read_document(_file(tmp_path, content))


def test_a_huge_file_is_refused_without_being_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "큰 파일.md"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)

    def opened(*_: object, **__: object) -> None:
        raise AssertionError("the file was opened")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", opened)
        with pytest.raises(FileTooLarge) as refused:
            read_document(path)
    assert refused.match("50 MB")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_document(tmp_path / "없음.md")


def test_a_link_into_itself_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "고리.md"
    path.symlink_to(path)
    with pytest.raises(FileUnreadable):
        read_document(path)


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _file(tmp_path, make_ordinance_text())

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", denied)
        with pytest.raises(FileUnreadable) as refused:
            read_document(path)
    assert refused.match("권한이 없습니다")


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnsupported, match=r"\.md"):
        read_document(_file(tmp_path, make_ordinance_text(), "보기.pdf"))


def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "관.md"
    os.mkfifo(path)
    with pytest.raises(FileUnsupported):
        read_document(path)


def test_every_refusal_says_its_reason_and_its_mend_in_korean(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused) as caught:
        read_document(_file(tmp_path, b"\xff"))
    assert str(caught.value).startswith("UTF-8 글이 아닙니다(0번째 자리).")
    assert "\n" not in str(caught.value)
