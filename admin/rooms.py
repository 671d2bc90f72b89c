"""The rooms of the ordinances over one database, built once for officials' and public pages.

What one of them has counted or checked, the others need not count or check again.
"""

from __future__ import annotations

from dataclasses import dataclass

from admin.accessibility import Checklist
from admin.audits import AuditFindings
from admin.calendar import Calendar, Feeds, calendar_of
from admin.committee import CommitteeBooks, Resolutions
from admin.equal_service import EqualService
from admin.plan import Live, PlanBooks, Planning
from admin.register import Bindings, Drifts, Lists, RegisterBooks
from admin.surveys import Surveys
from city import CityProfile, Clock, Database
from disclosure import Feedback, Objections, Switch, Tallies
from knowledge import Readability


@dataclass(frozen=True, kw_only=True, slots=True)
class Rooms:
    """The rooms, and what they stand on."""

    database: Database
    clock: Clock
    profile: CityProfile
    committee: CommitteeBooks
    resolutions: Resolutions
    planning: Planning
    live: Live
    register: RegisterBooks
    lists: Lists
    drifts: Drifts
    bindings: Bindings
    surveys: Surveys
    equal_service: EqualService
    objections: Objections
    feedback: Feedback
    checklist: Checklist
    findings: AuditFindings
    calendar: Calendar
    feeds: Feeds


def rooms_over(database: Database, clock: Clock, profile: CityProfile) -> Rooms:
    """Build the rooms.

    Raises:
        SentenceMissing: a rule, a field or a duty has no words in the profile.
        ProfileInvalid: a rule or a duty has no article there.
    """
    committee = CommitteeBooks(database, clock, profile)
    resolutions = Resolutions(committee)
    planning = Planning(PlanBooks(database, clock, profile), resolutions)
    register = RegisterBooks(database, clock, profile, Readability().score)
    lists, objections = Lists(database), Objections(database, clock, profile)
    feedback = Feedback(database, clock, profile)
    findings = AuditFindings(database, clock, profile)
    return Rooms(
        database=database,
        clock=clock,
        profile=profile,
        committee=committee,
        resolutions=resolutions,
        planning=planning,
        live=Live(Tallies(database), clock),
        register=register,
        lists=lists,
        drifts=Drifts(database),
        bindings=Bindings(register, resolutions, Switch(database, clock)),
        surveys=Surveys(database, clock, profile),
        equal_service=EqualService(database, clock, profile.kept_for),
        objections=objections,
        feedback=feedback,
        checklist=Checklist(database, clock, profile),
        findings=findings,
        calendar=calendar_of(
            profile, clock, committee=committee, planning=planning, register=register,
            lists=lists, objections=objections, feedback=feedback, findings=findings,
        ),
        feeds=Feeds(database, clock),
    )  # fmt: skip
