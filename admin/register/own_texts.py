"""The keys of what the assistant's own entry says; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class OwnSentence(SentenceKey):
    """What the assistant's own entry says that its set-up does not."""

    SERVICE = "systems.own.service"
    AFFECTED = "systems.own.affected"
    NOTICE_SHOWN = "systems.own.notice_shown"
