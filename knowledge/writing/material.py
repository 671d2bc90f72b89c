"""What a chat model is shown: the question and the passages, each under a token that we issue.

Everything in it is data, and data may be hostile: a text may imitate our elements or our tokens,
or speak as a chat's system would. Three things keep it in its place. Its brackets are made
harmless, so that it can neither close its element nor open one, nor say what a model's server
reads as the end of a turn. What nobody sees is taken out of it. And each token ends in a mark of
this one request, which no text can have known when it was written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from city.korean import comparable
from knowledge.model import Article, WritingRequest
from knowledge.writing.statements import clauses, joined

MAX_PASSAGES = 30
_BRACKETS = str.maketrans({'"': "”"} | dict.fromkeys("<＜﹤", "〈") | dict.fromkeys(">＞﹥", "〉"))
# Control and format characters: an order can be written in them that only a model reads.
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn"})
# What chat templates open a turn with: [INST], [/INST], [SYSTEM_PROMPT], [TOOL_CALLS].
_TURN = re.compile(r"\[(/?[A-Z]{3,}(?:_[A-Z]+)*)\]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A passage under its token."""

    article: Article
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Material:
    """The text for the model, and the way back from tokens to passages."""

    text: str
    shown: Mapping[str, Shown]

    def without_tokens(self, text: str) -> str:
        """A sentence without the tokens that a model wrote into it, brackets included."""
        issued = "|".join(map(re.escape, self.shown))
        return re.sub(rf"\s*[\[(]?(?:{issued})(?![0-9a-f])[\])]?", "", text) if issued else text


def material(request: WritingRequest, mark: str) -> Material:
    """The material of a request: one token a paragraph, best articles first.

    `mark` ends every token, and must be new for each request.
    """
    shown = {
        f"A{number}-{mark}": passage
        for number, passage in zip(range(1, MAX_PASSAGES + 1), _passages(request), strict=False)
    }
    voice = request.voice
    lines = [
        f'<voice language="{voice.language.value}" mode="{voice.mode.value}"/>',
        f"<question>{_harmless(request.question)}</question>",
        *(_element(token, passage) for token, passage in shown.items()),
    ]
    return Material(text="\n".join(lines), shown=shown)


def closest_quote(sentence: str, passages: Iterable[Shown]) -> tuple[Shown, str]:
    """The words of the passages that a sentence restates most closely, and where they stand.

    Measured by shared pairs of characters, which survive Korean endings and particles.
    """
    pairs = _pairs(sentence)
    best: tuple[float, Shown, str] | None = None
    for passage in passages:
        for quote in _quotes(passage):
            held = _pairs(quote)
            score = len(pairs & held) / (len(held) or 1) ** 0.5
            if best is None or score > best[0]:
                best = (score, passage, quote)
    if best is None:
        raise ValueError("a sentence needs at least one passage")
    return best[1], best[2]


def _passages(request: WritingRequest) -> Iterator[Shown]:
    for hit in request.hits:
        for paragraph in hit.article.paragraphs:
            if paragraph.strip():
                yield Shown(article=hit.article, text=paragraph)


def _element(token: str, passage: Shown) -> str:
    source = passage.article.source
    where = _harmless(f"{source.title} {source.article} {source.heading}".strip())
    text = _harmless(passage.text)
    return f'<passage token="{token}" source="{where}">\n{text}\n</passage>'


def _harmless(text: str) -> str:
    seen = "".join(one for one in text if one in "\n\t" or unicodedata.category(one) not in _UNSEEN)
    return _TURN.sub(r"〔\1〕", seen.translate(_BRACKETS))


def _quotes(passage: Shown) -> Iterator[str]:
    """The passage's sentences and items to the letter; the whole of it where it has none."""
    whole = joined(passage.article)
    start = whole.find(passage.text)
    end = start + len(passage.text)
    found = False
    for clause in clauses(passage.article):
        for piece in (*clause.sentences, *clause.items):
            if start <= piece.start and piece.end <= end:
                found = True
                yield whole[piece.start : piece.end].strip()
    if not found:
        yield passage.text


def _pairs(text: str) -> set[str]:
    bare = comparable(text)
    return {bare[at : at + 2] for at in range(len(bare) - 1)}
