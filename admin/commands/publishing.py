"""What a command measured goes where everybody can read it: an act, and the transparency page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from admin.commands.at_machine import at_machine
from admin.commands.views import show
from admin.measured import Measuring, Result, keep_result
from city import Clock, Database, operator_sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Public:
    """Where results are kept, and who keeps them."""

    database: Database
    clock: Clock
    by: str

    def keep(
        self, what: Measuring, setup: Mapping[str, str], counts: Mapping[str, tuple[int, int]],
        *, quiet: bool,
    ) -> None:  # fmt: skip
        """Keep a result, and tell so unless what is printed is for programs.

        Raises:
            DatabaseUnavailable: it could not be kept.
        """
        by = at_machine(self.by) or operator_sentence("probes.nobody")
        result = Result(at=self.clock.now(), by=by, setup=setup, counts=counts)
        number = keep_result(what, result, self.database)
        if not quiet:
            show(operator_sentence("measured.kept", number=number))
