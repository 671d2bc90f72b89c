"""The questions of an evaluation, with the articles and facts of their right answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from admin.errors import QuestionsInvalid
from city import Line, read_questions
from city.korean import comparable


@dataclass(frozen=True, kw_only=True, slots=True)
class GoldQuestion:
    """A question whose right answer is known."""

    id: str
    question: str
    style: str
    """How it is asked: plain, elderly, dialect and so on; figures are split by it."""
    document: str
    """Title of the document that holds the answer; empty where nothing answers it."""
    articles: tuple[str, ...]
    """Articles of the document that hold the answer, each on its own."""
    facts: tuple[str, ...]
    """What a right answer must contain, word for word."""
    answerable: bool

    def is_gold(self, title: str, article: str) -> bool:
        """Whether an article of a document is one that holds the answer."""
        if not self.document or comparable(title) != comparable(self.document):
            return False
        return comparable(article) in {comparable(one) for one in self.articles}


def read_gold(paths: Iterable[Path]) -> tuple[GoldQuestion, ...]:
    """The questions of these files, in order.

    Raises:
        LinesInvalid: a file cannot be read, or a line is no question.
        QuestionsInvalid: a line lacks what it is judged by, or an id stands twice.
    """
    found: dict[str, GoldQuestion] = {}
    for path in paths:
        for number, line in enumerate(read_questions(path), 1):
            question = _gold(path, number, line)
            if question.id in found:
                raise QuestionsInvalid(path=path, line=number, problem=f"id {question.id} twice")
            found[question.id] = question
    return tuple(found.values())


def _gold(path: Path, number: int, line: Line) -> GoldQuestion:
    answerable = line.get("answerable", bool(line.get("doc")))
    document, articles = line.get("doc") or "", _texts(line.get("articles"))
    facts = _texts(line.get("facts"))
    if not isinstance(answerable, bool) or not isinstance(document, str):
        raise QuestionsInvalid(path=path, line=number, problem="doc, answerable")
    if articles is None or facts is None:
        raise QuestionsInvalid(path=path, line=number, problem="articles, facts")
    if answerable and not (document and articles):
        raise QuestionsInvalid(path=path, line=number, problem="answerable, but doc or articles")
    return GoldQuestion(
        id=str(line["id"]),
        question=str(line["question"]),
        style=str(line.get("style") or "plain"),
        document=document,
        articles=articles,
        facts=facts,
        answerable=answerable,
    )


def _texts(value: object) -> tuple[str, ...] | None:
    if value is None:
        return ()
    if not isinstance(value, list):
        return None
    texts = cast("list[object]", value)
    return tuple(map(str, texts)) if all(isinstance(one, str) for one in texts) else None
