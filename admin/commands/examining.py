"""The commands `verify` and `doctor`: look, tell, and say whether all is well."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import typer

from admin.commands.verifying import Progress, Verification, verify
from admin.commands.views import finding_text, verification_text
from admin.doctor import Check, Health, examine
from city import CityProfile, Clock, Database
from disclosure import Records


def verify_and_tell(
    database: Database,
    clock: Clock,
    profile: CityProfile,
    progress: Progress,
    tell: Callable[[str], None] = typer.echo,
) -> Verification:
    """Check every record against the notices of a profile, and tell what was found.

    Raises:
        DatabaseUnavailable: the records cannot be read.
    """
    versions = frozenset(notice.version for notice in profile.notices)
    found = verify(Records(database, clock), versions, clock.now(), progress)
    tell(verification_text(found))
    return found


def examine_and_tell(
    checks: Iterable[tuple[str, Check]], tell: Callable[[str], None] = typer.echo
) -> bool:
    """Look at every part and tell each finding; whether none is broken."""
    well = True
    for finding in examine(checks):
        tell(finding_text(finding))
        well = well and finding.health is not Health.BROKEN
    return well
