"""The ordinances that the project ships, and whether what passes for one of them says the same.

The law is nobody's to reword. The rules, in order:

1. What stands under the title of a shipped ordinance has its articles, word for word.
2. Else it is a later version: in force later, and under another number of promulgation.
3. A city that signs a list of its documents answers for what stands on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from city import Database
from knowledge import queries
from knowledge.errors import FileAltered, LawReworded
from knowledge.ingest import read_document
from knowledge.model import SHIPPED, Article, Document, DocumentKind
from knowledge.rows import article_of
from knowledge.shipped import FOLDER, shipped_digest, shipped_whole
from knowledge.tables import ArticleRow, DocumentRow


@cache
def shipped_law() -> Mapping[str, Document]:
    """Each shipped ordinance by its key; none that was altered where it lies."""
    read = (read_document(path) for path in shipped_whole() if path.parent == FOLDER)
    return {one.key: one for one in read if one.kind is DocumentKind.ORDINANCE}


class LawGuard:
    """What `ingest` asks before it takes a file in."""

    def file(self, path: Path, digest: str) -> None:
        """Nothing that lies among the shipped files was altered.

        Raises:
            FileAltered: it was.
        """
        known = shipped_digest(path)
        if known is not None and known != digest:
            raise FileAltered

    def document(self, document: Document) -> None:
        """Nothing passes for a shipped ordinance that is reworded.

        Raises:
            LawReworded: it does.
        """
        law = shipped_law().get(document.key)
        if law is None or _may_stand_for(
            law, document.effective_date, document.number, document.articles
        ):
            return
        raise LawReworded(title=law.title, number=law.number, since=law.effective_date)


def reworded_law(database: Database) -> tuple[Document, ...]:
    """The shipped ordinances under whose title the catalogue holds other words.

    Raises:
        DatabaseUnavailable: the catalogue cannot be read.
    """
    return tuple(one for key, one in shipped_law().items() if _is_reworded(database, key, one))


def later_law(database: Database) -> tuple[tuple[str, str, date | None], ...]:
    """Title, number and date of force of what stands in the place of a shipped ordinance.

    Raises:
        DatabaseUnavailable: the catalogue cannot be read.
    """
    law = shipped_law()
    numbers = {one.number for one in law.values()}
    with database.unit() as session:
        rows = session.execute(queries.versions().where(DocumentRow.key.in_(law)))
        return tuple(
            (row.title, row.number, row.effective_date) for row in rows if row.number not in numbers
        )


def law_instead(database: Database, key: str) -> tuple[Article, ...] | None:
    """What people read under the key of a document or of an article that is reworded law.

    As it was shipped; nothing, where it has no such article. None: it is not reworded.

    Raises:
        DatabaseUnavailable: the catalogue cannot be read.
    """
    document, _, article = key.partition("/")
    law = shipped_law().get(document)
    if law is None or not _is_reworded(database, document, law):
        return None
    return tuple(one for one in law.articles if not article or one.key == key)


def give_back_law(database: Database) -> tuple[Path, ...]:
    """The shipped files of reworded ordinances, which the next ingest takes in anew.

    Raises:
        DatabaseUnavailable: the catalogue cannot be read or written.
    """
    digests = {one.digest for one in reworded_law(database)}
    if not digests:
        return ()
    with database.unit() as session:
        for key, one in shipped_law().items():
            row = session.get(DocumentRow, key)
            if row is not None and one.digest in digests:
                row.recipe = ""
    return tuple(path for path, digest in shipped_whole().items() if digest in digests)


def _is_reworded(database: Database, key: str, law: Document) -> bool:
    with database.unit() as session:
        row = session.execute(queries.versions().where(DocumentRow.key == key)).first()
        if row is None or row.release not in {"", SHIPPED}:
            return False
        of_this = queries.articles().where(DocumentRow.key == key).order_by(ArticleRow.position)
        articles = tuple(map(article_of, session.execute(of_this)))
    return not _may_stand_for(law, row.effective_date, row.number, articles)


def _may_stand_for(
    law: Document, since: date | None, number: str, articles: Iterable[Article]
) -> bool:
    """Rules 1 and 2."""
    if _words(articles) == _words(law.articles):
        return True
    later = since is not None and law.effective_date is not None and since > law.effective_date
    return later and bool(number) and number != law.number


def _words(articles: Iterable[Article]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.source.article, one.source.heading, one.text, one.paragraphs) for one in articles]
