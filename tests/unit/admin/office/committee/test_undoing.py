"""The secretary undoes by forms what was called: with a reason, and never by one careless press."""

from __future__ import annotations

import pytest

from admin.audits import AuditFindings
from admin.committee import Proceedings
from admin.officials import Role
from city import CityProfile, Database, FixedClock
from tests.builders.audits import HAN, LEE, finding
from tests.builders.officials import Staff
from tests.unit.admin.office.committee.conftest import ITEM, MEETING, Desk, beside, seen

CANCEL = f"{MEETING}/cancel"
REMOVE = f"{ITEM}/remove"
SURE = {"version": "1", "sure": "1", "reason": "태풍 <경보>"}


def is_cancelled(secretary: Desk) -> bool:
    found = Proceedings(secretary.books).sitting(1)
    assert found is not None
    return found.meeting.cancelled is not None


async def test_a_meeting_is_cancelled_and_shown_so_wherever_it_stands(secretary: Desk) -> None:
    await secretary.convene()
    assert "회의 취소하기" in seen(await secretary.get(MEETING))
    answer = await secretary.send(CANCEL, **SURE)
    assert answer.headers["location"] == f"{MEETING}?kept=cancel"
    page = await secretary.get(answer.headers["location"])
    words = seen(page)
    assert "2026. 11. 24.에 취소한 회의입니다. 까닭: 태풍 <경보>" in words
    assert "취소한 것도 위원에게 알리시기 바랍니다" in words
    assert "<form" not in page.text.partition("회의록")[2]
    assert "취소한 회의" in seen(await secretary.get("/office/committee"))
    item = await secretary.get("/office/committee/items/1")
    assert "취소한 회의입니다" in seen(item)
    assert 'id="form-votes"' not in item.text


async def test_a_press_without_the_tick_cancels_nothing_and_keeps_the_reason(
    secretary: Desk,
) -> None:
    await secretary.convene()
    answer = await secretary.send(CANCEL, **{**SURE, "sure": ""})
    assert answer.status_code == 422
    assert "되돌릴 수 없는 일입니다" in beside(answer, "cancel-sure")
    assert ">태풍 &lt;경보&gt;</textarea>" in answer.text
    assert not is_cancelled(secretary)


async def test_a_cancelling_without_a_reason_is_refused_beside_it(secretary: Desk) -> None:
    await secretary.convene()
    answer = await secretary.send(CANCEL, **{**SURE, "reason": " "})
    assert answer.status_code == 422
    assert beside(answer, "cancel-reason")
    assert not is_cancelled(secretary)


async def test_the_second_of_two_is_told_that_it_was_changed_meanwhile(secretary: Desk) -> None:
    await secretary.convene()
    answer = await secretary.send(CANCEL, **{**SURE, "version": "0"})
    assert answer.status_code == 409
    assert not is_cancelled(secretary)


async def test_what_began_has_no_such_form_and_the_address_refuses(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3)
    assert 'id="form-cancel"' not in (await secretary.get(MEETING)).text
    answer = await secretary.send(CANCEL, **SURE)
    assert answer.status_code == 422
    words = seen(answer)
    assert "이미 열린 회의입니다" in words
    assert "적으신 칸이 화면에 없습니다" in words
    assert "칸 옆에 적었고" not in words
    assert not is_cancelled(secretary)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.AUDITOR, Role.MEMBER, Role.ADMINISTRATOR])
async def test_nobody_but_the_secretary_cancels(secretary: Desk, staff: Staff, role: Role) -> None:
    await secretary.convene()
    staff.hire("kim", role)
    await secretary.enter("kim")
    assert 'id="form-cancel"' not in (await secretary.get(MEETING)).text
    assert (await secretary.send(CANCEL, **SURE)).status_code == 403
    assert not is_cancelled(secretary)


async def test_a_cancelled_meeting_has_a_record_to_take_along_and_no_minutes(
    secretary: Desk,
) -> None:
    await secretary.convene()
    await secretary.send(CANCEL, **SURE)
    page = await secretary.get("/office/committee/minutes/1")
    words = seen(page)
    assert "회의 취소 기록 (2026. 12. 15.)" in words
    assert "회의 취소 2026. 11. 24. 태풍 <경보>" in words
    assert "제1차" not in words
    assert "출석위원" not in words
    assert 'id="form-minutes"' not in page.text
    assert (await secretary.get("/office/committee/minutes/1/hwpx")).status_code == 200
    refused = await secretary.send("/office/committee/minutes/1", version="0", observers="")
    assert "취소한 회의에는" in seen(refused)


async def test_a_member_reads_that_the_meeting_is_off(secretary: Desk, staff: Staff) -> None:
    await secretary.convene()
    told = {
        "version": "1", "name": "위원3", "category": "expert", "sex": "man", "seat": "member",
        "since": "2026-03-01", "until": "2028-02-29", "other_committees": "0", "account": "song",
    }  # fmt: skip
    staff.hire("song", Role.MEMBER)
    assert (await secretary.fill("/office/committee/members/3", told)).status_code == 303
    await secretary.send(CANCEL, **SURE)
    await secretary.enter("song")
    page = await secretary.get("/office/papers")
    assert "취소한 회의입니다. 까닭: 태풍 <경보>" in seen(page)
    assert 'id="form-item-1"' not in page.text


async def test_the_list_and_the_journal_tell_of_it_in_words(secretary: Desk, staff: Staff) -> None:
    await secretary.convene()
    await secretary.send(CANCEL, **SURE)
    staff.hire("jung", Role.ADMINISTRATOR)
    await secretary.enter("jung")
    words = seen(await secretary.get("/office/journal"))
    assert "회의를 취소했습니다" in words
    assert "취소한 까닭" in words
    assert "태풍 <경보>" in words


async def test_an_item_is_taken_off_and_shown_so_wherever_it_stands(secretary: Desk) -> None:
    second = {"2-title": "둘째", "2-matter": "services"}
    await secretary.convene(**second)
    careless = await secretary.send(REMOVE, **{**SURE, "sure": ""})
    assert beside(careless, "remove-1-sure")
    answer = await secretary.send(REMOVE, **SURE)
    assert answer.headers["location"] == f"{MEETING}?kept=remove-1"
    page = await secretary.get(answer.headers["location"])
    said = "2026. 11. 24.에 회의에서 뺀 안건입니다. 까닭: 태풍 <경보>"
    assert said in seen(page)
    assert "뺀 것도 위원에게 알리시기 바랍니다" in seen(page)
    assert ('id="form-remove-1"' in page.text, 'id="form-remove-2"' in page.text) == (False, True)
    item = await secretary.get(ITEM)
    assert said in seen(item)
    assert 'id="form-votes"' not in item.text
    refused = await secretary.vote({1: "for"})
    assert "아무것도 더 적을 수 없습니다" in seen(refused)
    minutes = seen(await secretary.get("/office/committee/minutes/1"))
    assert "안건의 결과 2026. 11. 24.에 안건에서 뺌. 까닭: 태풍 <경보>" in minutes
    assert (await secretary.send("/office/committee/items/9/remove", **SURE)).status_code == 404


async def test_nobody_but_the_secretary_takes_an_item_off(secretary: Desk, staff: Staff) -> None:
    await secretary.convene()
    staff.hire("kim", Role.OFFICER)
    await secretary.enter("kim")
    assert 'id="form-remove-1"' not in (await secretary.get(MEETING)).text
    assert (await secretary.send(REMOVE, **SURE)).status_code == 403


async def test_the_last_item_of_a_notice_stays_and_what_was_voted_on_has_no_form(
    secretary: Desk,
) -> None:
    await secretary.convene()
    last = await secretary.send(REMOVE, **SURE)
    assert last.status_code == 422
    assert "회의를 취소하시기 바랍니다" in seen(last)
    await secretary.arrive(1, 2, 3, 4, 5)
    await secretary.vote({1: "for"})
    assert 'id="form-remove-1"' not in (await secretary.get(MEETING)).text


async def test_what_auditors_found_may_be_put_on_another_agenda(
    secretary: Desk, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    await secretary.convene()
    findings = AuditFindings(database, clock, profile)
    kept = findings.open(finding(text="요금이 옛것입니다."), HAN).number
    assert findings.put_before(secretary.books, kept, 1, 1, LEE).done
    again = findings.find(kept)
    assert again is not None
    assert not findings.put_before(secretary.books, kept, again.version, 1, LEE).done
    assert (await secretary.send(CANCEL, **SURE)).status_code == 303
    second = {"starts": "2026-12-16T14:00", "1-title": "다른 안건"}
    assert (await secretary.convene(**second)).status_code == 303
    page = (await secretary.get(f"/office/findings/{kept}")).text
    assert ('<option value="1"' in page, '<option value="2"' in page) == (False, True)
    assert not findings.put_before(secretary.books, kept, again.version, 1, LEE).done
    assert findings.put_before(secretary.books, kept, again.version, 2, LEE).done
