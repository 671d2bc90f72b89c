"""The bill of materials, in the form that scanners of weaknesses read (CycloneDX 1.6, JSON)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from admin.supply.parts import OWN, Part
from knowledge import shipped_released


def bill_of(found: Iterable[Part], version: str, at: datetime) -> dict[str, object]:
    """The bill: every part with version, licence and digest, and the texts that are shipped.

    Nothing is asked of the network: which of them has a known weakness is what a scanner of the
    city says, which gets this file.
    """
    components = [_component(one) for one in found]
    texts = [
        {"type": "data", "name": one.title, "hashes": [_digest(digest)]}
        for digest, one in sorted(shipped_released().items())
    ]
    told = repr((version, components, texts))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, told)}",
        "version": 1,
        "metadata": {
            "timestamp": at.isoformat(timespec="seconds"),
            "component": {"type": "application", "name": OWN, "version": version},
        },
        "components": [*components, *texts],
    }


def _component(one: Part) -> dict[str, object]:
    address = f"pkg:pypi/{one.name}@{one.version}"
    licences = [{"license": {"name": one.licence}}] if one.licence else []
    return {
        "type": "library",
        "name": one.name,
        "version": one.version,
        "purl": address,
        "bom-ref": address,
        "licenses": licences,
        "properties": [
            {"name": "city-assistant:pinned", "value": one.pinned},
            {"name": "city-assistant:sha256-of-record", "value": one.digest},
        ],
    }


def _digest(digest: str) -> dict[str, str]:
    return {"alg": "SHA-256", "content": digest}
