"""What does the public get to see, and when? (각종 위원회 조례 제10조, 제13조)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from admin.books import Finding, Findings, last_day_within, refusal, warning
from admin.committee.afterwards import Minutes, Roster
from admin.committee.meetings import Meeting, Sitting
from admin.committee.people import Committee
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def minutes_are_complete(sitting: Sitting, rules: CommitteeRules) -> Findings:
    """제13조제1항, 공공기록물법 시행령 제18조제2항: what minutes must hold.

    Name, host, day and place always stand in what is kept of a meeting, votes with each item; the
    rest is looked for. Observers there may be none.
    """
    minutes = sitting.minutes or Minutes(meeting=sitting.meeting.number)
    lacking = {
        Say.MINUTES_LACK_END: sitting.meeting.ended is None,
        Say.MINUTES_LACK_ATTENDANCE: not sitting.attendances,
        Say.MINUTES_LACK_ITEMS: not sitting.items,
        Say.MINUTES_LACK_PROCEEDINGS: not minutes.proceedings,
        Say.MINUTES_LACK_REMARKS: not minutes.remarks,
        Say.MINUTES_LACK_RESULTS: not minutes.results,
    }

    def found() -> Iterator[Finding]:
        for said, lacks in lacking.items():
            if lacks:
                yield from refusal(rules, said)
        for item in sitting.agenda:
            if sitting.decision(item.number) is None:
                yield from warning(rules, Say.MINUTES_LACK_DECISION, item=item.title)

    return tuple(found())


def number_in_its_year(meeting: Meeting, meetings: Iterable[Meeting]) -> int:
    """공공기록물법 시행령 제18조제2항: minutes name their meeting, by its place in the year.

    Counted among those that were held, and typed by nobody: no two of a year bear one number.
    """
    return 1 + sum(
        one.ended is not None
        and one.day.year == meeting.day.year
        and (one.starts, one.number) < (meeting.starts, meeting.number)
        for one in meetings
    )


def last_day_of_minutes(ended: date, rules: CommitteeRules, holidays: Collection[date]) -> date:
    """제13조제2항: the last day for minutes of a meeting that ended on a day."""
    return last_day_within(ended, rules.minutes_days, holidays)


def minutes_published_in_time(
    meeting: Meeting,
    minutes: Minutes | None,
    today: date,
    rules: CommitteeRules,
    holidays: Collection[date],
) -> Findings:
    """제13조제2항: within so many days of the meeting's end, unless withheld on a ground."""
    ended = meeting.last_day
    if ended is None or (minutes is not None and minutes.withheld is not None):
        return ()
    due = last_day_of_minutes(ended, rules, holidays)
    told = {"due": due, "days": rules.minutes_days}
    published = minutes.published if minutes else None
    if published is None:
        return warning(rules, Say.MINUTES_OVERDUE if today > due else Say.MINUTES_DUE, **told)
    if published < ended:
        return refusal(rules, Say.MINUTES_EARLY, **told)
    return warning(rules, Say.MINUTES_LATE, **told) if published > due else ()


def minutes_withheld_on_a_ground(minutes: Minutes, rules: CommitteeRules) -> Findings:
    """제13조제2항, 정보공개법 제9조제1항: one of its eight grounds, and why it applies."""
    if minutes.withheld is None:
        return ()
    if minutes.published is not None:
        return refusal(rules, Say.MINUTES_BOTH)
    return () if minutes.withheld_why else refusal(rules, Say.MINUTES_WITHHELD_UNFOUNDED)


def roster_is_published(
    committee: Committee, rosters: Iterable[Roster], today: date, rules: CommitteeRules
) -> Findings:
    """제10조: the list of members as it is now stands on the site and in the gazette.

    It is withheld only where fair deliberation would suffer, and somebody wrote down why.
    """
    if not committee.in_office(today):
        return ()
    changed = _last_change(committee, today)
    newest = max(rosters, key=lambda one: (one.day, one.number), default=None)
    if newest is None or newest.day < changed:
        return warning(rules, Say.ROSTER_UNPUBLISHED, changed=changed)
    if newest.withheld_why or (newest.on_site and newest.in_gazette):
        return ()
    return warning(rules, Say.ROSTER_HALF_PUBLISHED)


def _last_change(committee: Committee, today: date) -> date:
    """The newest day, up to today, on which who sits on the committee was not as before."""
    began = [one.since for one in committee.members]
    one_day = timedelta(days=1)
    ended = [day + one_day for one in committee.members if (day := committee.last_day(one))]
    return max(day for day in (*began, *ended) if day <= today)
