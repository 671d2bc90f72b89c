"""The log of access tells on who reads it by the command."""

from __future__ import annotations

from admin.commands.reading_log import accesses_read
from city import Clock, Database
from disclosure import Accesses, AccessPlace


def test_who_reads_the_log_by_the_command_stands_in_it(database: Database, clock: Clock) -> None:
    log = Accesses(database, clock)
    log.note(person="김담당", command="receipt", record=7, purpose="확인")
    own, before = accesses_read(log, 5, "이감사")
    assert (own.command, own.record) == (AccessPlace.ACCESSES_COMMAND, 0)
    assert own.person.startswith("이감사")
    assert before.record == 7
