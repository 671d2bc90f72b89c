"""The library's queries: what is searched, and what belongs to one document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Delete, Insert, Select, Update, delete, func, insert, select, update

from knowledge.tables import ArticleRow, DocumentRow, PassageRow, VectorRow, WordsRow

STREAMED = {"yield_per": 2000}
"""How whatever is large is read: the rows come in batches."""

_KEYS_A_QUERY = 500
_SEARCHED = DocumentRow.excluded == ""
_CITED = func.coalesce(func.nullif(ArticleRow.title, ""), DocumentRow.title)
"""The title under which an answer from an article is cited."""


def parts(keys: Iterable[str]) -> Iterable[Sequence[str]]:
    """The keys in slices: no database takes any number of parameters in one query."""
    every = list(dict.fromkeys(keys))
    return (every[at : at + _KEYS_A_QUERY] for at in range(0, len(every), _KEYS_A_QUERY))


def searched_articles() -> Select[str]:
    """Keys of the articles that are searched, in order."""
    return (
        select(ArticleRow.key)
        .join(DocumentRow, DocumentRow.key == ArticleRow.document_key)
        .where(_SEARCHED)
        .order_by(ArticleRow.key)
    )


def searched_words() -> Select[str, str]:
    """Article key and joined morphemes of everything that is searched, in order."""
    return (
        select(WordsRow.article_key, WordsRow.words)
        .join(ArticleRow, ArticleRow.key == WordsRow.article_key)
        .join(DocumentRow, DocumentRow.key == ArticleRow.document_key)
        .where(_SEARCHED)
        .order_by(WordsRow.article_key)
    )


def searched_texts() -> Select[str, str, str]:
    """Title, heading and text of every article that is searched."""
    return (
        select(_CITED, ArticleRow.heading, ArticleRow.text)
        .join(DocumentRow, DocumentRow.key == ArticleRow.document_key)
        .where(_SEARCHED)
    )


def searched_tellings() -> Select[str, str, str, str, list[str], str]:
    """Kind and title of the document, title cited, heading, questions and text of all articles."""
    said = ArticleRow.heading, ArticleRow.questions, ArticleRow.text
    return (
        select(DocumentRow.kind, DocumentRow.title, _CITED, *said)
        .join(DocumentRow, DocumentRow.key == ArticleRow.document_key)
        .where(_SEARCHED)
    )


def cited_titles() -> Select[str, str]:
    """Title of each document, and each title under which answers from it are cited."""
    return (
        select(DocumentRow.title, _CITED)
        .join(ArticleRow, ArticleRow.document_key == DocumentRow.key)
        .distinct()
    )


def searched_states() -> Select[str, str, str, str]:
    """Key, digest, recipe and embedder of every document that is searched, in order."""
    return (
        select(DocumentRow.key, DocumentRow.digest, DocumentRow.recipe, DocumentRow.embedder)
        .where(_SEARCHED)
        .order_by(DocumentRow.key)
    )


def held() -> Select[str, str, str, str, str]:
    """Key, title, digest, reason of exclusion and list of every document, in order."""
    return select(
        DocumentRow.key,
        DocumentRow.title,
        DocumentRow.digest,
        DocumentRow.excluded,
        DocumentRow.release,
    ).order_by(DocumentRow.key)


def versions() -> Select[str, str, str, date | None, str]:
    """Key, title, number of promulgation, date of force and list of every document."""
    return select(
        DocumentRow.key,
        DocumentRow.title,
        DocumentRow.number,
        DocumentRow.effective_date,
        DocumentRow.release,
    )


def catalogue() -> Select[DocumentRow, int]:
    """Every document with the number of its articles."""
    return (
        select(DocumentRow, func.count(ArticleRow.key))
        .outerjoin(ArticleRow, ArticleRow.document_key == DocumentRow.key)
        .group_by(DocumentRow.key)
    )


def articles() -> Select[*tuple[Any, ...]]:
    """Every article with what its document says where it says nothing itself.

    Columns and no rows of the mapper: a search reads a hundred articles, and has no use for what
    would be needed to change them.
    """
    return select(
        ArticleRow.key,
        _CITED.label("title"),
        ArticleRow.number,
        ArticleRow.heading,
        func.coalesce(ArticleRow.effective_date, DocumentRow.effective_date).label("in_force"),
        func.coalesce(func.nullif(ArticleRow.url, ""), DocumentRow.url).label("url"),
        DocumentRow.department,
        ArticleRow.path,
        ArticleRow.role,
        ArticleRow.text,
        ArticleRow.paragraphs,
        ArticleRow.questions,
        ArticleRow.easy,
    ).join(DocumentRow, DocumentRow.key == ArticleRow.document_key)


def vectors_of(document_key: str, embedder: str) -> Select[str, bytes, bytes | None]:
    """Passage digest, vector and tokens of one document's passages that a model embedded."""
    return (
        select(PassageRow.digest, VectorRow.vector, VectorRow.tokens)
        .join(VectorRow, VectorRow.passage_key == PassageRow.key)
        .join(ArticleRow, ArticleRow.key == PassageRow.article_key)
        .where(ArticleRow.document_key == document_key, VectorRow.embedder == embedder)
    )


def words_of(document_key: str) -> Select[str, str]:
    """Digest of the words' text and joined morphemes of one document's articles."""
    return (
        select(WordsRow.digest, WordsRow.words)
        .join(ArticleRow, ArticleRow.key == WordsRow.article_key)
        .where(ArticleRow.document_key == document_key)
    )


def searched_digests(embedder: str) -> Select[str, str]:
    """Passage key and digest of everything that is searched and was embedded by a model."""
    return (
        select(VectorRow.passage_key, PassageRow.digest)
        .join(PassageRow, PassageRow.key == VectorRow.passage_key)
        .join(ArticleRow, ArticleRow.key == PassageRow.article_key)
        .join(DocumentRow, DocumentRow.key == ArticleRow.document_key)
        .where(VectorRow.embedder == embedder, _SEARCHED)
        .order_by(VectorRow.passage_key)
    )


def vectors_by_key(keys: Sequence[str], embedder: str) -> Select[str, bytes]:
    """Passage key and vector of these passages, as far as a model embedded them."""
    return select(VectorRow.passage_key, VectorRow.vector).where(
        VectorRow.embedder == embedder, VectorRow.passage_key.in_(keys)
    )


def tokens_by_article(keys: Sequence[str], embedder: str) -> Select[str, bytes | None]:
    """Article key and tokens of each passage whose pieces are compared, as a model read it."""
    return (
        select(PassageRow.article_key, VectorRow.tokens)
        .join(VectorRow, VectorRow.passage_key == PassageRow.key)
        .where(
            PassageRow.article_key.in_(keys),
            VectorRow.embedder == embedder,
            VectorRow.tokens.is_not(None),
        )
    )


def words_by_key(keys: Sequence[str]) -> Select[str, str]:
    """Article key and joined morphemes of these articles."""
    return select(WordsRow.article_key, WordsRow.words).where(WordsRow.article_key.in_(keys))


def embedded_otherwise(embedder: str) -> Select[str]:
    """Keys of the documents whose vectors another model made, in order."""
    return select(DocumentRow.key).where(DocumentRow.embedder != embedder).order_by(DocumentRow.key)


def texts_of(document_key: str) -> Select[str, str]:
    """Passage key and text of one document's passages."""
    return (
        select(PassageRow.key, PassageRow.text)
        .join(ArticleRow, ArticleRow.key == PassageRow.article_key)
        .where(ArticleRow.document_key == document_key)
    )


def forget_vectors(passage_keys: Sequence[str]) -> Delete:
    """Delete the vectors of these passages."""
    return delete(VectorRow).where(VectorRow.passage_key.in_(passage_keys))


def put_vectors() -> Insert:
    """Insert vectors: `passage_key`, `embedder`, `vector`, `tokens`."""
    return insert(VectorRow)


def name_embedder(document_key: str, embedder: str) -> Update:
    """Say which model made a document's vectors."""
    return update(DocumentRow).where(DocumentRow.key == document_key).values(embedder=embedder)
