"""What the register keeps: AI systems, the documents that prove their measures, and releases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from admin.books import Entry, Released


class Stage(StrEnum):
    """Where a system stands in its life."""

    IDEA = "idea"
    REVIEWED = "reviewed"
    """Somebody has looked whether it is high-impact (인공지능기본법 제33조제1항)."""
    DELIBERATED = "deliberated"
    """The committee has dealt with it (인공지능 조례 제7조제4호)."""
    IN_SERVICE = "in_service"
    PAUSED = "paused"
    ENDED = "ended"


class Role(StrEnum):
    """In which role somebody is in the business of AI (인공지능기본법 제2조제7호)."""

    DEVELOPER = "developer"
    """가목: develops AI and provides it."""
    USER = "user"
    """나목: provides a product or a service with the AI of another."""


class Area(StrEnum):
    """In which area a system may be high-impact (인공지능기본법 제2조제4호, in its order)."""

    ENERGY = "energy"
    WATER = "water"
    HEALTH = "health"
    MEDICAL_DEVICE = "medical_device"
    NUCLEAR = "nuclear"
    BIOMETRICS = "biometrics"
    JUDGEMENT = "judgement"
    TRAFFIC = "traffic"
    PUBLIC_DECISION = "public_decision"
    PUPILS = "pupils"
    DECREE = "decree"


class Part(StrEnum):
    """A part of an entry, which is shown under one heading and changed in one form."""

    OVERVIEW = "overview"
    SCOPE = "scope"
    NOTICE = "notice"
    WORKING = "working"
    RISKS = "risks"
    PEOPLE = "people"
    IMPACT = "impact"
    DAYS = "days"


@dataclass(frozen=True, kw_only=True, slots=True)
class System(Entry):
    """An AI system, as the working copy of its entry says."""

    name: str
    service: str = ""
    """The administrative service that uses it."""
    summary: str = ""
    goal: str = ""
    alternatives: str = ""
    lawful_basis: str = ""
    department: str = ""
    contact: str = ""
    website: str = ""
    supplier: str = ""
    supplier_role: Role | None = None
    city_role: Role | None = None

    generative: bool = False
    high_impact: bool = False
    area: Area | None = None
    pre_reviewed: date | None = None
    """Day of the look whether it is high-impact (제33조제1항)."""
    ground: str = ""
    """What came of it: why it is, or is not, generative or high-impact."""

    notice: str = ""
    notice_shown: str = ""
    """Where people see it (시행령 제23조제1항)."""

    methods: str = ""
    data: str = ""
    affected: str = ""
    """Whom it affects."""

    risks: str = ""
    measures: str = ""
    explanation: str = ""
    """How its results are explained (제34조제1항제2호)."""
    protection: str = ""
    """How its users are protected (제3호)."""
    certified: date | None = None
    certification: str = ""
    """What has examined or certified it (제30조)."""

    oversight: str = ""
    overseer: str = ""
    overseer_contact: str = ""
    contest: str = ""
    """How one objects to what it did."""

    impact_assessed: date | None = None
    impact_by: str = ""
    impact_persons: str = ""
    """시행령 제28조제1항제1호, and so on in its order."""
    impact_rights: str = ""
    impact_effects: str = ""
    impact_use: str = ""
    impact_indicators: str = ""
    impact_remedies: str = ""
    impact_plan: str = ""
    impact_none: str = ""
    """Why there is none."""

    deliberated: date | None = None
    decision: str = ""
    """What the committee decided, and under which number."""
    starts: date | None = None
    review_due: date | None = None
    ends: date | None = None

    stage: Stage = Stage.IDEA
    written_by: str = ""
    """Who changed it last: somebody else releases it."""

    @property
    def must_be_noticed(self) -> bool:
        """Whether people must be told in advance that AI is at work (제3조제3항)."""
        return self.generative or self.high_impact


PARTS: Final[Mapping[Part, tuple[str, ...]]] = {
    Part.OVERVIEW: (
        "name", "service", "summary", "goal", "alternatives", "lawful_basis", "department",
        "contact", "website", "supplier", "supplier_role", "city_role",
    ),
    Part.SCOPE: ("generative", "high_impact", "area", "pre_reviewed", "ground"),
    Part.NOTICE: ("notice", "notice_shown"),
    Part.WORKING: ("methods", "data", "affected"),
    Part.RISKS: ("risks", "measures", "explanation", "protection", "certified", "certification"),
    Part.PEOPLE: ("oversight", "overseer", "overseer_contact", "contest"),
    Part.IMPACT: (
        "impact_assessed", "impact_by", "impact_persons", "impact_rights", "impact_effects",
        "impact_use", "impact_indicators", "impact_remedies", "impact_plan", "impact_none",
    ),
    Part.DAYS: ("deliberated", "decision", "starts", "review_due", "ends"),
}  # fmt: skip
"""Which fields each part has, in the order in which they are shown."""

FIELDS: Final = tuple(name for names in PARTS.values() for name in names)
"""Every field that an officer fills in."""

IMPACT_CONTENTS: Final = PARTS[Part.IMPACT][2:9]
"""The seven contents of an impact assessment (시행령 제28조제1항제1호부터 제7호까지)."""

LONGEST: Final[Mapping[str, int]] = {
    "name": 100, "service": 200, "summary": 350, "department": 100, "contact": 200,
    "website": 300, "supplier": 200, "risks": 1200, "measures": 1200, "certification": 500,
    "overseer": 100, "overseer_contact": 200, "impact_by": 200, "decision": 500, "methods": 5000,
}  # fmt: skip
"""The most characters of a field, as the Dutch standard has them where it knows the field.

There risks and measures are one text of 2500."""

LONGEST_TEXT: Final = 2500
"""The most characters of every other text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof(Entry):
    """A document that proves what was done for safety (제34조제1항제5호)."""

    system: int
    title: str
    made: date
    kept_at: str
    discarded: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Release(Released):
    """What the public sees of a system."""

    system: int
