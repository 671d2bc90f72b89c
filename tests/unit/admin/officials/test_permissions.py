"""Deny unless granted: the whole matrix, written out a second time by hand."""

from __future__ import annotations

import itertools

import pytest

from admin.officials import GRANTED, Official, Permission, Role, may
from city.options import RoleChoice

P, R = Permission, Role
SPECIFIED = {
    P.OWN_ACCOUNT: {R.ADMINISTRATOR, R.OFFICER, R.SECRETARY, R.AUDITOR, R.EXPORTER, R.MEMBER},
    P.ACCOUNTS: {R.ADMINISTRATOR},
    P.JOURNAL: {R.ADMINISTRATOR, R.AUDITOR},
    P.OBJECTIONS_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.OBJECTIONS_CLOSE: {R.OFFICER},
    P.EQUAL_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.SWITCH_READ: {R.ADMINISTRATOR, R.OFFICER, R.SECRETARY, R.AUDITOR, R.EXPORTER, R.MEMBER},
    P.SWITCH_TURN: {R.OFFICER},
    P.REGISTER_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR, R.MEMBER},
    P.REGISTER_WRITE: {R.OFFICER},
    P.REGISTER_RELEASE: {R.OFFICER, R.SECRETARY},
    P.COMMITTEE_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.COMMITTEE_KEEP: {R.SECRETARY},
    P.COMMITTEE_PAPERS: {R.MEMBER},
    P.COMMITTEE_WITHDRAW: {R.MEMBER},
    P.PLAN_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR, R.MEMBER},
    P.PLAN_KEEP: {R.OFFICER},
    P.CALENDAR: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.SURVEYS_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.SURVEYS_CHANGE: {R.OFFICER},
    P.PARTNERS_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.PARTNERS_CHANGE: {R.OFFICER},
    P.PARTNERS_RELEASE: {R.OFFICER, R.SECRETARY},
    P.PURCHASES_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.PURCHASES_CHANGE: {R.OFFICER},
    P.AWARDS_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.AWARDS_CHANGE: {R.OFFICER},
    P.FEEDBACK_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.FEEDBACK_CLOSE: {R.OFFICER},
    P.ACCESSIBILITY_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.ACCESSIBILITY_KEEP: {R.OFFICER},
    P.AUDITS_READ: {R.AUDITOR},
    P.AUDITS_JUDGE: {R.AUDITOR},
    P.AUDITS_EXPORT: {R.EXPORTER},
    P.ACCESSES_READ: {R.AUDITOR},
    P.FINDINGS_READ: {R.OFFICER, R.SECRETARY, R.AUDITOR},
    P.FINDINGS_KEEP: {R.AUDITOR},
    P.FINDINGS_MEND: {R.OFFICER},
}


def test_the_command_line_gives_every_role() -> None:
    assert [one.value for one in RoleChoice] == [one.value for one in Role]


def make_official(*roles: Role, active: bool = True, must_change: bool = False) -> Official:
    return Official(
        number=1,
        name="kim",
        full_name="김담당",
        department="스마트정보과",
        roles=frozenset(roles),
        active=active,
        must_change=must_change,
        second_factor=False,
    )


@pytest.mark.parametrize(("permission", "role"), list(itertools.product(P, R)))
def test_each_cell_of_the_matrix_is_as_specified(permission: Permission, role: Role) -> None:
    assert may(make_official(role), permission) is (role in SPECIFIED[permission])


def test_two_roles_may_what_either_may_and_no_role_may_nothing() -> None:
    both = make_official(R.ADMINISTRATOR, R.OFFICER)
    assert {one for one in P if may(both, one)} == GRANTED[R.ADMINISTRATOR] | GRANTED[R.OFFICER]
    assert not any(may(make_official(), one) for one in P)


def test_a_stopped_account_may_nothing_and_a_lent_password_only_its_own_change() -> None:
    everything = tuple(Role)
    assert not any(may(make_official(*everything, active=False), one) for one in P)
    lent = make_official(*everything, must_change=True)
    assert {one for one in P if may(lent, one)} == {P.OWN_ACCOUNT}


def test_whoever_gives_rights_has_none_over_substance_and_an_auditor_changes_nothing() -> None:
    changing = {
        P.OBJECTIONS_CLOSE, P.SWITCH_TURN, P.REGISTER_WRITE, P.REGISTER_RELEASE, P.PLAN_KEEP,
        P.SURVEYS_CHANGE, P.PARTNERS_CHANGE, P.PURCHASES_CHANGE, P.AWARDS_CHANGE,
        P.PARTNERS_RELEASE,
        P.FEEDBACK_CLOSE, P.ACCESSIBILITY_KEEP, P.FINDINGS_MEND, P.COMMITTEE_KEEP,
    }  # fmt: skip
    assert not GRANTED[R.ADMINISTRATOR] & changing
    assert not GRANTED[R.AUDITOR] & (changing | {P.ACCOUNTS})
