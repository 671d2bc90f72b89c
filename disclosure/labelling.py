"""Answer plus notice: the one thing that can be sent, and the one function that makes it.

The rules, in order:

1. A `LabelledAnswer` comes from `label()` alone; its constructor refuses everybody else.
2. Its text opens with the short notice in force for the citizen's voice. A body that opens with a
   notice of its own loses that one, so that no notice is read twice.
3. Every source is named in words (title, article, date of force), with its link on a line of its
   own: what a screen reader says must make sense without the layout.
4. Choices stand in the plain text as a numbered list, for those who type and do not tap. What else
   was asked in the message stands below the answer, under a sentence that says it waits.
5. Where personal data was hidden, a sentence says what kind.
6. What is kept closes with its receipt code, in a paragraph of its own: the last thing that is
   read, and never cut where a long answer is.
"""

from __future__ import annotations

from dataclasses import InitVar, dataclass
from typing import Final, final
from urllib.parse import quote, urlsplit

from city import Language, Sentences, Voice
from disclosure.errors import NoticeMissing
from disclosure.model import Citation, Notice, Status
from disclosure.notices import Notices
from disclosure.rights.receipts import Receipt
from disclosure.texts import LabelSentence, hidden_name

# Letters, not digits: a digit might be read as a number of the ordinance.
_MARKS: Final = {
    Language.KOREAN: "가나다라마바사아자차카타파하",
    Language.ENGLISH: "ABCDEFGHIJKLMN",
}
_SEAL: Final = object()


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceLine:
    """A source as it is shown: what it is in words, and the link to it."""

    text: str
    url: str
    """Absolute http(s) address; empty where the source has none."""
    mark: str = ""
    """The mark in brackets under which the body refers to it; empty if it is the only one."""


@final
@dataclass(frozen=True, kw_only=True, slots=True)
class LabelledAnswer:
    """What may be sent to a citizen. Made by `label()` alone (rule 1)."""

    notice: Notice
    """The notice it opens with, and the version that its record names."""
    body: str
    """What is said, without notice and list of sources."""
    citations: tuple[Citation, ...]
    status: Status | None
    """How the question ended; None for a fixed message such as a help text."""
    record: int | None
    """Number of its record; None for a fixed message."""
    voice: Voice
    hidden: tuple[str, ...]
    """Kinds of personal data that were hidden in the question."""
    hidden_sentence: str
    """Says what was hidden; empty if nothing was."""
    sources_heading: str
    """Stands above the list of sources; empty if there is none."""
    sources: tuple[SourceLine, ...]
    choices: tuple[str, ...]
    """The subjects to choose from, where the citizen is asked back; else the questions of their
    message that are not answered yet."""
    waiting_heading: str
    """Says that these questions are not answered yet; empty where there are none."""
    receipt: str
    """The code by which anybody can check that this answer is kept; empty without a record."""
    receipt_sentence: str
    """Says the code; empty without one."""
    seal: InitVar[object] = None

    def __init_subclass__(cls) -> None:
        raise TypeError("a LabelledAnswer cannot be derived from: only label() makes one")

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise NoticeMissing(what="LabelledAnswer")

    @property
    def waiting(self) -> tuple[str, ...]:
        """The questions of the citizen's message that are not answered yet, as they are asked."""
        return () if self.status is Status.ASKED_BACK else self.choices

    @property
    def text(self) -> str:
        """The whole message: notice, body, choices, hidden, sources, what waits, receipt."""
        offered = () if self.waiting else self.choices
        choices = "\n".join(f"{number}. {one}" for number, one in enumerate(offered, 1))
        sources = "\n".join((self.sources_heading, *map(_plain, self.sources)))
        waiting = "\n".join((self.waiting_heading, *(f"- {one}" for one in self.waiting)))
        above = (self.notice.short, self.body, choices, self.hidden_sentence)
        parts = (*above, sources, waiting, self.receipt_sentence)
        return "\n\n".join(part for part in parts if part.strip())


def label(
    body: str,
    *,
    notices: Notices,
    voice: Voice,
    sentences: Sentences,
    status: Status | None = None,
    citations: tuple[Citation, ...] = (),
    record: int | None = None,
    hidden: tuple[str, ...] = (),
    choices: tuple[str, ...] = (),
    receipt: Receipt | None = None,
) -> LabelledAnswer:
    """Put a text under its notice: the only way to something that can be sent.

    `hidden` names the kinds of personal data that were hidden in the question, `citations` the
    articles the body stands on, in the order in which it marks them (`source_marks`), `choices` the
    subjects that a citizen who is asked back may choose from, or the questions of their message
    that this does not answer, `receipt` what its record is checked by.
    """
    lines = _source_lines(citations, sentences, voice)
    waiting = bool(choices) and status is not Status.ASKED_BACK
    return LabelledAnswer(
        notice=notices.in_force(voice),
        body=notices.without_opening(body),
        citations=citations,
        status=status,
        record=record,
        voice=voice,
        hidden=hidden,
        hidden_sentence=_hidden_sentence(hidden, sentences, voice),
        sources_heading=sentences.say(LabelSentence.SOURCES, voice) if lines else "",
        sources=lines,
        choices=choices,
        waiting_heading=sentences.say(LabelSentence.WAITING, voice) if waiting else "",
        receipt=receipt.code if receipt else "",
        receipt_sentence=_receipt_sentence(receipt, sentences, voice),
        seal=_SEAL,
    )


def source_marks(count: int, language: Language) -> tuple[str, ...]:
    """The marks of `count` sources, in order: `[가]`, `[나]`; none where there is only one.

    Sources beyond the letters go without a mark.
    """
    if count < 2:
        return ("",) * count
    letters = [f"[{letter}]" for letter in _MARKS[language][:count]]
    return (*letters, *("",) * (count - len(letters)))


def _source_lines(
    citations: tuple[Citation, ...], sentences: Sentences, voice: Voice
) -> tuple[SourceLine, ...]:
    marks = source_marks(len(citations), voice.language)
    return tuple(
        SourceLine(text=_source(citation, sentences, voice), url=_link(citation.url), mark=mark)
        for citation, mark in zip(citations, marks, strict=True)
    )


def _source(citation: Citation, sentences: Sentences, voice: Voice) -> str:
    """The article; where a guide tells of it, that guide by its question, and then the article."""
    heading = _one_line(citation.heading)
    if not citation.by_guide:
        return _article(citation, f"({heading})" if heading else "", sentences, voice)
    source = _article(citation, "", sentences, voice)
    return sentences.say(LabelSentence.SOURCE_GUIDE, voice, question=heading, source=source)


def _article(citation: Citation, heading: str, sentences: Sentences, voice: Voice) -> str:
    title, article = _one_line(citation.title), _one_line(citation.article) + heading
    day = citation.effective_date
    if day is None:
        return sentences.say(
            LabelSentence.SOURCE_UNDATED, voice, title=title, article=article
        ).strip()
    return sentences.say(
        LabelSentence.SOURCE,
        voice,
        title=title,
        article=article,
        year=day.year,
        month=day.month,
        day=day.day,
    )


def _plain(line: SourceLine) -> str:
    words = f"{line.mark} {line.text}".strip()
    return f"{words}\n{line.url}" if line.url else words


def _link(url: str) -> str:
    """An address that may be shown: absolute http(s), no white space; anything else is dropped."""
    address = "".join(quote(sign) if sign.isspace() else sign for sign in url.strip())
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.netloc else ""


def _hidden_sentence(hidden: tuple[str, ...], sentences: Sentences, voice: Voice) -> str:
    if not hidden:
        return ""
    names = dict.fromkeys(hidden_name(kind, sentences, voice) for kind in hidden)
    return sentences.say(LabelSentence.HIDDEN, voice, kinds=", ".join(names))


def _receipt_sentence(receipt: Receipt | None, sentences: Sentences, voice: Voice) -> str:
    if receipt is None:
        return ""
    if not receipt.address:
        return sentences.say(LabelSentence.RECEIPT, voice, code=receipt.code)
    at = {"code": receipt.code, "address": receipt.address}
    return sentences.say(LabelSentence.RECEIPT_AT, voice, **at)


def _one_line(text: str) -> str:
    return " ".join(text.split())
