"""An entry in the shape of the British transparency standard (ATRS, two tiers), and back.

The standard's template differs from version to version, so this is its shape and no validated
record. What it has no place for stands under `local_requirements`: nothing is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from admin.register.shown import Shown
from admin.register.speaking import drift_written
from admin.register.written import PUBLIC, Written

_VERSION = "3.0"
DRIFT: Final = "drift"
"""Under `local_requirements`: since when what runs is not what was decided; null while it is."""
_LOCAL = "local_requirements"
_OWNER, _RATIONALE = "tier_2_owner_and_responsibility", "tier_2_description_and_rationale"
_DECISION, _TOOL = "tier_2_decision_making_process", "tier_2_tool_specification"
_RISKS = "tier_2_risks_and_impact_assessments"

PLACES: Final[Mapping[str, tuple[str, str]]] = {
    "name": ("tier_1", "name"),
    "summary": ("tier_1", "description"),
    "website": ("tier_1", "website_url"),
    "contact": ("tier_1", "contact"),
    "department": (_OWNER, "team"),
    "overseer": (_OWNER, "senior_responsible_owner"),
    "supplier": (_OWNER, "third_party"),
    "supplier_role": (_OWNER, "third_party_role"),
    "service": (_RATIONALE, "scope"),
    "goal": (_RATIONALE, "benefits"),
    "alternatives": (_RATIONALE, "alternatives_considered"),
    "oversight": (_DECISION, "human_review"),
    "contest": (_DECISION, "appeals_and_review"),
    "methods": (_TOOL, "models"),
    "data": (_TOOL, "data"),
    "risks": (_RISKS, "risks"),
    "measures": (_RISKS, "mitigations"),
}
"""Where in the standard's sections a field stands."""

_PHASE = {
    "idea": "pre-deployment",
    "reviewed": "pre-deployment",
    "deliberated": "pre-deployment",
    "in_service": "production",
    "paused": "retired",
    "ended": "retired",
}


def atrs_record(entry: Shown, city: str, address: str) -> dict[str, Any]:
    """The entry as a record of that shape; `address` is its public page."""
    fields = entry.fields
    record: dict[str, Any] = {
        "metadata": {
            "id": entry.key,
            "standard_version": _VERSION,
            "date_published": entry.since.isoformat(),
            "organisation": city,
            "phase": _PHASE[str(fields["stage"])],
            "region": "Republic of Korea",
            "source": address,
        }
    }
    for name in PUBLIC:
        section, key = _place(name)
        record.setdefault(section, {})[key] = fields[name]
    record[_LOCAL][DRIFT] = drift_written(entry.standing)
    return record


def read_atrs_record(record: Mapping[str, Any]) -> Written:
    """What a record of ours says: every field.

    Raises:
        KeyError: a field is missing.
    """
    places = {name: _place(name) for name in PUBLIC}
    return {name: record[section][key] for name, (section, key) in places.items()}


def _place(name: str) -> tuple[str, str]:
    return PLACES.get(name, (_LOCAL, name))
