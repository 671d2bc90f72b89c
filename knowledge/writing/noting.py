"""What of an item stands on a line of its own, word for word: its name, and what limits it.

Nothing is reworded. `시설물의 지붕 : 바로 치울 것` names a thing and says what is to be done, and a
bracket at the end of an item says whom or what it is limited to.
"""

from __future__ import annotations

import re

from knowledge.writing.seams import LONGEST, unbalanced, words_of

_LABELLED = re.compile(r"^(?P<label>[^:「」]{2,}?)\s?:\s+(?P<what>\S.+)$")
_LIMITED = re.compile(r"^(?P<item>.*[가-힣」])\s?(?P<limit>\([^()]+\)\.?)$")
_EXCEPTED = re.compile(r"^(?P<rule>.{8,}?[.,)때]) (?P<but>(?:다만|단),? .+니다\.)$")
_MANY = 3
"""Words of a part that is worth a line."""


def labelled(sentence: str) -> list[str]:
    """The name of an item, and what is said of it; empty if it has none."""
    found = _LABELLED.match(sentence)
    if found is None or unbalanced(found["label"]) or _short(sentence, found["what"]):
        return []
    return [f"{found['label']}:", found["what"]]


def limited(sentence: str) -> list[str]:
    """An item, and the bracket that limits it; empty if none stands at its end."""
    found = _LIMITED.match(sentence)
    if found is None or unbalanced(found["item"]) or words_of(found["limit"]) < _MANY:
        return []
    return [found["item"], found["limit"]]


def excepted(sentence: str) -> list[str]:
    """An item and the exception that stands behind it; empty if there is none."""
    found = _EXCEPTED.match(sentence)
    return [found["rule"].rstrip(" ,"), found["but"]] if found else []


def _short(sentence: str, part: str) -> bool:
    """Whether a part is not worth a line: few words of a line that is short itself."""
    return words_of(part) < _MANY and words_of(sentence) <= LONGEST
