"""The questions that the adapter is trained on."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bench.training.material import ORDINANCES, QUESTIONS
from knowledge.ingest import document_key, read_document

STYLES = {"plain", "colloquial", "elderly", "typo", "dialect", "foreigner", "english"}


def _questions(folder: Path = QUESTIONS) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def _own_articles() -> set[str]:
    """Keys of the articles of the ordinances that were written for the training."""
    return {
        article.key for path in ORDINANCES.rglob("*.md") for article in read_document(path).articles
    }


def test_there_are_several_thousand_in_every_style() -> None:
    styles = Counter(one["style"] for one in _questions())
    assert set(styles) == STYLES
    assert sum(styles.values()) > 5000
    assert min(styles.values()) > 300


def test_none_is_there_twice() -> None:
    asked = Counter(one["question"] for one in _questions())
    assert [question for question, times in asked.items() if times > 1] == []


def test_they_are_about_many_documents_and_most_of_them_are_not_the_citys() -> None:
    documents = {one["doc"] for one in _questions()}
    assert len(documents) > 300
    assert sum(document.startswith("여수") for document in documents) <= 40


def test_every_article_of_a_made_up_city_that_is_asked_about_is_there() -> None:
    articles = _own_articles()
    cities = {key.partition("시")[0] for key in articles}
    asked = {f"{document_key(one['doc'])}/{one['article']}" for one in _questions()}
    own = {key for key in asked if key.partition("시")[0] in cities}
    assert len(own) > 1000
    assert own - articles == set()


def test_none_of_them_is_one_of_the_blind_questions() -> None:
    blind = {one["question"] for one in _questions(ORDINANCES.parents[1] / "unseen")}
    assert len(blind) > 100
    assert not blind & {one["question"] for one in _questions()}


@pytest.mark.corpus
def test_none_of_them_is_a_question_of_the_evaluation(shared: Path) -> None:
    held = {
        json.loads(line)["question"]
        for path in (shared / "eval").glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    assert held
    assert not held & {one["question"] for one in _questions()}
