"""The commands `backup` and `restore`: what is kept goes into one file, and comes back proved."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path

import typer

from admin.backups import back_up, restore
from admin.commands.alone import alone_in
from admin.commands.examining import verify_and_tell
from admin.commands.verifying import Progress
from admin.migrations import needed
from city import CityProfile, Clock, Database, Settings, operator_sentence
from disclosure import CheckpointRefused, Ledger, LedgerKeyUnusable

Tell = Callable[[str], None]


def back_up_and_tell(
    settings: Settings, path: Path, clock: Clock, progress: Progress, tell: Tell = typer.echo,
    *, with_keys: bool,
) -> None:  # fmt: skip
    """Sign the ledger, write everything that is kept into a file, and tell what is in it.

    A ledger that cannot be signed now is backed up as it is; that is told.

    Raises:
        BackupRefused: the file cannot be written, or there is nothing to keep.
        DatabaseUnavailable: the database cannot be read.
    """
    with closing(Database(settings.database_address)) as database:
        still: AbstractContextManager[None] = nullcontext()
        # An older shape is kept as it is: a back-up comes before an update.
        if not needed(database):
            ledger = _ledger(settings, database, clock)
            try:
                ledger.sign()
                still = ledger.in_one_hand() if with_keys else still
            except (LedgerKeyUnusable, CheckpointRefused) as error:
                tell(str(error))
        # Signing makes the key where there was none: only now is it known which there are.
        keys = {name: key for name, key in _keys(settings).items() if with_keys and key.exists()}
        contents = back_up(database, path, clock, progress, keys, still)
    megabytes = f"{path.stat().st_size / 1e6:.1f}"
    tell(operator_sentence("backup.done", path=path, rows=contents.rows, megabytes=megabytes))
    tell(operator_sentence("backup.left_out"))
    code = "backup.with_keys" if keys else "backup.without_keys"
    tell(operator_sentence(code, keys=", ".join(keys)))


def restore_and_tell(
    settings: Settings, path: Path, profile: CityProfile, clock: Clock, progress: Progress,
    tell: Tell = typer.echo,
) -> bool:  # fmt: skip
    """Put a back-up into an empty database and verify it; whether all of it is whole.

    Raises:
        BackupRefused: this is no whole back-up.
        DatabaseNotEmpty: something is kept already.
        FolderTaken: the service is running.
    """
    with alone_in(settings.data_dir), closing(Database(settings.database_address)) as database:
        contents = restore(database, path, _keys(settings), progress)
        tell(
            operator_sentence(
                "restore.done", path=path, rows=contents.rows, made_at=contents.made_at
            )
        )
        ledger = _ledger(settings, database, clock)
        return verify_and_tell(ledger, profile, clock, progress, tell=tell).whole


def _keys(settings: Settings) -> dict[str, Path]:
    return {
        "secret.key": settings.data_dir / "secret.key",
        "ledger.key": settings.ledger_key_file,
    }


def _ledger(settings: Settings, database: Database, clock: Clock) -> Ledger:
    return Ledger(database, clock, settings.city, settings.ledger_key_file)
