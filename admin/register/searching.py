"""What somebody looks for in a list of the register, and what of it is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Final, Protocol, TypeVar

from admin.register.model import Stage
from city.korean import comparable

KINDS: Final = ("generative", "high_impact")
"""What a list can be narrowed to."""

LONGEST_ASKED: Final = 100
"""So many characters of what was typed are looked for."""


class Searched(Protocol):
    """An entry in a list."""

    @property
    def searched(self) -> str:
        """What is searched of it, as words are compared."""
        ...

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        ...

    @property
    def generative(self) -> bool:
        """Whether it generates."""
        ...

    @property
    def high_impact(self) -> bool:
        """Whether it is high-impact."""
        ...


AnEntry = TypeVar("AnEntry", bound=Searched)


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What somebody looks for; what is empty narrows nothing."""

    q: str = ""
    stage: str = ""
    kind: str = ""

    @classmethod
    def by(cls, query: Mapping[str, str]) -> Asked:
        """What an address asks for: words, cut where they are too long, and names that we know."""
        stage, kind = query.get("stage", ""), query.get("kind", "")
        return cls(
            q=query.get("q", "")[:LONGEST_ASKED],
            stage=stage if stage in list(Stage) else "",
            kind=kind if kind in KINDS else "",
        )

    def query(self) -> dict[str, str]:
        """The same, as an address says it."""
        return {name: value for name, value in asdict(self).items() if value}

    def found_in(self, entries: Iterable[AnEntry]) -> list[AnEntry]:
        """The entries that hold every word, however it is spaced, and are what was asked for."""
        wanted = [comparable(word).casefold() for word in self.q.split()]
        return [
            one
            for one in entries
            if (not self.stage or one.stage == self.stage)
            and (not self.kind or getattr(one, self.kind))
            and all(word in one.searched for word in wanted)
        ]
