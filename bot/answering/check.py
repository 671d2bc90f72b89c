"""Step 5: does every sentence stand on a source?

The rules, in order; a sentence that breaks one is dropped, and a draft that loses all of its
sentences is not sent:

1. It names at least one article, and only articles that were found.
2. The words it quotes stand in one of these articles.
3. Every number in it stands in one of these articles.
4. What it quotes gives no orders to an assistant: a document that says so speaks to a model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.answering.case import Case, Stop
from bot.answering.routes import gives_orders
from bot.answering.tools import Tools
from city.korean import comparable
from disclosure import Status
from knowledge import Article, DraftSentence, ungrounded_numbers

MAX_SENTENCES = 5
"""Longest answer, in sentences of a draft."""


def check(case: Case, tools: Tools) -> Case | Stop:
    """Keep the sentences that their sources carry; stop when none is left."""
    if case.search is None or case.draft is None:
        return Stop(status=Status.NOT_GROUNDED, case=case)
    found = {hit.article.key: hit.article for hit in case.search.kept}
    kept = tuple(sentence for sentence in case.draft.sentences if grounded(sentence, found))
    case = replace(case, draft=replace(case.draft, sentences=kept[:MAX_SENTENCES]))
    if not kept:
        return Stop(status=Status.NOT_GROUNDED, case=case)
    return case


def grounded(sentence: DraftSentence, found: Mapping[str, Article]) -> bool:
    """Whether a sentence keeps the four rules, given the articles that were found by key."""
    if not sentence.article_keys or any(key not in found for key in sentence.article_keys):
        return False
    sources = [found[key] for key in sentence.article_keys]
    words = "\n".join(f"{one.source.title}\n{heading(one)}\n{one.text}" for one in sources)
    if comparable(sentence.quote) not in comparable(words):
        return False
    return not ungrounded_numbers(sentence.text, words) and not gives_orders(sentence.quote)


def heading(article: Article) -> str:
    """An article's own heading line, as its document prints it: `제5조(지원대상)`."""
    source = article.source
    return f"{source.article}({source.heading})" if source.heading else source.article
