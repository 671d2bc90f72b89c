"""Can an entry be told from the others by its name?"""

from __future__ import annotations

from collections.abc import Iterable

from admin.books import Findings, warning
from admin.register.model import System
from admin.register.texts import SystemsRule as Say
from city import RegisterRules
from city.korean import comparable


def name_is_its_own(system: System, others: Iterable[System], rules: RegisterRules) -> Findings:
    """No article asks for it: two departments may run one product, or one wrote it down twice."""
    mine = comparable(system.name).casefold()
    same = [
        f"{one.number}"
        for one in others
        if one.number != system.number and comparable(one.name).casefold() == mine
    ]
    told = {"name": system.name, "numbers": ", ".join(same)}
    return warning(rules, Say.NAMED_TWICE, **told) if same and mine else ()
