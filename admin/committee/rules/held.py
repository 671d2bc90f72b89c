"""What was held stays as it was held (인공지능 조례 제10조제2항)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from admin.books import Finding, Findings, refusal
from admin.committee.afterwards import Minutes
from admin.committee.meetings import Meeting, Sitting
from admin.committee.people import Committee
from admin.committee.rules.publication import number_in_its_year
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def is_counted(sitting: Sitting) -> bool:
    """제10조제2항: whether who was a member has been reckoned with already."""
    ruled = any(one.decided is not None for one in sitting.recusals)
    over = sitting.meeting.ended is not None
    return over or ruled or bool(sitting.votes or sitting.decisions)


def who_sat_stays(
    before: Committee, after: Committee, sittings: Iterable[Sitting], rules: CommitteeRules
) -> Findings:
    """제10조제2항: whose quorum and majority were counted on a day stay its members.

    A quorum is counted of the members in office. Whoever moved a term past a meeting that was held
    would have it decide with another number than it did. Until something is counted, a forgotten
    member may still come in; who is kept as there does not go.
    """

    def found() -> Iterator[Finding]:
        for sitting in sittings:
            day = sitting.meeting.day
            was = {one.number for one in before.in_office(day)}
            would_be = {one.number for one in after.in_office(day)}
            came = {one.member for one in sitting.attendances}
            counted = is_counted(sitting)
            lost = was - would_be if counted else (was - would_be) & came
            yield from _told(Say.SAT_THEN, before, lost, sitting, rules)
            if counted:
                yield from _told(Say.SAT_NOT_THEN, after, would_be - was, sitting, rules)

    return tuple(found())


def minutes_out_stay(minutes: Minutes, before: Minutes | None, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제13조제2항: what was published stays, or is taken back first.

    Who takes it back and publishes it anew has done both before everybody's eyes, with reasons. The
    day on which it went out may be corrected.
    """
    if before is None or before.published is None or minutes.published is None:
        return ()
    same = replace(
        minutes, number=before.number, version=before.version, published=before.published
    )
    return () if same == before else refusal(rules, Say.MINUTES_OUT)


def meeting_told_stays(sitting: Sitting, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제13조제2항: what the public reads of a meeting is what is kept of it.

    And nothing more comes of a meeting that was called off.
    """
    out = sitting.minutes is not None and sitting.minutes.published is not None
    return refusal(rules, Say.MEETING_TOLD) if out else nothing_comes_of_it(sitting, rules)


def nothing_comes_of_it(sitting: Sitting, rules: CommitteeRules) -> Findings:
    """제10조제2항: nobody meets, decides or writes minutes of a meeting that was called off."""
    off = sitting.meeting.cancelled is not None
    return refusal(rules, Say.MEETING_CANCELLED) if off else ()


def numbers_told_stay(
    meeting: Meeting, meetings: Collection[Meeting], told: Collection[int], rules: CommitteeRules
) -> Findings:
    """공공기록물법 시행령 제18조제2항: minutes that are out keep their meeting's number.

    `told`: the meetings whose minutes are out. One that ended before them counts before them.
    """
    after = [meeting if one.number == meeting.number else one for one in meetings]
    for one in meetings:
        if one.number not in told or one.number == meeting.number:
            continue
        if number_in_its_year(one, meetings) != number_in_its_year(one, after):
            return refusal(rules, Say.NUMBER_TOLD, day=one.day)
    return ()


def _told(
    said: Say,
    committee: Committee,
    members: Collection[int],
    sitting: Sitting,
    rules: CommitteeRules,
) -> Findings:
    if not members:
        return ()
    return refusal(rules, said, names=committee.names(members), day=sitting.meeting.day)
