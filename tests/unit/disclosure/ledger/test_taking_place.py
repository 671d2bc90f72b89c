"""The next key takes the place of the one before it, whoever else is at it in the same moment."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from disclosure import LedgerKeyUnusable, retired_keys
from disclosure.ledger.key import PublicKey, SigningKey, make_key, next_key, read_key, take_place

NAME = "yeosu/ledger"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a key, with the next one beside it."""
    made = tmp_path / "key"
    make_key(made, NAME)
    next_key(made, NAME)
    return made


@pytest.fixture
def coming(file: Path) -> PublicKey:
    return next_key(file, NAME).public


def test_another_key_than_the_one_that_was_handed_over_to_takes_no_place(
    file: Path, coming: PublicKey
) -> None:
    other = SigningKey(NAME, bytes(32)).public
    assert not take_place(file, NAME, other)
    for _ in range(2):
        assert take_place(file, NAME, coming)
    assert not take_place(file, NAME, other)
    assert read_key(file, NAME).public == coming


STEPS = {
    "looks at the next key": (Path, "open"),
    "keeps the old key": (os, "link"),
    "moves the next key": (Path, "replace"),
}


@pytest.mark.parametrize("step", STEPS)
def test_who_comes_second_finds_it_done(
    file: Path, coming: PublicKey, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    system, call = STEPS[step]
    old, really = read_key(file, NAME).public, getattr(system, call)

    def after_another(first: Path, *given: Any, **named: Any) -> object:
        if call != "open" or first.suffix == ".new":
            monkeypatch.setattr(system, call, really)
            assert take_place(file, NAME, coming)
        return really(first, *given, **named)

    monkeypatch.setattr(system, call, after_another)
    assert take_place(file, NAME, coming)
    assert read_key(file, NAME).public == coming
    (kept,) = retired_keys(file)
    assert read_key(kept, NAME).public == old


@pytest.mark.parametrize("words", ["", "PRIVATE+KEY+yeo", "another"])
def test_an_old_key_of_which_no_whole_copy_can_be_kept_stays_in_its_place(
    file: Path, coming: PublicKey, words: str
) -> None:
    old = read_key(file, NAME).public
    kept = file.with_name(f"key.{old.id.hex()}")
    if words == "another":
        make_key(kept, NAME)
    else:
        kept.write_text(words, encoding="ascii")
    with pytest.raises(LedgerKeyUnusable, match=kept.name):
        take_place(file, NAME, coming)
    assert read_key(file, NAME).public == old
    kept.unlink()
    assert take_place(file, NAME, coming)
    assert read_key(kept, NAME).public == old
