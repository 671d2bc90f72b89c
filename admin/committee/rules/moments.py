"""When may something be voted on or decided? (인공지능 조례 제10조제2항)."""

from __future__ import annotations

from datetime import datetime

from admin.books import Findings, refusal
from admin.committee.meetings import Meeting
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def while_it_sits(moment: datetime, meeting: Meeting, rules: CommitteeRules) -> Findings:
    """제10조제2항: the meeting decides, so nothing before its beginning or after its end."""
    begun = meeting.starts <= moment
    over = meeting.ended is not None and meeting.ended < moment
    return () if begun and not over else refusal(rules, Say.OUTSIDE_THE_MEETING)
