"""Whether easy sentences, each of them true to its own, still say the same as a whole.

A sentence is held against its own first, where a change is seen sharpest. But a citizen reads them
together, as an auditor compares them: a duty of one may look like that of the next.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.writing.changes import changed_facts


def held_together(
    standard: Sequence[str],
    easy: Sequence[str],
    changed: Callable[[str, str], Sequence[str]] = changed_facts,
) -> tuple[str, ...]:
    """The easy wordings if their whole changes nothing, else with a standard one that mends it.

    `standard` and `easy` are the wordings of the same sentences in the same order. Later ones are
    given up first: what was asked stands before what surrounds it. Where no single one mends the
    whole, all are told in standard words. `changed` names what a whole changes.
    """
    whole = "\n".join(standard)

    def holds(wordings: Sequence[str]) -> bool:
        return not changed(whole, "\n".join(wordings))

    if holds(easy):
        return tuple(easy)
    for place in reversed(range(len(easy))):
        tried = (*easy[:place], standard[place], *easy[place + 1 :])
        if holds(tried):
            return tried
    return tuple(standard)
