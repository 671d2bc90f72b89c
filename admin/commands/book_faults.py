"""What was found of a row of the books, in words: book, row, act and fields, and no value."""

from __future__ import annotations

from collections.abc import Iterator

from admin.checking import BookFault, BooksCheck
from admin.office.naming import name_of_field, name_of_noun
from city import SentenceKey, Sentences, operator_keys, operator_sentence


def books_lines(found: BooksCheck, sentences: Sentences) -> Iterator[str]:
    """A line for each row that does not say what its acts say."""
    return (_fault(one, sentences) for one in found.faults)


def books_summary(found: BooksCheck) -> Iterator[str]:
    """How many rows were held against the acts, and how many an update filled without one."""
    yield operator_sentence("verify.books", rows=found.rows)
    if found.earlier:
        yield operator_sentence("verify.books_earlier", rows=found.earlier)


def _fault(fault: BookFault, sentences: Sentences) -> str:
    return operator_sentence(
        f"book.{fault.code}",
        book=_called(fault.book, name_of_noun(fault.book), f"book_name.{fault.book}", sentences),
        number=fault.number,
        act=fault.act,
        parts=", ".join(_part(fault.book, part, sentences) for part in fault.parts),
    )


def _part(book: str, part: str, sentences: Sentences) -> str:
    name = name_of_field(f"{book}_changed", part) or name_of_field(f"{book}.changed", part)
    return _called(part, name, f"book_part.{part}", sentences)


def _called(text: str, name: SentenceKey | None, key: str, sentences: Sentences) -> str:
    """What something is called by the city, else by us; as it is written where nobody names it."""
    if name is not None:
        return sentences.say(name)
    return operator_sentence(key) if key in operator_keys() else text
