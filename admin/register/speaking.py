"""How an entry is said to people: the names of its values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final

from admin.books import written_day
from admin.register.binding import Aspect
from admin.register.drift_texts import AspectName, DriftSentence
from admin.register.drifts import Standing
from admin.register.model import Area, Role, Stage
from admin.register.shown import Shown
from admin.register.texts import AreaName, StageName, SystemsRole, ValueName
from admin.register.written import Value, kind_of
from city import SentenceKey

Say = Callable[[SentenceKey], str]

_NAMES: Final[Mapping[type, type[SentenceKey]]] = {
    Area: AreaName,
    Role: SystemsRole,
    Stage: StageName,
}
_TABLES: Final[Mapping[type, str]] = {Area: "area", Role: "role", Stage: "stage"}


def value_name(value: StrEnum) -> SentenceKey:
    """What an area, a role or a stage is called.

    Raises:
        KeyError: it is none of these.
    """
    return _NAMES[type(value)](f"systems.{_TABLES[type(value)]}.{value}")


def said_value(name: str, value: Value, say: Say) -> str:
    """A field's value, as it stands in JSON, in words; empty where it says nothing."""
    kind = kind_of(name)
    if isinstance(value, bool):
        return say(ValueName.YES if value else ValueName.NO)
    if not value:
        return ""
    return say(value_name(kind(value))) if kind in _NAMES else value


def drift_told(standing: Standing, say: Callable[..., str]) -> str:
    """In one sentence, where a system differs from what was decided and since when; or nothing."""
    since = standing.since
    if standing.binding is None or since is None:
        return ""
    return say(
        DriftSentence.TOLD,
        decided=written_day(standing.binding.decided),
        since=written_day(since),
        names=", ".join(say(aspect_name(one.aspect)) for one in standing.drifts),
    )


def drift_written(standing: Standing) -> dict[str, Any] | None:
    """The same for machines, as the public may read it; None where nothing differs."""
    if standing.binding is None or standing.since is None:
        return None
    return {
        "decided": standing.binding.decided.isoformat(),
        "since": standing.since.isoformat(),
        "aspects": sorted(one.aspect.value for one in standing.drifts),
    }


def unvouched_told(entry: Shown, say: Callable[..., str]) -> str:
    """In one sentence, that no decision stands behind a deliberation; or nothing."""
    return say(DriftSentence.UNVOUCHED) if entry.vouched is False else ""


def aspect_name(aspect: Aspect) -> AspectName:
    """What an aspect of a system is called."""
    return AspectName(f"systems.aspect.{aspect}")
