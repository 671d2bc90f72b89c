"""The next key takes the place of the one before it, whoever else is at it in the same moment."""

from __future__ import annotations

import fcntl
import os
from concurrent.futures import ThreadPoolExecutor
from errno import EPERM
from pathlib import Path
from typing import Any

import pytest

from disclosure import LedgerKeyUnusable, retired_keys
from disclosure.ledger.key import PublicKey, SigningKey, make_key, next_key, read_key, take_place

NAME = "yeosu/ledger"


@pytest.fixture(params=["with links", "without"])
def links(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the file system gives a file a second name: each way everything holds."""

    def refuse(*_given: object) -> None:
        raise OSError(EPERM, "no links")

    if request.param == "without":
        monkeypatch.setattr(os, "link", refuse)


@pytest.fixture
def file(tmp_path: Path, links: None) -> Path:
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
    "waits for its turn": (fcntl, "flock"),
}
_EACH = [("with links", step) for step in STEPS if step != "waits for its turn"]


@pytest.mark.parametrize(
    ("links", "step"), [*_EACH, *(("without", step) for step in STEPS)], indirect=["links"]
)
def test_who_comes_second_finds_it_done(
    file: Path, coming: PublicKey, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    system, call = STEPS[step]
    old, really = read_key(file, NAME).public, getattr(system, call)

    def after_another(first: Any, *given: Any, **named: Any) -> object:
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


@pytest.mark.usefixtures("links")
def test_of_many_who_make_a_key_at_once_all_get_the_same(tmp_path: Path) -> None:
    file = tmp_path / "key"

    def make(_turn: int) -> PublicKey:
        return make_key(file, NAME).public

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(make, range(32)))
    assert set(made) == {read_key(file, NAME).public}
    assert [one.name for one in tmp_path.iterdir()] == ["key"]
