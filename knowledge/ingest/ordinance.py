"""Ordinances and acts in Markdown with front matter become documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

from city import PARTING
from city.korean import comparable
from knowledge.errors import DocumentUntitled, DocumentWithoutArticles
from knowledge.ingest.body import PREAMBLE, WHOLE, Section, read_body
from knowledge.ingest.front_matter import FrontMatter, split_front_matter, with_plain_ends
from knowledge.ingest.markup import split_paragraphs
from knowledge.model import Article, ArticleRole, Document, DocumentKind, Source

_PURPOSE = ("목적",)
_DEFINITION = ("정의", "용어의 정의", "용어의 뜻")
_LONGEST = 120


def parse_ordinance(text: str, *, digest: str) -> Document:
    """The document of an ordinance's or act's text.

    Front matter in the keys of the national law archive is read where it stands; an ordinance
    names itself `자치법규명`, an act `제목`. A text that is not cut into articles is one article.

    Raises:
        FrontMatterBroken: the front matter cannot be read.
        DocumentUntitled: neither the front matter nor a heading names the document.
        DocumentWithoutArticles: there is a title and nothing under it.
    """
    facts, rest = split_front_matter(with_plain_ends(text))
    body = read_body(rest)
    title = facts.text("자치법규명", "제목", "법령명") or body.title
    key = document_key(title)
    if not key:
        raise DocumentUntitled
    if not any(section.lines or section.heading for section in body.sections):
        raise DocumentWithoutArticles(title=title)
    source = Source(
        title=title,
        article="",
        heading="",
        effective_date=facts.date("시행일자", "시행일"),
        url=facts.text("출처"),
        department=facts.text("담당부서", "소관부처"),
    )
    return Document(
        key=key,
        kind=_kind(facts, title),
        title=title,
        effective_date=source.effective_date,
        promulgation_date=facts.date("공포일자", "공포일자원문"),
        number=facts.text("공포번호"),
        department=source.department,
        url=source.url,
        attachments=facts.titles("첨부파일"),
        digest=digest,
        articles=tuple(_articles(key, source, body.sections)),
    )


def document_key(title: str) -> str:
    """The stable key of a document: its title without blanks, commas and middle dots."""
    return _short(comparable(title).translate(PARTING))


def _short(name: str) -> str:
    """A name that an index of any database takes; what is cut off leaves its digest behind."""
    if len(name) <= _LONGEST:
        return name
    return f"{name[:_LONGEST]}-{sha256(name.encode()).hexdigest()[:12]}"


def unique_keys(document: str, numbers: Iterable[str]) -> Iterator[str]:
    """The keys of a document's articles; the second of one number ends in `~2`."""
    seen: dict[str, int] = {}
    for number in numbers:
        name = _short(number.translate(PARTING))
        seen[name] = seen.get(name, 0) + 1
        again = f"~{seen[name]}" if seen[name] > 1 else ""
        yield f"{document}/{name}{again}"


def _kind(facts: FrontMatter, title: str) -> DocumentKind:
    local = facts.text("자치법규명") or facts.text("자치법규종류")
    named = title.endswith("조례") and not facts.text("법령구분")
    return DocumentKind.ORDINANCE if local or named else DocumentKind.LAW


def _articles(key: str, source: Source, sections: tuple[Section, ...]) -> Iterator[Article]:
    undivided = all(section.number == PREAMBLE or section.supplement for section in sections)
    numbers = [
        WHOLE if undivided and section.number == PREAMBLE else section.number
        for section in sections
    ]
    for section, number, article_key in zip(
        sections, numbers, unique_keys(key, numbers), strict=True
    ):
        yield Article(
            key=article_key,
            source=_at(source, number, section.heading),
            path=section.path,
            role=_role(section),
            text="\n".join(section.lines),
            paragraphs=split_paragraphs(section.lines),
        )


def _at(source: Source, number: str, heading: str) -> Source:
    since: date | None = source.effective_date
    return Source(
        title=source.title,
        article=number,
        heading=heading,
        effective_date=since,
        url=source.url,
        department=source.department,
    )


def _role(section: Section) -> ArticleRole:
    if section.supplement:
        return ArticleRole.SUPPLEMENT
    if section.heading in _PURPOSE:
        return ArticleRole.PURPOSE
    if section.heading in _DEFINITION:
        return ArticleRole.DEFINITION
    return ArticleRole.RULE
