"""What became of a form: shown on the page it was sent from, with what was typed."""

from __future__ import annotations

from dataclasses import dataclass

from admin.books import Entry, Findings
from admin.office.forms import Form


@dataclass(frozen=True, kw_only=True, slots=True)
class Answered:
    """A form that was sent, or none where a page is only looked at."""

    at: str = ""
    """Which form of the page."""
    form: Form | None = None
    """What was typed; nothing once it is kept."""
    findings: Findings = ()
    """What the rules say and no field of the form shows."""
    kept: bool = False
    number: int = 0
    """Of what was kept."""
    now: Entry | None = None
    """What somebody else has made of it meanwhile."""
    differing: tuple[str, ...] = ()
    """In which fields that differs from what was typed."""

    @property
    def status(self) -> int:
        """What a page with it answers."""
        return 200 if self.form is None else 422

    def typed(self, at: str) -> Form | None:
        """What was typed into a form that is still open."""
        return self.form if at == self.at else None

    def version(self, at: str, entry: Entry) -> str:
        """Which version of an entry a form must bear: the one its reader has seen."""
        if self.typed(at) is None or self.form is None:
            return str(entry.version)
        return str(self.now.version) if self.now else self.form.typed("version")


LOOKED_AT = Answered()
"""A page to which nothing was sent."""
