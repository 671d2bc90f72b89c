"""The systems that the committee's public pages name: those that the public register shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from admin.committee import OWN_SYSTEM
from admin.committee.meetings import Decision, Item
from admin.register import OWN_KEY, Drifts, Lists, drift_told


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A system to which an item of an agenda refers, as everybody may see it."""

    name: str
    address: str
    drift: str
    """Where what runs differs from what the item's decision bound; empty if nowhere."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedSystems:
    """Looks them up."""

    lists: Lists
    drifts: Drifts
    own: str
    """What the assistant itself is called."""

    def named(
        self, items: Iterable[tuple[Item, Decision | None]], say: Callable[..., str]
    ) -> dict[int, Named]:
        """By the number of the item; what was not released is not named. Blocking.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        about = {
            item.number: (item.system, made) for item, made in items if item.system is not None
        }
        numbers = {system for system, _made in about.values() if system != OWN_SYSTEM}
        shown = self.lists.shown(sorted(numbers)) if numbers else ()
        names = {int(one.key): str(one.fields["name"]) for one in shown} | {OWN_SYSTEM: self.own}
        return {
            number: Named(
                name=names[system],
                address=f"/register/{OWN_KEY if system == OWN_SYSTEM else system}",
                drift=self._drift(system, made, say),
            )
            for number, (system, made) in about.items()
            if system in names
        }

    def _drift(self, system: int, made: Decision | None, say: Callable[..., str]) -> str:
        standing = self.drifts.standing(None if system == OWN_SYSTEM else system)
        bound = standing.binding is not None and made and standing.binding.decision == made.number
        return drift_told(standing, say) if bound else ""
