"""An account of each role and a second auditor's, their lent passwords told once."""

from __future__ import annotations

from admin.demo.stage import Stage, made_up
from admin.officials import Accounts, Role
from city import operator_sentence


def officials(stage: Stage) -> tuple[str, ...]:
    """Somebody for each role; what their passwords are is returned and kept nowhere."""
    accounts = Accounts(stage.database, stage.clock, stage.passwords)
    told: list[str] = []
    for key, person in made_up("officials").items():
        loan = accounts.add(
            name=person["name"],
            full_name=person["full_name"],
            department=person["department"],
            roles=[Role(role) for role in person.get("roles", (key,))],
            by=stage.by,
        )
        told.append(operator_sentence("demo.account", name=person["name"], password=loan))
    return tuple(told)
