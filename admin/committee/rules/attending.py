"""Who is there? (제10조제2항 of the AI ordinance: a member in office, from when until when)."""

from __future__ import annotations

from collections.abc import Iterator

from admin.books import Finding, Findings, refusal
from admin.committee.meetings import Attendance, Sitting
from admin.committee.people import Committee
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def in_office_on_the_day(
    attendance: Attendance, sitting: Sitting, committee: Committee, rules: CommitteeRules
) -> Findings:
    """제10조제2항: those present are members in office on the day of the meeting."""
    in_office = committee.in_office(sitting.meeting.day)
    if any(one.number == attendance.member for one in in_office):
        return ()
    return refusal(rules, Say.NOT_A_MEMBER, name=committee.names([attendance.member]))


def there_once_at_a_time(
    attendance: Attendance, name: str, sitting: Sitting, rules: CommitteeRules
) -> Findings:
    """제10조제2항: nobody is counted twice; who left may come back."""
    for one in sitting.attendances:
        if one.member != attendance.member or one.number == attendance.number:
            continue
        before = one.left is not None and one.left <= attendance.arrived
        after = attendance.left is not None and attendance.left <= one.arrived
        if not before and not after:
            return refusal(rules, Say.THERE_ALREADY, name=name)
    return ()


def while_the_meeting_lasts(
    attendance: Attendance, sitting: Sitting, rules: CommitteeRules
) -> Findings:
    """제10조제2항: who is present came before the end, and did not leave before they came."""
    ended, left = sitting.meeting.ended, attendance.left
    late = ended is not None and attendance.arrived > ended
    backwards = left is not None and left < attendance.arrived
    return refusal(rules, Say.THERE_AT_NO_TIME) if late or backwards else ()


def decisions_stay_as_they_were(
    attendance: Attendance, name: str, sitting: Sitting, rules: CommitteeRules
) -> Findings:
    """제10조제2항: who was there when something was decided or voted stays so."""
    others = [one for one in sitting.attendances if one.number != attendance.number]
    seen = [one for one in sitting.attendances if one.number == attendance.number]
    moments = [one.at for one in sitting.decisions] + [
        one.at for one in sitting.votes if one.member == attendance.member
    ]
    moments += [one.decided for one in sitting.recusals if one.decided is not None]
    before = Sitting(meeting=sitting.meeting, attendances=(*others, *seen))
    after = Sitting(meeting=sitting.meeting, attendances=(*others, attendance))
    if all(before.present(moment) == after.present(moment) for moment in moments):
        return ()
    return refusal(rules, Say.ATTENDANCE_SETTLED, name=name)


def attending(
    attendance: Attendance, sitting: Sitting, committee: Committee, rules: CommitteeRules
) -> Findings:
    """Everything that an attendance must keep."""
    name = committee.names([attendance.member])

    def found() -> Iterator[Finding]:
        yield from in_office_on_the_day(attendance, sitting, committee, rules)
        yield from while_the_meeting_lasts(attendance, sitting, rules)
        yield from there_once_at_a_time(attendance, name, sitting, rules)
        yield from decisions_stay_as_they_were(attendance, name, sitting, rules)

    return tuple(found())
