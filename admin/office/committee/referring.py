"""The systems of the register to which items of an agenda refer, for the committee's pages.

Officials see every entry, released or not; the number of the assistant itself is 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from admin.committee import OWN_SYSTEM
from admin.committee.meetings import Decision
from admin.register import OWN_KEY, Drifts, RegisterBooks, Standing, System


@dataclass(frozen=True, kw_only=True, slots=True)
class Referred:
    """A system to which an item refers."""

    name: str
    address: str
    """Where what was decided of it stands beside what runs."""
    standing: Standing

    def bound_by(self, decision: Decision | None) -> bool:
        """Whether this is the decision that binds it now."""
        binding = self.standing.binding
        return bool(binding and decision and binding.decision == decision.number)


class Systems:
    """Looks systems up by the numbers that items hold. Blocking, and safe to share."""

    def __init__(self, register: RegisterBooks, drifts: Drifts, name: str) -> None:
        self._register, self._drifts, self._name = register, drifts, name

    def referred(self, numbers: Iterable[int | None]) -> dict[int, Referred]:
        """Those that are there, by number.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        wanted = {number for number in numbers if number is not None}
        with self._register.reading() as shelf:
            found = shelf.among(System, "number", sorted(wanted - {OWN_SYSTEM}))
        named = {one.number: one.name for one in found}
        if OWN_SYSTEM in wanted:
            named[OWN_SYSTEM] = self._name
        return {number: self._one(number, name) for number, name in named.items()}

    def _one(self, number: int, name: str) -> Referred:
        key = OWN_KEY if number == OWN_SYSTEM else str(number)
        return Referred(
            name=name,
            address=f"/office/register/{key}/bindings",
            standing=self._drifts.standing(None if number == OWN_SYSTEM else number),
        )
