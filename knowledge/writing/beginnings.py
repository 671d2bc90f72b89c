"""Where what a rule says may be announced from: behind what holds for all of it, or its topic.

Where that leaves a line long, it may begin behind whom a thing is done to, by what or how, if the
thing is one verb that nothing else could take that from.
"""

from __future__ import annotations

import re

from knowledge.writing.seams import TOPIC_END, lead_of, takes_what_is_before

_JOINING = re.compile(r"(?:이때|그리고|다만|단|그러나|누구든지|누구나),?\s")
_TOPIC = re.compile(rf"(?:\S+\s){{0,5}}?\S*{TOPIC_END}\s")
_NO_LEAD = re.compile(r"(?:(?<!관해)(?<!대해)서는|고는) $")
"""Ends of verbs that look like a topic: 해서는 안 되며, 제외하고는. 대해서는 names one."""
# Ends of what says to whom, where, by what or how the one thing behind it is done.
_SEAM = re.compile(
    r"(?:에게|에서|에 (?:대해|관해|따라)|[을를] (?:위해|위하여|통해|통하여|거쳐|들어)"
    r"|[가-힣](?:하여|해)|이내에|까지) "
)
_LEFT_OPEN = re.compile(r"[을를] (?!위해|위하여|통해|통하여|거쳐|들어|[가-힣]+[하받](?:여|아))")
"""What is done to a thing stands with the verb that does it."""
_LINKED = re.compile(r"[가-힣](?:[고며되]|거나),? (?!있|싶)|까지 |기 (?:전|위)|도록 |[하되받]여 ")


def leads_of(whole: str) -> list[str]:
    """Where what is announced may begin: behind all that holds for the rule, or its topic alone."""
    joining = _JOINING.match(whole)
    start = joining.end() if joining else 0
    topic = _TOPIC.match(whole, start)
    first = whole[: topic.end()] if topic else whole[:start]
    return [one for one in dict.fromkeys((lead_of(whole), first)) if not _NO_LEAD.search(one)]


def seams_of(whole: str, leads: list[str]) -> list[str]:
    """Where else it may begin: behind whom, by what or how, where no other verb can take that."""
    start = max(map(len, leads), default=0)
    ends = (found.end() for found in _SEAM.finditer(whole, start))
    return [
        whole[:end]
        for end in ends
        if _of_one_verb(whole[end:]) and not _LEFT_OPEN.search(whole[start:end])
    ]


def _of_one_verb(rest: str) -> bool:
    return not takes_what_is_before(rest) and _LINKED.search(rest) is None
