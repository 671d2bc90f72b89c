"""A sample is drawn, read by two, and drawn again, by pages."""

from __future__ import annotations

from datetime import timedelta

from city import FixedClock
from disclosure import Records
from tests.builders.audits import exchange
from tests.unit.admin.office.audits.conftest import JUDGED, SEARCH, change_to
from tests.unit.admin.office.conftest import Browser


async def test_a_sample_is_drawn_read_and_drawn_again(
    auditor: Browser, records: Records, clock: FixedClock
) -> None:
    numbers = [exchange(records) for _ in range(5)]
    typed = {
        "title": "분기", "kind": "random", "first": "2026-11-24", "last": "2026-11-24",
        "size": "3", "reason": "점검",
    }  # fmt: skip
    page = f"{SEARCH}/samples"
    early = await auditor.post(page, page=page, **typed)
    assert early.status_code == 422
    assert "보다 앞서야 합니다" in early.text
    clock.turn(timedelta(days=1))
    await change_to(auditor, "lee")
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
