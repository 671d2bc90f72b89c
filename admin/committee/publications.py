"""What the public gets: minutes and roster; and the yearly review."""

from __future__ import annotations

from dataclasses import replace

from admin.books import By, Findings, Kept
from admin.committee.afterwards import Condition, Minutes, Review, Roster
from admin.committee.desk import CommitteeBooks
from admin.committee.meetings import Meeting
from admin.committee.reading import committee_on, sitting_on
from admin.committee.rules import conditions, held, moments, publication, yearly
from admin.committee.texts import CommitteeSentence as Say


class Publications:
    """What is written for others to read."""

    def __init__(self, books: CommitteeBooks) -> None:
        self._books = books

    def write_minutes(self, minutes: Minutes, by: By) -> Kept:
        """Keep a meeting's minutes, or keep them anew; what is published or withheld must be whole.

        Which ones they are, the meeting says: whatever number is handed in.
        """
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            found = sitting_on(turn, minutes.meeting)
            if found is None:
                return self._books.missing()
            rules, today = self._books.rules, self._books.today()
            findings = held.nothing_comes_of_it(found, rules)
            findings += held.minutes_out_stay(minutes, found.minutes, rules)
            findings += publication.minutes_withheld_on_a_ground(minutes, rules)
            findings += moments.was_done(minutes.published, today, Say.MINUTES_AHEAD, rules)
            findings += publication.minutes_published_in_time(
                found.meeting, minutes, today, rules, self._books.holidays
            )
            if minutes.published is not None or minutes.withheld is not None:
                whole = replace(found, minutes=minutes)
                findings += publication.minutes_are_complete(whole, rules)
            if found.minutes is None:
                return self._books.added(turn, findings, replace(minutes, number=0))
            kept = replace(minutes, number=found.minutes.number)
            return self._books.changed(turn, findings, kept)

    def publish_roster(self, roster: Roster, by: By) -> Kept:
        """Keep that the list of members was published, or why it was not."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            rules, today = self._books.rules, self._books.today()
            findings = moments.was_done(roster.day, today, Say.ROSTER_AHEAD, rules)
            findings += publication.roster_is_published(
                committee_on(turn), (roster,), roster.day, rules
            )
            return self._books.added(turn, findings, roster)

    def review(self, review: Review, by: By) -> Kept:
        """Keep what came of looking at a year's work."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            rules, today = self._books.rules, self._books.today()
            findings = moments.was_done(review.done, today, Say.REVIEW_AHEAD, rules)
            findings += yearly.review_is_of_a_year_that_is_over(review, turn.every(Review), rules)
            return self._books.added(turn, findings, review)

    def owed(self) -> Findings:
        """What is due or overdue today: roster, minutes, conditions, review, idleness."""
        rules, today = self._books.rules, self._books.today()
        with self._books.reading() as shelf:
            seated, meetings = committee_on(shelf), shelf.every(Meeting)
            written = {one.meeting: one for one in shelf.every(Minutes)}
            rosters, reviews = shelf.every(Roster), shelf.every(Review)
            asked = shelf.every(Condition)
        if not seated.members:
            return ()
        first = min(one.since for one in seated.members).year
        findings = publication.roster_is_published(seated, rosters, today, rules)
        for one in meetings:
            findings += publication.minutes_published_in_time(
                one, written.get(one.number), today, rules, self._books.holidays
            )
        for one in asked:
            findings += conditions.condition_in_time(one, today, rules)
        findings += yearly.reviewed_by_its_day(reviews, first, today, rules)
        return findings + yearly.at_work(meetings, first, today, rules)
