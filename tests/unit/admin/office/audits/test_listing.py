"""Exchanges are found by filters, page by page, and leave as a file with a right of its own."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from admin.officials import Role
from city import Database, FixedClock
from disclosure import Accesses, Channel, Records, Status
from tests.builders.audits import exchange
from tests.builders.officials import Staff
from tests.unit.admin.office.audits.conftest import SEARCH, change_to
from tests.unit.admin.office.conftest import Browser


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


@pytest.mark.parametrize(
    ("confidence", "percent"), [(0.45 - 1e-16, 45), (0.4472, 45), (0.445, 45), (0.285, 29)]
)
async def test_an_exchange_has_one_score_everywhere_and_is_found_by_the_one_that_is_shown(
    auditor: Browser, staff: Staff, records: Records, confidence: float, percent: int
) -> None:
    number = exchange(records, confidence=confidence)
    assert f"확신 {percent}%" in (await auditor.get(SEARCH)).text
    assert f"<dd>{percent}%</dd>" in (await auditor.get(f"{SEARCH}/{number}")).text
    for query, found in (
        (f"lowest={percent}&highest={percent}", True),
        (f"lowest={percent + 1}", False),
        (f"highest={percent - 1}", False),
        (f"lowest={percent - 0.5}&highest={percent + 0.5}", True),
    ):
        listed = (await auditor.get(f"{SEARCH}?{query}")).text
        assert (f'href="{SEARCH}/{number}"' in listed) is found, query
    staff.hire("choi", Role.AUDITOR, Role.EXPORTER)
    await change_to(auditor, "choi")
    taken = await auditor.post(f"{SEARCH}/file", lowest=percent, highest=percent, reason="점검")
    assert f"{percent}%" in taken.text


@pytest.mark.parametrize("confidence", [0.0, 1.0])
async def test_the_least_and_the_highest_score_are_within_their_borders(
    auditor: Browser, records: Records, confidence: float
) -> None:
    number = exchange(records, confidence=confidence)
    listed = (await auditor.get(f"{SEARCH}?lowest=0&highest=100")).text
    assert f'href="{SEARCH}/{number}"' in listed


async def test_the_list_goes_on_with_its_filters(auditor: Browser, records: Records) -> None:
    for _ in range(52):
        exchange(records, confidence=0.5)
    exchange(records)
    first = (await auditor.get(f"{SEARCH}?highest=60")).text
    assert first.count(f'<h3><a href="{SEARCH}/') == 50
    assert "?highest=60&amp;before=3" in first
    second = (await auditor.get(f"{SEARCH}?highest=60&before=3")).text
    assert second.count(f'<h3><a href="{SEARCH}/') == 2


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


async def test_who_may_take_files_but_not_read_exchanges_takes_none(
    auditor: Browser, staff: Staff, records: Records, database: Database, clock: FixedClock
) -> None:
    exchange(records)
    staff.hire("seo", Role.EXPORTER)
    await change_to(auditor, "seo")
    refused = await auditor.post(f"{SEARCH}/file", reason="분기 보고")
    assert refused.status_code == 403
    assert "600원" not in refused.text
    assert "공영주차장" not in refused.text
    assert Accesses(database, clock).newest(5) == ()
