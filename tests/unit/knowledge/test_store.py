from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import numpy as np
import pytest

from city import Database, DatabaseUnavailable, FixedClock
from knowledge import Article, Document, Store
from knowledge.index_store import IndexStore
from knowledge.ingest import parse_ordinance, passages, words_text
from knowledge.prepared import PreparedDocument, stored
from tests.builders.catalogue import leave_out, searched
from tests.builders.ordinance import make_ordinance_text
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

AT = datetime.fromisoformat("2026-11-24T09:00:00+09:00")
EMBEDDER = FakeEmbedder(dimension=8)


@pytest.fixture
def store(either: Database) -> Store:
    return Store(either, FixedClock(AT))


def _document(title: str = "가 조례", *articles: str, digest: str = "d") -> Document:
    text = make_ordinance_text(*articles, title=title)
    return parse_ordinance(text, digest=digest)


def _save(store: Store, document: Document, *, embedder: str = EMBEDDER.name) -> None:
    cut = tuple(p for article in document.articles for p in passages(article, document.title))
    read = EMBEDDER.passages([passage.text for passage in cut])
    store.save(
        PreparedDocument(
            document=document,
            recipe="1",
            embedder=embedder,
            passages=cut,
            vectors=dict(
                zip((p.digest for p in cut), stored(read, [True] * len(cut)), strict=True)
            ),
            words={
                article.key: ("w", tuple(FakeMorphemes().words(words_text(article))))
                for article in document.articles
                if words_text(article)
            },
        )
    )


def test_an_empty_store_answers_everything_with_nothing(either: Database, store: Store) -> None:
    keys, matrix = searched(either, EMBEDDER.name)
    assert (keys, matrix.shape) == ((), (0, 0))
    assert store.words() == ((), [])
    assert store.documents() == ()
    assert store.articles_of("없음") == ()
    assert store.article("없음/제1조") is None
    assert store.all_article_keys() == ()


def test_articles_come_back_as_they_were_parsed(store: Store) -> None:
    document = _document("가 조례", "제1조 (목적)\n가", "제2조 (지원)\n① 나\n② 다")
    _save(store, document)
    assert store.articles_of(document.key) == document.articles
    assert store.articles([article.key for article in document.articles]) == {
        article.key: article for article in document.articles
    }


def test_an_article_may_state_a_source_of_its_own(store: Store) -> None:
    document = _document()
    own = replace(
        document.articles[0],
        source=replace(
            document.articles[0].source, url="https://a.kr", effective_date=date(2020, 1, 1)
        ),
    )
    _save(store, replace(document, articles=(own,)))
    assert store.article(own.key) == own


def test_vectors_and_keys_are_in_one_order(either: Database, store: Store) -> None:
    _save(store, _document("나 조례"))
    _save(store, _document("가 조례"))
    keys, matrix = searched(either, EMBEDDER.name)
    assert matrix.shape == (len(keys), EMBEDDER.dimension)
    assert matrix.dtype == np.float32
    texts = IndexStore(either).texts("나조례") | IndexStore(either).texts("가조례")
    assert keys == tuple(texts)
    np.testing.assert_array_equal(matrix, EMBEDDER.passages([texts[key] for key in keys]).vectors)


def test_vectors_of_two_models_are_never_mixed(either: Database, store: Store) -> None:
    _save(store, _document("가 조례"), embedder="one")
    _save(store, _document("나 조례"), embedder="two")
    assert {key.split("/")[0] for key in searched(either, "one")[0]} == {"가조례"}
    assert searched(either, "three")[0] == ()


def test_words_come_back_whole(store: Store) -> None:
    document = _document("가 조례", "제1조 (목적)\n주차 요금", "제2조\n삭제")
    _save(store, document)
    keys, words = store.words()
    assert keys == ("가조례/부칙", "가조례/제1조")
    assert words[1] == FakeMorphemes().words(words_text(document.articles[0]))


def test_a_document_that_is_excluded_is_not_searched_but_opens(
    either: Database, store: Store
) -> None:
    _save(store, _document("가 조례"))
    _save(store, _document("나 조례"))
    before = store.snapshot()
    leave_out(either, "가조례", "폐지 예정")
    assert {entry.title: entry.excluded for entry in store.documents()} == {
        "가 조례": "폐지 예정",
        "나 조례": "",
    }
    sought = (store.all_article_keys(), store.words()[0], searched(either, EMBEDDER.name)[0])
    assert not [key for keys in sought for key in keys if key.startswith("가조례")]
    assert all(keys for keys in sought)
    assert store.snapshot() != before
    assert store.article("가조례/제1조") is not None
    leave_out(either, "가조례", "")
    assert store.snapshot() == before


def test_saving_again_replaces_everything(either: Database, store: Store) -> None:
    _save(store, _document("가 조례", "제1조 (목적)\n가", "제2조 (지원)\n나"))
    _save(store, _document("가 조례", "제1조 (목적)\n가", digest="e"))
    assert [article.source.article for article in store.articles_of("가조례")] == [
        "제1조",
        "부칙",
    ]
    assert len(searched(either, EMBEDDER.name)[0]) == 2


def test_the_snapshot_follows_the_content_and_not_the_order(store: Store) -> None:
    empty = store.snapshot()
    _save(store, _document("가 조례"))
    one = store.snapshot()
    _save(store, _document("나 조례"))
    both = store.snapshot()
    _save(store, _document("가 조례"))
    assert store.snapshot() == both
    assert len({empty, one, both}) == 3
    _save(store, _document("가 조례", digest="other"))
    assert store.snapshot() != both


def test_any_number_of_keys_may_be_asked_for(store: Store) -> None:
    _save(store, _document())
    keys = [f"없음/제{number}조" for number in range(3000)]
    found: dict[str, Article] = store.articles([*keys, "가조례/제1조", "가조례/제1조"])
    assert list(found) == ["가조례/제1조"]


def test_a_document_is_known_by_its_bytes_rules_and_model(store: Store) -> None:
    _save(store, _document(digest="d"))
    assert store.key_of("d", recipe="1", embedder=EMBEDDER.name) == "가조례"
    assert store.key_of("d", recipe="2", embedder=EMBEDDER.name) is None
    assert store.key_of("d", recipe="1", embedder="other") is None
    assert store.key_of("e", recipe="1", embedder=EMBEDDER.name) is None
    state = store.state("가조례")
    assert state is not None
    assert state.effective_date == date(2024, 3, 12)
    assert store.state("없음") is None


def test_a_save_that_fails_leaves_what_was_there(store: Store) -> None:
    _save(store, _document("가 조례", "제1조 (목적)\n가"))
    before = store.snapshot()
    broken = _document("가 조례", "제1조 (목적)\n나", digest="e")
    twice = replace(broken, articles=(broken.articles[0], broken.articles[0]))
    prepared = PreparedDocument(
        document=twice, recipe="1", embedder="e", passages=(), vectors={}, words={}
    )
    with pytest.raises(DatabaseUnavailable):
        store.save(prepared)
    assert store.snapshot() == before
    assert store.articles_of("가조례")[0].text == "가"
