from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.inputs import LeftOut, folder, questions, times
from city.korean import comparable


def test_there_are_fifty_different_questions() -> None:
    asked = questions()
    assert len(asked) == len({comparable(question) for question in asked}) == 50
    assert all(question == question.strip() and len(question) > 5 for question in asked)


@pytest.mark.corpus
def test_none_of_the_questions_is_one_of_the_evaluations(shared: Path) -> None:
    lines = [
        line
        for path in sorted((shared / "eval").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    theirs = {comparable(json.loads(line)["question"]) for line in lines}
    assert theirs
    assert not theirs & {comparable(question) for question in questions()}


def test_a_folder_that_is_missing_is_named() -> None:
    # Tests run in an empty folder, beside which there is no corpus.
    with pytest.raises(LeftOut, match="ordinances is missing"):
        folder("ordinances")


def test_seconds_become_milliseconds() -> None:
    assert times([0.25, 2]) == [250, 2000]
