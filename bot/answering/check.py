"""Step 5: does every sentence stand on a source?

The rules, in order; a sentence that breaks one is dropped, and a draft that loses all of its
sentences is not sent:

1. It names at least one article, and only articles that were found.
2. The words it quotes stand in one of these articles.
3. Nothing in it is `knowledge.Grounding`'s fault: its numbers, names, words, limits, conditions and
    verbs stand in these articles, and none is turned round.
4. Nothing in these articles was planted (`planted.py`): a document that orders an assistant about
    is no source, whatever else it says.

A rule and its exception are kept or dropped together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answering.case import Case, Stop
from bot.answering.planted import planted
from bot.answering.tools import Fault, Tools
from city.korean import comparable
from disclosure import Status
from knowledge import DraftSentence, Hit, words_of

MAX_SENTENCES = 5
"""Longest answer, in sentences of a draft."""

_QUALIFIES = re.compile(r"(?:다만|단|그러나|이 ?경우|이때)[,\s]")


def check(case: Case, tools: Tools) -> Case | Stop:
    """Keep the sentences that their hits carry; stop when none is left."""
    if case.search is None or case.draft is None:
        return Stop(status=Status.NOT_GROUNDED, case=case)
    found = {hit.article.key: hit for hit in case.search.kept}
    kept = tuple(
        sentence
        for together in clauses_of(case.draft.sentences)
        if all(grounded(one, found, tools.fault) for one in together)
        for sentence in together
    )
    case = replace(case, draft=replace(case.draft, sentences=kept[:MAX_SENTENCES]))
    if not kept:
        return Stop(status=Status.NOT_GROUNDED, case=case)
    return case


def clauses_of(sentences: Sequence[DraftSentence]) -> list[list[DraftSentence]]:
    """The sentences, each rule with what qualifies it (`다만`, `이 경우`).

    They stand or fall together: a rule without its exception is another rule, and an exception
    without its rule says nothing.
    """
    clauses: list[list[DraftSentence]] = []
    for one in sentences:
        if (
            clauses
            and _QUALIFIES.match(one.text)
            and one.article_keys == clauses[-1][0].article_keys
        ):
            clauses[-1].append(one)
        else:
            clauses.append([one])
    return clauses


def grounded(sentence: DraftSentence, found: Mapping[str, Hit], fault: Fault) -> bool:
    """Whether a sentence keeps the four rules, given the hits by their article's key."""
    if not sentence.article_keys or any(key not in found for key in sentence.article_keys):
        return False
    hits = [found[key] for key in sentence.article_keys]
    words = "\n".join(words_of(hit.article) for hit in hits)
    if comparable(sentence.quote) not in comparable(words):
        return False
    untouched = not any(planted(words_of(hit.article)) for hit in hits)
    return untouched and not fault(sentence.text, hits)
