"""Where the auditors' books are kept."""

from __future__ import annotations

from admin.audits.model import AuditFinding, Sample
from admin.audits.tables import AuditFindingRow, SampleRow
from admin.books import Room

AUDITS = Room(name="audits", tables={Sample: SampleRow, AuditFinding: AuditFindingRow})
FINDING = f"{AUDITS.name}.auditfinding:"
"""Opens what the journal calls a finding; its number follows."""
