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
    given up first: what was asked stands before what surrounds it. So the first is given up only
    where all that surrounds it does not mend the whole, and where it does not either, all are told
    in standard words. `changed` names what a whole changes.
    """
    whole = "\n".join(standard)

    def holds(wordings: Sequence[str]) -> bool:
        return not changed(whole, "\n".join(wordings))

    if holds(easy):
        return tuple(easy)
    single = [(*easy[:at], standard[at], *easy[at + 1 :]) for at in reversed(range(len(easy)))]
    several = [(*easy[:at], *standard[at:]) for at in reversed(range(1, len(easy)))]
    tries = (*single[:-1], *several, *single[-1:])
    return next((one for one in tries if holds(one)), tuple(standard))
