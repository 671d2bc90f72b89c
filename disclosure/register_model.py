"""The nouns of the AI register: the facts of the running set-up, and the entry made of them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, Final

from disclosure.model import Channel

WRITER_WITHOUT_MODEL: Final = "quote"
"""Name of the writer that selects and quotes: no language model speaks."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EvaluationFigure:
    """One published figure, such as recall@5 on a named set of questions."""

    name: str
    value: float
    questions: int
    """How many questions it was measured on."""
    measured_on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class RunningFacts:
    """What is true of the assistant that is running now."""

    service: str
    """Name of the assistant."""
    city: str
    ordinance: str
    """Title of the city's AI ordinance."""
    website: str
    department: str
    """Who runs it, and is asked about it."""
    telephone: str
    helper: str
    """Where a citizen reaches a person, and the number there."""
    helper_telephone: str
    writer: str
    """`quote`, or `provider:model`."""
    prompts: tuple[tuple[str, str], ...] = ()
    """Name and SHA-256 (hex) of each prompt file; empty without a model."""
    embedding_model: str = ""
    """Name and digest; empty while the library is still being opened."""
    snapshot: str = ""
    """Digest of the indexes; empty while the library is still being opened."""
    documents: int = 0
    articles: int = 0
    notice_version: str
    notice_short: str
    notice_since: date
    software_version: str
    started_at: datetime
    changed_at: datetime
    """When model, index, notice or software changed last (aware)."""
    channels: tuple[Channel, ...]
    stopped_since: datetime | None = None
    """Since when the off switch stops all answers; None: they go out."""
    stopped_topics: tuple[str, ...] = ()
    """Titles of documents about which the off switch stops answers."""
    retention_days: int | None = None
    """Days after which a record's words are deleted unasked; None: no period is set."""
    impact_assessed_on: date | None = None
    """Day of the impact assessment (인공지능기본법 제35조); None: none was made."""
    evaluation: tuple[EvaluationFigure, ...] = ()

    @property
    def has_model(self) -> bool:
        """Whether a language model writes the answers."""
        return self.writer != WRITER_WITHOUT_MODEL


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterField:
    """One field as it is shown."""

    key: str
    """Stable name, for machines: `goal`, `lawful_basis`, ..."""
    label: str
    value: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterPart:
    """A headed part of an entry."""

    key: str
    heading: str
    fields: tuple[RegisterField, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterEntry:
    """The entry: what the page shows and what the JSON holds, from one object."""

    facts: RunningFacts
    parts: tuple[RegisterPart, ...]

    def value(self, key: str) -> str:
        """What a field says.

        Raises:
            KeyError: the entry has no field of this name.
        """
        return {field.key: field.value for part in self.parts for field in part.fields}[key]

    def as_json(self) -> dict[str, Any]:
        """The entry for machines: fields by key, and the bare facts; dates as ISO 8601."""
        fields = (field for part in self.parts for field in part.fields)
        return {
            "fields": {field.key: {"label": field.label, "value": field.value} for field in fields},
            "facts": json.loads(json.dumps(asdict(self.facts), default=_iso)),
        }


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
