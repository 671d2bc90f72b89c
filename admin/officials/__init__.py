"""Who works with the system: accounts, roles, what each may, and the door.

Answers the question "who is this, and may they?".
"""

from admin.officials.accounts import Accounts, shared_by_one
from admin.officials.model import Official, Remark, Role, SignedIn, Told
from admin.officials.one_time import enrolment_address, new_secret
from admin.officials.own_account import OwnAccount
from admin.officials.passwords import SHORTEST, Passwords, Weakness, weakness
from admin.officials.permissions import GRANTED, Permission, may
from admin.officials.roll import Roll
from admin.officials.sign_in import Attempt, Refusal, SignIn

__all__ = [
    "GRANTED",
    "SHORTEST",
    "Accounts",
    "Attempt",
    "Official",
    "OwnAccount",
    "Passwords",
    "Permission",
    "Refusal",
    "Remark",
    "Role",
    "Roll",
    "SignIn",
    "SignedIn",
    "Told",
    "Weakness",
    "enrolment_address",
    "may",
    "new_secret",
    "shared_by_one",
    "weakness",
]
