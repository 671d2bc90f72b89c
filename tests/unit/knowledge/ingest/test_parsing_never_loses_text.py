"""Whatever a file holds: its text is kept, or the file is refused; nothing else happens."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from knowledge import Article, Document
from knowledge.errors import DocumentRefused
from knowledge.ingest import parse_ordinance, passages, words_text
from knowledge.ingest.body import read_body
from knowledge.ingest.cutting import answers
from knowledge.ingest.markup import clean_line, without_amendments
from knowledge.ingest.reading import parse

_LINES = st.sampled_from(
    [
        "# 여수시 보기 조례",
        "# 제@편 총칙",
        "## 제@장 총칙",
        "## 제@장 삭제 <2010. 5. 4.>",
        "### 제@절 요금",
        "##### 제1조 (목적)",
        "##### 제1조 (목적)",
        "##### 제5조의2(지원 (시장) 대상)",
        "##### 제7조 삭제",
        "##### 제9조 (닫히지 않은",
        "## 부칙",
        "부칙 (2021. 4. 12. 조례 제@호) 제1조(시행일) 이 조례는 시행한다.",
        "부 칙 <제@호,2022.1.1>",
        "부칙 ( 2022. 4. 21. 조례 제@호 제1조(시행일) 시행한다.",
        "제1조(시행일) 이 법은 시행한다.",
        "제2조(경과조치) ① 종전대로 한다.",
        "제3조부터 제6조까지 생략",
        "**①** 시장은\t지원한다. <개정 2024. 3. 12.>",
        "② 다음 각 호와 같다.",
        "ⓛ 하나",
        "  1\\. 요금",
        "    가\\. 감면",
        "",
        "   ",
        "시장은 예산의 범위에서 다음 각 호의 비용을",
        "지원할 수 있다.",
        "(이하 생략)",
        '<img id="1"></img>',
        "---",
        "#",
        "##",
        "####### 일곱",
    ]
)


def _numbered(lines: list[str]) -> str:
    """The lines as one text, each part and each supplement with a number of its own."""
    return "\n".join(line.replace("@", str(at)) for at, line in enumerate(lines, start=1))


_TEXTS = st.lists(st.one_of(_LINES, st.text(max_size=40)), max_size=30).map(_numbered)


def _bare(text: str) -> str:
    """The characters of a text that count, in order: no blanks, no markup, no brackets."""
    return _run("".join(clean_line(line) for line in text.splitlines()))


def _run(clean: str) -> str:
    """A clean text as one run of characters."""
    return re.sub(r"[\s#()]", "", clean)


def _rebuilt(text: str) -> str:
    """A body put together again from its sections."""
    body = read_body(text)
    said, above = [body.title], tuple[str, ...]()
    for section in body.sections:
        common = 0
        while section.path[: common + 1] == above[: common + 1] and common < len(section.path):
            common += 1
        anew = section.supplement and section.number in ("부칙", "부칙 제1조")
        said += section.path[0 if anew else common :]
        said += [section.number, section.heading, *section.lines]
        above = section.path
    return _run("".join(said))


@given(_TEXTS)
def test_every_character_of_a_body_is_in_its_sections(text: str) -> None:
    kept = sorted(_rebuilt(text))
    lost: list[str] = []
    for character in sorted(_bare(text)):
        if character in kept:
            kept.remove(character)
        else:
            lost.append(character)
    # A bare heading 부칙 says only that what follows is a supplement.
    assert not set(lost) - set("부칙"), lost


@given(_TEXTS)
def test_a_text_is_parsed_or_refused(text: str) -> None:
    document = _parsed(text)
    if document is None:
        return
    keys = [article.key for article in document.articles]
    assert len(set(keys)) == len(keys)
    assert all(key.startswith(f"{document.key}/") for key in keys)
    for article in document.articles:
        _check(article, document.title)


@given(st.binary(max_size=300))
def test_bytes_are_parsed_or_refused(raw: bytes) -> None:
    document = _read(raw)
    assert document is None or document.articles


@given(st.text(max_size=200), _TEXTS)
def test_a_front_matter_is_read_or_refused(front: str, text: str) -> None:
    document = _read(f"---\n{front}\n---\n{text}".encode(errors="ignore"))
    assert document is None or document.title


def _read(raw: bytes) -> Document | None:
    try:
        return parse(raw, digest="d")
    except DocumentRefused:
        return None


def _parsed(text: str) -> Document | None:
    try:
        return parse_ordinance(text, digest="d")
    except DocumentRefused:
        return None


def _check(article: Article, title: str) -> None:
    """What holds of every article and of the passages cut from it."""
    assert "\n".join(article.paragraphs) == article.text
    assert article.text == article.text.strip()
    cut = passages(article, title)
    assert len({passage.key for passage in cut}) == len(cut)
    if answers(article):
        assert without_amendments(article.text).strip() in cut[0].text
        assert words_text(article)
    else:
        assert cut == ()
