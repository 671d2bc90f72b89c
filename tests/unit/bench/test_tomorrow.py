"""What confidence is fitted on can be answered from its ordinances, and nobody learned from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import bench.looking
from bench.training.material import ORDINANCES, QUESTIONS
from knowledge.ingest import document_key, read_document

FOLDER = Path(bench.looking.__file__).parent / "tomorrow"


def _lines(*paths: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


def _articles(folder: Path) -> set[str]:
    return {
        article.key for path in folder.rglob("*.md") for article in read_document(path).articles
    }


def test_every_article_that_is_named_for_a_question_is_there() -> None:
    asked = _lines(FOLDER / "questions.jsonl")
    named = {f"{document_key(one['doc'])}/{number}" for one in asked for number in one["articles"]}
    assert len(asked) > 500
    assert named - _articles(FOLDER / "ordinances") == set()


def test_what_is_not_answered_is_asked_beside_an_ordinance_that_is_there() -> None:
    documents = {key.partition("/")[0] for key in _articles(FOLDER / "ordinances")}
    asked = _lines(FOLDER / "nothing.jsonl")
    assert len(asked) > 300
    assert {document_key(one["doc"]) for one in asked} <= documents
    assert not [one for one in asked if one.get("articles")]


def test_the_adapter_learned_from_none_of_it() -> None:
    questions = {one["question"] for one in _lines(*QUESTIONS.glob("*.jsonl"))}
    asked = _lines(*FOLDER.glob("*.jsonl"))
    assert questions
    assert not questions & {one["question"] for one in asked}
    assert not _articles(FOLDER / "ordinances") & _articles(ORDINANCES)
    assert len({one["question"] for one in asked}) == len(asked)
