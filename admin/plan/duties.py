"""What the plan asks to be done by a day, for the calendar."""

from __future__ import annotations

from admin.books import Duty, duty
from admin.plan.planning import Planning
from admin.plan.rules import education
from admin.plan.texts import PlanSentence as Say
from city import PlanRules


class PlanDuties:
    """The plan's duties: the next plan, and counting who came to a course."""

    def __init__(self, planning: Planning, rules: PlanRules) -> None:
        self._planning = planning
        self._rules = rules

    def duties(self) -> tuple[Duty, ...]:
        """What is to be done."""
        due, rules = self._planning.next_due(), self._rules
        renewal = duty(rules, f"plan.next:{due.year}", due, Say.RENEWAL, "/office/plan")
        uncounted = education.uncounted(self._planning.courses(), self._planning.today())
        return (
            renewal,
            *(
                duty(
                    rules, f"plan.course:{one.number}", one.day, Say.ATTENDANCE,
                    f"/office/plan/{one.plan}", title=one.title,
                )
                for one in uncounted
            ),
        )  # fmt: skip
