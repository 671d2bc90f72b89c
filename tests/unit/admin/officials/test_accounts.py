"""Accounts are kept with who and why; a lent password opens nothing; an administrator stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from admin.errors import AccountRefused
from admin.officials import Attempt, Refusal, Role
from city import Clock, Database
from disclosure import Change
from tests.builders.disclosure import make_ledger
from tests.builders.officials import HERE, PASSWORD, Staff


def problem_of(error: pytest.ExceptionInfo[AccountRefused]) -> str:
    return error.value.problem


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"name": "k"}, "account_name"),
        ({"name": "Kim"}, "account_name"),
        ({"name": "1kim"}, "account_name"),
        ({"name": "kim lee"}, "account_name"),
        ({"name": "k" * 33}, "account_name"),
        ({"full_name": " "}, "account_empty"),
        ({"department": ""}, "account_empty"),
        ({"roles": ()}, "no_role"),
        ({"name": "lee"}, "account_taken"),
    ],
)
def test_an_account_that_is_none_is_refused_and_nothing_is_kept(
    staff: Staff, changed: dict[str, object], problem: str
) -> None:
    staff.hire("lee", Role.AUDITOR)
    before = len(staff.journal.latest())
    fields = {"name": "kim", "full_name": "김담당", "department": "정보과", "roles": [Role.OFFICER]}
    with pytest.raises(AccountRefused) as error:
        staff.accounts.add(**(fields | changed), by="lee")  # type: ignore[arg-type]
    assert problem_of(error) == problem
    assert [one.name for one in staff.accounts.listed()] == ["lee"]
    assert len(staff.journal.latest()) == before


@pytest.mark.parametrize("typed", ["김담당", " 김 담당 ", "\u1100\u1175\u11b7담당"])
def test_nobody_has_two_accounts_with_which_one_would_do_what_asks_for_two(
    staff: Staff, typed: str
) -> None:
    told = {"department": "정보과", "roles": [Role.OFFICER], "by": "서버"}
    staff.accounts.add(name="kim", full_name="김담당", **told)  # type: ignore[arg-type]
    with pytest.raises(AccountRefused) as error:
        staff.accounts.add(name="kim2", full_name=typed, **told)  # type: ignore[arg-type]
    assert problem_of(error) == "account_of_same_person"
    elsewhere = told | {"department": "총무과"}
    staff.accounts.add(name="kim3", full_name=typed, **elsewhere)  # type: ignore[arg-type]
    assert [one.name for one in staff.accounts.listed()] == ["kim", "kim3"]


def test_who_was_stopped_may_have_another_account_and_then_not_the_first_again(
    staff: Staff,
) -> None:
    told = {"full_name": "김담당", "department": "정보과", "roles": [Role.OFFICER], "by": "서버"}
    staff.hire("boss", Role.ADMINISTRATOR)
    staff.accounts.add(name="kim", **told)  # type: ignore[arg-type]
    number = next(one.number for one in staff.accounts.listed() if one.name == "kim")
    stop = {"by": "boss", "reason": "전보"}
    staff.accounts.set_active(number, active=False, **stop)
    staff.accounts.add(name="kim2", **told)  # type: ignore[arg-type]
    with pytest.raises(AccountRefused) as error:
        staff.accounts.set_active(number, active=True, **stop)
    assert problem_of(error) == "account_of_same_person"


def test_a_lent_password_has_to_be_changed_before_anything_else(staff: Staff) -> None:
    loan = staff.accounts.add(
        name="kim", full_name="김담당", department="정보과", roles=[Role.OFFICER], by="서버"
    )
    who = staff.enter("kim", loan)
    assert who.official.must_change
    staff.own.change_password(who, loan, PASSWORD)
    assert not staff.enter("kim").official.must_change
    spent = Attempt(name="kim", password=loan, code="", address=HERE)
    assert staff.sign_in.open(spent) is Refusal.WRONG


def test_changing_ones_password_ends_the_other_sessions_and_keeps_this_one(staff: Staff) -> None:
    here = staff.hire("kim", Role.OFFICER)
    elsewhere = staff.enter("kim")
    staff.own.change_password(here, PASSWORD, "다섯 번 접은 종이학 23마리")
    assert staff.sign_in.find(here.token) is not None
    assert staff.sign_in.find(elsewhere.token) is None


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("틀린 비밀번호입니다", "다섯 번 접은 종이학 23마리", "password_wrong"),
        (PASSWORD, PASSWORD, "password_same"),
        (PASSWORD, "짧다", "password_short"),
        (PASSWORD, "kim의 바다와 배 열두 척", "password_named"),
    ],
)
def test_a_password_is_changed_by_its_owner_alone_and_into_a_good_one(
    staff: Staff, old: str, new: str, problem: str
) -> None:
    who = staff.hire("kim", Role.OFFICER)
    with pytest.raises(AccountRefused) as error:
        staff.own.change_password(who, old, new)
    assert problem_of(error) == problem
    assert staff.enter("kim", PASSWORD).official == who.official


def test_nobody_changes_their_own_roles_and_the_last_administrator_stays(staff: Staff) -> None:
    kim = staff.hire("kim", Role.ADMINISTRATOR)
    lee = staff.hire("lee", Role.ADMINISTRATOR)
    with pytest.raises(AccountRefused) as error:
        staff.accounts.set_roles(kim.official.number, {Role.OFFICER}, by="kim", reason="승진")
    assert problem_of(error) == "account_own"
    staff.accounts.set_active(kim.official.number, active=False, by="lee", reason="퇴직")
    for change in (
        lambda: staff.accounts.set_active(lee.official.number, active=False, by="kim", reason="가"),
        lambda: staff.accounts.set_roles(lee.official.number, {Role.MEMBER}, by="kim", reason="가"),
    ):
        with pytest.raises(AccountRefused) as error:
            change()
        assert problem_of(error) == "last_administrator"
    assert staff.enter("lee").official.roles == {Role.ADMINISTRATOR}


def test_a_change_without_a_reason_or_of_nobody_is_refused(staff: Staff) -> None:
    kim = staff.hire("kim", Role.ADMINISTRATOR)
    number = kim.official.number
    for changed, problem in (
        (
            lambda: staff.accounts.set_active(number, active=False, by="lee", reason=" "),
            "no_reason",
        ),
        (
            lambda: staff.accounts.set_roles(99, {Role.MEMBER}, by="lee", reason="가"),
            "account_unknown",
        ),
        (lambda: staff.accounts.lend_password("nobody", by="lee", reason="가"), "account_unknown"),
        (lambda: staff.accounts.lend_password("kim", by="lee", reason=""), "no_reason"),
    ):
        with pytest.raises(AccountRefused) as error:
            changed()
        assert problem_of(error) == problem
    assert staff.sign_in.find(kim.token) is not None


def test_every_change_is_kept_with_before_and_after_and_is_a_leaf_that_names_nobody(
    staff: Staff, database: Database, clock: Clock, tmp_path: Path
) -> None:
    ledger = make_ledger(database, clock, tmp_path / "key")
    staff.hire("lee", Role.ADMINISTRATOR)
    kim = staff.hire("kim", Role.OFFICER, Role.MEMBER)
    staff.accounts.set_roles(kim.official.number, {Role.AUDITOR}, by="lee", reason="감사실 전보")
    staff.accounts.lend_password("kim", by="lee", reason="잊음")
    lent, roles = staff.journal.latest(subject=f"official:{kim.official.number}", limit=2)
    assert roles.act.changes == (Change(field="roles", before="member officer", after="auditor"),)
    assert (roles.act.by, roles.act.reason, lent.act.verb) == (
        "lee",
        "감사실 전보",
        "official.password_lent",
    )
    ledger.sign()
    leaves = list(ledger.leaves())
    assert not any(word in leaf for leaf in leaves for word in ("kim", "lee", "감사실"))
    assert ledger.check((), lambda _: None).faults == ()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE acts SET reason = '다른 까닭' WHERE number = 2",
        "UPDATE acts SET \"by\" = 'park' WHERE number = 2",
        "UPDATE acts SET changes = '[]' WHERE number = 1",
        "DELETE FROM acts WHERE number = 2",
    ],
)
def test_an_act_that_is_rewritten_or_gone_is_found(
    staff: Staff, database: Database, clock: Clock, tmp_path: Path, change: str
) -> None:
    ledger = make_ledger(database, clock, tmp_path / "key")
    staff.hire("lee", Role.ADMINISTRATOR)
    ledger.sign()
    with database.engine.begin() as connection:
        assert connection.exec_driver_sql(change).rowcount == 1
    found = ledger.check((), lambda _: None).faults
    assert [fault.code for fault in found] == ["act_differs"]
