"""The project's own texts: help and guides, a section a question that citizens ask.

    ---
    종류: 도움말            # or 생활안내
    제목: 이 도우미 이용 안내
    기준일: 2026-11-24
    담당부서: 스마트정보과
    ---
    ## 무엇을 물어볼 수 있나요?
    text
    근거: 여수시 인공지능사회 구현 기본 조례 제3조제3항
    시행일: 2025-04-08
    출처: https://...

The last lines of a section say where it took its facts from: 근거 is part of what is shown,
시행일 and 출처 become the date of force and the link of the section's source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from knowledge.errors import DocumentUntitled, DocumentWithoutArticles
from knowledge.ingest.front_matter import (
    FrontMatter,
    read_date,
    split_front_matter,
    with_plain_ends,
)
from knowledge.ingest.markup import clean_line
from knowledge.ingest.ordinance import document_key, unique_keys
from knowledge.model import Article, ArticleRole, Document, DocumentKind, Source

KINDS = {"도움말": DocumentKind.HELP, "생활안내": DocumentKind.GUIDE}
"""The words of the entry `종류` that make a text a guide."""

_SECTION = re.compile(r"#{2,6}\s+(.*)")
_TITLE = re.compile(r"#\s+(.*)")
_FACT = re.compile(r"(?P<name>시행일|출처)\s*:\s*(?P<value>\S.*)")
_BULLET = re.compile(r"[-*]\s+")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Section:
    heading: str
    paragraphs: tuple[str, ...]
    effective_date: date | None
    url: str


def guide_kind(facts: FrontMatter) -> DocumentKind | None:
    """Which kind of guide a front matter announces, or None if it announces none."""
    return KINDS.get(facts.text("종류"))


def parse_guide(text: str, *, digest: str) -> Document:
    """The document of a guide's text; each `##` section is an article, named by its heading.

    Raises:
        FrontMatterBroken: the front matter cannot be read.
        DocumentUntitled: neither the front matter nor a heading names the guide.
        DocumentWithoutArticles: there is a title and no section that says something.
    """
    facts, rest = split_front_matter(with_plain_ends(text))
    title, sections = _sections(rest)
    title = facts.text("제목") or title
    key = document_key(title)
    if not key:
        raise DocumentUntitled
    if not sections:
        raise DocumentWithoutArticles(title=title)
    source = Source(
        title=title,
        article="",
        heading="",
        effective_date=facts.date("시행일자", "기준일"),
        url=facts.text("출처"),
        department=facts.text("담당부서"),
    )
    return Document(
        key=key,
        kind=guide_kind(facts) or DocumentKind.GUIDE,
        title=title,
        effective_date=source.effective_date,
        promulgation_date=None,
        number="",
        department=source.department,
        url=source.url,
        attachments=(),
        digest=digest,
        articles=tuple(_articles(key, source, sections)),
    )


def _articles(key: str, source: Source, sections: list[_Section]) -> Iterator[Article]:
    keys = unique_keys(key, (section.heading or source.title for section in sections))
    for article_key, section in zip(keys, sections, strict=True):
        yield Article(
            key=article_key,
            source=replace(
                source,
                article=section.heading or source.title,
                effective_date=section.effective_date or source.effective_date,
                url=section.url or source.url,
            ),
            path=(),
            role=ArticleRole.RULE,
            text="\n".join(section.paragraphs),
            paragraphs=section.paragraphs,
        )


def _sections(text: str) -> tuple[str, list[_Section]]:
    """The first title, and the sections that say something."""
    title, heading = "", ""
    lines: list[str] = []
    sections: list[_Section] = []
    for line in text.split("\n"):
        if found := _SECTION.match(line):
            sections += _section(heading, lines)
            heading, lines = clean_line(found[1]), []
        elif not title and (found := _TITLE.match(line)):
            title = clean_line(found[1])
        else:
            lines.append(line)
    sections += _section(heading, lines)
    return title, sections


def _section(heading: str, lines: list[str]) -> list[_Section]:
    kept: list[str] = []
    since: date | None = None
    url = ""
    for line in _paragraphs(lines):
        found = _FACT.fullmatch(line)
        if found is None:
            kept.append(line)
        elif found["name"] == "시행일" and (stated := read_date(found["value"])):
            since = stated
        elif found["name"] == "출처" and found["value"].startswith("https://"):
            url = found["value"]
        else:
            kept.append(line)
    if not kept:
        return []
    return [_Section(heading=heading, paragraphs=tuple(kept), effective_date=since, url=url)]


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines of one paragraph run together; entries of a list and facts stay on their own."""
    paragraphs: list[str] = []
    open_paragraph = False
    for line in map(clean_line, lines):
        alone = _BULLET.match(line) is not None or re.match(r"(근거|시행일|출처)\s*:", line)
        if line and open_paragraph and not alone:
            paragraphs[-1] = f"{paragraphs[-1]} {line}"
        elif line:
            paragraphs.append(line)
        open_paragraph = bool(line) and not re.match(r"(근거|시행일|출처)\s*:", line)
    return paragraphs
