"""A password is long and not guessed; what is kept of it opens nothing and tells nothing."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from argon2 import PasswordHasher

from admin.officials import Passwords, Weakness, weakness
from tests.builders.officials import CHEAP, PASSWORD


@pytest.mark.parametrize(
    ("password", "found"),
    [
        ("가나다라마바사아자차카", Weakness.SHORT),
        ("가나다라마바사아자차카타", None),
        ("ab3$" * 32, Weakness.PLAIN),
        ("q7w#e" * 25 + "xyz", None),
        ("q7w#e" * 26, Weakness.LONG),
        ("Kim.Yeosu-바다와 배", Weakness.NAMED),
        ("KIM이 좋아하는 바다 열두 척", Weakness.NAMED),
        ("aaaaaaaaaaaaaaaa", Weakness.PLAIN),
        ("passwordpassword1!", Weakness.PLAIN),
        ("여수비밀번호123456", Weakness.PLAIN),
        (PASSWORD, None),
    ],
)
def test_what_is_short_named_or_guessed_is_not_taken(password: str, found: Weakness | None) -> None:
    assert weakness(password, "kim") is found


def test_a_password_fits_however_a_keyboard_composes_hangul() -> None:
    kept = CHEAP.kept(unicodedata.normalize("NFD", PASSWORD))
    assert CHEAP.fits(kept, unicodedata.normalize("NFC", PASSWORD))
    assert not CHEAP.fits(kept, PASSWORD + "!")
    assert PASSWORD not in kept


def test_what_is_kept_is_argon2id_with_the_costs_of_rfc_9106() -> None:
    kept = Passwords().kept(PASSWORD)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert not Passwords().outdated(kept)
    assert Passwords().outdated(CHEAP.kept(PASSWORD))


class Counting(PasswordHasher):
    """Counts how often the dear work is done."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.verified = 0

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002
        self.verified += 1
        return super().verify(hash, password)


def test_a_name_that_nobody_has_costs_as_much_as_a_wrong_password() -> None:
    hasher = Counting()
    passwords = Passwords(hasher)
    assert not passwords.fits("", PASSWORD)
    assert not passwords.fits("", "nobody has this password")
    assert hasher.verified == 2


def test_what_is_no_hash_fits_nothing() -> None:
    assert not CHEAP.fits("$argon2id$broken", PASSWORD)
