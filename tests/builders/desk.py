"""The use case on a real database, with a library that does as it is told."""

from __future__ import annotations

from bot.answering import Answering, Limits
from city import CityProfile, Clock, Database, Opening
from disclosure import LabelledAnswer, Notices, Record, Records, Switch
from knowledge import Knowledge
from tests.builders.services import make_services
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
        return make_services(
            self.database,
            self.profile,
            self.clock,
            opening=opening,
            patience_s=0.05,
            limits=limits,
        ).answering

    def record(self, answer: LabelledAnswer) -> Record:
        """The record of an answer; fails where there is none."""
        assert answer.record is not None
        found = self.records.find(answer.record)
        assert found is not None
        return found
