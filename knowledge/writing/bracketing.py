"""What a sentence says in brackets, taken out of it and said in a sentence of its own.

`면적(지하층의 면적을 포함한다)` says what a word means or includes. A word that names nothing by
itself (`사람`) is taken up again with what tells of it: `여기서 걸어 다니는 사람은 …`. What a
bracket only leaves out (`제외`) stays in it: in a sentence of its own its denial would be seen
less surely.
"""

from __future__ import annotations

import re

from city import Sentences
from city.korean import with_particle
from knowledge.texts import WritingText
from knowledge.writing.polite import polite
from knowledge.writing.seams import LONGEST, takes_what_is_before, words_of

_NAMELESS = r"(?:경우|사람|자|때|것|곳|등)"
_OPENS = r"(?:[은는이가을를에의]|에는)?\("
_SAID = r"(?P<inner>[^()]{6,}?(?:한|된|있|없|는)다)\.?\)(?!\s*(?:다만|단)[,\s])"
_NAMED = re.compile(rf"(?<![가-힣])(?!{_NAMELESS}{_OPENS})(?P<word>[가-힣”’」]+)\({_SAID}")
_TOLD_OF = re.compile(
    r"(?<!\S)(?P<word>(?P<told>[가-힣]+ [가-힣]+) (?:사람|자|경우|곳))"
    r"\(\s?(?P<inner>[^()]{6,}? 포함한다)\.?\)"
)
_INCLUDED = re.compile(
    r"(?<![가-힣])(?P<word>[가-힣”’」]+)"
    r"\((?P<inner>[^()]*?[가-힣])(?P<object>[을를])? ?포함\)"
)
_INCLUDES = "포함한다"


class Brackets:
    """Says what stands in brackets with the profile's own wording."""

    def __init__(self, sentences: Sentences) -> None:
        self._say = sentences.say

    def lifted(self, text: str, notes: list[str]) -> str:
        """The text without its brackets; what they say is added to the notes."""

        def named(found: re.Match[str]) -> str:
            return self._noted(found, found["inner"], notes)

        def told_of(found: re.Match[str]) -> str:
            told = takes_what_is_before(found["told"])
            return self._noted(found, found["inner"], notes) if told else found[0]

        def included(found: re.Match[str]) -> str:
            whole = f"{found['inner']}{found['object']}" if found["object"] else ""
            thing = whole or with_particle(found["inner"], "을/를")
            return self._noted(found, f"{thing} {_INCLUDES}", notes)

        text = _NAMED.sub(named, text)
        if words_of(text) <= LONGEST:
            return text
        return _INCLUDED.sub(included, _TOLD_OF.sub(told_of, text))

    def _noted(self, found: re.Match[str], inner: str, notes: list[str]) -> str:
        word = found["word"].strip("”’」")
        notes.append(self._say(WritingText.INCLUDES, word=word, inner=polite(inner)))
        return found["word"]
