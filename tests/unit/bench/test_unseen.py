"""The questions about a made-up city can be answered from its ordinances, word for word."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import bench.unseen
from admin.evaluation import GoldQuestion, missing_facts, read_gold
from bench.styles import Fared
from bench.unseen.__main__ import SETS, figures
from city import read_questions
from knowledge.ingest import read_document

FOLDER = Path(bench.unseen.__file__).parent
ARTICLES = {
    article.name: article.text
    for path in sorted((FOLDER / "ordinances").glob("*.md"))
    for article in read_document(path).articles
}


@pytest.mark.parametrize(
    "gold",
    read_gold([FOLDER / f"{name}.jsonl" for name in ("other", "third", "fourth")]),
    ids=lambda gold: gold.id,
)
def test_every_fact_stands_in_every_article_that_is_named_for_it(gold: GoldQuestion) -> None:
    texts = [ARTICLES[gold.document, number] for number in gold.articles]
    assert bool(texts) is gold.answerable
    for text in texts:
        assert missing_facts(text, gold.facts) == ()


def test_no_question_stands_in_two_sets() -> None:
    gold = read_gold([FOLDER / f"{name}.jsonl" for name in SETS])
    assert len({one.question for one in gold}) == len(gold) == 96 + 78 + 80 + 112


def test_the_fourth_set_asks_ten_questions_of_each_kind_that_nothing_answers() -> None:
    lines = read_questions(FOLDER / "fourth.jsonl")
    assert all(("kind" in line) is (line["answerable"] is False) for line in lines)
    kinds = Counter(line["kind"] for line in lines if "kind" in line)
    assert kinds == {"near": 10, "beside": 10, "elsewhere": 10, "today": 10}


def fared(rank: int | None, status: str = "", *, right: bool = False) -> Fared:
    return Fared(id="u1", style="plain", rank=rank, status=status, right=right, said="")


def test_refusals_of_what_nothing_answers_are_right_and_count_nowhere_else() -> None:
    known = read_gold([FOLDER / "known.jsonl"])
    asked = next(one for one in known if one.answerable)
    other = next(one for one in known if not one.answerable)
    judged = [
        (asked, fared(1, right=True)),
        (asked, fared(4)),
        (asked, fared(None, "nothing_found")),
        (other, fared(None, "nothing_found")),
        (other, fared(1)),
    ]
    assert [one.split(" ")[0] for one in figures(judged)] == ["1/3", "2/3", "1/3", "1/3", "1/2"]
