"""What a citizen may tell of themselves, and never must: nobody guesses it, and no answer knows it.

Each of the two is agreed to by itself: whoever needs a screen reader may have told of their health
(개인정보 보호법 제23조제1항제1호). Nobody under 14 is asked, for their parents would have to agree
(제22조의2제1항).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class About(StrEnum):
    """Of what something is told."""

    AGE = "age"
    NEED = "need"


class AgeBand(StrEnum):
    """A coarse age, in full years."""

    FROM_14 = "from_14"
    FROM_19 = "from_19"
    FROM_65 = "from_65"


class Need(StrEnum):
    """What makes an answer usable."""

    EASY_WORDS = "easy_words"
    SCREEN_READER = "screen_reader"
    KOREAN_HARD = "korean_hard"


UNTOLD = "untold"
"""The group of whoever tells nothing: nearly everybody."""
TOLD_GROUPS: Mapping[About, tuple[str, ...]] = {About.AGE: (*AgeBand,), About.NEED: (*Need,)}
"""What may be told, in the order in which it is offered."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldGroup:
    """What a chat has told of one of them, and agreed to."""

    group: str
    at: datetime
    wording: str
    """Names the words that were agreed to."""
