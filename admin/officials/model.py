"""Who works with the system, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What somebody is here; one person may be several."""

    ADMINISTRATOR = "administrator"
    """Keeps accounts, and nothing of substance: who gives rights decides no case."""
    OFFICER = "officer"
    """Of the department that is responsible for the assistant (제6조, 제12조)."""
    SECRETARY = "secretary"
    """The committee's 간사 (제10조③)."""
    AUDITOR = "auditor"
    """Reads everything, judges what was answered, and changes nothing else."""
    MEMBER = "member"
    """Of the committee (제8조)."""
    EXPORTER = "exporter"
    """May, beside what another role lets them read, take citizens' words along as a file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Official:
    """An account."""

    number: int
    name: str
    """What is typed to sign in, and what acts are kept under."""
    full_name: str
    department: str
    roles: frozenset[Role]
    active: bool
    must_change: bool
    """Whether the password was set by somebody else, so that it opens nothing but its change."""
    second_factor: bool
    """Whether a one-time code is asked as well."""
    linked: bool = False
    """Whether the city's identity provider lets its owner in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Remark:
    """Something that should be known of what was kept, in words."""

    words: str
    article: str
    """As the city cites it; empty where no ordinance asks."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What somebody is told of the form of theirs that was kept last."""

    path: str
    """The page on which it is told."""
    form: str
    """Which form of its page it was."""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedIn:
    """An official who is signed in, as of one request."""

    official: Official
    token: str
    """The secret of the session's cookie; what is kept of it is a digest."""
    since: datetime
    told: Told | None = None
    """None where nothing was kept in this session yet."""
