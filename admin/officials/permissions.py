"""Who may do what: deny unless granted, by one table.

A page names the one permission it asks for; a role is a set of permissions, and nothing else
grants any. Reading and changing are apart, and whoever gives rights has none over substance.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from admin.officials.model import Official, Role


class Permission(StrEnum):
    """Something that a page lets somebody do."""

    OWN_ACCOUNT = "own_account"
    ACCOUNTS = "accounts"
    JOURNAL = "journal"
    OBJECTIONS_READ = "objections_read"
    OBJECTIONS_CLOSE = "objections_close"
    EQUAL_READ = "equal_read"
    FEEDBACK_READ = "feedback_read"
    FEEDBACK_CLOSE = "feedback_close"
    ACCESSIBILITY_READ = "accessibility_read"
    ACCESSIBILITY_KEEP = "accessibility_keep"
    SWITCH_READ = "switch_read"
    SWITCH_TURN = "switch_turn"
    REGISTER_READ = "register_read"
    REGISTER_WRITE = "register_write"
    REGISTER_RELEASE = "register_release"
    PLAN_READ = "plan_read"
    PLAN_KEEP = "plan_keep"
    CALENDAR = "calendar"
    COMMITTEE_READ = "committee_read"
    COMMITTEE_KEEP = "committee_keep"
    COMMITTEE_PAPERS = "committee_papers"
    COMMITTEE_WITHDRAW = "committee_withdraw"
    SURVEYS_READ = "surveys_read"
    SURVEYS_CHANGE = "surveys_change"
    PARTNERS_READ = "partners_read"
    PARTNERS_CHANGE = "partners_change"
    PARTNERS_RELEASE = "partners_release"
    PURCHASES_READ = "purchases_read"
    PURCHASES_CHANGE = "purchases_change"
    AWARDS_READ = "awards_read"
    AWARDS_CHANGE = "awards_change"
    AUDITS_READ = "audits_read"
    AUDITS_JUDGE = "audits_judge"
    AUDITS_EXPORT = "audits_export"
    ACCESSES_READ = "accesses_read"
    FINDINGS_READ = "findings_read"
    FINDINGS_KEEP = "findings_keep"
    FINDINGS_MEND = "findings_mend"


_PARTICIPATION_READ = frozenset(
    {
        Permission.SURVEYS_READ,
        Permission.PARTNERS_READ,
        Permission.PURCHASES_READ,
        Permission.AWARDS_READ,
    }
)
_PARTICIPATION_CHANGE = frozenset(
    {
        Permission.SURVEYS_CHANGE,
        Permission.PARTNERS_CHANGE,
        Permission.PURCHASES_CHANGE,
        Permission.AWARDS_CHANGE,
    }
)
_EVERYBODY = frozenset({Permission.OWN_ACCOUNT, Permission.SWITCH_READ})
_DUTIES = frozenset(
    {
        Permission.PLAN_READ,
        Permission.CALENDAR,
        Permission.FINDINGS_READ,
        Permission.EQUAL_READ,
    }
)

GRANTED: Mapping[Role, frozenset[Permission]] = {
    Role.ADMINISTRATOR: _EVERYBODY | {Permission.ACCOUNTS, Permission.JOURNAL},
    Role.OFFICER: _EVERYBODY
    | _DUTIES
    | _PARTICIPATION_READ
    | _PARTICIPATION_CHANGE
    | {Permission.OBJECTIONS_READ, Permission.OBJECTIONS_CLOSE, Permission.SWITCH_TURN}
    | {Permission.FEEDBACK_READ, Permission.FEEDBACK_CLOSE}
    | {Permission.ACCESSIBILITY_READ, Permission.ACCESSIBILITY_KEEP}
    | {Permission.REGISTER_READ, Permission.REGISTER_WRITE, Permission.REGISTER_RELEASE}
    | {Permission.PARTNERS_RELEASE}
    | {Permission.PLAN_KEEP, Permission.COMMITTEE_READ, Permission.FINDINGS_MEND},
    Role.SECRETARY: _EVERYBODY
    | _DUTIES
    | _PARTICIPATION_READ
    | {Permission.OBJECTIONS_READ, Permission.REGISTER_READ, Permission.REGISTER_RELEASE}
    | {Permission.PARTNERS_RELEASE}
    | {Permission.FEEDBACK_READ, Permission.ACCESSIBILITY_READ}
    | {Permission.COMMITTEE_READ, Permission.COMMITTEE_KEEP},
    Role.AUDITOR: _EVERYBODY
    | _DUTIES
    | _PARTICIPATION_READ
    | {Permission.JOURNAL, Permission.OBJECTIONS_READ, Permission.FEEDBACK_READ}
    | {Permission.REGISTER_READ, Permission.COMMITTEE_READ, Permission.ACCESSIBILITY_READ}
    | {Permission.AUDITS_READ, Permission.AUDITS_JUDGE, Permission.FINDINGS_KEEP}
    | {Permission.ACCESSES_READ},
    Role.EXPORTER: _EVERYBODY | {Permission.AUDITS_EXPORT},
    Role.MEMBER: _EVERYBODY
    | {Permission.REGISTER_READ, Permission.PLAN_READ}
    | {Permission.COMMITTEE_PAPERS, Permission.COMMITTEE_WITHDRAW},
}
"""What each role may."""


def may(official: Official, permission: Permission) -> bool:
    """Whether somebody may do something: one of their roles grants it, and their account stands.

    A password that somebody else has set opens nothing but the account's own page.
    """
    if not official.active:
        return False
    if official.must_change:
        return permission is Permission.OWN_ACCOUNT
    return any(permission in GRANTED[role] for role in official.roles)
