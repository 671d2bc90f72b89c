"""Awards from the recommendation to the book of awards, and their cancellation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from admin.awards.model import Award, Cancellation, Candidate, Nomination, Review
from admin.awards.rules import awarding, cancelling, recommending, reviewing, withdrawing
from admin.awards.tables import AwardRow, CancellationRow, CandidateRow, MeritReviewRow
from admin.awards.texts import AwardRule
from admin.books import Books, By, Findings, Kept, Room, Shelf, Turn, grouped, require_articles
from admin.committee import CommitteeBooks, Decision
from city import CityProfile, Clock, Database

AWARDS = Room(
    name="awards",
    tables={
        Award: AwardRow,
        Cancellation: CancellationRow,
        Candidate: CandidateRow,
        Review: MeritReviewRow,
    },
)
Step = Callable[[Turn, Nomination], Kept]


class Awards(Books):
    """The books of awards. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(
        self, database: Database, clock: Clock, profile: CityProfile, committee: CommitteeBooks
    ) -> None:
        """Take the parts; `committee` keeps the decisions that advise.

        Raises:
            SentenceMissing: a rule has no words in the profile.
            ProfileInvalid: a rule has no article there.
        """
        super().__init__(database, clock, profile, AWARDS)
        self.rules = profile.participation.awards
        self._committee = committee
        profile.sentences.require(AwardRule)
        require_articles(self.rules, AwardRule, "participation.toml")

    def recommend(self, candidate: Candidate, by: By) -> Kept:
        """Keep a candidate."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        found = recommending.recommending(candidate, self.today(), self.rules)
        found += reviewing.advised(candidate, self.decision(candidate.advice), self.rules)
        with self.turn(by) as turn:
            return self.added(turn, found, candidate)

    def advise(self, number: int, version: int, decision: int, by: By) -> Kept:
        """Keep which decision of the AI committee advises on a candidate."""
        advice = self.decision(decision)

        def step(turn: Turn, nomination: Nomination) -> Kept:
            advised = replace(nomination.candidate, version=version, advice=decision)
            found = reviewing.advised(advised, advice, self.rules)
            return self.changed(turn, found, advised)

        return self._on(number, by, step)

    def review(self, review: Review, by: By) -> Kept:
        """Keep what the committee of merits said."""

        def step(turn: Turn, nomination: Nomination) -> Kept:
            found = reviewing.counts_add_up(review, self.rules)
            found += reviewing.reviewed_in_time(review, nomination, self.today(), self.rules)
            return self.added(turn, found, review)

        return self._on(review.candidate, by, step)

    def award(self, award: Award, by: By) -> Kept:
        """Write an award into the book of awards."""

        def step(turn: Turn, nomination: Nomination) -> Kept:
            others = _every(turn)
            found = awarding.awarding(award, nomination, others, self.today(), self.rules)
            return self.added(turn, found, award)

        return self._on(award.candidate, by, step)

    def cancel(self, number: int, cancellation: Cancellation, by: By) -> Kept:
        """Cancel a candidate's award."""

        def step(turn: Turn, nomination: Nomination) -> Kept:
            found = cancelling.may_be_cancelled(cancellation, nomination, self.today(), self.rules)
            award = nomination.award.number if nomination.award else 0
            return self.added(turn, found, replace(cancellation, award=award))

        return self._on(number, by, step)

    def recover(self, number: int, version: int, day: date, by: By) -> Kept:
        """Keep that what was given came back."""

        def step(turn: Turn, nomination: Nomination) -> Kept:
            owed = nomination.cancellation
            found = cancelling.may_be_recovered(owed, day, self.today(), self.rules)
            if owed is None:
                return Kept(findings=found)
            return self.changed(turn, found, replace(owed, version=version, recovered=day))

        return self._on(number, by, step)

    def withdraw(self, number: int, version: int, by: By) -> Kept:
        """Take a recommendation back; the candidate stays in the books, with the act's reason."""

        def step(turn: Turn, nomination: Nomination) -> Kept:
            found = withdrawing.may_be_withdrawn(nomination, self.rules)
            off = replace(
                nomination.candidate, version=version, withdrawn=self.today(),
                withdrawn_why=by.reason,
            )  # fmt: skip
            return self.changed(turn, found, off, "withdrawn")

        return self._on(number, by, step)

    def decision(self, number: int | None) -> Decision | None:
        """A decision of the AI committee."""
        if number is None:
            return None
        with self._committee.reading() as shelf:
            return shelf.find(Decision, number)

    def every(self) -> tuple[Nomination, ...]:
        """All candidates, the newest first."""
        with self.reading() as shelf:
            return tuple(reversed(_every(shelf)))

    def find(self, number: int) -> Nomination | None:
        """A candidate with everything that became of it."""
        return next((one for one in self.every() if one.candidate.number == number), None)

    def told_of(self, nomination: Nomination) -> Findings:
        """What somebody should know of a candidate today."""
        candidate = nomination.candidate
        found = cancelling.recovery_due(nomination.cancellation, self.rules)
        if nomination.award is None and candidate.withdrawn is None:
            advice = self.decision(candidate.advice)
            found += reviewing.advised(candidate, advice, self.rules)
        return found

    def _on(self, number: int, by: By, step: Step) -> Kept:
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            found = next((one for one in _every(turn) if one.candidate.number == number), None)
            if found is None:
                return self.missing()
            wrong = withdrawing.still_stands(found, self.rules)
            return Kept(findings=wrong) if wrong else step(turn, found)


def _every(shelf: Shelf) -> tuple[Nomination, ...]:
    awards = {one.candidate: one for one in shelf.every(Award)}
    cancelled = {one.award: one for one in shelf.every(Cancellation)}
    reviews = grouped(shelf.every(Review), lambda one: one.candidate)

    def whole(candidate: Candidate) -> Nomination:
        award = awards.get(candidate.number)
        return Nomination(
            candidate=candidate,
            reviews=reviews.get(candidate.number, ()),
            award=award,
            cancellation=cancelled.get(award.number) if award else None,
        )

    return tuple(whole(one) for one in shelf.every(Candidate))
