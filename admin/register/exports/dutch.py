"""An entry by the Dutch publication standard for algorithms, version 1.0, and back.

The standard has 31 keys. It knows the month of a day and three of the six stages, one text for
risks and measures, and no place for what Korean law asks for: of these the city's own JSON tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from admin.register.shown import Shown
from admin.register.written import Written

STANDARD_VERSION: Final = "1.0"

SAME: Final[Mapping[str, str]] = {
    "name": "name",
    "description_short": "summary",
    "website": "website",
    "goal": "goal",
    "proportionality": "alternatives",
    "human_intervention": "oversight",
    "lawful_basis": "lawful_basis",
    "impacttoetsen": "impact_none",
    "source_data": "data",
    "methods_and_models": "methods",
    "provider": "supplier",
    "tags": "service",
}
"""Keys of the standard that hold one of our fields as it is."""

HELD: Final = frozenset({*SAME.values(), "risks", "measures", "high_impact"})
"""The fields that come back as they went."""

_STATUS = {
    "idea": "In ontwikkeling",
    "reviewed": "In ontwikkeling",
    "deliberated": "In ontwikkeling",
    "in_service": "In gebruik",
    "paused": "Buiten gebruik",
    "ended": "Buiten gebruik",
}
_HIGH, _IMPACTFUL, _OTHER = (
    "Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes",
)  # fmt: skip
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MEASURES = "[대책]"
_MARK_LIKE = re.compile(rf"^( *){re.escape(_MEASURES)}$", re.MULTILINE)
_MONTH = len("2026-11")


def dutch_record(entry: Shown, city: str, address: str) -> dict[str, Any]:
    """The entry as a record of the standard; `address` is its public page."""
    fields = entry.fields
    mail = _MAIL.search(str(fields["contact"]))
    assessed = [{"title": f"영향평가 {fields['impact_assessed']}", "link": f"{address}#impact"}]
    return {
        **{key: fields[name] for key, name in SAME.items()},
        "organization": city,
        "category": [],
        "status": _STATUS[str(fields["stage"])],
        "begin_date": str(fields["starts"] or "")[:_MONTH],
        "end_date": str(fields["ends"] or "")[:_MONTH],
        "contact_email": mail.group() if mail else address,
        "publication_category": _category(fields),
        "url": address,
        "risks": _joined(str(fields["risks"]), str(fields["measures"])),
        "lawful_basis_grouping": [],
        "process_index_url": "",
        "impacttoetsen_grouping": assessed if fields["impact_assessed"] else [],
        "source_data_grouping": [],
        "publiccode": "",
        "lang": "KOR",
        "standard_version": STANDARD_VERSION,
        "source_id": entry.key,
        "lars": "",
        "publication_dt": entry.since.isoformat(),
    }


def read_dutch_record(record: Mapping[str, Any]) -> Written:
    """What a record says of our fields: those that the standard holds.

    Raises:
        KeyError: a key of the standard is missing.
    """
    risks, measures = _parted(record["risks"])
    return {
        **{name: record[key] for key, name in SAME.items()},
        "risks": risks,
        "measures": measures,
        "high_impact": record["publication_category"] == _HIGH,
    }


def _category(fields: Written) -> str:
    if fields["high_impact"]:
        return _HIGH
    return _IMPACTFUL if fields["generative"] else _OTHER


def _joined(risks: str, measures: str) -> str:
    """Both in one text: a line of its own parts them, and lines that look like it are indented."""
    if not measures:
        return _MARK_LIKE.sub(rf" \1{_MEASURES}", risks)
    guarded = (_MARK_LIKE.sub(rf" \1{_MEASURES}", one) for one in (risks, measures))
    return f"\n{_MEASURES}\n".join(guarded)


def _parted(text: str) -> tuple[str, str]:
    risks, _, measures = text.partition(f"\n{_MEASURES}\n")
    plain = re.compile(rf"^ ( *){re.escape(_MEASURES)}$", re.MULTILINE)
    return (
        plain.sub(rf"\1{_MEASURES}", risks),
        plain.sub(rf"\1{_MEASURES}", measures),
    )
