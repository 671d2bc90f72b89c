"""Where each noun of the register is kept."""

from __future__ import annotations

from admin.books import Room
from admin.register.binding import Binding, Drift
from admin.register.model import Proof, Release, System
from admin.register.tables import BindingRow, DriftRow, ProofRow, ReleaseRow, SystemRow

REGISTER = Room(
    name="register",
    tables={
        System: SystemRow,
        Proof: ProofRow,
        Release: ReleaseRow,
        Binding: BindingRow,
        Drift: DriftRow,
    },
)
