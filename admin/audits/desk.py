"""What every part of the auditors' desk stands on."""

from __future__ import annotations

from admin.audits.room import AUDITS
from admin.audits.texts import (
    AuditDuty,
    AuditRule,
    AuditWord,
    FindingKindName,
    GradeName,
    SampleKindName,
)
from admin.books import Books, require_articles
from city import CityProfile, Clock, Database
from city.korean import clean_text
from disclosure import mask

_WORDS = (AuditRule, AuditDuty, AuditWord, GradeName, SampleKindName, FindingKindName)


class AuditBooks(Books):
    """The auditors' books. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: a rule has no words in the profile.
            ProfileInvalid: a rule has no article there.
        """
        super().__init__(database, clock, profile, AUDITS)
        self.profile = profile
        self.rules = profile.audits
        for keys in _WORDS:
            profile.sentences.require(keys)
        require_articles(self.rules, (*AuditRule, *AuditDuty), "audits.toml")

    def masked(self, text: str) -> str:
        """What an auditor typed, masked like a citizen's words: it must not bring back who asked.

        The city's own numbers stay, as they do in questions.
        """
        return mask(clean_text(text), public_exchanges=self.profile.public_exchanges).text
