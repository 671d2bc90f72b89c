"""What is handed out of the ledger can be checked, kept, and watched from another machine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from admin.commands.examining import verify_and_tell
from admin.commands.proving import (
    Wanted,
    hand_out,
    kept_note,
    record_meant,
    witness_and_tell,
)
from admin.public.ledger import ledger_of
from city import CityProfile, Clock, Database
from disclosure import (
    Accesses,
    CheckpointMissing,
    CheckpointRefused,
    LeafMissing,
    Ledger,
    Notices,
    Receipts,
    ReceiptUnknown,
)
from tests.builders.disclosure import make_ledger, settled
from tests.fakes.server import serving


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: what is told here must hold on each."""
    return either


@pytest.fixture
def ledger(database: Database, clock: Clock, tmp_path: Path) -> Ledger:
    ledger = make_ledger(database, clock, tmp_path / "ledger.key")
    for _ in range(3):
        settled(ledger.records)
    return ledger


@pytest.fixture
def accesses(database: Database, clock: Clock) -> Accesses:
    return Accesses(database, clock)


def _told(
    ledger: Ledger,
    accesses: Accesses,
    *,
    number: int | None = None,
    words: bool = False,
    since: int = 0,
    leaves: Path | None = None,
) -> str:
    told: list[str] = []
    wanted = Wanted(number=number, words=words, since=since, leaves=leaves)
    hand_out(ledger, wanted, accesses, "이의신청 확인", "김담당", told.append)
    return told[0]


def _quiet(step: str, done: int, total: int) -> None:
    """Nobody watches."""


def test_a_receipt_is_signed_before_it_is_handed_out(ledger: Ledger, accesses: Accesses) -> None:
    receipt = json.loads(_told(ledger, accesses, number=2, words=True))
    assert json.loads(receipt["leaf"])["record"] == 2
    assert receipt["words"]["question"]
    (seen,) = accesses.newest(5)
    assert (seen.command, seen.record, seen.purpose) == ("receipt", 2, "이의신청 확인")
    assert seen.person.startswith("김담당")
    with pytest.raises(LeafMissing):
        _told(ledger, accesses, number=99)
    assert len(accesses.newest(5)) == 1


def test_without_a_number_the_checkpoint_and_all_leaves_are_handed_out(
    ledger: Ledger, accesses: Accesses, tmp_path: Path
) -> None:
    proof = json.loads(_told(ledger, accesses, leaves=tmp_path / "leaves.txt"))
    assert proof["checkpoint"].splitlines()[:2] == ["yeosu/ledger", "4"]
    assert len((tmp_path / "leaves.txt").read_text(encoding="utf-8").splitlines()) == 4
    with pytest.raises(CheckpointRefused):
        _told(ledger, accesses, leaves=tmp_path / "nowhere" / "leaves.txt")


@pytest.mark.parametrize("form", ["note", "proof"])
def test_a_ledger_that_was_put_back_is_found_by_a_checkpoint_kept_elsewhere(
    ledger: Ledger, accesses: Accesses, database: Database, profile: CityProfile, clock: Clock,
    tmp_path: Path, form: str,
) -> None:  # fmt: skip
    proof = _told(ledger, accesses)
    kept = tmp_path / "kept"
    kept.write_text(proof if form == "proof" else json.loads(proof)["checkpoint"], encoding="utf-8")
    told: list[str] = []
    assert verify_and_tell(ledger, profile, clock, _quiet, kept, told.append).whole
    with database.unit() as session:
        for statement in (
            "delete from ledger_leaves where place = 3",
            "delete from ledger_checkpoints",
            "delete from record_words where number = 3",
            "delete from records where number = 3",
        ):
            session.execute(text(statement))
    assert verify_and_tell(ledger, profile, clock, _quiet, None, told.append).whole
    assert not verify_and_tell(ledger, profile, clock, _quiet, kept, told.append).whole
    assert "되돌렸습니다" in told[-1]


def test_a_file_that_holds_no_checkpoint_is_a_clear_error(tmp_path: Path) -> None:
    for words in (b"{", b"{}", b"\xff", b"", b"# README\n\nwords\n", b'{"checkpoint": "x"}'):
        (tmp_path / "kept").write_bytes(words)
        with pytest.raises(CheckpointMissing) as refused:
            kept_note(tmp_path / "kept")
        assert f"{tmp_path / 'kept'}에서 체크포인트를 찾을 수 없습니다" in str(refused.value)
        assert "들어 있지 않습니다. assistant receipt가 내준 파일" in str(refused.value)
    with pytest.raises(CheckpointMissing, match="nowhere"):
        kept_note(tmp_path / "nowhere")


def test_a_witness_takes_a_file_and_cosigns(
    ledger: Ledger, accesses: Accesses, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "proof.json").write_text(_told(ledger, accesses), encoding="utf-8")
    folder, key, told = tmp_path / "witness", ledger.public_key().text, list[str]()
    witness_and_tell(folder, "audit", key, str(tmp_path / "proof.json"), clock, told.append)
    assert told[0].count("\n— ") == 2
    for source in (tmp_path / "nowhere", folder / "witness.key"):
        with pytest.raises(CheckpointRefused):
            witness_and_tell(folder, "audit", key, str(source), clock, told.append)


def test_a_witness_follows_the_public_address_by_itself(
    ledger: Ledger, profile: CityProfile, clock: Clock, tmp_path: Path
) -> None:
    app = FastAPI()
    app.include_router(ledger_of(ledger, profile, Notices(profile.notices)))
    key, told = "", list[str]()
    with serving(app) as address:
        source = f"{address}/ledger.json"
        for _ in range(3):
            settled(ledger.records)
            ledger.sign()
            key = key or ledger.public_key().text
            witness_and_tell(tmp_path / "witness", "audit", key, source, clock, told.append)
        with pytest.raises(CheckpointRefused):
            witness_and_tell(tmp_path, "audit", key, f"{address}/nothing", clock, told.append)
    assert [note.splitlines()[1] for note in told] == ["5", "6", "7"]


def test_a_receipt_is_asked_for_by_number_or_by_code() -> None:
    receipts = Receipts(b"a key for tests that is long enough")
    assert record_meant(None, receipts) is None
    assert record_meant("12", receipts) == 12
    assert record_meant(receipts.code(12).lower(), receipts) == 12
    for wrong in ("12-0000-0000", "9" * 30, "열둘", ""):
        with pytest.raises(ReceiptUnknown):
            record_meant(wrong, receipts)
