"""The command `accesses`: who of the staff read whose words; who looks stands there as well."""

from __future__ import annotations

from city import operator_sentence
from disclosure import NO_RECORD, Access, Accesses, AccessPlace, person_at


def accesses_read(log: Accesses, limit: int, by: str = "") -> tuple[Access, ...]:
    """The newest entries, newest first, once it is kept that somebody reads them.

    Raises:
        DatabaseUnavailable: the log cannot be read or written.
    """
    place, purpose = AccessPlace.ACCESSES_COMMAND, operator_sentence("access.log")
    log.note(person=person_at(by), command=place, record=NO_RECORD, purpose=purpose)
    return log.newest(limit)
