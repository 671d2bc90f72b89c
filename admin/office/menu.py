"""The officials' menu: which pages it leads to, and who sees the way there."""

from __future__ import annotations

from dataclasses import dataclass

from admin.office.accesses.texts import AccessOffice
from admin.office.accessibility.texts import AccessibilityOffice
from admin.office.audits.texts import AuditOffice, FindingOffice
from admin.office.calendar.texts import CalendarOffice
from admin.office.committee.texts import CommitteeOffice
from admin.office.equal.texts import EqualOffice
from admin.office.feedback.texts import FeedbackOffice
from admin.office.objections.texts import ObjectionSentence
from admin.office.participation.case_texts import AwardOffice, PurchaseOffice
from admin.office.participation.texts import PartnerOffice, SurveyOffice
from admin.office.plan.texts import PlanOffice
from admin.office.register.texts import RegisterSentence
from admin.office.switch.texts import SwitchSentence
from admin.office.texts import AccountSentence, JournalSentence
from admin.officials import Official, Permission, may
from city import SentenceKey


@dataclass(frozen=True, kw_only=True, slots=True)
class MenuPlace:
    """A page that the officials' menu leads to."""

    path: str
    name: SentenceKey
    asks: Permission


MENU = (
    MenuPlace(path="/office/register", name=RegisterSentence.TITLE, asks=Permission.REGISTER_READ),
    MenuPlace(path="/office/calendar", name=CalendarOffice.TITLE, asks=Permission.CALENDAR),
    MenuPlace(path="/office/plan", name=PlanOffice.TITLE, asks=Permission.PLAN_READ),
    MenuPlace(path="/office/committee", name=CommitteeOffice.TITLE, asks=Permission.COMMITTEE_READ),
    MenuPlace(path="/office/papers", name=CommitteeOffice.PAPERS, asks=Permission.COMMITTEE_PAPERS),
    MenuPlace(path="/office/surveys", name=SurveyOffice.TITLE, asks=Permission.SURVEYS_READ),
    MenuPlace(path="/office/partners", name=PartnerOffice.TITLE, asks=Permission.PARTNERS_READ),
    MenuPlace(path="/office/purchases", name=PurchaseOffice.TITLE, asks=Permission.PURCHASES_READ),
    MenuPlace(path="/office/awards", name=AwardOffice.TITLE, asks=Permission.AWARDS_READ),
    MenuPlace(
        path="/office/objections", name=ObjectionSentence.TITLE, asks=Permission.OBJECTIONS_READ
    ),
    MenuPlace(path="/office/equal-service", name=EqualOffice.TITLE, asks=Permission.EQUAL_READ),
    MenuPlace(path="/office/feedback", name=FeedbackOffice.TITLE, asks=Permission.FEEDBACK_READ),
    MenuPlace(
        path="/office/accessibility",
        name=AccessibilityOffice.TITLE,
        asks=Permission.ACCESSIBILITY_READ,
    ),
    MenuPlace(path="/office/audits", name=AuditOffice.TITLE, asks=Permission.AUDITS_READ),
    MenuPlace(path="/office/accesses", name=AccessOffice.TITLE, asks=Permission.ACCESSES_READ),
    MenuPlace(path="/office/findings", name=FindingOffice.TITLE, asks=Permission.FINDINGS_READ),
    MenuPlace(path="/office/switch", name=SwitchSentence.TITLE, asks=Permission.SWITCH_READ),
    MenuPlace(path="/office/accounts", name=AccountSentence.LISTED, asks=Permission.ACCOUNTS),
    MenuPlace(path="/office/journal", name=JournalSentence.TITLE, asks=Permission.JOURNAL),
    MenuPlace(path="/office/account", name=AccountSentence.OWN, asks=Permission.OWN_ACCOUNT),
)


def places_for(official: Official | None) -> tuple[MenuPlace, ...]:
    """Where somebody may go; nowhere for who is not signed in."""
    if official is None:
        return ()
    return tuple(place for place in MENU if may(official, place.asks))


def place_of(path: str) -> MenuPlace | None:
    """To which place of the menu a page belongs."""
    page = f"{path.partition('#')[0]}/"
    found = (place for place in MENU if page.startswith(f"{place.path}/"))
    return max(found, key=lambda place: len(place.path), default=None)
