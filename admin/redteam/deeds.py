"""Attacks that are counted out instead of written: every page by every role, and every part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle

from admin.officials import Role
from admin.redteam.model import Attack, AttackClass
from admin.redteam.specified import SPECIFIED
from admin.supply import own_code, parts
from knowledge import shipped_paths

FORGED = ("x", "../..", "A" * 43, "cut", "longer", "ended")
"""Sessions that nobody opened: nonsense, a real one cut short or grown, one that was closed."""
SITES = ("https://evil.example", "null", "cross-site", "same-site")
"""Where a form comes from that is none of ours: its origin, or what the browser says of it."""
_NOBODY = "99"


def office_attacks() -> Iterator[Attack]:
    """Each page by each role, by forged sessions, and each form sent by another site."""
    forged, sites = cycle(FORGED), cycle(SITES)
    for name, roles in SPECIFIED.items():
        method, pattern = name.split()
        path = re.sub(r"\{\w+:number\}", _NOBODY, pattern).replace("{part}", "overview")
        place = f"{method.lower()}{pattern.removeprefix('/office')}" or method.lower()
        for role in Role:
            may = "may" if role in roles else "may_not"
            yield _attack(AttackClass.OFFICE, f"{place}-{role}", "page", method, path, role, may)
        yield _attack(AttackClass.OFFICE, f"{place}-forged", "forged", method, path, next(forged))
        if method == "POST":
            role = min(roles)
            yield _attack(AttackClass.OFFICE, f"{place}-site", "site", path, role, next(sites))


def parts_attacks() -> Iterator[Attack]:
    """Each part that is installed, each file of our code, and what is shipped."""
    for part in parts():
        yield _attack(AttackClass.PARTS, f"part-{part.name}", "part", part.name)
    for file in own_code():
        yield _attack(AttackClass.PARTS, f"code-{file}", "code", file)
    yield _attack(AttackClass.PARTS, "models", "models")
    for path in shipped_paths():
        yield _attack(AttackClass.PARTS, f"text-{path.name}", "text", path.name)


def _attack(kind: AttackClass, name: str, *deed: str) -> Attack:
    return Attack(
        id=f"{kind}-{name}", kind=kind, language="none", turns=(), deed=tuple(map(str, deed))
    )
