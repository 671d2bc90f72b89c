"""Deeds on lines of their own, told again with what announces them: allowed, obliged or denied.

`시민은 다음과 같이 할 수 없습니다.` and below it `- 밤에 쓰기` say one thing. Read a line at a time
the first denies nothing in particular and the second nothing at all, so that a list turned round by
its head alone would pass for the same rule.
"""

from __future__ import annotations

import re

from knowledge.writing.listing import BULLET

_HEAD = re.compile(r"^(?P<lead>.*?)다음과 같이 (?P<end>(?:할|해|하|합)[^.]*)\.?$")
_DEED = re.compile(r"[가-힣]기$")
_DO = "하기"


def announced(text: str) -> str:
    """The text, each deed of a list in a line with the words that announce it."""
    told: list[str] = []
    head: re.Match[str] | None = None
    for line in text.split("\n"):
        deed = line.strip().removeprefix(BULLET).rstrip(".")
        if head is not None and line.strip().startswith(BULLET) and _DEED.search(deed):
            told = [one for one in told if one is not head.string]
            done = deed.removesuffix(_DO) if deed.endswith(_DO) else f"{deed} "
            told.append(f"{head['lead']}{done}{head['end']}.")
            continue
        head = _HEAD.match(line)
        told.append(line if head is None else head.string)
    return "\n".join(told)
