"""The keys as the doctor sees them: there, readable, closed to others, and this database's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import typer

from admin.commands.at_machine import at_machine
from admin.commands.in_shape import in_shape
from admin.doctor import Health, Verdict, note
from admin.errors import Unexplained
from city import Database, Settings, SystemClock, operator_sentence
from city.settings import kept_secret, secret_file, secret_key, secret_place
from disclosure import OwnKey, Records, Signer, ledger_name, retired_keys

_OTHERS = 0o077
Tell = Callable[[str], None]


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
    if secret is None and _ever_used(settings):
        return note(Health.BROKEN, "secret_lost", path=secret_file(settings))
    if secret is not None and _foreign(settings, secret):
        return note(Health.BROKEN, "secret_foreign", path=secret_place(settings))
    if not there:
        return note(Health.WELL, "keys_later")
    return note(Health.WELL, "keys_well", paths=", ".join(map(str, there)))


_FITTING = {True: "secret_key.fits", None: "secret_key.unknown", False: "doctor.secret_foreign"}


def tell_whether_it_fits(own: OwnKey, settings: Settings, tell: Tell = typer.echo) -> bool:
    """Tell whether the secret key that is in place is the database's own.

    Before the first start there is none, and nothing is wrong: what makes it is told instead.

    Raises:
        SettingInvalid: the key is lost, or none that can be used.
    """
    if kept_secret(settings) is None and not own.known() and not _anything_kept(settings):
        tell(operator_sentence("secret_key.later", path=secret_file(settings)))
        return True
    fitting = own.fits(secret_key(settings, in_use=True))
    tell(operator_sentence(_FITTING[fitting], path=secret_place(settings)))
    return fitting is not False


def accept_and_tell(
    own: OwnKey, settings: Settings, by: str, reason: str, tell: Tell = typer.echo
) -> None:
    """Take the secret key that is in place now as the database's own, and tell what follows.

    Raises:
        Unexplained: nobody is named, or no reason is given.
        SettingInvalid: there is no key, or none that can be used.
    """
    if not by.strip() or not reason.strip():
        raise Unexplained
    # Where nothing is kept under the old one, a new one may be made.
    key = secret_key(settings, in_use=_anything_kept(settings))
    if own.fits(key):
        tell(operator_sentence("secret_key.fits", path=secret_place(settings)))
        return
    own.accept(key, at_machine(by), reason.strip())
    tell(operator_sentence("secret_key.accepted", path=secret_place(settings)))


def _foreign(settings: Settings, secret: bytes) -> bool:
    return _holds(settings, lambda found: OwnKey(found, SystemClock()).fits(secret) is False)


def _ever_used(settings: Settings) -> bool:
    known = _holds(settings, lambda found: OwnKey(found, SystemClock()).known())
    return known or _anything_kept(settings)


def _anything_kept(settings: Settings) -> bool:
    return _holds(settings, lambda found: bool(Records(found, SystemClock()).page(0, 1)))


def _holds(settings: Settings, asked: Callable[[Database], bool]) -> bool:
    """Whether something is so of the database; not, where it has another version's shape."""

    def look(database: Database) -> Verdict:
        return note(Health.BROKEN if asked(database) else Health.WELL, "secret_lost")

    return in_shape(settings, look).health is Health.BROKEN
