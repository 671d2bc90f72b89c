"""Which articles are right, and which files of questions are good."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from admin.errors import QuestionsInvalid
from admin.evaluation import read_gold
from city import LinesInvalid

GOOD: dict[str, object] = {
    "id": "t-1",
    "question": "얼마예요?",
    "style": "plain",
    "doc": "여수시 주차장 조례",
    "articles": ["제5조", "제5조의2"],
    "facts": ["600원"],
    "answer": "600원입니다.",
    "answerable": True,
}


def _file(folder: Path, *lines: dict[str, object]) -> Path:
    path = folder / "questions.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_a_right_article_is_one_of_the_document_however_it_is_spelled(tmp_path: Path) -> None:
    (gold,) = read_gold([_file(tmp_path, GOOD)])
    assert gold.is_gold("여수시 주차장 조례", "제5조")
    assert gold.is_gold("여수시  주차장조례", "제5조의2")
    assert not gold.is_gold("여수시 주차장 조례", "제5조의3")
    assert not gold.is_gold("여수시 주차장 조례", "제15조")
    assert not gold.is_gold("순천시 주차장 조례", "제5조")


def test_nothing_is_right_where_nothing_answers(tmp_path: Path) -> None:
    none: list[str] = []
    line = GOOD | {"doc": None, "articles": none, "facts": none, "answerable": False}
    (gold,) = read_gold([_file(tmp_path, line)])
    assert not gold.answerable
    assert not gold.is_gold("", "제5조")


@pytest.mark.parametrize(
    "change",
    [
        {"doc": None},
        {"articles": []},
        {"articles": "제5조"},
        {"facts": [600]},
        {"answerable": "yes"},
        {"doc": 7},
    ],
)
def test_a_question_that_cannot_be_judged_is_refused_by_its_line(
    tmp_path: Path, change: dict[str, object]
) -> None:
    with pytest.raises(QuestionsInvalid) as caught:
        read_gold([_file(tmp_path, GOOD, GOOD | {"id": "t-2"} | change)])
    assert caught.value.details["line"] == 2


def test_an_id_that_stands_twice_is_refused_across_files(tmp_path: Path) -> None:
    path = _file(tmp_path, GOOD)
    with pytest.raises(QuestionsInvalid, match="t-1"):
        read_gold([path, path])


def test_a_file_that_is_no_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text("질문\n", encoding="utf-8")
    with pytest.raises(LinesInvalid):
        read_gold([path])


@pytest.mark.corpus
def test_the_development_questions_are_read_whole(shared: Path) -> None:
    gold = read_gold(sorted((shared / "eval").glob("dev_*.jsonl")))
    assert len(gold) == 132
    assert sum(one.answerable for one in gold) == 120
    assert all(one.facts for one in gold if one.answerable)
