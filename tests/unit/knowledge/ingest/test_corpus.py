"""The real texts: every article of every file is parsed, and no character of a text is lost."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge import Article, ArticleRole, Document, DocumentKind
from knowledge.ingest import read_document

pytestmark = pytest.mark.corpus

_NUMBER = re.compile(r"제\d+조(의\d+)?")


def _bare(text: str) -> str:
    """A text without markup, blanks and round brackets, which headings are taken out of."""
    plain = re.sub(r"</?img[^>]*>", "", text.replace("**", "").replace("\\", ""))
    return re.sub(r"[\s()#]", "", unicodedata.normalize("NFC", plain))


def _source_text(path: Path) -> str:
    """What the file says, as one run of characters: front matter and the word 부칙 left out."""
    body = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return _bare(re.sub(r"^## 부칙$", "", body, flags=re.MULTILINE))


def _parsed_text(document: Document) -> str:
    """What the articles say, in their order, each heading above them where it begins."""
    above: tuple[str, ...] = ()
    said = [document.title]
    for article in document.articles:
        common = 0
        while article.path[: common + 1] == above[: common + 1] and common < len(article.path):
            common += 1
        number = article.source.article.removeprefix("부칙").removeprefix("본문")
        # A supplement's articles begin anew: an equal header is another supplement's.
        anew = article.role is ArticleRole.SUPPLEMENT and number.strip() in ("", "제1조")
        said += article.path[0 if anew else common :]
        said += [number, article.source.heading, article.text]
        above = article.path
    return _bare("".join(said))


def _main(document: Document) -> list[Article]:
    return [
        article
        for article in document.articles
        if article.role is not ArticleRole.SUPPLEMENT and _NUMBER.match(article.source.article)
    ]


def _files(folder: Path) -> Iterator[Path]:
    return iter(sorted(folder.glob("*.md")))


@pytest.mark.parametrize(("folder", "files"), [("ordinances", 40), ("laws", 21), ("scale", 648)])
def test_every_article_of_the_corpus_is_parsed_and_no_text_is_lost(
    shared: Path, folder: str, files: int, record_property: Callable[[str, object], None]
) -> None:
    counted = parsed = seen = 0
    began = time.perf_counter()
    for path in _files(shared / "corpus" / folder):
        document = read_document(path)
        headings = re.findall(
            r"^##### (제\d+조(?:의\d+)?)", path.read_text(encoding="utf-8"), re.MULTILINE
        )
        numbers = [article.source.article for article in _main(document)]
        assert numbers == headings, path.name
        assert _parsed_text(document) == _source_text(path), path.name
        keys = [article.key for article in document.articles]
        assert len(set(keys)) == len(keys), path.name
        counted += len(headings)
        parsed += len(numbers)
        seen += 1
    record_property("articles_a_second", round(parsed / (time.perf_counter() - began)))
    assert (seen, parsed) == (files, counted)
    assert parsed == {"ordinances": 653, "laws": 1358, "scale": 20006}[folder]


def test_every_ordinance_says_since_when_and_who_is_in_charge(shared: Path) -> None:
    for path in _files(shared / "corpus" / "ordinances"):
        document = read_document(path)
        assert document.kind is DocumentKind.ORDINANCE
        assert document.title == path.stem
        assert document.effective_date is not None, path.name
        assert document.promulgation_date is not None, path.name
        assert document.department, path.name
        assert document.url.startswith("https://www.law.go.kr/"), path.name
        for article in document.articles:
            assert article.source.title == document.title
            assert article.source.effective_date == document.effective_date
            assert "\n".join(article.paragraphs) == article.text


def test_no_markup_is_left_in_any_act(shared: Path) -> None:
    for path in _files(shared / "corpus" / "laws"):
        document = read_document(path)
        assert document.kind is DocumentKind.LAW
        for article in document.articles:
            assert "**" not in article.text, article.key
            assert "\\" not in article.text, article.key
            assert not re.search(r"\t| {2}|^\s|\s$", article.text), article.key


def test_supplements_are_told_apart_from_the_main_articles(shared: Path) -> None:
    for path in _files(shared / "corpus" / "ordinances"):
        document = read_document(path)
        for article in document.articles:
            supplement = article.source.article.startswith("부칙")
            assert (article.role is ArticleRole.SUPPLEMENT) is supplement, article.key
            assert not (supplement and article.path and "부" not in article.path[0]), article.key


def test_attachments_of_an_act_are_named(shared: Path) -> None:
    document = read_document(shared / "corpus" / "laws" / "개인정보보호법-시행령.md")
    assert "별표 1 개인정보 보호책임자의 자격(제32조제4항 관련)" in document.attachments
