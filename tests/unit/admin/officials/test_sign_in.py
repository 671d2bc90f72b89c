"""The door: who comes in, how often somebody may try, and when a session is over."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pyotp.totp import TOTP

from admin.errors import AccountRefused
from admin.officials import Attempt, Official, Passwords, Refusal, Remark, Role, Told, new_secret
from admin.officials.sign_in import (
    COUNTED_FOR,
    FAILURES_OF_ADDRESS,
    FAILURES_OF_NAME,
    IDLE,
    LONGEST,
)
from city import Database, FixedClock
from tests.builders.officials import CHEAP, HERE, PASSWORD, Staff, make_staff

SECOND = timedelta(seconds=1)


WRONG = "틀린 비밀번호입니다"


def attempt(name: str, password: str = WRONG, address: str = HERE) -> Attempt:
    return Attempt(name=name, password=password, code="", address=address)


def test_who_types_the_right_things_is_signed_in(staff: Staff) -> None:
    staff.hire("kim", Role.OFFICER)
    opened = staff.enter(" KIM ")
    found = staff.sign_in.find(opened.token)
    assert found is not None
    assert found.official == opened.official
    assert found.official.roles == {Role.OFFICER}
    assert staff.journal.latest(limit=1)[0].act.verb == "official.signed_in"


def test_what_the_next_page_tells_stands_in_its_session_alone_until_more_is_told(
    staff: Staff,
) -> None:
    kim, lee = staff.hire("kim", Role.OFFICER), staff.hire("lee", Role.OFFICER)
    first = Told(path="/a", form="add", remarks=(Remark(words="살펴 주세요", article="제6조"),))
    assert kim.told is None
    for told in (first, Told(path="/b", form="end")):
        staff.sign_in.tell(kim.token, told)
        found, other = staff.sign_in.find(kim.token), staff.sign_in.find(lee.token)
        assert found is not None
        assert other is not None
        assert (found.told, other.told) == (told, None)


def test_a_wrong_password_a_wrong_name_and_a_stopped_account_are_refused_alike(
    staff: Staff,
) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    lee = staff.hire("lee", Role.OFFICER)
    staff.accounts.set_active(lee.official.number, active=False, by="kim", reason="휴직")
    assert staff.sign_in.open(attempt("kim")) is Refusal.WRONG
    assert staff.sign_in.open(attempt("nobody", PASSWORD)) is Refusal.WRONG
    assert staff.sign_in.open(attempt("lee", PASSWORD)) is Refusal.WRONG
    assert staff.sign_in.find(lee.token) is None


@pytest.mark.parametrize("name", ["kim", "nobody"])
def test_after_five_failures_a_name_is_closed_even_to_its_owner_and_then_opens(
    staff: Staff, clock: FixedClock, name: str
) -> None:
    staff.hire("kim", Role.OFFICER)
    for number in range(FAILURES_OF_NAME):
        assert staff.sign_in.open(attempt(name, address=f"198.51.100.{number}")) is Refusal.WRONG
    assert staff.sign_in.open(attempt(name, PASSWORD)) is Refusal.TOO_OFTEN
    clock.turn(COUNTED_FOR - SECOND)
    assert staff.sign_in.open(attempt(name, PASSWORD)) is Refusal.TOO_OFTEN
    clock.turn(SECOND)
    assert staff.sign_in.open(attempt(name, PASSWORD)) is not Refusal.TOO_OFTEN


def test_thirty_failures_close_an_address_whatever_names_were_tried(staff: Staff) -> None:
    staff.hire("kim", Role.OFFICER)
    for number in range(FAILURES_OF_ADDRESS):
        assert staff.sign_in.open(attempt(f"guess{number}")) is Refusal.WRONG
    assert staff.sign_in.open(attempt("kim", PASSWORD)) is Refusal.TOO_OFTEN
    elsewhere = staff.sign_in.open(attempt("kim", PASSWORD, address="203.0.113.9"))
    assert not isinstance(elsewhere, Refusal)


def test_a_session_ends_when_it_is_not_used_and_when_it_is_long(
    staff: Staff, clock: FixedClock
) -> None:
    token = staff.hire("kim", Role.OFFICER).token
    begun = clock.now()
    while clock.now() - begun + (IDLE - SECOND) < LONGEST:
        clock.turn(IDLE - SECOND)
        assert staff.sign_in.find(token) is not None
    clock.turn(LONGEST - (clock.now() - begun))
    assert staff.sign_in.find(token) is None
    idle = staff.enter("kim").token
    clock.turn(IDLE)
    assert staff.sign_in.find(idle) is None


def test_leaving_ends_the_session_in_the_book_and_not_in_the_browser_alone(staff: Staff) -> None:
    token = staff.hire("kim", Role.OFFICER).token
    staff.sign_in.close(token)
    assert staff.sign_in.find(token) is None


def test_what_is_kept_of_a_session_or_a_password_does_not_open_it(
    staff: Staff, database: Database
) -> None:
    token = staff.hire("kim", Role.OFFICER).token
    with database.engine.connect() as connection:
        for table in ("officials", "official_sessions", "acts", "ledger_leaves"):
            rows = str(connection.exec_driver_sql(f"SELECT * FROM {table}").all())  # noqa: S608
            assert token not in rows
            assert PASSWORD not in rows


def test_a_one_time_code_is_asked_and_counts_once(staff: Staff, clock: FixedClock) -> None:
    who = staff.hire("kim", Role.OFFICER)
    secret = new_secret()
    codes = TOTP(secret)
    staff.own.ask_for_codes(who, PASSWORD, secret, codes.at(clock.now()))
    assert staff.sign_in.open(attempt("kim", PASSWORD)) is Refusal.WRONG
    used = Attempt(name="kim", password=PASSWORD, code=codes.at(clock.now()), address=HERE)
    assert staff.sign_in.open(used) is Refusal.WRONG
    clock.turn(timedelta(seconds=30))
    code = codes.at(clock.now())
    staff.enter("kim", code=f" {code[:3]} {code[3:]} ")
    again = Attempt(name="kim", password=PASSWORD, code=code, address=HERE)
    assert staff.sign_in.open(again) is Refusal.WRONG
    with pytest.raises(AccountRefused) as error:
        staff.own.ask_for_codes(who, PASSWORD, secret, "000 000")
    assert error.value.problem == "account_code"


def test_roles_are_read_anew_and_whose_roles_change_is_signed_out(staff: Staff) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    lee = staff.hire("lee", Role.MEMBER)
    staff.accounts.set_roles(lee.official.number, {Role.SECRETARY}, by="kim", reason="간사 지정")
    assert staff.sign_in.find(lee.token) is None
    official: Official = staff.enter("lee").official
    assert official.roles == {Role.SECRETARY}


def test_a_password_kept_at_a_lower_cost_is_kept_anew_at_the_next_sign_in(
    database: Database, clock: FixedClock
) -> None:
    make_staff(database, clock, CHEAP).hire("kim", Role.OFFICER)
    dear = make_staff(database, clock, Passwords())
    dear.enter("kim")
    with database.engine.connect() as connection:
        kept = connection.exec_driver_sql("SELECT password FROM officials").scalar_one()
    assert not Passwords().outdated(kept)
    dear.enter("kim")
