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
from disclosure import Drafted, Status, Strike
from knowledge import DraftSentence, Hit, words_of

MAX_SENTENCES = 5
"""Longest answer, in sentences of a draft."""

_Checked = tuple[DraftSentence, Strike | None, str]
"""A sentence, which rule it broke, and what was wrong."""

_QUALIFIES = re.compile(r"(?:다만|단|그러나|이 ?경우|이때)[,\s]")


def check(case: Case, tools: Tools) -> Case | Stop:
    """Keep the sentences that their hits carry; stop when none is left."""
    if case.search is None or case.draft is None:
        return Stop(status=Status.NOT_GROUNDED, case=case)
    found = {hit.article.key: hit for hit in case.search.kept}
    checked = [
        one
        for together in clauses_of(case.draft.sentences)
        for one in _checked(together, found, tools.fault)
    ]
    kept = tuple(sentence for sentence, strike, _ in checked if strike is None)[:MAX_SENTENCES]
    case = replace(case, draft=replace(case.draft, sentences=kept), drafted=_drafted(checked))
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


def struck(
    sentence: DraftSentence, found: Mapping[str, Hit], fault: Fault
) -> tuple[Strike | None, str]:
    """Which of the four rules a sentence breaks, given the hits by their article's key, and how."""
    if not sentence.article_keys or any(key not in found for key in sentence.article_keys):
        return Strike.SOURCELESS, ""
    hits = [found[key] for key in sentence.article_keys]
    words = "\n".join(words_of(hit.article) for hit in hits)
    if comparable(sentence.quote) not in comparable(words):
        return Strike.UNQUOTED, ""
    if any(planted(words_of(hit.article)) for hit in hits):
        return Strike.PLANTED, ""
    wrong = fault(sentence.text, hits)
    return (Strike.UNGROUNDED, wrong) if wrong else (None, "")


def _checked(
    together: Sequence[DraftSentence], found: Mapping[str, Hit], fault: Fault
) -> list[_Checked]:
    """A clause's sentences: where one breaks a rule, the others fall with it and are not asked."""
    for at, sentence in enumerate(together):
        strike, wrong = struck(sentence, found, fault)
        if strike is not None:
            told: list[_Checked] = [(one, Strike.TOGETHER, "") for one in together]
            told[at] = (sentence, strike, wrong)
            return told
    return [(one, None, "") for one in together]


def _drafted(checked: Sequence[_Checked]) -> tuple[Drafted, ...]:
    """The draft as it is kept; what stands but has no room in the answer says so."""
    told: list[Drafted] = []
    room = MAX_SENTENCES
    for sentence, strike, fault in checked:
        if strike is None and not room:
            strike = Strike.TOO_MANY
        room -= strike is None
        keys = sentence.article_keys
        told.append(Drafted(text=sentence.text, keys=keys, struck=strike, fault=fault))
    return tuple(told)
