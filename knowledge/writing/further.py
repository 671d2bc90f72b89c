"""How many items of a list are not shown: part of a list must not pass for the whole.

The number is said as a word (`다섯 항목`): it counts what was left out and is no number of the law,
which every number of an answer must be.
"""

from __future__ import annotations

from city import Language, Mode, Sentences, Voice
from knowledge.texts import WritingText

VOICES = tuple(Voice(language=language, mode=mode) for language in Language for mode in Mode)


class Further:
    """The line under a list of which only a part is shown."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def line(self, left: int, voice: Voice) -> str:
        """How many items are left out, or that some are where there is no word for so many."""
        words = self._words(voice)
        if left > len(words):
            return self._sentences.say(WritingText.MORE_ITEMS, voice)
        return self._sentences.say(WritingText.ITEMS_LEFT, voice, count=words[left - 1])

    def lines(self) -> frozenset[str]:
        """Every line that may be said, in any voice."""
        return frozenset(
            self.line(left, voice)
            for voice in VOICES
            for left in range(1, len(self._words(voice)) + 2)
        )

    def _words(self, voice: Voice) -> list[str]:
        return self._sentences.say(WritingText.COUNTS, voice).split()
