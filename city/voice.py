"""How a citizen is spoken to: the language, and whether in easy reading."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language the assistant can frame its messages in."""

    KOREAN = "ko"
    ENGLISH = "en"


class Mode(StrEnum):
    """How an answer is written: standard sentences, or easy reading (쉬운 말)."""

    STANDARD = "standard"
    EASY = "easy"


class Form(StrEnum):
    """The form a notice takes: the two reading modes, and one made to be heard."""

    STANDARD = "standard"
    EASY = "easy"
    SPOKEN = "spoken"


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """The language and mode in which one citizen is answered."""

    language: Language = Language.KOREAN
    mode: Mode = Mode.STANDARD

    @property
    def easy(self) -> bool:
        """Whether this citizen reads in easy words."""
        return self.mode is Mode.EASY
