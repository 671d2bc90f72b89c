"""Is the secret key the one under which this database was filled?

A key of another installation is whole and readable, and fits nothing: chats would find none of
their records, and forgetting would destroy none. So a check value of the key is kept beside what
was made with it, when it is first used, and compared ever after.

The check value tells a wrong key from the right one and helps nobody to find it: it is short,
salted and made slowly (scrypt, RFC 7914), so that keys are tried out nowhere at a higher price.
"""

from __future__ import annotations

import secrets
from datetime import UTC
from hashlib import scrypt
from hmac import compare_digest

from sqlalchemy.dialects import postgresql, sqlite

from city import Clock, Database
from disclosure.acts.journal import write_act
from disclosure.acts.model import Act
from disclosure.errors import SecretKeyForeign
from disclosure.ledger.store import take_turn
from disclosure.tables import KeyCheckRow

_NAME = "secret"
_SALT_BYTES = 16
_CHECK_BYTES = 4
"""One foreign key in four thousand million passes, and what is guessed is not proved by it."""


class OwnKey:
    """Knows the key of a database. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def known(self) -> bool:
        """Whether a key was used yet."""
        with self._database.unit() as session:
            return session.get(KeyCheckRow, _NAME) is not None

    def fits(self, key: bytes) -> bool | None:
        """Whether this is the key; None where none was used yet."""
        with self._database.unit() as session:
            row = session.get(KeyCheckRow, _NAME)
            return None if row is None else compare_digest(row.value, _value(key, row.salt))

    def require(self, key: bytes, place: object) -> bytes:
        """The key, kept as this database's own where none was used yet; `place` is where it stands.

        Raises:
            SecretKeyForeign: it is not the one that was used.
        """
        fitting = self.fits(key)
        if fitting is None:
            fitting = self._keep(key)
        if not fitting:
            raise SecretKeyForeign(path=place)
        return key

    def accept(self, key: bytes, by: str, reason: str) -> None:
        """Take another key from now on: an act of the journal, as nobody is found by the old one.

        What was kept under the old key stays as it is, and fits again when that key is accepted.
        """
        now = self._clock.now().astimezone(UTC)
        with self._database.unit() as session:
            take_turn(session)
            before = session.get(KeyCheckRow, _NAME)
            if before is not None:
                session.delete(before)
                session.flush()
            session.add(KeyCheckRow(**_check(key)))
            # What keys are known by is shown to nobody: name and reason are what there is to tell.
            write_act(session, Act(verb="secret.key", subject="secret", by=by, reason=reason), now)

    def _keep(self, key: bytes) -> bool:
        """Keep the first key; a process that started in the same moment may have been quicker."""
        with self._database.unit() as session:
            add = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
            session.execute(add.insert(KeyCheckRow).values(**_check(key)).on_conflict_do_nothing())
        return bool(self.fits(key))


def _check(key: bytes) -> dict[str, str]:
    salt = secrets.token_hex(_SALT_BYTES)
    return {"name": _NAME, "salt": salt, "value": _value(key, salt)}


def _value(key: bytes, salt: str) -> str:
    return scrypt(key, salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=_CHECK_BYTES).hex()
