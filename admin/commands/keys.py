"""The files of the keys, as the doctor sees them: there, readable, and closed to everybody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from admin.commands.in_shape import in_shape
from admin.doctor import Health, Verdict, note
from city import Database, Settings, SystemClock
from city.settings import kept_secret, secret_file
from disclosure import Records, Signer, ledger_name, retired_keys

_OTHERS = 0o077


def key_files(settings: Settings) -> tuple[Path, ...]:
    """Where the keys are kept that stand in files."""
    given = settings.secret_key.get_secret_value()
    return (settings.ledger_key_file, *(() if given else (secret_file(settings),)))


def open_to_others(files: tuple[Path, ...]) -> Iterator[Path]:
    """Which of these files not their owner alone may read or write."""
    yield from (path for path in files if path.is_file() and path.stat().st_mode & _OTHERS)


def keys(settings: Settings) -> Verdict:
    """Every key can be used, by its owner alone, and none is lost that something was made with.

    Raises:
        SettingInvalid, LedgerKeyUnusable: one that is there is none, or not this service's.
    """
    files = key_files(settings)
    there = [path for path in files if path.exists()]
    for path in there:
        try:
            path.read_bytes()
        except OSError as error:
            return note(Health.BROKEN, "key_unreadable", path=path, problem=error.strerror)
    secret = kept_secret(settings)
    if settings.ledger_key_file.exists():
        Signer.read(settings.ledger_key_file, ledger_name(settings.city))
    for path in open_to_others(files):
        return note(Health.DOUBTFUL, "key_open", path=path)
    for path in retired_keys(settings.ledger_key_file):
        return note(Health.DOUBTFUL, "key_retired", path=path)
    if secret is None and _anything_kept(settings):
        return note(Health.BROKEN, "secret_lost", path=secret_file(settings))
    if not there:
        return note(Health.WELL, "keys_later")
    return note(Health.WELL, "keys_well", paths=", ".join(map(str, there)))


def _anything_kept(settings: Settings) -> bool:
    def look(database: Database) -> Verdict:
        kept = bool(Records(database, SystemClock()).page(0, 1))
        return note(Health.BROKEN if kept else Health.WELL, "secret_lost")

    return in_shape(settings, look).health is Health.BROKEN
