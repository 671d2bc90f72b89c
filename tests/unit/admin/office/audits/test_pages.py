"""Auditors look for exchanges, read one, judge it, draw samples and keep findings, by pages."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from admin.committee import CommitteeBooks, Meeting
from admin.officials import Role
from city import CityProfile, Database, FixedClock
from disclosure import Accesses, Channel, Objections, Receipts, Records, Status
from tests.builders.audits import LEE, exchange
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

SEARCH = "/office/audits"
FINDINGS = "/office/findings"
JUDGED = {"sentences": "2", "grade1": "right", "grade2": "wrong", "why2": "절반이 아님"}


@pytest.fixture
def records(database: Database, clock: FixedClock) -> Records:
    return Records(database, clock)


@pytest.fixture
async def auditor(browser: Browser, staff: Staff) -> Browser:
    """A browser in which the auditor lee is signed in; another one, han, is there too."""
    staff.hire("lee", Role.AUDITOR)
    staff.hire("han", Role.AUDITOR)
    await browser.enter("lee")
    return browser


async def change_to(browser: Browser, name: str) -> None:
    """Somebody else sits down at the browser."""
    browser.client.cookies.clear()
    await browser.enter(name)


async def test_the_list_finds_by_filters_and_shows_nobodys_words(
    auditor: Browser, records: Records
) -> None:
    web, telegram = exchange(records), exchange(records, channel=Channel.TELEGRAM)
    page = await auditor.get(SEARCH)
    assert page.status_code == 200
    for number in (web, telegram):
        assert f'href="{SEARCH}/{number}"' in page.text
    assert "600원" not in page.text
    assert "공영주차장" not in page.text
    found = (await auditor.get(f"{SEARCH}?channel=telegram")).text
    assert f'href="{SEARCH}/{telegram}"' in found
    assert f'href="{SEARCH}/{web}"' not in found
    none = (await auditor.get(f"{SEARCH}?document=없는 조례")).text
    assert "맞는 기록이 없습니다" in none
    assert 'value="없는 조례"' in none


@pytest.mark.parametrize(
    ("query", "field", "typed"),
    [
        ("first=2026-11-24&last=2026-11-01", "last", "2026-11-01"),
        ("lowest=80&highest=20", "highest", "20"),
        ("first=어제", "first", "어제"),
        ("lowest=200", "lowest", "200"),
        ("channel=fax", "channel", ""),
    ],
)
async def test_what_contradicts_itself_is_told_by_its_field_and_what_was_typed_stays(
    auditor: Browser, records: Records, query: str, field: str, typed: str
) -> None:
    exchange(records)
    page = await auditor.get(f"{SEARCH}?{query}")
    assert page.status_code == 422
    assert f'id="{field}-error"' in page.text
    assert f'value="{typed}"' in page.text
    assert f'href="{SEARCH}/1"' not in page.text


async def test_the_list_goes_on_with_its_filters(auditor: Browser, records: Records) -> None:
    for _ in range(52):
        exchange(records, confidence=0.5)
    exchange(records)
    first = (await auditor.get(f"{SEARCH}?highest=60")).text
    assert first.count(f'<h3><a href="{SEARCH}/') == 50
    assert "?highest=60&amp;before=3" in first
    second = (await auditor.get(f"{SEARCH}?highest=60&before=3")).text
    assert second.count(f'<h3><a href="{SEARCH}/') == 2


async def test_one_exchange_is_told_whole_and_the_look_is_noted_first(
    auditor: Browser, records: Records, database: Database, clock: FixedClock,
    profile: CityProfile,
) -> None:  # fmt: skip
    exchange(records, question="어린이집은 어디예요?")
    number = exchange(records)
    records.delivered(number)
    assert records.rate(number, "chat-1", "unhelpful:wrong")
    assert Objections(database, clock, profile).object(number, "chat-1", "다릅니다") is not None
    page = (await auditor.get(f"{SEARCH}/{number}")).text
    code = Receipts(b"a key for tests that is long enough").code(number)
    for told in (
        code, "공영주차장 주차요금이 얼마예요?", "어린이집은 어디예요?", "여수시 주차장 조례/제5조",
        "1.000", "quote", "sample-embedder", "sample-snapshot", "2026-11-1", "90%", "이의제기",
        "주차요금은 30분에 600원으로 한다.", "2025-09-30", "도움이 되지 않음", "주차차량과",
        "retrieve: 20.0",
    ):  # fmt: skip
        assert told in page, told
    (noted,) = Accesses(database, clock).newest(5)
    assert (noted.person, noted.command, noted.record) == ("lee", "office", number)
    assert noted.purpose == "답변 점검"
    await auditor.get(f"{SEARCH}/{number}?sample=7")
    assert Accesses(database, clock).newest(1)[0].purpose == "표본 7번 점검"


async def test_an_exchange_that_is_not_there_is_noted_by_nobody(
    auditor: Browser, database: Database, clock: FixedClock
) -> None:
    assert (await auditor.get(f"{SEARCH}/9")).status_code == 404
    assert Accesses(database, clock).newest(5) == ()


async def test_an_erased_exchange_says_so_and_shows_its_shell(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records, chat="chat-9")
    records.forget("chat-9")
    page = (await auditor.get(f"{SEARCH}/{number}")).text
    assert "지워졌습니다" in page
    assert "600원" not in page
    assert "2026-11-1" in page
    assert "/readings" not in page


async def test_verdicts_on_what_was_erased_meanwhile_are_refused_and_come_back(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records, chat="chat-9")
    records.forget("chat-9")
    answer = await auditor.post(f"{SEARCH}/{number}/readings", reason="답변 점검", **JUDGED)
    assert answer.status_code == 422
    assert "지워진 답은 판정할 수 없습니다" in answer.text
    assert "개인정보 보호법 제36조" in answer.text
    assert "절반이 아님" in answer.text


async def test_two_readers_judge_blind_and_see_each_other_afterwards(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records)
    one = f"{SEARCH}/{number}"
    kept = await auditor.post(f"{one}/readings", reason="답변 점검", **JUDGED)
    assert (kept.status_code, kept.headers["location"]) == (303, f"{one}?kept=judge")
    await change_to(auditor, "han")
    blind = (await auditor.get(one)).text
    assert "1명이 판정했습니다" in blind
    assert "절반이 아님" not in blind
    assert "절반이 아님" not in (await auditor.get("/office/journal")).text
    missing = await auditor.post(f"{one}/readings", reason="점검", sentences="2", grade1="hard")
    assert missing.status_code == 422
    assert 'id="grade2-error"' in missing.text
    assert "절반이 아님" not in missing.text
    assert (await auditor.post(f"{one}/readings", reason="점검", **JUDGED)).status_code == 303
    seen = (await auditor.get(one)).text
    assert "lee 님의 판정" in seen
    assert f'action="{one}/readings"' not in seen


async def test_a_verdict_without_its_reason_stands_beside_what_was_typed(
    auditor: Browser, records: Records
) -> None:
    number = exchange(records)
    typed = {**JUDGED, "why2": " ", "why1": "더 짧게"}
    answer = await auditor.post(f"{SEARCH}/{number}/readings", reason="점검", **typed)
    assert answer.status_code == 422
    assert "2번째 문장을 왜" in answer.text
    assert 'value="더 짧게"' in answer.text


async def test_a_sample_is_drawn_read_and_drawn_again(auditor: Browser, records: Records) -> None:
    numbers = [exchange(records) for _ in range(5)]
    typed = {
        "title": "분기", "kind": "random", "first": "2026-11-24", "last": "2026-11-24",
        "size": "3", "reason": "점검",
    }  # fmt: skip
    page = f"{SEARCH}/samples"
    wrong = await auditor.post(page, page=page, **{**typed, "size": "9000"})
    assert wrong.status_code == 422
    assert 'id="size-error"' in wrong.text
    kept = await auditor.post(page, page=page, **typed)
    assert kept.headers["location"] == f"{page}/1?kept=draw"
    assert "분기" in (await auditor.get(page)).text
    shown = (await auditor.get(f"{page}/1")).text
    drawn = [one for one in numbers if f"{SEARCH}/{one}?sample=1" in shown]
    assert len(drawn) == 3
    assert "아직 없습니다" in shown
    for name in ("lee", "han"):
        await change_to(auditor, name)
        sent = {"reason": "점검", "sample": "1", **JUDGED}
        assert (await auditor.post(f"{SEARCH}/{drawn[0]}/readings", **sent)).status_code == 303
    agreed = (await auditor.get(f"{page}/1?again=1")).text
    assert "<dd>1.00</dd>" in agreed
    assert "2명이 판정함" in agreed
    assert "다시 뽑아도 3건이 모두 같습니다" in agreed
    assert (await auditor.get(f"{page}/9")).status_code == 404


async def test_a_file_leaves_only_with_its_own_right_and_every_record_is_noted(
    auditor: Browser, staff: Staff, records: Records, database: Database, clock: FixedClock
) -> None:
    first = exchange(records, question="=HYPERLINK(1)")
    second = exchange(records, status=Status.NOTHING_FOUND, citations=(), confidence=None)
    shown = (await auditor.get(SEARCH)).text
    assert "‘점검 기록을 파일로 받기’ 권한이 있어야 합니다" in shown
    refused = await auditor.post(f"{SEARCH}/file", reason="보고")
    assert refused.status_code == 403
    assert "점검 기록을 파일로 받기" in refused.text
    assert Accesses(database, clock).newest(5) == ()
    staff.hire("seo", Role.AUDITOR, Role.EXPORTER)
    await change_to(auditor, "seo")
    without = await auditor.post(f"{SEARCH}/file", status="answered")
    assert without.status_code == 422
    assert Accesses(database, clock).newest(5) == ()
    taken = await auditor.post(f"{SEARCH}/file", reason="분기 보고")
    assert taken.headers["content-type"].startswith("text/csv")
    rows = list(csv.reader(StringIO(taken.content.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == [str(second), str(first)]
    assert "'=HYPERLINK(1)" in rows[2]
    noted = Accesses(database, clock).newest(5)
    assert {(one.record, one.person) for one in noted} == {(first, "seo"), (second, "seo")}
    assert noted[0].purpose == "점검 기록을 파일로 받음: 분기 보고"
    assert "목록을 파일로 받았습니다" in (await auditor.get("/office/journal")).text
    some = await auditor.post(f"{SEARCH}/file", reason="보고", status="answered")
    assert len(some.content.decode().strip().splitlines()) == 2


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
    assert "시청" in (await auditor.get(one)).text
    put = await auditor.post(f"{one}/agenda", version="1", meeting="1", reason="상정")
    assert put.status_code == 303
    assert "/office/committee/items/1" in (await auditor.get(one)).text
