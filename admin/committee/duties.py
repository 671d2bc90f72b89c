"""What the committee's ordinances ask to be done by a day, for the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from admin.books import Duty, Shelf, duty, require_articles
from admin.committee.afterwards import Condition, Minutes, Review
from admin.committee.desk import CommitteeBooks
from admin.committee.meetings import Meeting
from admin.committee.people import Committee
from admin.committee.reading import committee_on
from admin.committee.rules import convening, publication, yearly
from city import CityProfile, CommitteeRules, SentenceKey

_PAGES = "/office/committee"


class CommitteeDuty(SentenceKey):
    """What a duty is called; its day and its article stand beside it."""

    TERM_ENDS = "committee.due.term_ends"
    NOTICE_TO_GIVE = "committee.due.notice_to_give"
    PAPERS_TO_SEND = "committee.due.papers_to_send"
    MINUTES_TO_PUBLISH = "committee.due.minutes_to_publish"
    CONDITION_TO_MEET = "committee.due.condition_to_meet"
    REVIEW_TO_MAKE = "committee.due.review_to_make"


class CommitteeDuties:
    """The committee's duties: terms, notice, papers, minutes, conditions, the yearly review."""

    def __init__(self, books: CommitteeBooks, profile: CityProfile) -> None:
        """Take the books.

        Raises:
            SentenceMissing: a duty has no words in the profile.
            ProfileInvalid: a duty has no article there.
        """
        profile.sentences.require(CommitteeDuty)
        require_articles(profile.committee, CommitteeDuty, "committee.toml")
        self._books = books

    def duties(self) -> tuple[Duty, ...]:
        """What is to be done."""
        with self._books.reading() as shelf:
            seen = _seen(shelf)
        rules, today = self._books.rules, self._books.today()
        return (
            *terms(seen.seated, today, rules),
            *(one for meeting in seen.meetings for one in before_meeting(meeting, today, rules)),
            *self._minutes(seen),
            *(one for asked in seen.conditions for one in condition(asked, rules)),
            *reviews(seen, today, rules),
        )

    def _minutes(self, seen: Seen) -> Iterator[Duty]:
        rules, holidays = self._books.rules, self._books.holidays
        for meeting in seen.meetings:
            written, ended = seen.minutes.get(meeting.number), meeting.last_day
            if ended is None or (written and (written.published or written.withheld)):
                continue
            due = publication.last_day_of_minutes(ended, rules, holidays)
            yield _of_meeting("minutes", due, CommitteeDuty.MINUTES_TO_PUBLISH, meeting, rules)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What the duties are read from."""

    seated: Committee
    meetings: tuple[Meeting, ...] = ()
    minutes: Mapping[int, Minutes]
    """By their meetings."""
    conditions: tuple[Condition, ...] = ()
    reviewed: frozenset[int] = frozenset()
    """The years."""


def terms(seated: Committee, today: date, rules: CommitteeRules) -> Iterator[Duty]:
    """제8조제4항: who sits until a day, and nobody is appointed yet for after it."""
    followed = {one.renews for one in seated.members} | {one.replaces for one in seated.members}
    for one in seated.in_office(today):
        last = seated.last_day(one)
        if last is not None and one.number not in followed:
            key, path = f"committee.term:{one.number}", f"{_PAGES}/members/{one.number}"
            yield duty(rules, key, last, CommitteeDuty.TERM_ENDS, path, name=one.name)


def before_meeting(meeting: Meeting, today: date, rules: CommitteeRules) -> Iterator[Duty]:
    """제12조제1항: notice and papers of a meeting to come, unless urgency waives both."""
    if meeting.day < today or meeting.ended is not None or meeting.urgency:
        return
    if meeting.cancelled is not None:
        return
    # A day ahead, which an older version took, tells of nothing that was done.
    if meeting.noticed is None or meeting.noticed > today:
        due = convening.last_day_of_notice(meeting, rules)
        yield _of_meeting("notice", due, CommitteeDuty.NOTICE_TO_GIVE, meeting, rules)
    if meeting.papers is None or meeting.papers > today:
        due = convening.last_day_of_papers(meeting, rules)
        yield _of_meeting("papers", due, CommitteeDuty.PAPERS_TO_SEND, meeting, rules)


def condition(asked: Condition, rules: CommitteeRules) -> Iterator[Duty]:
    """No ordinance asks: whoever set it did."""
    if asked.met is None:
        key, told = f"committee.condition:{asked.number}", CommitteeDuty.CONDITION_TO_MEET
        path = f"{_PAGES}/items/{asked.item}"
        yield duty(rules, key, asked.due, told, path, text=asked.text, owner=asked.owner)


def reviews(seen: Seen, today: date, rules: CommitteeRules) -> Iterator[Duty]:
    """제14조제3항: last year's review, and once that is made this year's."""
    first = min((one.since.year for one in seen.seated.members), default=today.year + 1)
    for year in (today.year - 1, today.year):
        if year >= first and year not in seen.reviewed:
            due, told = yearly.last_day_of_review(year, rules), CommitteeDuty.REVIEW_TO_MAKE
            yield duty(rules, f"committee.review:{year}", due, told, f"{_PAGES}/yearly", year=year)
            return


def _seen(shelf: Shelf) -> Seen:
    return Seen(
        seated=committee_on(shelf),
        meetings=shelf.every(Meeting),
        minutes={one.meeting: one for one in shelf.every(Minutes)},
        conditions=shelf.every(Condition),
        reviewed=frozenset(one.year for one in shelf.every(Review)),
    )


def _of_meeting(
    kind: str, due: date, sentence: SentenceKey, meeting: Meeting, rules: CommitteeRules
) -> Duty:
    key, path = f"committee.{kind}:{meeting.number}", f"{_PAGES}/meetings/{meeting.number}"
    return duty(rules, key, due, sentence, path, day=meeting.day)
