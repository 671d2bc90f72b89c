"""When is something of a meeting done? While it sits, and not ahead (인공지능 조례 제10조제2항)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from admin.books import Findings, refusal
from admin.committee.meetings import Meeting
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def while_it_sits(moment: datetime, meeting: Meeting, rules: CommitteeRules) -> Findings:
    """제10조제2항: the meeting decides, so nothing before its beginning or after its end."""
    begun = meeting.starts <= moment
    over = meeting.ended is not None and meeting.ended < moment
    return () if begun and not over else refusal(rules, Say.OUTSIDE_THE_MEETING)


def has_come(moments: Iterable[datetime | None], now: datetime, rules: CommitteeRules) -> Findings:
    """제10조제2항: the committee has decided only what it has met on.

    A vote, a decision or an end that is still to come would bind an entry of the register, and
    start the days of the minutes, by a meeting that nobody has held.
    """
    ahead = any(moment is not None and moment > now for moment in moments)
    return refusal(rules, Say.MOMENT_AHEAD, now=f"{now:%Y. %-m. %-d. %H:%M}") if ahead else ()


def was_done(day: date | None, today: date, said: Say, rules: CommitteeRules) -> Findings:
    """What is written down as done was not done tomorrow: it would end a duty that still stands."""
    return refusal(rules, said, day=today) if day is not None and day > today else ()
