"""The buttons of what a citizen may tell of themselves, and what a tap on one says.

A tap's data is `told:<of what>:<group>:<words>`, or `told:none::<words>` to take everything back;
`<words>` names those that stand above the buttons. It is the citizen's client that sends it back:
what is not on the list is not kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.texts import ButtonText
from city import Sentences, Voice
from disclosure import TOLD_GROUPS, TOLD_NAMES, About, ToldGroup, ToldSentence, wording_of

_PREFIX, _NONE = "told:", "none"
_NAMED = 8
"""Letters that name the words: Telegram bounds what a button carries to 64 bytes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldTap:
    """A tap as it was read; without a group everything is taken back."""

    about: About = About.AGE
    group: str = ""
    read: str = ""
    """Names the words above the button; nothing on buttons that an earlier version sent."""


def is_told_tap(data: str) -> bool:
    """Whether a tap is on a button of ours."""
    return data.startswith(_PREFIX)


def read_told_tap(data: str) -> ToldTap | None:
    """What a tap says; None if no button of ours says that."""
    about, _, rest = data.removeprefix(_PREFIX).partition(":")
    group, _, read = rest.partition(":")
    if about == _NONE and not group:
        return ToldTap(read=read)
    if about not in set(About) or group not in TOLD_GROUPS[About(about)]:
        return None
    return ToldTap(about=About(about), group=group, read=read)


def name_of_offer(words: Sequence[str]) -> str:
    """What the buttons call the words that they stand under."""
    return wording_of("\n\n".join(words))[:_NAMED]


def told_buttons(
    told: Mapping[About, ToldGroup], voice: Voice, sentences: Sentences, read: str
) -> InlineKeyboardMarkup:
    """Every group, one a row, marked where it was told; and taking back, which is always there.

    `read` names the words above the buttons: of those alone a tap says that they were read.
    """

    def button(about: About, group: str) -> InlineKeyboardButton:
        name = sentences.say(TOLD_NAMES[group], voice)
        chosen = about in told and told[about].group == group
        words = sentences.say(ButtonText.CHOSEN, voice, name=name) if chosen else name
        return InlineKeyboardButton(words, callback_data=f"{_PREFIX}{about}:{group}:{read}")

    rows = [[button(about, group)] for about, groups in TOLD_GROUPS.items() for group in groups]
    none = InlineKeyboardButton(
        sentences.say(ToldSentence.TAKE_BACK, voice), callback_data=f"{_PREFIX}{_NONE}::{read}"
    )
    return InlineKeyboardMarkup([*rows, [none]])
