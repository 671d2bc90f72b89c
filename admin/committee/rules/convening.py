"""Is the committee convened as it must be? (인공지능 조례 제10조제1항, 각종 위원회 조례 제12조)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from admin.books import Finding, Findings, last_day_before, refusal, warning
from admin.committee.meetings import OF_SYSTEMS, Closed, Item, Matter, Meeting, Sitting
from admin.committee.people import Member, Secretary
from admin.committee.rules.composition import secretary_by_post
from admin.committee.rules.moments import was_done
from admin.committee.rules.quorum import majority
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def demanded_by_enough(
    meeting: Meeting, in_office: Collection[Member], rules: CommitteeRules
) -> Findings:
    """인공지능 조례 제10조제1항: by the chair, or by a third of those in office, rounded up."""
    demanding = set(meeting.demanded_by)
    if not demanding:
        return ()
    if not demanding <= {one.number for one in in_office}:
        return refusal(rules, Say.DEMANDED_BY_OTHERS)
    least = rules.demand.at_least(len(in_office))
    if len(demanding) >= least:
        return ()
    told = {"count": len(demanding), "all": len(in_office), "least": least}
    return refusal(rules, Say.DEMANDED_BY_TOO_FEW, share=str(rules.demand), **told)


def last_day_of_notice(meeting: Meeting, rules: CommitteeRules) -> date:
    """각종 위원회 조례 제12조제1항: the last day on which members are told in time."""
    return last_day_before(meeting.day, rules.notice_days)


def last_day_of_papers(meeting: Meeting, rules: CommitteeRules) -> date:
    """각종 위원회 조례 제12조제1항: the last day on which papers are handed out in time."""
    return last_day_before(meeting.day, rules.papers_days)


def notice_in_time(meeting: Meeting, today: date, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제12조제1항: day and agenda so many days before, or recorded urgency."""
    last = last_day_of_notice(meeting, rules)
    told = {"last": last, "days": rules.notice_days}
    if (meeting.noticed or today) > last:
        if meeting.urgency:
            return warning(rules, Say.NOTICE_WAIVED, **told)
        return refusal(rules, Say.NOTICE_LATE, **told)
    return () if meeting.noticed else warning(rules, Say.NOTICE_DUE, **told)


def papers_in_time(meeting: Meeting, today: date, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제12조제1항: papers so many days before, or recorded urgency."""
    last = last_day_of_papers(meeting, rules)
    told = {"last": last, "days": rules.papers_days}
    if (meeting.papers or today) > last:
        if meeting.urgency:
            return warning(rules, Say.PAPERS_WAIVED, **told)
        return refusal(rules, Say.PAPERS_LATE, **told)
    return () if meeting.papers else warning(rules, Say.PAPERS_DUE, **told)


def nothing_is_told_ahead(meeting: Meeting, today: date, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제12조제1항, 제2항: the days of telling are days that have come.

    A day ahead would count as notice in time, and end the calendar's duty, though nobody was told.
    """
    days = {
        Say.NOTICE_AHEAD: meeting.noticed,
        Say.PAPERS_AHEAD: meeting.papers,
        Say.ANNOUNCED_AHEAD: meeting.announced,
    }
    return tuple(one for said, day in days.items() for one in was_done(day, today, said, rules))


def notice_tells_the_agenda(
    meeting: Meeting, items: Collection[Item], rules: CommitteeRules
) -> Findings:
    """각종 위원회 조례 제12조제1항: notice tells the agenda, so there is one when it is given."""
    if meeting.noticed is None or items:
        return ()
    return refusal(rules, Say.NOTICE_WITHOUT_ITEMS)


def announced(meeting: Meeting, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제12조제2항: day, place and agenda stand on the city's site."""
    if meeting.announced is not None and meeting.announced <= meeting.day:
        return ()
    return warning(rules, Say.NOT_ANNOUNCED)


def closed_on_a_ground(
    meeting: Meeting, in_office: Collection[Member], rules: CommitteeRules
) -> Findings:
    """각종 위원회 조례 제12조제5항: open, unless a law, the chair or a majority closes it.

    Which law, and why the chair finds it necessary, is told.
    """
    if meeting.closed is None:
        return ()
    if meeting.closed is not Closed.MEMBERS:
        return () if meeting.closed_why else refusal(rules, Say.CLOSED_UNEXPLAINED)
    demanding = {one.number for one in in_office} & set(meeting.closing_demanded_by)
    least = majority(len(in_office))
    if len(demanding) >= least:
        return ()
    told = {"count": len(demanding), "all": len(in_office), "least": least}
    return refusal(rules, Say.CLOSED_BY_TOO_FEW, **told)


def what_was_held_stays(meeting: Meeting, before: Sitting, rules: CommitteeRules) -> Findings:
    """인공지능 조례 제10조제2항: what was voted or decided stays on its day and before the end.

    Nobody comes or is heard after it either.
    """
    moments = [one.at for one in (*before.votes, *before.decisions)]
    moments += [one.decided for one in before.recusals if one.decided is not None]
    if moments and meeting.starts != before.meeting.starts:
        return refusal(rules, Say.MEETING_SETTLED)
    moments += [one.arrived for one in before.attendances]
    moments += [one.at for one in before.hearings]
    if meeting.ended is not None and meeting.ended < max((meeting.starts, *moments)):
        return refusal(rules, Say.ENDED_EARLY)
    return ()


def item_asked_by_the_chair(item: Item, rules: CommitteeRules) -> Findings:
    """인공지능 조례 제7조제5호: what is none of the four matters comes on by the chair alone."""
    if item.matter is not Matter.ASKED or item.asked_by_chair:
        return ()
    return refusal(rules, Say.NOT_ASKED_BY_CHAIR, item=item.title)


def items_can_bind_their_systems(items: Iterable[Item], rules: CommitteeRules) -> Findings:
    """인공지능 조례 제7조제3호부터 제5호까지: plans and policies bind no system.

    An item that names an entry of the register says that its decision will bind it.
    """
    return tuple(
        found
        for item in items
        if item.system is not None and item.matter not in OF_SYSTEMS
        for found in refusal(rules, Say.SYSTEM_OF_ANOTHER_MATTER, item=item.title)
    )


def item_can_still_be_told(
    meeting: Meeting, items: Collection[Item], today: date, rules: CommitteeRules
) -> Findings:
    """각종 위원회 조례 제12조제1항: members are told of the agenda before they meet on it.

    What comes on after the last day of notice is warned of, for it may have been told on paper. A
    meeting that was ended with no item at all takes one: its minutes could never be published.
    """
    if meeting.ended is not None:
        return refusal(rules, Say.ITEM_AFTER_END) if items else ()
    last = last_day_of_notice(meeting, rules)
    if meeting.noticed is None or today <= last:
        return ()
    return warning(rules, Say.ITEM_LATE, last=last, days=rules.notice_days)


def convening(
    meeting: Meeting,
    items: Collection[Item],
    in_office: Collection[Member],
    today: date,
    rules: CommitteeRules,
) -> Findings:
    """Everything that a meeting must keep before it begins."""

    def found() -> Iterator[Finding]:
        yield from demanded_by_enough(meeting, in_office, rules)
        yield from notice_in_time(meeting, today, rules)
        yield from papers_in_time(meeting, today, rules)
        yield from nothing_is_told_ahead(meeting, today, rules)
        yield from notice_tells_the_agenda(meeting, items, rules)
        yield from announced(meeting, rules)
        yield from closed_on_a_ground(meeting, in_office, rules)

    return tuple(found())


def calling(
    meeting: Meeting,
    items: Collection[Item],
    in_office: Collection[Member],
    secretary: Secretary | None,
    today: date,
    rules: CommitteeRules,
) -> Findings:
    """The same for who calls it: with who takes the minutes, and who asked for its items."""

    def found() -> Iterator[Finding]:
        yield from convening(meeting, items, in_office, today, rules)
        yield from secretary_by_post(secretary, rules)
        for item in items:
            yield from item_asked_by_the_chair(item, rules)

    return tuple(found())
