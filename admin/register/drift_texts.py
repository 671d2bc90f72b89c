"""The keys of what is said where what runs is not what was decided."""

from __future__ import annotations

from city import SentenceKey


class AspectName(SentenceKey):
    """What the aspects of a system are called that a decision binds."""

    MODEL = "systems.aspect.model"
    PROMPTS = "systems.aspect.prompts"
    SNAPSHOT = "systems.aspect.snapshot"
    NOTICE = "systems.aspect.notice"


class DriftSentence(SentenceKey):
    """What the software itself says when it looks."""

    BY = "systems.drift.by"
    COMPARED = "systems.drift.compared"
    PAUSED = "systems.drift.paused"
    TOLD = "systems.drift.told"
    HEADING = "systems.drift.heading"
    UNVOUCHED = "systems.drift.unvouched"
    UNVOUCHED_HEADING = "systems.drift.unvouched_heading"
