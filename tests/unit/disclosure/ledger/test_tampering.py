"""Whatever is changed in the database behind the service's back is found, and named."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from city import Database
from disclosure import Ledger
from disclosure.ledger import checkpoint
from disclosure.ledger.checking import check_ledger
from disclosure.ledger.checkpoint import Checkpoint
from disclosure.ledger.handing_over import Keys
from disclosure.ledger.key import SigningKey, make_key
from disclosure.ledger.merkle import Growing, leaf_hash

EACH = 75
Tampering = Callable[[Session, random.Random], None]

RECORD_FIELDS = (
    "status", "opened_at", "settled_at", "notice_version", "writer", "prompt_hash",
    "embedding_model", "snapshot", "chat", "channel", "language", "mode", "answered_language",
    "answered_mode", "confidence", "timings_ms",
)  # fmt: skip
WORD_FIELDS = ("question", "answer", "citations", "choices", "scores", "hidden", "salt", "making")
OTHER_VALUES = {
    "opened_at": "2026-11-24 00:00:00.000000", "settled_at": "2026-11-24 00:00:00.000000",
    "timings_ms": '{"total":1}', "citations": "[]", "scores": '{"a":1}', "hidden": '["name"]',
    "choices": '["a"]', "making": '{"understood":"a"}', "confidence": 0.1, "salt": "ab" * 32,
}  # fmt: skip


def _do(session: Session, statement: str, **values: object) -> None:
    session.execute(text(statement), values)


def _numbers(session: Session) -> list[int]:
    """Records whose words are kept."""
    return list(session.scalars(text("select number from record_words order by number")))


def _places(session: Session) -> list[int]:
    return list(session.scalars(text("select place from ledger_leaves order by place")))


def _rehash(session: Session) -> None:
    """What a forger does who knows the tree: every hash anew, so that it fits the leaves."""
    tree = Growing()
    leaves = session.execute(text("select place, leaf from ledger_leaves order by place")).all()
    for place, leaf in leaves:
        hashes = b"".join(tree.add(leaf_hash(leaf.encode())))
        _do(session, "update ledger_leaves set hashes=:h where place=:p", h=hashes, p=place)


def a_field_of_a_record(session: Session, draw: random.Random) -> None:
    field, number = draw.choice(RECORD_FIELDS), draw.choice(_numbers(session))
    value = OTHER_VALUES.get(field, "other")
    _do(session, f"update records set {field}=:v where number=:n", v=value, n=number)  # noqa: S608


def a_field_of_the_words(session: Session, draw: random.Random) -> None:
    field, number = draw.choice(WORD_FIELDS), draw.choice(_numbers(session))
    value = OTHER_VALUES.get(field, "other")
    _do(session, f"update record_words set {field}=:v where number=:n", v=value, n=number)  # noqa: S608


def words_that_are_swapped(session: Session, draw: random.Random) -> None:
    one, other = draw.sample(_numbers(session), 2)
    for old, new in ((one, -1), (other, one), (-1, other)):
        _do(session, "update record_words set number=:new where number=:old", new=new, old=old)


def words_that_are_deleted(session: Session, draw: random.Random) -> None:
    number = draw.choice(_numbers(session))
    _do(session, "delete from record_words where number=:n", n=number)
    _do(session, "update records set chat='', forgotten_at=settled_at where number=:n", n=number)


def a_record_that_is_deleted(session: Session, draw: random.Random) -> None:
    number = draw.choice(_numbers(session))
    _do(session, "delete from record_words where number=:n", n=number)
    _do(session, "delete from records where number=:n", n=number)


def a_record_that_is_inserted(session: Session, draw: random.Random) -> None:
    copied = (
        "channel, language, mode, opened_at, settled_at, undelivered, verdict, status, "
        "answered_language, answered_mode, notice_version, writer, prompt_hash, embedding_model, "
        "snapshot, timings_ms"
    )
    statement = (
        f"insert into records (number, chat, {copied}) "  # noqa: S608
        f"select :new, 'x', {copied} from records where number=:old"
    )
    _do(session, statement, new=draw.randint(100, 999), old=draw.choice(_numbers(session)))


def a_leaf_that_is_changed(session: Session, draw: random.Random) -> None:
    place = draw.choice(_places(session))
    leaf = str(session.scalar(text("select leaf from ledger_leaves where place=:p"), {"p": place}))
    at = draw.randrange(len(leaf))
    changed = leaf[:at] + chr(ord(leaf[at]) ^ 1) + leaf[at + 1 :]
    _do(session, "update ledger_leaves set leaf=:l where place=:p", l=changed, p=place)
    if draw.random() < 0.5:
        _rehash(session)


def a_record_that_is_rewritten_with_its_leaf(session: Session, draw: random.Random) -> None:
    number = draw.choice(_numbers(session))
    found = session.scalar(text("select leaf from ledger_leaves where record=:n"), {"n": number})
    leaf = json.loads(str(found)) | {"status": "failed"}
    written = json.dumps(leaf, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    _do(session, "update records set status='failed' where number=:n", n=number)
    _do(session, "update ledger_leaves set leaf=:l where record=:n", l=written, n=number)
    _rehash(session)


def a_leaf_that_is_deleted(session: Session, draw: random.Random) -> None:
    place = draw.choice(_places(session))
    _do(session, "delete from ledger_leaves where place=:p", p=place)
    if draw.random() < 0.5:
        _do(session, "update ledger_leaves set place=-place where place>:p", p=place)
        _do(session, "update ledger_leaves set place=-place-1 where place<0")
        _rehash(session)


def leaves_that_are_swapped(session: Session, draw: random.Random) -> None:
    one, other = draw.sample(_places(session), 2)
    for old, new in ((one, -1), (other, one), (-1, other)):
        _do(session, "update ledger_leaves set place=:new where place=:old", new=new, old=old)
    if draw.random() < 0.5:
        _rehash(session)


def a_hash_that_is_changed(session: Session, draw: random.Random) -> None:
    place = draw.choice(_places(session))
    found = session.scalar(text("select hashes from ledger_leaves where place=:p"), {"p": place})
    hashes = bytearray(bytes(found or b""))
    hashes[draw.randrange(len(hashes))] ^= 1 << draw.randrange(8)
    _do(session, "update ledger_leaves set hashes=:h where place=:p", h=bytes(hashes), p=place)


def a_checkpoint_that_is_changed(session: Session, draw: random.Random) -> None:
    """One character of its body or of its signature."""
    kept = session.execute(text("select size, note from ledger_checkpoints"))
    size, note = draw.choice(list(kept))
    at = draw.randrange(len(note) - 1)
    changed = note[:at] + chr(ord(note[at]) ^ 1) + note[at + 1 :]
    _do(session, "update ledger_checkpoints set note=:n where size=:s", n=changed, s=size)


def a_checkpoint_that_another_key_signs(session: Session, draw: random.Random) -> None:
    """With a root that fits, and with the right name on it."""
    key = SigningKey("yeosu/ledger", draw.randbytes(32))
    sizes = list(session.scalars(text("select size from ledger_checkpoints")))
    size, tree = draw.choice(sizes), Growing()
    covered = text("select leaf from ledger_leaves order by place limit :s")
    for leaf in session.scalars(covered, {"s": size}):
        tree.add(leaf_hash(leaf.encode()))
    note = checkpoint.signed(Checkpoint(origin=key.public.name, size=size, root=tree.root()), key)
    _do(session, "update ledger_checkpoints set note=:n where size=:s", n=note, s=size)


def the_end_that_is_cut_off(session: Session, draw: random.Random) -> None:
    """An older state of everything, as a restored copy has it; the newest checkpoint is outside."""
    size = draw.randint(1, len(_places(session)) - 1)
    cut = "select record from ledger_leaves where place>=:s and record is not null"
    for table in ("record_words", "records"):
        _do(session, f"delete from {table} where number in ({cut})", s=size)  # noqa: S608
    _do(session, "delete from ledger_leaves where place>=:s", s=size)
    _do(session, "delete from ledger_checkpoints where size>:s", s=size)


TAMPERINGS: tuple[Tampering, ...] = (
    a_field_of_a_record,
    a_field_of_the_words,
    words_that_are_swapped,
    words_that_are_deleted,
    a_record_that_is_deleted,
    a_record_that_is_inserted,
    a_leaf_that_is_changed,
    a_record_that_is_rewritten_with_its_leaf,
    a_leaf_that_is_deleted,
    leaves_that_are_swapped,
    a_hash_that_is_changed,
    a_checkpoint_that_is_changed,
    a_checkpoint_that_another_key_signs,
    the_end_that_is_cut_off,
)


@contextmanager
def _taken_back(database: Database) -> Generator[Session]:
    """A unit of work of which nothing is kept."""
    with Session(database.engine) as session:
        _do(session, "update records set verdict='' where number=0")  # Begins the transaction.
        _do(session, "pragma defer_foreign_keys=on")
        yield session
        session.rollback()


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_every_tampering_is_found(
    tampering: Tampering, filled: Ledger, database: Database, tmp_path: Path
) -> None:
    note = str(filled.proof()["checkpoint"])
    key = make_key(tmp_path / "ledger.key", "yeosu/ledger").public
    look = partial(check_ledger, keys=Keys(first=key), notes=(note,))
    with database.unit() as session:
        assert look(session).faults == ()
    unseen: list[int] = []
    for seed in range(EACH):
        with _taken_back(database) as session:
            tampering(session, random.Random(f"{tampering.__name__} {seed}"))  # noqa: S311
            if not look(session).faults:
                unseen.append(seed)
    assert unseen == []
    with database.unit() as session:
        assert look(session).faults == ()


def test_they_are_more_than_a_thousand() -> None:
    assert len(TAMPERINGS) * EACH > 1000


def test_a_fault_names_the_record_and_what_differs(filled: Ledger, database: Database) -> None:
    with database.unit() as session:
        _do(session, "update record_words set answer='다른 답' where number=3")
        _do(session, "update records set status='failed' where number=4")
    faults = filled.check((), lambda _: None).faults
    assert [(fault.code, fault.number, fault.parts) for fault in faults] == [
        ("differs", 3, ("answer",)),
        ("differs", 4, ("status",)),
    ]
