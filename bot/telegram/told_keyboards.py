"""The buttons of what a citizen may tell of themselves, and what a tap on one says.

A tap's data is `told:<of what>:<group>`, or `told:none` to take everything back. It is the
citizen's client that sends it back: what is not on the list is not kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.texts import ButtonText
from city import Sentences, Voice
from disclosure import TOLD_GROUPS, TOLD_NAMES, About, ToldGroup, ToldSentence

_PREFIX, _NONE = "told:", "none"


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldTap:
    """A tap as it was read; without a group everything is taken back."""

    about: About = About.AGE
    group: str = ""


def is_told_tap(data: str) -> bool:
    """Whether a tap is on a button of ours."""
    return data.startswith(_PREFIX)


def read_told_tap(data: str) -> ToldTap | None:
    """What a tap says; None if no button of ours says that."""
    about, _, group = data.removeprefix(_PREFIX).partition(":")
    if about == _NONE and not group:
        return ToldTap()
    if about not in set(About) or group not in TOLD_GROUPS[About(about)]:
        return None
    return ToldTap(about=About(about), group=group)


def told_buttons(
    told: Mapping[About, ToldGroup], voice: Voice, sentences: Sentences
) -> InlineKeyboardMarkup:
    """Every group, one a row, marked where it was told; and taking back, which is always there."""

    def button(about: About, group: str) -> InlineKeyboardButton:
        name = sentences.say(TOLD_NAMES[group], voice)
        chosen = about in told and told[about].group == group
        words = sentences.say(ButtonText.CHOSEN, voice, name=name) if chosen else name
        return InlineKeyboardButton(words, callback_data=f"{_PREFIX}{about}:{group}")

    rows = [[button(about, group)] for about, groups in TOLD_GROUPS.items() for group in groups]
    none = InlineKeyboardButton(
        sentences.say(ToldSentence.TAKE_BACK, voice), callback_data=f"{_PREFIX}{_NONE}"
    )
    return InlineKeyboardMarkup([*rows, [none]])
