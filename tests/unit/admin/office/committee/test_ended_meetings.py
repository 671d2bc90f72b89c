"""A meeting that was ended before everything of it was written down leads into no dead end."""

from __future__ import annotations

from tests.unit.admin.office.committee.conftest import MEETING, OPENS, Desk


async def test_a_meeting_that_was_ended_too_soon_still_takes_its_item_and_who_came(
    secretary: Desk,
) -> None:
    """Without them its minutes could be neither published nor withheld, for ever."""
    nothing = {"1-title": "", "1-matter": "", "1-paper": ""}
    kept = await secretary.convene(noticed="", papers="", announced="", **nothing)
    assert kept.status_code == 303
    await secretary.evening()
    ended = await secretary.send(f"{MEETING}/end", version="1", ended="2026-12-15T16:00")
    assert ended.status_code == 303
    forms = [f'action="{MEETING}/{name}"' for name in ("items", "arrivals")]
    page = (await secretary.get(MEETING)).text
    assert all(form in page for form in forms)
    item = {"title": "생활안내 도입", "matter": "services", "paper": "도입 계획서"}
    assert (await secretary.send(f"{MEETING}/items", **item)).status_code == 303
    came = await secretary.send(f"{MEETING}/arrivals", member=[1, 2, 3], arrived=OPENS)
    assert came.status_code == 303
    page = (await secretary.get(MEETING)).text
    assert not any(form in page for form in forms)
    assert (await secretary.send(f"{MEETING}/items", **item)).status_code == 422
    told = {"proceedings": "보고를 들음", "remarks": "없음", "results": "보고로 마침"}
    minutes = f"/office/committee/minutes/{MEETING.rpartition('/')[2]}"
    published = await secretary.send(minutes, published="2026-12-15", **told)
    assert published.status_code == 303
