"""Findings go from auditor to officer and back, and by the secretary to the committee."""

from __future__ import annotations

from datetime import timedelta

import pytest

from admin.audits import AuditFindings, Readings
from admin.books import By
from admin.committee import CommitteeBooks, Meeting
from admin.officials import Role
from city import CityProfile, Database, FixedClock
from disclosure import Records
from tests.builders.audits import HAN, LEE, exchange, finding, judged
from tests.builders.committee import member
from tests.builders.officials import Staff
from tests.unit.admin.office.audits.conftest import FINDINGS, JUDGED, SEARCH, change_to
from tests.unit.admin.office.conftest import Browser


async def test_a_finding_is_opened_mended_by_officers_and_closed(
    auditor: Browser, staff: Staff, records: Records
) -> None:
    staff.hire("kim", Role.OFFICER)
    number = exchange(records)
    link = f"{FINDINGS}?kind=exchange&amp;subject=record:{number}#new"
    assert link in (await auditor.get(f"{SEARCH}/{number}")).text
    form = (await auditor.get(f"{FINDINGS}?kind=exchange&subject=record:{number}")).text
    assert f'value="record:{number}"' in form
    typed = {
        "kind": "exchange", "subject": f"record:{number}", "text": "옛 요금입니다.",
        "due": "2026-12-24", "reason": "점검",
    }  # fmt: skip
    late = await auditor.post(FINDINGS, page=FINDINGS, **{**typed, "due": "2026-01-01"})
    assert late.status_code == 422
    assert 'id="due-error"' in late.text
    opened = await auditor.post(FINDINGS, page=FINDINGS, **typed)
    one = f"{FINDINGS}/1"
    assert opened.headers["location"] == f"{one}?kept=open"
    assert "감사 지적 사항 1번" in (await auditor.get("/office/calendar")).text
    early = await auditor.post(f"{one}/close", version="1", why="됨", reason="점검")
    assert early.status_code == 422
    assert "무엇을 했는지 먼저" in early.text
    await change_to(auditor, "kim")
    assert f'action="{one}/close"' not in (await auditor.get(one)).text
    told = {"owner": "교통과", "due": "2026-12-24", "measure": "다시 받음", "reason": "조치"}
    assert (await auditor.post(f"{one}/answer", version="1", **told)).status_code == 303
    await change_to(auditor, "lee")
    assert f'action="{one}/answer"' not in (await auditor.get(one)).text
    assert (
        await auditor.post(f"{one}/close", version="2", why="새 요금임", reason="점검")
    ).status_code == 303
    closed = (await auditor.get(one)).text
    assert "새 요금임" in closed
    assert "다시 받음" in closed
    assert "<form" not in closed.partition("<h1>")[2]


async def test_a_secretary_puts_a_finding_on_the_agenda(
    auditor: Browser, staff: Staff, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    staff.hire("seo", Role.SECRETARY)
    typed = {"kind": "other", "text": "고칠 것", "due": "2026-12-24", "reason": "점검"}
    await auditor.post(FINDINGS, page=FINDINGS, **typed)
    await change_to(auditor, "seo")
    one = f"{FINDINGS}/1"
    assert "앞으로 열릴 회의가 없습니다" in (await auditor.get(one)).text
    with CommitteeBooks(database, clock, profile).turn(LEE) as turn:
        turn.add(Meeting(starts=clock.now().replace(month=12), place="시청"))
    shown = (await auditor.get(one)).text
    assert "시청" in shown
    assert "시민에게 공개되고" in shown
    put = await auditor.post(f"{one}/agenda", version="1", meeting="1", reason="상정")
    assert put.status_code == 303
    assert "/office/committee/items/1" in (await auditor.get(one)).text


async def test_who_is_auditor_and_secretary_puts_no_finding_of_their_own_on_the_agenda(
    auditor: Browser, staff: Staff, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    staff.hire("choi", Role.AUDITOR, Role.SECRETARY)
    with CommitteeBooks(database, clock, profile).turn(LEE) as turn:
        turn.add(Meeting(starts=clock.now().replace(month=12), place="시청"))
    await change_to(auditor, "choi")
    typed = {"kind": "other", "text": "고칠 것", "due": "2026-12-24", "reason": "점검"}
    await auditor.post(FINDINGS, page=FINDINGS, **typed)
    one = f"{FINDINGS}/1"
    shown = (await auditor.get(one)).text
    assert "다른 간사에게 부탁해 주세요" in shown
    assert f'action="{one}/agenda"' not in shown
    refused = await auditor.post(f"{one}/agenda", version="1", meeting="1", reason="상정")
    assert refused.status_code == 422
    assert "지적 사항을 적은 사람은 스스로 안건으로 올릴 수 없습니다" in refused.text
    assert "/office/committee/items/" not in (await auditor.get(one)).text


async def test_what_was_found_is_let_out_by_somebody_who_has_not_written_it(
    auditor: Browser, staff: Staff, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    staff.hire("seo", Role.SECRETARY)
    typed = {"kind": "other", "text": "고칠 것", "due": "2026-12-24", "reason": "점검"}
    await auditor.post(FINDINGS, page=FINDINGS, **typed)
    with CommitteeBooks(database, clock, profile).turn(LEE) as turn:
        turn.add(Meeting(starts=clock.now().replace(month=12), place="시청"))
    one = f"{FINDINGS}/1"
    await change_to(auditor, "seo")
    await auditor.post(f"{one}/agenda", version="1", meeting="1", reason="상정")
    version = "2"
    assert (await auditor.post(f"{one}/release", version=version, reason="공개")).status_code == 403
    await change_to(auditor, "lee")
    refused = await auditor.post(f"{one}/release", version=version, reason="공개")
    assert refused.status_code == 422
    assert "다른 담당자가 읽어 보고 공개해 주세요" in refused.text
    await change_to(auditor, "han")
    assert "안건의 제목만 공개했습니다" in (await auditor.get(one)).text
    done = await auditor.post(f"{one}/release", version=version, reason="공개")
    assert done.status_code == 303
    shown = (await auditor.get(one)).text
    assert "누구나 볼 수 있습니다" in shown
    assert "/release" not in shown


@pytest.fixture
def seated(
    records: Records, database: Database, clock: FixedClock, profile: CityProfile
) -> AuditFindings:
    """One finding on the agenda, about an exchange that one reader alone has judged."""
    number = exchange(records, chat="chat-9")
    readings = Readings(database, clock, profile, lambda _keys: {})
    assert readings.judge(judged(number), LEE).done
    findings = AuditFindings(database, clock, profile)
    committee = CommitteeBooks(database, clock, profile)
    told = finding(subject=f"record:{number}", text="옛 요금입니다.")
    kept = findings.open(told, LEE).number
    with committee.turn(LEE) as turn:
        turn.add(Meeting(starts=clock.now().replace(month=12), place="시청"))
        turn.add(member(0, since=clock.now().date() - timedelta(days=9), account="han"))
    secretary = By(person="seo", reason="상정")
    assert findings.put_before(committee, kept, 1, 1, secretary).done
    return findings


async def test_a_second_reader_meets_no_words_of_it_in_what_became_of_the_agenda(
    auditor: Browser, seated: AuditFindings
) -> None:
    pages = ("/office/journal", "/office/committee/meetings/1", "/office/committee/items/1")
    assert "옛 요금입니다." in (await auditor.get(pages[0])).text
    await change_to(auditor, "han")
    for page in pages:
        answer = await auditor.get(page)
        assert answer.status_code == 200, page
        assert "옛 요금입니다." not in answer.text, page
    refused = await auditor.post(f"{FINDINGS}/1/release", version="2", reason="공개")
    assert "직접 판정한 뒤에" in refused.text
    assert seated.public_words({1}) == {}, "who could not read it lets nobody else read it"


async def test_a_second_reader_who_is_a_member_too_meets_no_words_of_it_among_the_papers(
    browser: Browser, staff: Staff, seated: AuditFindings, database: Database,
    clock: FixedClock, profile: CityProfile,
) -> None:  # fmt: skip
    staff.hire("han", Role.AUDITOR, Role.MEMBER)
    assert seated.every()
    await browser.enter("han")
    page = (await browser.get("/office/papers")).text
    assert "감사 지적 사항" in page
    assert "옛 요금입니다." not in page
    readings = Readings(database, clock, profile, lambda _keys: {})
    assert readings.judge(judged(1), HAN).done
    assert "옛 요금입니다." in (await browser.get("/office/papers")).text


async def test_a_second_reader_reads_no_finding_about_an_answer_before_judging_it(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records, chat="chat-9")
    typed = {"kind": "exchange", "text": "옛 요금입니다.", "due": "2026-12-24", "reason": "점검"}
    told = {**typed, "subject": f"record:{number}"}
    assert (await auditor.post(FINDINGS, page=FINDINGS, **told)).status_code == 303
    pages = (FINDINGS, f"{FINDINGS}/1", "/office/journal")
    await change_to(auditor, "han")
    for page in pages:  # Who wrote it has not judged yet, and would be agreed with by reading.
        assert "옛 요금입니다." not in (await auditor.get(page)).text, page
    await change_to(auditor, "lee")
    judged = f"{SEARCH}/{number}/readings"
    assert (await auditor.post(judged, reason="점검", **JUDGED)).status_code == 303
    for page in pages:
        assert "옛 요금입니다." in (await auditor.get(page)).text, page
    await change_to(auditor, "han")
    for page in (*pages, "/office/calendar"):
        assert "옛 요금입니다." not in (await auditor.get(page)).text, page
    taken = await auditor.post("/office/journal/file", page="/office/journal")
    assert taken.status_code == 200
    assert "옛 요금입니다." not in taken.text
    assert "직접 판정한 뒤에" in (await auditor.get(f"{FINDINGS}/1")).text
    assert (await auditor.post(judged, reason="점검", **JUDGED)).status_code == 303
    for page in pages:
        assert "옛 요금입니다." in (await auditor.get(page)).text, page


async def test_who_may_not_read_a_finding_yet_changes_nothing_of_it_either(
    browser: Browser, staff: Staff, seated: AuditFindings
) -> None:
    staff.hire("choi", Role.AUDITOR, Role.SECRETARY, Role.OFFICER)
    told = finding(subject="record:1", text="옛 요금입니다.", measure="고침")
    number = seated.open(told, LEE).number
    await browser.enter("choi")
    typed = {
        "version": "1", "owner": "교통과", "due": "2026-12-24", "measure": "다시 고침",
        "why": "고쳐짐", "meeting": "1", "reason": "점검",
    }  # fmt: skip
    for step in ("answer", "close", "agenda", "release"):
        refused = await browser.post(f"{FINDINGS}/{number}/{step}", **typed)
        assert "직접 판정한 뒤에" in refused.text, step
    kept = seated.find(number)
    assert kept is not None
    assert (kept.open, kept.version, kept.item, kept.measure) == (True, 1, None, "고침")


async def test_a_finding_about_an_answer_that_was_erased_is_read_by_every_auditor(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records, chat="chat-9")
    typed = {"kind": "exchange", "text": "옛 요금입니다.", "due": "2026-12-24", "reason": "점검"}
    told = {**typed, "subject": f"record:{number}"}
    assert (await auditor.post(FINDINGS, page=FINDINGS, **told)).status_code == 303
    judged = f"{SEARCH}/{number}/readings"
    assert (await auditor.post(judged, reason="점검", **JUDGED)).status_code == 303
    await change_to(auditor, "han")
    assert "옛 요금입니다." not in (await auditor.get(FINDINGS)).text
    records.forget("chat-9")
    assert "옛 요금입니다." in (await auditor.get(FINDINGS)).text
