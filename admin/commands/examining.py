"""The commands `verify` and `doctor`: look, tell, and say whether all is well."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from admin.commands.proving import kept_note
from admin.commands.verifying import Progress, Verification, verify
from admin.commands.views import finding_text, verification_text
from admin.doctor import Check, Health, examine
from city import CityProfile, Clock
from disclosure import Ledger


def verify_and_tell(
    ledger: Ledger,
    profile: CityProfile,
    clock: Clock,
    progress: Progress,
    since: Path | None = None,
    tell: Callable[[str], None] = typer.echo,
    *,
    whole: bool = False,
) -> Verification:
    """Check every record, the whole ledger and its checkpoints, and tell what was found.

    `since` is a file with a checkpoint that was handed out before; unless the whole is wanted all
    the same, only what was added since is looked at.

    Raises:
        DatabaseUnavailable: the records cannot be read.
        CheckpointRefused: that file cannot be read.
    """
    versions = frozenset(notice.version for notice in profile.notices)
    note = kept_note(since) if since else ""
    found = verify(ledger, versions, clock.now(), progress, note, whole=whole)
    tell(verification_text(found, profile.sentences))
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
