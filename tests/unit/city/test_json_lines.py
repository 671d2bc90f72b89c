"""Long runs over JSON lines: what was cut off goes on, what is not ours is left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from city import LinesInvalid, LinesOut, read_questions

WHOLE = '{"id": "가", "answer": "하나"}\n'


def test_blank_lines_and_a_byte_order_mark_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": 1, "question": "a"}\r\n\n  \n{"id": 2, "question": "b"}')
    assert [line["id"] for line in read_questions(path)] == [1, 2]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"id": 1, "question": "a"}\n{"id": 2', 2),
        ('{"id": 1, "question": "a"}\n\n[1]\n', 3),
        ('{"question": "a"}\n', 1),
        ('{"id": 1}\n', 1),
        ('{"id": 1, "question": 7}\n', 1),
    ],
)
def test_a_bad_line_of_the_input_is_named_by_its_number(
    tmp_path: Path, text: str, line: int
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LinesInvalid) as caught:
        read_questions(path)
    assert caught.value.details["line"] == line
    assert f"{line}번째 줄" in str(caught.value)


def test_a_file_that_is_not_there_is_refused_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(LinesInvalid, match=r"missing\.jsonl"):
        read_questions(tmp_path / "missing.jsonl")


def test_lines_are_on_disk_as_soon_as_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with LinesOut(path) as out:
        out.write({"id": "가", "answer": "하나"})
        assert path.read_text(encoding="utf-8") == WHOLE


def test_half_of_a_surrogate_pair_does_not_end_a_long_run(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with LinesOut(path) as out:
        out.write({"id": 1, "question": "가\ud800"})
        out.write({"id": 2, "question": "나"})
    assert [line["question"] for line in read_questions(path)] == ["가?", "나"]


def test_what_earlier_runs_answered_is_not_left(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(WHOLE, encoding="utf-8")
    jobs = ({"id": "가"}, {"id": "나"}, {"id": "가"})
    with LinesOut(path) as out:
        assert out.left(jobs) == ({"id": "나"}, {"id": "가"})


def test_a_number_and_its_digits_are_two_ids(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text('{"id": 1}\n', encoding="utf-8")
    with LinesOut(path) as out:
        assert out.left(({"id": "1"}, {"id": 1})) == ({"id": "1"},)


# Cut inside a key, inside the bytes of a syllable, and after the last brace.
@pytest.mark.parametrize("cut", [1, 5, 12, 30, len(WHOLE.encode()) - 2])
def test_a_half_written_last_line_is_taken_off_and_answered_again(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b'{"id": 0}\n' + WHOLE.encode()[:cut])
    with LinesOut(path) as out:
        assert out.left(({"id": 0}, {"id": "가"})) == ({"id": "가"},)
        out.write({"id": "가"})
    assert [json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()] == [0, "가"]


def test_a_whole_last_line_without_an_end_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(WHOLE.rstrip("\n"), encoding="utf-8")
    with LinesOut(path) as out:
        assert out.left(({"id": "가"},)) == ()
        out.write({"id": "나"})
    assert [json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()] == ["가", "나"]


@pytest.mark.parametrize("text", ["메모\n", "메모", '{"id": 1}\n메모', '{"name": 1}\n', "[1]\n"])
def test_a_file_that_is_not_ours_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LinesInvalid), LinesOut(path):
        pass
    assert path.read_text(encoding="utf-8") == text


def test_an_output_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LinesInvalid, match=r"out\.jsonl"), LinesOut(tmp_path / "no" / "out.jsonl"):
        pass
