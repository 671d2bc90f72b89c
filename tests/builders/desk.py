"""The use case on a real database, with a library that does as it is told."""

from __future__ import annotations

from bot.answering import Answering, Limits
from city import CityProfile, Clock, Database, Opening
from disclosure import LabelledAnswer, Notices, Receipts, Record, Records, Switch
from knowledge import Knowledge
from tests.builders.case import make_allowance
from tests.fakes.knowledge import FakeKnowledge


class Desk:
    """Builds the use case and looks into its records."""

    def __init__(self, profile: CityProfile, database: Database, clock: Clock) -> None:
        self.profile = profile
        self.database = database
        self.clock = clock
        self.records = Records(database, clock)
        self.notices = Notices(profile.notices)
        self.switch = Switch(database, clock)

    def answering(
        self, knowledge: FakeKnowledge | Opening[Knowledge], limits: Limits | None = None
    ) -> Answering:
        """The use case, its library open at once or as the opening says."""
        opening = knowledge.opening() if isinstance(knowledge, FakeKnowledge) else knowledge
        return Answering(
            opening=opening,
            records=self.records,
            notices=self.notices,
            profile=self.profile,
            database=self.database,
            allowance=make_allowance(self.clock, limits),
            receipts=Receipts(b"a key for tests that is long enough"),
            switch=self.switch,
            patience_s=0.05,
        )

    def record(self, answer: LabelledAnswer) -> Record:
        """The record of an answer; fails where there is none."""
        assert answer.record is not None
        found = self.records.find(answer.record)
        assert found is not None
        return found
