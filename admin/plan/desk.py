"""The plan's books: those of every room, with what its ordinance says in numbers."""

from __future__ import annotations

from admin.books import Books, require_articles
from admin.plan.room import PLAN
from admin.plan.texts import PLAN_TEXTS, PlanSentence
from city import CityProfile, Clock, Database, PlanRules


class PlanBooks(Books):
    """The plan's books."""

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: a rule has no words in the profile.
            ProfileInvalid: a rule has no article there.
        """
        super().__init__(database, clock, profile, PLAN)
        for keys in PLAN_TEXTS:
            profile.sentences.require(keys)
        require_articles(profile.plan, PlanSentence, "plan.toml")
        self.rules: PlanRules = profile.plan
        self.holidays = profile.holidays
