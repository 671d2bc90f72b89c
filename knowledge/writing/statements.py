"""An article cut into what it states: rules, their exceptions, their items.

① rule. 다만, exception.        clause: the rule with every exception that belongs to it
1. item                         items belong to the sentence that announces them
가. sub-item                  sub-items stay inside their item
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from knowledge.ingest.markup import without_amendments
from knowledge.model import Article
from knowledge.writing.polite import polite


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A sentence or an item; start and end are offsets into the article's joined paragraphs."""

    start: int
    end: int
    text: str
    """As it is said: polite, without its mark and without notes of amendment."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """A rule, what qualifies it, and its items."""

    paragraph: int
    """Index into `article.paragraphs`."""
    sentences: tuple[Piece, ...]
    """The rule, then the sentences that belong to it (`다만`, `이 경우`)."""
    items: tuple[Piece, ...]

    @property
    def announcer(self) -> int:
        """Index of the sentence that announces the items (`다음 각 호의 …`), else the last one."""
        announcing = [n for n, one in enumerate(self.sentences) if _ANNOUNCES.search(one.text)]
        return announcing[-1] if announcing else len(self.sentences) - 1

    @property
    def defines(self) -> bool:
        """Whether the items are definitions, each a sentence of its own."""
        return bool(self.items) and _DEFINES.search(self.sentences[0].text) is not None

    @property
    def excepts(self) -> bool:
        """Whether it is a rule with one exception that says by itself what it does (`다만`)."""
        if self.items or len(self.sentences) != _RULE_AND_EXCEPTION:
            return False
        exception = self.sentences[1].text
        return without_but(exception) != exception and not _LEANS.search(exception)

    @property
    def whole(self) -> str:
        """Everything the clause says."""
        return "\n".join(piece.text for piece in (*self.sentences, *self.items))


_PARAGRAPH_MARK = re.compile(r"\s*[①-⑳㉑-㉟㊱-㊿]\s*")
_ITEM_MARK = re.compile(
    r"\s*(?:\d{1,3}(?:의\d+)?\s?[.)](?!\d)(?!\s?\d{1,2}\s?\.)|[-·○□◦※*](?=\s))\s*"
)
_SUB_MARK = re.compile(
    r"\s*(?:[가-하](?:의\d+)?\s?[.)](?=[\s「“]|$)|\(\s?[\d가-하]+\s?\)|\d+\)(?=\s))\s*"
)
_BELONGS = re.compile(r"(?:다만|단|그러나|이 ?경우|이때|이 때)[,\s]")
_DEFINES = re.compile(r"(?:뜻|정의)[은는] 다음")
_RULE_AND_EXCEPTION = 2
_BUT = re.compile(r"(?:다만|단)\s?,\s*")
# What says only that the rule does not hold says nothing before the rule.
_LEANS = re.compile(r"그러하지|예외로|또한 같|이와 같|^다만,?\s*(?:이|그|해당|본문)\s")
_ANNOUNCES = re.compile(r"다음|각 ?[호목]")
# The announcer of items that begin behind it on its own line.
_ANNOUNCED = re.compile(r"[^\n]*?(?:다음|각 ?[호목])[^\n]*?다\.(?=\s+1\.\s+[가-힣「“])")
# Notes of amendment in round brackets, also where a line was broken inside one.
_NOTE = re.compile(r"\([^()]*(?:개정|신설|삭제|이동|단서)[^()]*\d{4}\s?\.[^()]*\)")
# What a drafter writes to use later: `(이하 “시장”이라 한다)`, `(… 포함한다. 이하 같다)`.
_ABBREVIATION = re.compile(r"\s*\(\s*(?:이하|약칭)[^()]*?(?:한다|같다|하다)\.?\s*\)")
_SAME_BELOW = re.compile(r"[.,]?\s*이하\s?(?:[^().]*에서\s)?같다\.?(?=\s*\))")
# A text of ours names its source in a line of its own, which states nothing by itself.
_SOURCE = re.compile(r"\s*근거\s?:\s")
_HOLLOW = re.compile(r"\W*(?:(?:이하|부칙)\s*생\s*략|삭\s*제[\W\d]*)?\W*")
_OPEN, _CLOSE = "(「『“‘[<〈", ")」』”’]>〉"


def without_but(sentence: str) -> str:
    """An exception without the word that ties it to the rule before it."""
    return _BUT.sub("", sentence) if _BUT.match(sentence) else sentence


def joined(article: Article) -> str:
    """The text that the offsets of its pieces count in."""
    return "\n".join(article.paragraphs)


def clauses(article: Article) -> tuple[Clause, ...]:
    """What an article states, in its order; deleted paragraphs state nothing."""
    drafts: list[_Draft] = []
    offset = 0
    for number, paragraph in enumerate(article.paragraphs):
        if not _SOURCE.match(paragraph):
            _take_paragraph(paragraph, number, offset, drafts)
        offset += len(paragraph) + 1
    return tuple(
        Clause(paragraph=one.paragraph, sentences=tuple(one.sentences), items=tuple(one.items))
        for one in drafts
    )


@dataclass(slots=True)
class _Draft:
    """A clause that is being read."""

    paragraph: int
    sentences: list[Piece]
    items: list[Piece] = field(default_factory=list[Piece])


def _take_paragraph(paragraph: str, number: int, offset: int, drafts: list[_Draft]) -> None:
    """Add what a paragraph states; items before any sentence belong to the clause above them."""
    plain = _NOTE.sub(lambda note: " " * len(note[0]), paragraph)
    for start, block in _blocks(plain):
        if _ITEM_MARK.match(block) or _SUB_MARK.match(block):
            piece = _item(block, offset + start)
            if piece is not None and drafts:
                drafts[-1].items.append(piece)
            elif piece is not None:
                drafts.append(_Draft(paragraph=number, sentences=[piece]))
            continue
        for piece in _sentences(block, offset + start):
            if drafts and _BELONGS.match(piece.text):
                drafts[-1].sentences.append(piece)
            else:
                drafts.append(_Draft(paragraph=number, sentences=[piece]))


def _blocks(paragraph: str) -> Iterator[tuple[int, str]]:
    """Sentences' lines and whole items (with their sub-items), each with its offset."""
    start = end = 0
    inside_item = False
    for line in _lines(paragraph):
        item = _ITEM_MARK.match(line) is not None
        sub = _SUB_MARK.match(line) is not None
        if end > start and (item or (not sub and not inside_item) or (sub and not inside_item)):
            yield start, paragraph[start:end]
            start = end
        inside_item = inside_item or item
        end += len(line)
    if end > start:
        yield start, paragraph[start:end]


def _lines(paragraph: str) -> Iterator[str]:
    """The lines of a paragraph, items that stand on the line of their announcer on their own.

    Only items that count from one are cut off: another number belongs to the sentence.
    """
    for line in paragraph.splitlines(keepends=True):
        announced = _ANNOUNCED.match(line)
        start, number, at = 0, 1, announced.end() if announced else len(line)
        while found := re.compile(rf"(?<=\s){number}\.\s+(?=[가-힣「“])").search(line, at):
            yield line[start : found.start()]
            start, number, at = found.start(), number + 1, found.end()
        yield line[start:]


def _item(block: str, at: int) -> Piece | None:
    """An item with its sub-items; None for a deleted one."""
    lines = [_said(line) for line in block.splitlines()]
    said = [line for line in lines if not _HOLLOW.fullmatch(line)]
    if not said:
        return None
    head, *subs = said
    text = " ".join(polite(part) for part in split_sentences(head))
    if subs:
        text = f"{text}\n" + "\n".join(f"  - {polite(sub)}" for sub in subs)
    return Piece(start=at, end=at + len(block.rstrip()), text=text)


def _sentences(block: str, at: int) -> Iterator[Piece]:
    """The sentences of a block, deleted ones left out."""
    offset = at
    for part in split_sentences(block):
        said = _said(part)
        if not _HOLLOW.fullmatch(said):
            lead = len(part) - len(part.lstrip())
            yield Piece(start=offset + lead, end=offset + len(part.rstrip()), text=polite(said))
        offset += len(part)


def split_sentences(text: str) -> list[str]:
    """A text cut after each sentence; joined again, the parts are the text.

    A full stop ends a sentence only after Hangul and outside brackets and quotation marks, so that
    dates, decimals and `(… 포함한다. 이하 같다)` stay whole.
    """
    parts: list[str] = []
    depth = start = 0
    for index, sign in enumerate(text):
        if sign == "\n":
            depth = 0
        elif sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            depth = max(0, depth - 1)
        elif sign == "." and depth == 0 and _ends(text, index):
            parts.append(text[start : index + 1])
            start = index + 1
    if text[start:].strip():
        parts.append(text[start:])
    elif parts:
        parts[-1] += text[start:]
    return parts


def _ends(text: str, index: int) -> bool:
    """Whether the full stop at an index ends a sentence and not a mark such as `가.`."""
    before = text[index - 1 : index]
    word = re.search(r"(?:^|\s)(\S*)$", text[:index])
    long_enough = word is not None and len(word[1]) > 1
    return long_enough and ("가" <= before <= "힣" or before in ")」”’]")


def _said(part: str) -> str:
    """A part as it is said: no mark, no amendment notes, no abbreviations for later use."""
    plain = without_amendments(part).strip()
    for mark in (_PARAGRAPH_MARK, _ITEM_MARK, _SUB_MARK):
        found = mark.match(plain)
        if found:
            plain = plain[found.end() :]
            break
    plain = _SAME_BELOW.sub("", _ABBREVIATION.sub("", plain))
    return re.sub(r"\s+", " ", plain).strip()
