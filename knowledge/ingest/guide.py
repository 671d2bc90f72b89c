"""The project's own texts: help and guides, a section a question that citizens ask.

    ---
    종류: 생활안내            # or 도움말
    제목: 수도급수 조례 생활안내
    조례: 여수시 수도급수 조례
    시행일자: 2025-09-30
    담당부서: 수도행정과
    출처: https://...
    ---
    ## 수도요금을 늦게 내면 어떻게 되나요?
    질문: 물값 밀리면 돈 더 내요?
    질문: 수돗세 연체하믄 이자 붙는당가?

    text

    쉬운 말: the same in easy words
    조건: words of the text = the easy words for them
    근거: 제38조

A section of a guide to an ordinance (조례) is cited as the article it took its facts from (근거).
In any other text 근거 is part of what is shown, and 시행일 and 출처 in the last lines of a section
become the date of force and the link of its source.

Each 조건 of a guide names what no wording may lose, as the heading or the text has it and as the
easy words have it (once, where both have the same words). Easy words that lack one of them are not
taken in, so that the answer goes out in its standard words, explained.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
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
_NAMES = r"질문|쉬운 말|조건|근거|시행일|출처"
_FACT = re.compile(rf"(?P<name>{_NAMES})\s*:\s*(?P<value>\S.*)")
_OPENS_FACT = re.compile(rf"(?:{_NAMES})\s*:")
_ARTICLE = re.compile(r"제\d+조(?:의\d+)?")
_BULLET = re.compile(r"[-*]\s+")
_SAID_AS = " = "
_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Section:
    heading: str
    paragraphs: tuple[str, ...]
    effective_date: date | None
    url: str
    questions: tuple[str, ...]
    easy: str
    article: str
    """Number of the article that the facts stand in, if one is named."""


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
    title, sections = _sections(rest, cites=bool(facts.text("조례")))
    title = facts.text("제목") or title
    key = document_key(title)
    if not key:
        raise DocumentUntitled
    if not sections:
        raise DocumentWithoutArticles(title=title)
    source = Source(
        title=facts.text("조례") or title,
        article="",
        heading="",
        effective_date=facts.date("시행일자", "기준일"),
        url=facts.text("출처"),
        department=facts.text("담당부서"),
    )
    kind = guide_kind(facts) or DocumentKind.GUIDE
    return Document(
        key=key,
        kind=kind,
        title=title,
        effective_date=source.effective_date,
        promulgation_date=None,
        number="",
        department=source.department,
        url=source.url,
        attachments=(),
        digest=digest,
        articles=tuple(_articles(key, title, source, sections, answers=kind is DocumentKind.HELP)),
    )


def _articles(
    key: str, title: str, source: Source, sections: list[_Section], *, answers: bool
) -> Iterator[Article]:
    """One a section; what `answers` does so by its heading, whether or not other words follow it.

    A text of help tells of this assistant and of nothing else. Without a question of its own it
    would pass for a rule, and be told to whoever asks where to call about anything.
    """
    keys = unique_keys(key, (section.heading or title for section in sections))
    for article_key, section in zip(keys, sections, strict=True):
        name = section.heading or title
        cited = source.title != title and bool(section.article)
        yield Article(
            key=article_key,
            source=replace(
                source,
                title=source.title if cited else title,
                article=section.article if cited else name,
                heading=name if cited else "",
                effective_date=section.effective_date or source.effective_date,
                url=section.url or source.url,
            ),
            path=(),
            role=ArticleRole.RULE,
            text="\n".join(section.paragraphs),
            paragraphs=section.paragraphs,
            questions=(name, *section.questions) if section.questions or answers else (),
            easy=section.easy,
        )


def _sections(text: str, *, cites: bool) -> tuple[str, list[_Section]]:
    """The first title, and the sections that say something."""
    title, heading = "", ""
    lines: list[str] = []
    sections: list[_Section] = []
    for line in text.split("\n"):
        if found := _SECTION.match(line):
            sections += _section(heading, lines, cites=cites)
            heading, lines = clean_line(found[1]), []
        elif not title and (found := _TITLE.match(line)):
            title = clean_line(found[1])
        else:
            lines.append(line)
    sections += _section(heading, lines, cites=cites)
    return title, sections


def _section(heading: str, lines: list[str], *, cites: bool) -> list[_Section]:
    kept: list[str] = []
    questions: list[str] = []
    conditions: list[str] = []
    stated: dict[str, str] = {}
    for line in _paragraphs(lines):
        found = _FACT.fullmatch(line)
        if found is None or not _is_fact(found["name"], found["value"], cites=cites):
            kept.append(line)
        elif found["name"] == "질문":
            questions.append(found["value"])
        elif found["name"] == "조건":
            conditions.append(found["value"])
        else:
            stated[found["name"]] = found["value"]
    if not kept:
        return []
    article = _ARTICLE.search(stated.get("근거", ""))
    easy = stated.get("쉬운 말", "")
    lost = lost_conditions(conditions, " ".join((heading, *kept)), easy) if easy else ()
    if lost:
        _log.warning("easy words of %r lack conditions and stay out: %s", heading, lost)
    return [
        _Section(
            heading=heading,
            paragraphs=tuple(kept),
            effective_date=read_date(stated.get("시행일")),
            url=stated.get("출처", ""),
            questions=tuple(questions),
            easy="" if lost else easy,
            article=article[0] if article else "",
        )
    ]


def lost_conditions(conditions: Iterable[str], told: str, easy: str) -> tuple[str, ...]:
    """Those conditions whose words the standard answer or its easy words do not have."""

    def kept(condition: str) -> bool:
        said, _, simply = condition.partition(_SAID_AS)
        return said in told and (simply or said) in easy

    return tuple(one for one in conditions if not kept(one))


def _is_fact(name: str, value: str, *, cites: bool) -> bool:
    """Whether a line tells of its section, or is part of what the section says."""
    match name:
        case "근거":
            return cites and _ARTICLE.search(value) is not None
        case "조건":
            return cites
        case "시행일":
            return read_date(value) is not None
        case "출처":
            return value.startswith("https://")
        case _:
            return True


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines of one paragraph run together; entries of a list and facts stay on their own."""
    paragraphs: list[str] = []
    open_paragraph = False
    for line in map(clean_line, lines):
        fact = _OPENS_FACT.match(line) is not None
        alone = fact or _BULLET.match(line) is not None
        if line and open_paragraph and not alone:
            paragraphs[-1] = f"{paragraphs[-1]} {line}"
        elif line:
            paragraphs.append(line)
        open_paragraph = bool(line) and not fact
    return paragraphs
