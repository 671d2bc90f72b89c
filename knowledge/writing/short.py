"""Long sentences cut into short ones, only where the meaning cannot change.

Cut is where both halves carry their own modality (`하여야 하며,`), where a new topic begins after
`되고,`, between a condition and its rule, and around what stands in brackets. A verb that shares
the modality of the last one (`지정하고 운영할 수 있다`) is never cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from city import Sentences
from knowledge.texts import WritingText
from knowledge.writing.polite import polite, polite_verb
from knowledge.writing.statements import split_sentences

LONGEST = 15
"""Words of a short sentence."""

_BASIS = re.compile(
    r"(?P<basis>「[^」]+」\s*(?:제\d+조(?:의\d+)?(?:제\d+항)?(?:제\d+호)?(?:[가-하]목)?)?)"
    r"에 (?:따라|의하여)\s+"
)
_BRACKET = re.compile(r"(?P<word>[가-힣”’」]+)\((?P<inner>[^()]{6,}?(?:한|된|있|없|는)다)\.?\)")
_OWN_MODALITY = re.compile(
    r"(?P<stem>[여어아겨려져해]야 (?:하|되)|수 (?:있|없)으?|지 (?:않|아니하)으?|로 하)"
    r"(?:며|고|되),\s+"
)
_NEW_TOPIC = re.compile(r"(?P<stem>[가-힣]*[되하두])(?:며|고),\s+(?=\S+(?:\s\S+)?[은는]\s)")
_CONDITION = re.compile(
    r"^(?P<topic>\S{1,12}[은는]\s)?(?P<condition>[^,]{8,}? 경우)(?:에는|에)?,?\s"
    r"(?!또는|중|등|및|한)(?P<rule>.+)$"
)


def words_of(sentence: str) -> int:
    """How many words a reader counts in a sentence."""
    return len(sentence.split())


class Shortener:
    """Cuts sentences, joining what it takes out with the profile's own wording."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def shorten(self, sentence: str) -> list[str]:
        """The sentence as one or more short ones, in order; notes (`※`) stand last."""
        notes: list[str] = []
        rest = _BASIS.sub(lambda match: self._lift_basis(match, sentence, notes), sentence)
        rest = _BRACKET.sub(lambda match: self._lift_bracket(match, notes), rest)
        cut = [
            part
            for whole in split_sentences(rest)
            for clause in _cut(whole.strip())
            for part in self._condition(clause)
        ]
        return [*cut, *notes]

    def _lift_basis(self, match: re.Match[str], sentence: str, notes: list[str]) -> str:
        if words_of(sentence) <= LONGEST:
            return match[0]
        notes.append(self._sentences.say(WritingText.BASIS, basis=match["basis"].strip()))
        return ""

    def _lift_bracket(self, match: re.Match[str], notes: list[str]) -> str:
        word = match["word"].strip("”’」")
        inner = polite(match["inner"])
        notes.append(self._sentences.say(WritingText.INCLUDES, word=word, inner=inner))
        return match["word"]

    def _condition(self, sentence: str) -> Iterator[str]:
        """A condition and its rule as two sentences, if they are too long for one."""
        found = _CONDITION.match(sentence)
        if found is None or words_of(sentence) <= LONGEST or _unbalanced(found["condition"]):
            yield sentence
            return
        joined = self._sentences.say(
            WritingText.IN_THAT_CASE,
            condition=found["condition"].strip(),
            rule=(found["topic"] or "") + found["rule"],
        )
        yield from re.split(r"(?<=니다\.) ", joined, maxsplit=1)


def _cut(sentence: str) -> list[str]:
    """The sentence cut at its safe connectives, each part with an ending of its own."""
    for pattern in (_OWN_MODALITY, _NEW_TOPIC):
        for found in pattern.finditer(sentence):
            head, tail = sentence[: found.start()], sentence[found.end() :]
            if not _unbalanced(head):
                ended = polite_verb(found["stem"].removesuffix("으"))
                return [f"{head}{ended}.", *_cut(tail)]
    return [sentence]


def _unbalanced(text: str) -> bool:
    return any(text.count(opened) != text.count(closed) for opened, closed in ("()", "「」", "“”"))
