"""A note of a hand-over is signed by both keys, and leads only from one to the next."""

from __future__ import annotations

import random

import pytest

from disclosure.ledger.handing_over import hand_over_note, keys_with, read_hand_over
from disclosure.ledger.key import SigningKey
from disclosure.ledger.standalone import verify_receipt as verifier

NAME = "yeosu/ledger"


def test_forged_hand_overs_are_believed_neither_here_nor_there() -> None:
    draw = random.Random(2185)  # noqa: S311
    seed = draw.randbytes(32)
    old, new, other = (SigningKey(NAME, one) for one in (seed, *map(draw.randbytes, (32, 32))))
    note = hand_over_note(7, old, new)
    assert read_hand_over(note, NAME)
    body, _, lines = note.partition("\n\n")
    first, second = lines.splitlines()
    strange = hand_over_note(7, SigningKey("other", seed), new)
    forged = [
        hand_over_note(7, other, new),
        hand_over_note(8, old, new).partition("\n\n")[0] + "\n\n" + lines,
        f"{body}\n\n{first}\n",
        f"{body}\n\n{second}\n",
        f"{body}\n\n",
        strange,
        note.replace("yeosu", "suncheon"),
    ]
    for _ in range(2_000):
        at = draw.randrange(len(note))
        forged.append(note[:at] + chr(ord(note[at]) ^ 1 << draw.randrange(6)) + note[at + 1 :])
    for one in forged:
        assert keys_with(old.public, [one]) is None, one
        with pytest.raises(verifier.Wrong):
            verifier.read_hand_overs([one], verifier.read_key(old.public.text))


def test_hand_overs_that_do_not_follow_one_another_lead_nowhere() -> None:
    keys = [SigningKey(NAME, bytes([place]) * 32) for place in range(4)]
    first, second = hand_over_note(5, *keys[:2]), hand_over_note(9, *keys[1:3])
    assert keys_with(keys[2].public, [first, second])
    for known, notes in (
        (keys[3], [first, second]),
        (keys[0], [second]),
        (keys[0], [second, first]),
        (keys[0], [first, hand_over_note(5, *keys[1:3])]),
        (keys[0], [first, hand_over_note(9, *keys[2:4])]),
    ):
        assert keys_with(known.public, notes) is None
        with pytest.raises(verifier.Wrong):
            verifier.read_hand_overs(notes, verifier.read_key(known.public.text))
