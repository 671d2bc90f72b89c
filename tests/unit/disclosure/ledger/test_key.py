"""A key is made once, for its owner alone, and never replaced by another."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure import LedgerKeyUnusable
from disclosure.ledger.key import make_key, read_key


def test_a_key_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "ledger.key"
    made = make_key(file, "yeosu/ledger")
    assert file.stat().st_mode & 0o777 == 0o600
    assert make_key(file, "yeosu/ledger").public == made.public
    assert read_key(file, "yeosu/ledger").public == made.public


def test_a_key_signs_what_its_public_half_checks(tmp_path: Path) -> None:
    key = make_key(tmp_path / "key", "a")
    assert key.public.holds(key.sign(b"words"), b"words")
    assert not key.public.holds(key.sign(b"words"), b"other words")


@pytest.mark.parametrize(
    "text", ["", "PRIVATE+KEY+a", "PRIVATE+KEY+a+00000000+AAAA", "열쇠", "PRIVATE+KEY+a+0+%"]
)
def test_a_file_that_holds_no_key_is_refused_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "key"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LedgerKeyUnusable):
        make_key(file, "a")
    assert file.read_text(encoding="utf-8") == text


def test_a_key_of_another_name_or_with_another_id_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "key"
    identity = make_key(file, "a").public.id.hex()
    with pytest.raises(LedgerKeyUnusable):
        read_key(file, "b")
    file.write_text(file.read_text(encoding="ascii").replace(identity, "0" * 8), encoding="ascii")
    with pytest.raises(LedgerKeyUnusable):
        read_key(file, "a")


def test_a_place_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    for step in (make_key, read_key):
        with pytest.raises(LedgerKeyUnusable, match="nowhere"):
            step(tmp_path / "nowhere" / "key", "a")
