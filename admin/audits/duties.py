"""Open findings as duties of the calendar."""

from __future__ import annotations

from admin.audits.findings import AuditFindings
from admin.audits.texts import AuditDuty
from admin.books import Duty, duty

_LONGEST = 60


class AuditDuties:
    """What is to be mended by a day."""

    def __init__(self, findings: AuditFindings) -> None:
        self._findings = findings

    def duties(self) -> tuple[Duty, ...]:
        """Every open finding, by its day."""
        return tuple(
            duty(
                self._findings.rules,
                f"audits.finding:{one.number}",
                one.due,
                AuditDuty.FINDING_OPEN,
                f"/office/findings/{one.number}",
                number=one.number,
                text=one.text[:_LONGEST],
            )
            for one in self._findings.every(open_only=True)
        )
