"""The guides (생활안내) that the project ships, held against the articles they tell about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest

from knowledge import (
    Article,
    Document,
    DocumentKind,
    DraftSentence,
    shipped_paths,
    ungrounded_numbers,
)
from knowledge.ingest import parse_guide, read_document
from knowledge.writing.changes import changed_facts
from knowledge.writing.easy import EasyWording
from knowledge.writing.statements import split_sentences
from tests.builders.cities import yeosu
from tests.builders.seeded_changes import seeds_of

_AT_LEAST = 150
_EASY_WORDS = 12
_CONDITIONS = 170
_MISSED = 0.01
"""Of the conditions that are dropped from the easy words of a guide, one at a time."""
_OWN_WORDS = (DocumentKind.GUIDE, DocumentKind.HELP)
_YES = re.compile(r"^(?:네|예)[,. ]")
_LIMIT = re.compile(
    r"주민등록|\d+세|여수시민이면|인정하면 사용료|정의에서|허가를 받|이상을 쓰고|정도가 심한"
    r"|과실 없이|관외자|제4조의|등록대장|서명해|규모 이하|극심한"
    r"|어려운 경우이며|운영하면"
)
"""Whom a rule leaves out, or the case without which it grants nothing."""
_LONGEST_RUN = 40
"""Signs that an entry and an article may share in one run: lists of groups and names of acts are
facts and cannot be said otherwise; a sentence of an ordinance is longer."""


@cache
def _guides() -> tuple[Document, ...]:
    documents = map(read_document, shipped_paths())
    return tuple(one for one in documents if one.title.endswith("생활안내"))


def _entries() -> list[Article]:
    return [article for guide in _guides() for article in guide.articles]


def _name(entry: Article) -> str:
    return entry.key


entries = pytest.mark.parametrize("entry", _entries(), ids=_name)


def test_a_fresh_catalogue_holds_entries_enough_to_be_of_use() -> None:
    assert len(_entries()) >= _AT_LEAST
    assert all(guide.kind is DocumentKind.GUIDE for guide in _guides())


def test_no_two_entries_are_asked_for_in_the_same_words() -> None:
    asked = Counter(question for entry in _entries() for question in entry.questions)
    assert [question for question, times in asked.items() if times > 1] == []


@entries
def test_an_entry_has_everything_a_citizen_needs(entry: Article) -> None:
    source = entry.source
    assert re.fullmatch(r"제\d+조(의\d+)?", source.article)
    assert source.title.endswith("조례")
    assert source.heading.endswith("?")
    assert source.url.startswith("https://www.law.go.kr/자치법규/")
    assert source.effective_date is not None
    assert entry.text
    assert entry.easy


@entries
def test_an_entry_says_no_yes_before_it_says_to_whom_or_when(entry: Article) -> None:
    """Alone on a fresh machine it answers whoever asks, and somebody whom the rule leaves out."""
    told = [said for said in (entry.text, entry.easy) if _YES.match(said)]
    assert [said for said in told if _LIMIT.search(said)] == []


@entries
def test_an_entry_is_asked_for_in_several_ways_and_once_in_english(entry: Article) -> None:
    english = [one for one in entry.questions if not re.search("[가-힣]", one)]
    assert len(entry.questions) >= 5
    assert len(english) == 1


@entries
def test_the_easy_words_of_an_entry_are_short_sentences(entry: Article) -> None:
    long = [one for one in split_sentences(entry.easy) if len(one.split()) > _EASY_WORDS]
    assert long == []


def test_every_shipped_text_is_told_in_easy_reading_in_lines_of_at_most_twelve_words() -> None:
    """As a citizen reads it: the guides, the help and the guide to this assistant."""
    wording = EasyWording(yeosu())
    documents = [one for one in map(read_document, shipped_paths()) if one.kind in _OWN_WORDS]
    assert len(documents) > len(_guides())
    long = [
        line
        for document in documents
        for entry in document.articles
        for line in _easy_lines(entry, wording)
        if len(line.split()) > _EASY_WORDS
    ]
    assert long == []


def _easy_lines(entry: Article, wording: EasyWording) -> list[str]:
    told = DraftSentence(
        text=entry.text, easy=entry.easy, quote=entry.text, article_keys=(entry.key,)
    )
    (written,) = wording.rewrite((told,))
    return [line for line in written.text.splitlines() if not line.startswith("※")]


def test_a_condition_dropped_from_the_easy_words_of_a_guide_is_found() -> None:
    """Easy words that lost one are not taken in, or are called changed where an answer is told."""
    dropped = [
        (path, entry, seed)
        for path in shipped_paths()
        for entry in read_document(path).articles
        for seed in seeds_of(entry.easy)
        if seed.kind == "condition"
    ]
    missed = [
        seed.changed
        for path, entry, seed in dropped
        if _taken_in(path, entry, seed.text) and not changed_facts(entry.text, seed.text)
    ]
    assert len(dropped) >= _CONDITIONS
    assert len(missed) <= _MISSED * len(dropped), missed


_AT_MOST = re.compile(r"(?P<many>\d+(?:회|번|명|대|개|곳|마리))(?:만|에 한해)(?![가-힣])")
_LIMITED = [entry for entry in _entries() if _AT_MOST.search(entry.text)]


def test_some_entries_name_a_limit() -> None:
    assert len(_LIMITED) > 5


@pytest.mark.parametrize("entry", _LIMITED, ids=_name)
def test_how_often_at_most_is_lost_in_no_easy_words(entry: Article) -> None:
    """`1회만` without its 만 says that it happens once, and not that it may happen no more."""
    path = next(one for one in shipped_paths() if entry in read_document(one).articles)
    for found in _AT_MOST.finditer(entry.text):
        lost = entry.easy.replace(f"{found['many']}만", found["many"])
        assert lost != entry.easy
        assert not _taken_in(path, entry, lost) or changed_facts(entry.text, lost)


def _taken_in(path: Path, entry: Article, easy: str) -> bool:
    """Whether a guide's file with other easy words for one entry still tells that entry easily."""
    text = path.read_text(encoding="utf-8").replace(entry.easy, easy)
    return any(one.key == entry.key and one.easy for one in parse_guide(text, digest="d").articles)


@entries
def test_the_easy_words_of_an_entry_have_every_number_of_its_answer(entry: Article) -> None:
    assert ungrounded_numbers(entry.text, entry.easy) == ()


@pytest.fixture(scope="module")
def ordinances(shared: Path) -> dict[str, Document]:
    """The ordinances that the guides tell about, by their name."""
    documents = map(read_document, sorted((shared / "corpus" / "ordinances").glob("*.md")))
    return {document.title: document for document in documents}


def _told(entry: Article, ordinances: dict[str, Document]) -> Iterator[Article]:
    """The articles of the number that an entry names: sources print some numbers twice."""
    document = ordinances[entry.source.title]
    return (one for one in document.articles if one.source.article == entry.source.article)


@pytest.mark.corpus
@entries
def test_an_entry_says_of_its_source_what_the_source_says(
    entry: Article, ordinances: dict[str, Document]
) -> None:
    document = ordinances[entry.source.title]
    assert list(_told(entry, ordinances))
    assert entry.source.effective_date == document.effective_date
    assert entry.source.url == document.url
    assert entry.source.department in document.department


@pytest.mark.corpus
@entries
def test_every_number_of_an_entry_stands_in_its_article(
    entry: Article, ordinances: dict[str, Document]
) -> None:
    words = "\n".join((entry.source.article, *(one.text for one in _told(entry, ordinances))))
    # The question that a guide answers stands above its answer, and is read as a part of it.
    assert ungrounded_numbers(entry.source.heading, f"{entry.source.title}\n{words}") == ()
    assert ungrounded_numbers(entry.text, words) == ()
    assert ungrounded_numbers(entry.easy, words) == ()


@pytest.mark.corpus
@entries
def test_no_sentence_of_an_ordinance_is_copied(
    entry: Article, ordinances: dict[str, Document]
) -> None:
    own = _bare(entry.text)
    for article in _told(entry, ordinances):
        words = _bare(article.text)
        match = SequenceMatcher(None, own, words, autojunk=False).find_longest_match()
        assert match.size < _LONGEST_RUN, own[match.a : match.a + match.size]


def _bare(text: str) -> str:
    return re.sub(r"[\s,.·ㆍ]", "", text)


def test_of_what_is_shipped_all_that_cites_an_article_is_told_by_a_guide() -> None:
    for document in map(read_document, shipped_paths()):
        for one in document.articles:
            assert one.by_guide is (one.source.title != document.title), one.key
