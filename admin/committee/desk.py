"""The committee's books: those of every room, with what its ordinances say in numbers."""

from __future__ import annotations

from admin.books import Books, require_articles
from admin.committee.room import COMMITTEE
from admin.committee.texts import CommitteeSentence, CountSentence, MinutesSentence
from admin.committee.words import NAMES
from admin.officials import Role, Roll
from city import CityProfile, Clock, CommitteeRules, Database


class CommitteeBooks(Books):
    """The committee's books."""

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: a rule has no words in the profile.
            ProfileInvalid: a rule has no article there.
        """
        super().__init__(database, clock, profile, COMMITTEE)
        for said in (CommitteeSentence, CountSentence):
            profile.sentences.require(said)
            require_articles(profile.committee, said, "committee.toml")
        for names in (*NAMES, MinutesSentence):
            profile.sentences.require(names)
        self.rules: CommitteeRules = profile.committee
        self.holidays = profile.holidays
        self._roll = Roll(database)

    def member_accounts(self) -> frozenset[str]:
        """The accounts by which members sign in, by name."""
        return self._roll.names_in(Role.MEMBER)
