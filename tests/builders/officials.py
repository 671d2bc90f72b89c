"""Accounts of officials on a real database; the hash costs little, so that tests do not wait."""

from __future__ import annotations

from dataclasses import dataclass

from argon2 import PasswordHasher

from admin.officials import (
    Accounts,
    Attempt,
    OwnAccount,
    Passwords,
    Role,
    SignedIn,
    SignIn,
)
from city import Clock, Database
from disclosure import Journal

CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
PASSWORD = "세 번 접은 종이배 17척"
HERE = "192.0.2.7"


@dataclass(frozen=True, kw_only=True)
class Staff:
    """The accounts and what works on them."""

    accounts: Accounts
    own: OwnAccount
    sign_in: SignIn
    journal: Journal

    def enter(self, name: str, password: str = PASSWORD, code: str = "") -> SignedIn:
        """Sign in; it has to work."""
        opened = self.sign_in.open(Attempt(name=name, password=password, code=code, address=HERE))
        assert isinstance(opened, SignedIn), opened
        return opened

    def hire(self, name: str, *roles: Role) -> SignedIn:
        """Somebody with an account, a password of their own, and a session."""
        loan = self.accounts.add(
            name=name, full_name=f"{name} 씨", department="스마트정보과", roles=roles, by="test"
        )
        self.own.change_password(self.enter(name, loan), loan, PASSWORD)
        return self.enter(name)


def make_staff(database: Database, clock: Clock, passwords: Passwords = CHEAP) -> Staff:
    """Accounts over a database."""
    return Staff(
        accounts=Accounts(database, clock, passwords),
        own=OwnAccount(database, clock, passwords),
        sign_in=SignIn(database, clock, passwords),
        journal=Journal(database),
    )
