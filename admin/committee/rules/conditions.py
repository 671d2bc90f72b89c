"""What must be done after a decision, by whom and by when?

No ordinance asks for conditions; whoever sets one must be able to see whether it was met.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from admin.books import Finding, Findings, refusal, warning
from admin.committee.afterwards import Condition
from admin.committee.meetings import Decision, Outcome
from admin.committee.texts import CommitteeSentence as Say
from city import SEOUL, CommitteeRules


def condition_can_be_followed(
    condition: Condition, decision: Decision | None, rules: CommitteeRules
) -> Findings:
    """A condition belongs to what was carried, and says what, who and by when."""

    def found() -> Iterator[Finding]:
        if decision is None or decision.outcome is not Outcome.CARRIED:
            yield from refusal(rules, Say.CONDITION_OF_NOTHING)
        elif condition.due < decision.at.astimezone(SEOUL).date():
            yield from refusal(rules, Say.CONDITION_DUE_EARLY, due=condition.due)
        if not condition.text or not condition.owner:
            yield from refusal(rules, Say.CONDITION_INCOMPLETE)

    return tuple(found())


def condition_in_time(condition: Condition, today: date, rules: CommitteeRules) -> Findings:
    """A condition whose day has passed is open to see, as is one that was met late."""
    if (condition.met or today) <= condition.due:
        return ()
    told = {"text": condition.text, "owner": condition.owner, "due": condition.due}
    return warning(rules, Say.CONDITION_OVERDUE, **told)
