"""The secretary keeps whom the committee heard, and the minutes say it on page and in file."""

from __future__ import annotations

import io

from hwpx import HwpxDocument

from tests.unit.admin.office.committee.conftest import ITEM, LATER, MEETING, Desk, beside, seen

MINUTES = "/office/committee/minutes/1"
HEARD = {
    "name": "정전문", "affiliation": "한국대 교수", "at": LATER,
    "said": "먼저 시험해야 합니다.\n둘째로 알려야 합니다.",
}  # fmt: skip


async def test_an_expert_is_kept_shown_on_the_item_and_corrected_there(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.evening()
    assert (await secretary.fill(f"{ITEM}/hearings", HEARD)).status_code == 303
    assert "정전문 (한국대 교수), " in seen(await secretary.get(ITEM))
    told = {**HEARD, "version": "1", "said": "시험을 거쳐야 합니다."}
    kept = await secretary.fill("/office/committee/hearings/1", told)
    assert kept.status_code == 303
    assert "시험을 거쳐야 합니다." in seen(await secretary.get(ITEM))
    again = await secretary.fill("/office/committee/hearings/1", told)
    assert again.status_code == 409
    assert (await secretary.fill("/office/committee/hearings/9", told)).status_code == 404


async def test_what_lacks_or_contradicts_is_said_beside_its_field_with_the_article(
    secretary: Desk,
) -> None:
    await secretary.hold()
    nothing = await secretary.fill(f"{ITEM}/hearings", {**HEARD, "affiliation": "", "said": ""})
    assert nothing.status_code == 422
    assert beside(nothing, "hearings-affiliation")
    assert beside(nothing, "hearings-said")
    assert 'value="정전문"' in nothing.text
    late = await secretary.fill(f"{ITEM}/hearings", {**HEARD, "at": "2026-12-15T15:30"})
    assert "인공지능 조례 제10조제4항" in beside(late, "hearings-at")
    after = await secretary.fill(f"{ITEM}/hearings", {**HEARD, "at": "2026-12-15T17:00"})
    assert "시작하기 전이나 끝난 뒤에는" in seen(after)


async def test_a_members_name_is_kept_with_a_warning(secretary: Desk) -> None:
    await secretary.convene()
    await secretary.evening()
    answer = await secretary.fill(f"{ITEM}/hearings", {**HEARD, "name": "위원3"})
    assert answer.status_code == 303
    assert "위원3은 그날의 위원과 이름이 같습니다" in seen(
        await secretary.get(answer.headers["location"])
    )


async def test_the_minutes_say_who_was_heard_and_what_they_said_on_page_and_in_the_file(
    secretary: Desk,
) -> None:
    await secretary.hold()
    assert (await secretary.fill(f"{ITEM}/hearings", HEARD)).status_code == 303
    page = seen(await secretary.get(MINUTES))
    assert "의견을 들은 전문가 정전문 (한국대 교수, 15:00): 먼저 시험해야 합니다. 둘째로" in page
    file = await secretary.get(f"{MINUTES}/hwpx")
    opened = HwpxDocument.open(io.BytesIO(file.content))
    assert not opened.validate().issues
    text = " ".join(opened.text.plain().split())
    for part in ("의견을 들은 전문가", "정전문 (한국대 교수, 15:00)", "둘째로 알려야 합니다."):
        assert part in text, part
    assert (await secretary.get(MEETING)).status_code == 200
