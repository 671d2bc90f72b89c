"""Articles are cut into passages: the whole, each paragraph (항), the questions.

Each passage says where it stands before it says anything else, because a vector knows only the
words it is given. Notes of amendments are left out: they are no part of what the rule says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from knowledge.ingest.markup import opens_item, without_amendments
from knowledge.model import Article, ArticleRole, Passage, PassageKind

RECIPE = "2"
"""Version of parsing, cutting and wording: a document of another version is taken in anew."""

LONGEST = 700
"""Characters after which a paragraph gets windows of its own: about 400 tokens, where the bundled
model reads 512 and leaves the rest unread."""

_REPEALED = re.compile(r"[<\[(]?\s*삭\s?제\s*(?:[<\[(]?\s*[\d.,\s년월일]*[>\])]?)\s*[.>\])]?")


_AMENDS_OTHERS = re.compile(r"다른\s?(?:법률|법령|조례|규칙|영|자치법규).{0,12}개정")


def passages(article: Article, document_title: str) -> tuple[Passage, ...]:
    """The passages of an article; none where it cannot answer anything.

    Keys are `<article key>#article0`, `#paragraph<n>` with n the index into
    `article.paragraphs`, `#paragraph<n>.<m>` for window m of a paragraph that is longer than the
    model reads, and `#question<n>` for the ways in which a guide is asked for. A supplement (부칙)
    has its whole only.
    """
    if not answers(article):
        return ()
    head = _head(article, document_title)
    whole = without_amendments(article.text)
    cut = [_passage(article, PassageKind.ARTICLE, "0", f"{head}\n{whole}".strip())]
    if article.role is ArticleRole.SUPPLEMENT:
        return tuple(cut)
    cut += _paragraph_passages(article, head)
    cut += (
        _passage(article, PassageKind.QUESTION, str(number), question)
        for number, question in enumerate(article.questions)
    )
    return tuple(cut)


def words_text(article: Article) -> str:
    """The text whose morphemes an article is found by; empty where it answers nothing."""
    if not answers(article):
        return ""
    head = _head(article, article.source.title)
    return "\n".join((head, without_amendments(article.text), *article.questions)).strip()


def answers(article: Article) -> bool:
    """Whether a question can ever find its answer here.

    It cannot in a repealed article, nor in the part of a supplement that amends other laws: what
    that says stands, in force, in those laws.
    """
    amends = article.role is ArticleRole.SUPPLEMENT and _AMENDS_OTHERS.search(
        article.source.heading
    )
    return not amends and not is_repealed(article)


def is_repealed(article: Article) -> bool:
    """Whether nothing is left of an article but the note that it was repealed (삭제)."""
    return bool(article.text) and _REPEALED.fullmatch(article.text) is not None


def place_of(passage_key: str) -> tuple[str, PassageKind, int]:
    """The article key, the kind and the paragraph index that a passage's key names.

    The index is 0 for the whole, and the question's own for a question.
    """
    article_key, _, place = passage_key.rpartition("#")
    kind = place.rstrip("0123456789.")
    index, _, _ = place[len(kind) :].partition(".")
    return article_key, PassageKind(kind), int(index)


def compared(passage_keys: Iterable[str]) -> frozenset[str]:
    """The keys of the passages whose pieces are compared with those of a question.

    Each word of an article counts once: in its paragraphs, or in the whole where it is not cut.
    """
    found: dict[PassageKind, dict[str, str]] = {kind: {} for kind in PassageKind}
    for key in passage_keys:
        article, kind, _ = place_of(key)
        found[kind][key] = article
    cut = set(found[PassageKind.PARAGRAPH].values())
    whole = (key for key, article in found[PassageKind.ARTICLE].items() if article not in cut)
    return frozenset((*found[PassageKind.PARAGRAPH], *whole))


def _paragraph_passages(article: Article, head: str) -> Iterator[Passage]:
    several = len(article.paragraphs) > 1
    for index, paragraph in enumerate(article.paragraphs):
        text = without_amendments(paragraph)
        if len(text) > LONGEST:
            for number, window in enumerate(_windows(text)):
                name = f"{index}.{number}"
                yield _passage(article, PassageKind.PARAGRAPH, name, f"{head}\n{window}")
        elif several:
            yield _passage(article, PassageKind.PARAGRAPH, str(index), f"{head}\n{text}")


def _windows(paragraph: str) -> list[str]:
    """A long paragraph in pieces of up to `LONGEST` characters, cut where its items begin.

    Each piece but the first opens with the paragraph's first line, which says what the items are.
    """
    first, *rest = [piece for line in paragraph.split("\n") for piece in _pieces(line)]
    lead = first if rest and opens_item(rest[0]) and len(first) < LONGEST // 3 else ""
    windows = [first]
    for line in rest:
        if len(windows[-1]) + len(line) + 1 <= LONGEST:
            windows[-1] = f"{windows[-1]}\n{line}"
        else:
            windows.append(f"{lead}\n{line}".strip())
    return windows


def _pieces(line: str) -> list[str]:
    """A line in pieces of up to `LONGEST` characters, cut at blanks where there are any."""
    pieces: list[str] = []
    while len(line) > LONGEST:
        at = line.rfind(" ", LONGEST // 2, LONGEST)
        at = LONGEST if at < 0 else at
        pieces.append(line[:at])
        line = line[at:].lstrip()
    return [*pieces, line]


def _head(article: Article, document_title: str) -> str:
    """Where an article stands: title, heading path, number and heading."""
    path = " ".join(without_amendments(part) for part in article.path)
    where = f"{document_title} {path}".strip()
    name = article.source.article
    heading = article.source.heading
    return f"{where} {name}({heading})" if heading else f"{where} {name}"


def _passage(article: Article, kind: PassageKind, name: str, text: str) -> Passage:
    return Passage(
        key=f"{article.key}#{kind.value}{name}",
        article_key=article.key,
        kind=kind,
        text=text,
        digest=sha256(text.encode()).hexdigest(),
    )
