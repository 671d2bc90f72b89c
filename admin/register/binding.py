"""What the committee decided of a system, and where what runs differs. Frozen, as kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from admin.books import Entry
from admin.register.model import System
from city.korean import clean_text
from disclosure import RunningFacts


class Aspect(StrEnum):
    """What of a system a decision binds. Each is a field of `Binding`."""

    MODEL = "model"
    PROMPTS = "prompts"
    SNAPSHOT = "snapshot"
    """The data or indexes that it answers from."""
    NOTICE = "notice"


Setup = Mapping[Aspect, str]
"""What a system is made of; empty texts are what nobody knows of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Binding(Entry):
    """A decision of the committee binds a system to what it was made of then."""

    system: int | None
    """None: the assistant's own entry, which has no number."""
    decision: int
    decided: date
    model: str
    prompts: str
    snapshot: str
    notice: str

    def says(self, aspect: Aspect) -> str:
        """What was decided; empty where nothing was."""
        return getattr(self, aspect.value)


@dataclass(frozen=True, kw_only=True, slots=True)
class Drift(Entry):
    """Something else runs than was decided, from a moment on."""

    binding: int
    aspect: Aspect
    running: str
    since: datetime
    until: datetime | None = None
    """When it ran again as decided, or was decided anew; None: it still differs."""
    paused: bool = False
    """Whether the system was paused for it."""


def frozen(setup: Setup, system: int | None, decision: int, decided: date) -> Binding:
    """What binds a system to a decision, as it is made now."""
    return Binding(
        system=system,
        decision=decision,
        decided=decided,
        model=setup[Aspect.MODEL],
        prompts=setup[Aspect.PROMPTS],
        snapshot=setup[Aspect.SNAPSHOT],
        notice=setup[Aspect.NOTICE],
    )


def mark_of_setup(setup: Setup) -> str:
    """A mark of what a system is made of, by which a form tells what its sender saw."""
    said = [setup[aspect] for aspect in Aspect]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def setup_of(system: System) -> Setup:
    """What an entry says that its system is made of; of prompts no entry says anything."""
    return {
        Aspect.MODEL: system.methods,
        Aspect.PROMPTS: "",
        Aspect.SNAPSHOT: system.data,
        Aspect.NOTICE: system.notice,
    }


def own_setup(facts: RunningFacts) -> Setup | None:
    """What the running assistant is made of; None until its library is open."""
    if not facts.snapshot:
        return None
    setup = {
        Aspect.MODEL: f"{facts.writer}, {facts.embedding_model}",
        Aspect.PROMPTS: ", ".join(f"{name} {digest}" for name, digest in facts.prompts),
        Aspect.SNAPSHOT: facts.snapshot,
        Aspect.NOTICE: facts.notice_version,
    }
    # As books keep texts: what was kept and what runs are compared.
    return {aspect: clean_text(text) for aspect, text in setup.items()}
