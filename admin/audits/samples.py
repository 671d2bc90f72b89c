"""Drawing samples and keeping them, with the seed by which they are drawn again."""

from __future__ import annotations

import secrets
from dataclasses import replace
from functools import partial

from admin.audits import drawing, rules
from admin.audits.desk import AuditBooks
from admin.audits.model import Sample, SampleKind
from admin.books import By, Kept, refused
from city import CityProfile, Clock, Database
from disclosure import Exchanges

_SEED_BYTES = 8


class Samples(AuditBooks):
    """The samples. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: a rule has no words in the profile.
            ProfileInvalid: a rule has no article there.
        """
        super().__init__(database, clock, profile)
        self._exchanges = Exchanges(database)

    def add(self, sample: Sample, by: By) -> Kept:
        """Draw a sample and keep it; without a seed it is given one that nobody chose.

        Drawing looks at every exchange of its days: it is done before the turn is taken, in which
        nobody else writes.
        """
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        found = rules.sample_can_be_drawn(sample, self.today(), self.rules)
        if refused(found):
            return Kept(findings=found)
        seeded = replace(sample, seed=sample.seed or secrets.token_hex(_SEED_BYTES))
        drawn = self.drawn_again(seeded)
        kept = replace(seeded, drawn=drawn.numbers, population=drawn.population)
        with self.turn(by) as turn:
            return self.added(turn, found + rules.somebody_was_drawn(kept, self.rules), kept)

    def drawn_again(self, sample: Sample) -> drawing.Drawn:
        """What a sample's seed draws from what is kept now.

        A random one is the same whenever it is drawn. One by risk is too, but for exchanges that
        were erased, rated or objected to since: their weight is another one.
        """
        by_risk = partial(drawing.risk, rules=self.rules)
        weight = by_risk if sample.kind is SampleKind.RISK else drawing.alike
        shells = self._exchanges.population(sample.first, sample.last)
        return drawing.draw(shells, sample.size, sample.seed, weight)

    def every(self) -> tuple[Sample, ...]:
        """All samples, the newest first."""
        with self.reading() as shelf:
            return tuple(reversed(shelf.every(Sample)))

    def find(self, number: int) -> Sample | None:
        """A sample; None if there is none of that number."""
        with self.reading() as shelf:
            return shelf.find(Sample, number)
