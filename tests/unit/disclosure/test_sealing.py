"""A seal opens under its own key and number, and under no other."""

from __future__ import annotations

import pytest

from disclosure import Seal, SealBroken

KEY = b"a key for tests that is long enough"


def test_what_is_sealed_opens_again_and_never_looks_the_same() -> None:
    seal = Seal(KEY)
    one, two = seal.close("질문".encode(), 7), seal.close("질문".encode(), 7)
    assert one != two
    assert {seal.open(one, 7), Seal(KEY).open(two, 7)} == {"질문".encode()}
    assert "key" not in repr(seal).replace("key=…", "")


@pytest.mark.parametrize("sealed", [b"", b"short", bytes(40)])
def test_what_nobody_sealed_does_not_open(sealed: bytes) -> None:
    with pytest.raises(SealBroken):
        Seal(KEY).open(sealed, 7)


def test_another_key_number_or_content_does_not_open() -> None:
    sealed = Seal(KEY).close(b"content", 7)
    changed = sealed[:-1] + bytes([sealed[-1] ^ 1])
    for seal, number, content in ((Seal(KEY[:-1]), 7, sealed), (Seal(KEY), 8, sealed)):
        with pytest.raises(SealBroken):
            seal.open(content, number)
    with pytest.raises(SealBroken):
        Seal(KEY).open(changed, 7)
