"""The verifier that is carried away finds what was forged, and needs nothing of ours."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city import Clock
from disclosure import Ledger, open_witness
from disclosure.ledger.checkpoint import Checkpoint, signed
from disclosure.ledger.key import SigningKey, make_key
from disclosure.ledger.standalone import verify_receipt as standalone
from disclosure.ledger.standalone.verify_receipt import (
    Wrong,
    check_leaves,
    check_receipt,
    main,
    read_key,
    signature_holds,
)

EACH = 100
FILE = Path(str(standalone.__file__))

# RFC 8032, 7.1: public key, message, signature.
PUBLISHED = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        ("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
         "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        ("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
         "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        ("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
         "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
    ),
]  # fmt: skip
ORDER = 2**252 + 27742317777372353535851937790883648493


@pytest.mark.parametrize(("public", "message", "signature"), PUBLISHED)
def test_the_published_signatures_hold_and_no_others(
    public: str, message: str, signature: str
) -> None:
    key, words, seal = (bytes.fromhex(one) for one in (public, message, signature))
    assert signature_holds(key, seal, words)
    assert not signature_holds(key, seal, words + b"x")
    for place in range(64):
        assert not signature_holds(
            key, seal[:place] + bytes([seal[place] ^ 1]) + seal[place + 1 :], words
        )
    # The same signature written another way: its second half with the order of the base added.
    second = int.from_bytes(seal[32:], "little") + ORDER
    assert not signature_holds(key, seal[:32] + second.to_bytes(32, "little"), words)
    assert not signature_holds(key[:31], seal, words)
    assert not signature_holds(b"\xff" * 32, seal, words)


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80), st.binary(max_size=3))
def test_it_agrees_with_the_library_that_signs(seed: bytes, message: bytes, more: bytes) -> None:
    key = SigningKey("a", seed)
    signature = key.sign(message)
    assert signature_holds(key.public.raw, signature, message)
    assert signature_holds(key.public.raw, signature, message + more) is (more == b"")


def test_a_receipt_holds_with_its_words_and_without(filled: Ledger) -> None:
    key = read_key(filled.public_key().text)
    for words in (True, False):
        told = check_receipt(json.dumps(filled.receipt(3, with_words=words)), key)
        assert told[0].startswith("record 3: answered")
        assert ("question" in told[2]) is words


def test_the_receipt_of_a_forgotten_record_still_proves_when_and_how(filled: Ledger) -> None:
    receipt = filled.receipt(2, with_words=True)
    assert receipt["words"] == {}
    assert "answered" in check_receipt(json.dumps(receipt), read_key(filled.public_key().text))[0]


def _flipped(text: str, draw: random.Random) -> str:
    at = draw.randrange(len(text))
    return text[:at] + chr(ord(text[at]) ^ 1) + text[at + 1 :]


def _forged(receipt: dict[str, Any], field: str, draw: random.Random) -> dict[str, Any]:
    forged = json.loads(json.dumps(receipt))
    match field:
        case "leaf" | "salt":
            forged[field] = _flipped(forged[field], draw)
        case "checkpoint":
            # What stands below the signature of the ledger belongs to others.
            forged[field] = _flipped(forged[field][:-1], draw) + "\n"
        case "place":
            forged[field] += draw.choice((-1, 1, 2, 100))
        case "path":
            at = draw.randrange(len(forged["path"]))
            choices = (forged["path"][:at], [*forged["path"], forged["path"][0]])
            forged["path"] = draw.choice(choices)
        case _:
            part = draw.choice(sorted(forged["words"]))
            forged["words"][part] = _flipped(forged["words"][part], draw)
    return forged


@pytest.mark.parametrize("field", ["leaf", "salt", "checkpoint", "place", "path", "words"])
def test_a_forged_receipt_is_refused(filled: Ledger, field: str) -> None:
    key, receipt = read_key(filled.public_key().text), filled.receipt(3, with_words=True)
    for seed in range(EACH):
        draw = random.Random(f"{field} {seed}")  # noqa: S311
        with pytest.raises(Wrong):
            check_receipt(json.dumps(_forged(receipt, field, draw)), key)


def test_a_receipt_of_another_key_is_refused(filled: Ledger) -> None:
    receipt = json.dumps(filled.receipt(3, with_words=False))
    with pytest.raises(Wrong, match="not signed"):
        check_receipt(receipt, read_key(SigningKey("yeosu/ledger", bytes(32)).public.text))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_no_nonsense_breaks_it(value: object) -> None:
    key = read_key(SigningKey("a", bytes(32)).public.text)
    fields = ("leaf", "checkpoint", "place", "path", "words", "salt")
    for text in (json.dumps(value), json.dumps(dict.fromkeys(fields, value)), f"{value}"):
        with pytest.raises(Wrong):
            check_receipt(text, key)


def _tampered(leaves: list[str], draw: random.Random) -> list[str]:
    changed, (one, other) = list(leaves), draw.sample(range(len(leaves)), 2)
    match draw.randrange(5):
        case 0:
            changed[one] = _flipped(changed[one], draw)
        case 1:
            del changed[one]
        case 2:
            changed.insert(one, changed[other])
        case 3:
            changed[one], changed[other] = changed[other], changed[one]
        case _:
            del changed[max(one, 1) :]
    return changed


def test_an_exported_ledger_holds_and_changed_ones_do_not(filled: Ledger) -> None:
    key, leaves = read_key(filled.public_key().text), list(filled.leaves())
    notes = [str(filled.proof()["checkpoint"])]
    assert check_leaves(leaves, notes, key)[0].startswith("12 leaves")
    believed: list[int] = []
    for seed in range(300):
        changed = _tampered(leaves, random.Random(seed))  # noqa: S311
        try:
            check_leaves(changed, notes, key)
            believed.append(seed)
        except Wrong:
            pass
    assert believed == []


def test_another_past_is_found_even_if_the_ledgers_own_key_signs_it(
    filled: Ledger, tmp_path: Path
) -> None:
    own = make_key(tmp_path / "ledger.key", "yeosu/ledger")
    fork = signed(Checkpoint(origin="yeosu/ledger", size=3, root=bytes(32)), own)
    with pytest.raises(Wrong, match="not those that were signed"):
        check_leaves(list(filled.leaves()), [fork], read_key(own.public.text))


def test_the_file_alone_on_a_bare_python_checks_what_was_handed_out(
    filled: Ledger, tmp_path: Path, clock: Clock
) -> None:
    copy = tmp_path / "carried" / "verify_receipt.py"
    copy.parent.mkdir()
    shutil.copy(FILE, copy)
    witness = open_witness(tmp_path / "witness", "audit", filled.public_key().text, clock)
    files = {
        "receipt.json": json.dumps(filled.receipt(3, with_words=True)),
        "leaves.txt": "".join(f"{leaf}\n" for leaf in filled.leaves()),
        "seen.txt": witness.look(filled.proof()),
        "proof.json": json.dumps(filled.proof()),
    }
    for name, text in files.items():
        (copy.parent / name).write_text(text, encoding="utf-8")
    key = ("--key", filled.public_key().text)
    calls = (
        (*key, "receipt", "receipt.json"),
        (*key, "--witness", witness.public_key, "ledger", "leaves.txt", "seen.txt"),
        (*key, "ledger", "leaves.txt", "proof.json", "seen.txt"),
    )
    for call in calls:
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(copy), *call],
            cwd=copy.parent, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "everything holds")
    unwitnessed = (*key, "--witness", witness.public_key, "ledger", "leaves.txt", "proof.json")
    paths = [
        str(copy.parent / one) if "." in one and "+" not in one else one for one in unwitnessed
    ]
    assert main(paths) == 1


def test_the_whole_verifier_is_read_in_one_sitting() -> None:
    assert len(FILE.read_text(encoding="utf-8").splitlines()) <= 500
