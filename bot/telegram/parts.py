"""The messages that an answer takes, each of them under the notice."""

from __future__ import annotations

from dataclasses import dataclass, field

from telegram import InlineKeyboardMarkup

from bot.telegram.lengths import MESSAGE_LIMIT
from bot.telegram.splitting import split
from disclosure import LabelledAnswer

MARK_LIMIT = 160
"""Units that every part leaves free for a sentence that says it may have arrived already."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """A file that is sent with an answer."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One message of an answer."""

    answer: LabelledAnswer
    place: int = 0
    buttons: InlineKeyboardMarkup | None = None
    mark: str = ""
    """Says that this may have arrived already; shown where that is so."""
    attached: Attachment | None = None
    """A file, under which the text stands as its caption."""

    def text(self, *, marked: bool = False) -> str:
        """What stands in it.

        Raises:
            TypeError: this is no labelled answer.
        """
        opening, _rest = opening_and_rest(self.answer)
        text = _split(self.answer)[self.place]
        if not (marked and self.mark):
            return text
        return f"{opening}\n\n{self.mark}\n\n{text.removeprefix(opening).lstrip()}"


def parts_of(
    answer: LabelledAnswer, buttons: InlineKeyboardMarkup | None = None, mark: str = ""
) -> tuple[Part, ...]:
    """The messages that an answer takes; the buttons hang under the last one.

    Raises:
        TypeError: this is no labelled answer.
    """
    last = len(_split(answer)) - 1
    return tuple(
        Part(answer=answer, place=place, buttons=buttons if place == last else None, mark=mark)
        for place in range(last + 1)
    )


def opening_and_rest(answer: LabelledAnswer) -> tuple[str, str]:
    """The notice an answer opens with, and everything that follows it.

    Raises:
        TypeError: this is no labelled answer; only `disclosure.label()` makes one.
    """
    # Checked at run time as well: a cast or an untyped caller must not get past rule 1.
    if type(answer) is not LabelledAnswer:
        raise TypeError("only a LabelledAnswer can be sent")
    opening = answer.notice.short
    return opening, answer.text.removeprefix(opening).lstrip("\n")


def _split(answer: LabelledAnswer) -> tuple[str, ...]:
    return split(*opening_and_rest(answer), limit=MESSAGE_LIMIT - MARK_LIMIT)
