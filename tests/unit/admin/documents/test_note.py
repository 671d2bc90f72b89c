"""A list is believed as it was signed, to the byte, and in no other way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from admin.documents import believed, signed, written
from admin.errors import DocumentListRefused
from disclosure import Signer
from tests.builders.documents import CITY, OURS, THEIRS, put, released, sign


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "문서", "여수시 가 조례")
    put(tmp_path / "문서", "여수시 나 조례", "제2조 (둘)\n① 900원으로 한다.")
    return tmp_path / "문서"


def test_a_list_is_read_as_it_was_written(folder: Path) -> None:
    told = believed(sign(folder, 7), [OURS.verifier], CITY)
    assert told.number == 7
    assert told.by == "김여수"
    assert [one.title for one in told.documents] == ["여수시 가 조례", "여수시 나 조례"]
    assert written(told) == written(released(folder, 7))


def _without_last_document(note: str) -> str:
    text, _, rest = note.partition("\n\n")
    return "\n".join(text.split("\n")[:-1]) + "\n\n" + rest


ALTERED: dict[str, Callable[[str], str]] = {
    "a number": lambda note: note.replace("\n7\n", "\n8\n"),
    "a digest": lambda note: note.replace("a", "b", 3),
    "a title": lambda note: note.replace("가 조례", "다 조례"),
    "who released it": lambda note: note.replace("김여수", "박순천"),
    "a document less": _without_last_document,
    "no signature": lambda note: note.partition("\n\n")[0] + "\n\n",
    "no gap": lambda note: note.replace("\n\n", "\n"),
    "half": lambda note: note[: len(note) // 2],
    "nothing": lambda _note: "",
}


@pytest.mark.parametrize("how", ALTERED)
def test_an_altered_list_is_not_believed(folder: Path, how: str) -> None:
    note = sign(folder, 7)
    altered = ALTERED[how](note)
    assert altered != note
    with pytest.raises(DocumentListRefused) as refused:
        believed(altered, [OURS.verifier], CITY)
    assert refused.value.problem == "unsigned"


def test_another_key_of_the_same_name_is_not_believed(folder: Path) -> None:
    with pytest.raises(DocumentListRefused):
        believed(sign(folder, key=THEIRS), [OURS.verifier], CITY)
    assert believed(sign(folder, key=THEIRS), [OURS.verifier, THEIRS.verifier], CITY)
    with pytest.raises(DocumentListRefused):
        believed(sign(folder), [], CITY)


def test_a_signature_over_something_else_makes_no_list(folder: Path) -> None:
    checkpoint = "yeosu-documents\n7\nAAAA\n"
    twice = written(released(folder)).replace("\n2\n", "\n3\n")
    for text in (checkpoint, twice, "city-assistant/documents/v1\n"):
        with pytest.raises(DocumentListRefused) as refused:
            believed(OURS.note(text), [OURS.verifier], CITY)
        assert refused.value.problem == "no_list"


def test_the_list_of_another_city_is_not_taken_for_ours(folder: Path) -> None:
    other = replace(released(folder), city="suncheon")
    key = Signer.of_seed("yeosu-documents", b"\x01" * 32)
    with pytest.raises(DocumentListRefused) as refused:
        believed(signed(other, key), [OURS.verifier], CITY)
    assert refused.value.problem == "other_city"
