"""What officials do on their pages, the typed text kept, the secrets not, nothing run."""

from __future__ import annotations

import re

import pytest
from pyotp.totp import TOTP

from admin.officials import Role
from city import CityProfile, FixedClock, Voice
from disclosure import Notices
from tests.builders.officials import PASSWORD, Staff
from tests.unit.admin.office.conftest import Browser

BETTER = "다섯 번 접은 종이학 23마리"


async def test_every_page_opens_with_the_notice_and_names_who_is_there(
    browser: Browser, staff: Staff, profile: CityProfile
) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    notice = Notices(profile.notices).in_force(Voice()).short
    for path in (
        "/office/sign-in",
        "/office",
        "/office/account",
        "/office/accounts",
        "/office/journal",
    ):
        answer = await browser.get(path)
        if path == "/office/sign-in":
            await browser.enter("kim")
        else:
            assert "kim 씨" in answer.text
        assert answer.status_code == 200
        assert notice in answer.text


async def test_after_signing_in_one_is_where_one_wanted_to_be(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.AUDITOR)
    answer = await browser.get("/office/journal")
    assert answer.headers["location"] == "/office/sign-in?next=/office/journal"
    entered = await browser.enter("kim", next="/office/journal")
    assert entered.headers["location"] == "/office/journal"
    cookie = entered.headers["set-cookie"]
    assert all(part in cookie for part in ("HttpOnly", "SameSite=lax", "Path=/office"))


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/office",
        "//evil.example",
        "/office//evil",
        "/office\\..",
        "/officer",
        "/",
        "/office/\r\nx",
    ],
)
async def test_no_address_leads_out_of_the_office(
    browser: Browser, staff: Staff, wanted: str
) -> None:
    staff.hire("kim", Role.AUDITOR)
    assert (await browser.enter("kim", next=wanted)).headers["location"] == "/office"


async def test_a_refused_attempt_keeps_the_name_and_not_the_password(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.AUDITOR)
    answer = await browser.enter("kim", "틀린 비밀번호입니다")
    assert answer.status_code == 403
    assert 'value="kim"' in answer.text
    assert "틀린 비밀번호입니다" not in answer.text
    assert 'role="alert"' in answer.text
    for _ in range(4):
        await browser.enter("kim", "틀린 비밀번호입니다")
    assert (await browser.enter("kim")).status_code == 429


async def test_an_account_is_added_and_its_password_is_shown_once(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    await browser.enter("kim")
    typed: dict[str, object] = {
        "name": "lee",
        "full_name": "<script>이감사</script>",
        "department": "감사담당관",
        "roles": ["auditor", "root"],
    }
    added = await browser.send("/office/accounts", typed)
    assert added.status_code == 200
    assert "no-store" in added.headers.get("cache-control", "no-store")
    loan = re.search(r'<code class="hash">([\w-]{16})</code>', added.text)
    assert loan is not None
    listed = (await browser.get("/office/accounts")).text
    assert loan.group(1) not in listed
    assert "&lt;script&gt;이감사" in listed
    assert "<script>이감사" not in listed
    assert staff.enter("lee", loan.group(1)).official.roles == {Role.AUDITOR}


async def test_what_was_typed_stays_when_an_account_is_refused(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    await browser.enter("kim")
    typed: dict[str, object] = {
        "name": "kim",
        "full_name": "김둘째",
        "department": "정보과",
        "roles": ["member"],
    }
    answer = await browser.send("/office/accounts", typed)
    assert answer.status_code == 422
    assert "이미 있는 계정 이름입니다" in answer.text
    assert 'value="김둘째"' in answer.text
    assert re.search(r'id="add-role-member" name="roles" value="member" checked', answer.text)


async def test_another_account_is_changed_with_a_reason_and_the_journal_tells(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    number = staff.hire("lee", Role.MEMBER).official.number
    await browser.enter("kim")
    one = f"/office/accounts/{number}"
    assert (await browser.post(f"{one}/roles", roles="secretary", reason="")).status_code == 422
    done = await browser.post(f"{one}/roles", roles="secretary", reason="간사 지정")
    assert (done.status_code, done.headers["location"]) == (303, "/office/accounts")
    assert (await browser.post(f"{one}/active", active="0", reason="휴직")).status_code == 303
    lent = await browser.post(f"{one}/password", reason="잊음")
    assert "임시 비밀번호" in lent.text
    journal = (await browser.get("/office/journal")).text
    for told in ("역할을 바꾸었습니다", "간사 지정", "위원 → 위원회 간사", "휴직", "예 → 아니요"):
        assert told in journal
    assert (
        await browser.post("/office/accounts/999/roles", roles="member", reason="가")
    ).status_code == 422


async def test_the_journal_is_read_fifty_at_a_time(browser: Browser, staff: Staff) -> None:
    staff.hire("kim", Role.AUDITOR)
    for _ in range(55):
        staff.enter("kim")
    await browser.enter("kim")
    first = (await browser.get("/office/journal")).text
    older = re.search(r"/office/journal\?before=(\d+)", first)
    assert older is not None
    assert first.count("<li value=") == 50
    rest = (await browser.get(older.group(0))).text
    numbers = [int(one) for one in re.findall(r'<li value="(\d+)"', first + rest)]
    assert numbers == list(range(len(numbers), 0, -1))
    for odd in ("x", "-1", "9" * 40, "²"):
        assert (await browser.get(f"/office/journal?before={odd}")).status_code == 200


async def test_a_password_is_changed_and_two_that_differ_are_not(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.MEMBER)
    await browser.enter("kim")
    path = "/office/account/password"
    differs = await browser.post(path, old=PASSWORD, new=BETTER, again=BETTER + "!")
    assert differs.status_code == 422
    assert "서로 다릅니다" in differs.text
    assert BETTER not in differs.text
    done = await browser.post(path, old=PASSWORD, new=BETTER, again=BETTER)
    assert done.headers["location"] == "/office/account?done=password"
    assert "바꾸었습니다" in (await browser.get(done.headers["location"])).text
    assert staff.enter("kim", BETTER).official.name == "kim"


async def test_one_time_codes_are_begun_and_ended_by_who_proves_to_be_the_owner(
    browser: Browser, staff: Staff, clock: FixedClock
) -> None:
    staff.hire("kim", Role.MEMBER)
    await browser.enter("kim")
    page = (await browser.get("/office/account")).text
    secret = re.search(r'name="secret" value="([A-Z2-7]{32})"', page)
    assert secret is not None
    code = TOTP(secret.group(1)).at(clock.now())
    typed = {"secret": secret.group(1), "code": "000000", "password": PASSWORD}
    wrong = await browser.post("/office/account/codes", **typed)
    assert wrong.status_code == 422
    assert secret.group(1) in wrong.text
    await browser.post("/office/account/codes", **(typed | {"code": code}))
    assert "씁니다" in (await browser.get("/office/account")).text
    assert (await browser.post("/office/account/no-codes", password="아닌 것")).status_code == 422
    await browser.post("/office/account/no-codes", password=PASSWORD)
    assert not staff.enter("kim").official.second_factor
