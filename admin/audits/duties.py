"""Open findings as duties of the calendar."""

from __future__ import annotations

from admin.audits.findings import AuditFindings
from admin.audits.texts import AuditDuty
from admin.books import Duty, duty


class AuditDuties:
    """What is to be mended by a day."""

    def __init__(self, findings: AuditFindings) -> None:
        self._findings = findings

    def duties(self) -> tuple[Duty, ...]:
        """Every open finding, by its day; not what it says.

        A calendar, its feed and its reminders are read by auditors who are still to judge blind.
        """
        return tuple(
            duty(
                self._findings.rules,
                f"audits.finding:{one.number}",
                one.due,
                AuditDuty.FINDING_OPEN,
                f"/office/findings/{one.number}",
                number=one.number,
            )
            for one in self._findings.every(open_only=True)
        )
