"""Of two things that may or must be done one is enough: each on a line, the second after `또는`.

`의견을 듣거나 자료를 요청할 수 있다` becomes `다음과 같이 할 수 있습니다` with a line for each.
Nothing is parted where a deadline, a place or whom it is done to may hold for both, or where a verb
before a noun may have both.
"""

from __future__ import annotations

import re

from city import Sentences
from knowledge.texts import WritingText
from knowledge.writing.conjugation import stem_of, stem_of_adnominal
from knowledge.writing.listing import BULLET
from knowledge.writing.seams import (
    DUTY,
    LONGEST,
    PERMISSION,
    THING,
    TOPIC,
    WHEN,
    lead_of,
    takes_what_is_before,
    unbalanced,
    words_of,
)

_OR = "또는 "
_ENDS = (
    (DUTY, WritingText.MUST, stem_of),
    (PERMISSION, WritingText.MAY, stem_of_adnominal),
)
_CHOICE = re.compile(r"(?P<stem>[가-힣]+)거나,? ")
_OBJECT = re.compile(r"[가-힣)][을를] ")
# What stands before the first thing and may hold for the second as well.
_SHARED = re.compile(
    rf"경우|{WHEN}|[가-힣]면 |에게|에서|에 (?:따라|대해|관해|의해)|[을를] (?:통해|위해|위하여|거쳐"
    r"|들어)|없이|이내|까지|마다|매[년월]|범위|안에|도록|바로|즉시|미리|그때그때|[가-힣]로 "
    r"|[가-힣]히 |[고며],? |(?<!게 )[하받]여 |[가-힣]아 |[가-힣]어 "
)
_SECOND = re.compile(r"^(?:\S+ ){1,3}(?:또는|이나) |거나|^\S*[은는] |[은는]커녕")


class Chooser:
    """Tells a choice in the profile's own words."""

    def __init__(self, sentences: Sentences) -> None:
        self._say = sentences.say

    def choice(self, sentence: str) -> list[str]:
        """Who may or must do one of two things, and each of them; empty if it is no choice."""
        lead = lead_of(sentence)
        for sign, key, stem in _ENDS:
            ended = sign.search(sentence)
            body = stem(sentence[len(lead) : ended.start()]) if ended and lead else None
            if body is None:
                continue
            head = lead + self._say(key)
            things = _two_of(body)
            return [head, *things] if things and words_of(head) <= LONGEST else []
        return []


def _two_of(body: str) -> list[str]:
    """The two things of a choice, as lines; none where they may share what stands before them."""
    found = _CHOICE.search(body)
    if found is None:
        return []
    first, second = body[: found.start()], body[found.end() :]
    if any(map(unbalanced, (first, second))) or any(map(TOPIC.search, (first, second))):
        return []
    if not _OBJECT.search(first) or not _OBJECT.search(second) or _SECOND.search(second):
        return []
    if _SHARED.search(first) or takes_what_is_before(second):
        return []
    chosen = found["stem"].removesuffix("으")
    return [f"{BULLET}{first}{chosen}{THING}", f"{BULLET}{_OR}{second}{THING}"]
