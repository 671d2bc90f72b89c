"""The keys of what the public pages of this room say; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class RegisterPageSentence(SentenceKey):
    """What stands around the register's entry."""

    TITLE = "admin.register.title"
    LEAD = "admin.register.lead"
    MACHINES = "admin.register.machines"
    VOICE = "admin.register.voice"
    EASY = "admin.register.easy"
    STANDARD = "admin.register.standard"
    OTHER_LANGUAGE = "admin.register.other_language"
