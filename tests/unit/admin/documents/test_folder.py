"""A folder's list is made whole or not at all, and tells wherever the folder differs from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from admin.documents import missing_from, next_number, read_list, released_today
from admin.errors import DocumentListRefused
from knowledge import LIST_FILE, DocumentRefused
from tests.builders.documents import CITY, ON, OURS, THEIRS, put, released, sign


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "문서", "여수시 가 조례")
    put(tmp_path / "문서", "여수시 나 조례", "제2조 (둘)\n① 900원으로 한다.")
    return tmp_path / "문서"


@pytest.mark.parametrize(
    "twin",
    ["여수시  가 조례", "여수시 가\u200b 조례", "여수시·가 조례"],
    ids=["blank", "unseen", "dot"],
)
def test_two_titles_that_nobody_can_tell_apart_are_not_signed(folder: Path, twin: str) -> None:
    put(folder, "다").write_text(put(folder, "라").read_text("utf-8").replace("라", twin), "utf-8")
    (folder / "라.md").unlink()
    with pytest.raises(DocumentListRefused) as refused:
        released(folder)
    assert refused.value.problem == "title_twice"


def test_letters_of_another_script_make_no_second_title(folder: Path) -> None:
    put(folder, "여수시 AI 조례")
    put(folder, "여수시 А\u0406 조례".replace("\u0406", "I"))
    with pytest.raises(DocumentListRefused) as refused:
        released(folder)
    assert refused.value.problem == "title_twice"


def test_nothing_is_signed_with_a_file_that_is_no_document(folder: Path) -> None:
    (folder / "빈.md").write_text("  \n", encoding="utf-8")
    with pytest.raises(DocumentRefused):
        released(folder)


def test_what_is_no_document_and_what_is_hidden_is_left_aside(folder: Path) -> None:
    (folder / "목록.txt").write_text("x", encoding="utf-8")
    (folder / ".숨김.md").write_text("x", encoding="utf-8")
    sign(folder)
    assert len(released(folder).documents) == 2


def test_an_empty_folder_and_nobody_release_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "빈 폴더").mkdir()
    for of, by, problem in ((tmp_path / "빈 폴더", "김여수", "empty"), (folder, " \n", "nobody")):
        with pytest.raises(DocumentListRefused) as refused:
            released_today(of, city=CITY, number=1, on=ON, by=by)
        assert refused.value.problem == problem


def test_a_folder_tells_where_it_differs_from_its_list(folder: Path) -> None:
    told = released(folder)
    assert missing_from(told, folder) == ()
    path = folder / "여수시 가 조례.md"
    path.write_text(path.read_text("utf-8").replace("600원", "6000원"), encoding="utf-8")
    put(folder, "여수시 다 조례")
    assert missing_from(told, folder) == (
        ("여수시 가 조례.md", "unlisted"),
        ("여수시 다 조례.md", "unlisted"),
        ("여수시 가 조례", "missing"),
    )


def test_the_next_list_counts_on(folder: Path) -> None:
    assert next_number(read_list(folder), OURS.verifier, CITY) == 1
    sign(folder, 9)
    assert next_number(read_list(folder), OURS.verifier, CITY) == 10


@pytest.mark.parametrize("planted", ["", "\n", "x\ny\nz\n", "unsigned", "theirs"])
def test_no_list_counts_on_from_one_that_its_key_has_not_signed(folder: Path, planted: str) -> None:
    notes = {
        "unsigned": sign(folder, 999_999_998).partition("\n\n")[0] + "\n\n",
        "theirs": sign(folder, 999_999_998, key=THEIRS),
    }
    with pytest.raises(DocumentListRefused) as refused:
        next_number(notes.get(planted, planted), OURS.verifier, CITY)
    assert refused.value.problem == "number"
    assert "--number" in str(refused.value)


def test_a_list_that_is_no_text_is_refused(folder: Path) -> None:
    (folder / LIST_FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(DocumentListRefused) as refused:
        read_list(folder)
    assert refused.value.problem == "unreadable"
