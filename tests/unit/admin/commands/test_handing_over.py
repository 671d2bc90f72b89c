"""Who hands the ledger over is named, and told which key is to be taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from admin.commands.handing_over import hand_over_and_tell
from admin.errors import Unexplained
from city import Clock, Database
from disclosure import Journal, Ledger, retired_keys
from disclosure.ledger.key import read_key
from tests.builders.disclosure import make_ledger, settled


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ledger.key"


@pytest.fixture
def ledger(database: Database, clock: Clock, file: Path) -> Ledger:
    """With one answer that is signed."""
    ledger = make_ledger(database, clock, file)
    settled(ledger.records)
    ledger.sign()
    return ledger


def test_it_is_told_where_the_key_lies_that_signed_until_now_however_many_lie_there(
    ledger: Ledger, file: Path
) -> None:
    for _ in range(6):
        until_now, told = ledger.public_key(), list[str]()
        hand_over_and_tell(ledger, file, "김담당", "해마다 바꿈", told.append)
        (left,) = (path for path in retired_keys(file) if str(path) in told[-1])
        assert read_key(left, until_now.name).public == until_now
        assert ledger.public_key().text in told[-2]


def test_who_does_it_is_somebody_at_the_machine_and_no_account(
    ledger: Ledger, file: Path, database: Database
) -> None:
    hand_over_and_tell(ledger, file, " 김담당 ", "해마다 바꿈", lambda _: None)
    (kept,) = Journal(database).latest()
    assert kept.act.by == "김담당(서버)"


@pytest.mark.parametrize(("by", "reason"), [("", "까닭"), ("김담당", ""), (" ", " ")])
def test_nobody_hands_it_over_without_name_and_reason(
    ledger: Ledger, file: Path, by: str, reason: str
) -> None:
    before = ledger.public_key()
    with pytest.raises(Unexplained):
        hand_over_and_tell(ledger, file, by, reason)
    assert (ledger.public_key(), retired_keys(file)) == (before, ())
