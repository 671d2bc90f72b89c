"""The register's books: those of every room, with what the city says of them in numbers."""

from __future__ import annotations

from collections.abc import Collection

from admin.books import Books, Findings, require_articles, writers_since
from admin.register.binding import Aspect
from admin.register.links import links_of
from admin.register.meter import Scorer, plain_scores
from admin.register.model import FIELDS, Proof, System
from admin.register.room import REGISTER
from admin.register.rules import days, moving, releasing, serving
from admin.register.texts import EVERY_KEY, SystemsRule
from city import CityProfile, Clock, Database, ProfileInvalid, RegisterRules
from disclosure import Journal

_FILE = "register.toml"


class RegisterBooks(Books):
    """The register's books, and what its rules say of an entry."""

    def __init__(
        self, database: Database, clock: Clock, profile: CityProfile, score: Scorer
    ) -> None:
        """Take the parts, and what scores how easily a text reads.

        Raises:
            SentenceMissing: a rule, or a field, has no words in the profile.
            ProfileInvalid: a rule has no article there, or a field or aspect is none.
        """
        super().__init__(database, clock, profile, REGISTER)
        self._journal = Journal(database)
        for keys in EVERY_KEY:
            profile.sentences.require(keys)
        require_articles(profile.register, SystemsRule, _FILE)
        unknown = set(profile.register.release_needs) - set(FIELDS)
        unknown |= set(profile.register.drift_pauses) - {one.value for one in Aspect}
        if unknown:
            raise ProfileInvalid(path=_FILE, problem=", ".join(sorted(unknown)))
        self.sentences = profile.sentences
        self.rules: RegisterRules = profile.register
        self.score = score

    def writers(self, system: System, after: int) -> frozenset[str]:
        """Who made the versions of an entry after one."""
        subject = f"register.system:{system.number}"
        return writers_since(self._journal, subject, system.version, after)

    def true_of(self, system: System, proofs: Collection[Proof]) -> Findings:
        """What must be true of an entry wherever it stands in its life."""
        return (
            *serving.impact_has_its_contents(system, self.rules),
            *days.days_fit(system, self.today(), self.rules),
            *moving.what_its_stage_asks(system, proofs, self.rules),
        )

    def fit_to_show(self, system: System, dead: Collection[str]) -> Findings:
        """What must be true of an entry that the public sees; `dead` are own links to nowhere."""
        return (
            *releasing.nothing_needed_is_missing(system, self.rules),
            *releasing.links_lead_somewhere(links_of(system), dead, self.rules),
            *releasing.reads_easily(plain_scores(system, self.score), self.rules),
        )
