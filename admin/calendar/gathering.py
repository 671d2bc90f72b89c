"""Which rooms have duties: whoever builds one more adds its line here."""

from __future__ import annotations

from admin.audits import AuditDuties, AuditFindings
from admin.calendar.calendar import Calendar
from admin.calendar.objections import ObjectionDuties
from admin.calendar.texts import CalendarSentence
from admin.committee import CommitteeBooks, CommitteeDuties
from admin.feedback import FeedbackDuties
from admin.plan import PlanDuties, Planning
from admin.register import Lists, RegisterBooks, RegisterDuties
from city import CityProfile, Clock
from disclosure import Feedback, Objections


def calendar_of(
    profile: CityProfile,
    clock: Clock,
    *,
    committee: CommitteeBooks,
    planning: Planning,
    register: RegisterBooks,
    lists: Lists,
    objections: Objections,
    feedback: Feedback,
    findings: AuditFindings,
) -> Calendar:
    """The calendar over the books of every room.

    Raises:
        SentenceMissing: a duty has no words in the profile.
        ProfileInvalid: a duty has no article there.
    """
    profile.sentences.require(CalendarSentence)
    sources = (
        CommitteeDuties(committee, profile),
        PlanDuties(planning, profile.plan),
        RegisterDuties(register, lists, profile),
        ObjectionDuties(objections),
        FeedbackDuties(feedback, profile),
        AuditDuties(findings),
    )
    return Calendar(sources, clock)
