"""A moment outside its meeting is refused beside the field in which it was typed."""

from __future__ import annotations

from tests.unit.admin.office.committee.conftest import ITEM, LATER, MEETING, Desk, beside, seen


async def test_what_is_voted_or_decided_outside_the_meeting_is_refused_beside_its_moment(
    secretary: Desk,
) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3, 4, 5)
    ended = await secretary.send(f"{MEETING}/end", version="1", ended=LATER)
    assert ended.status_code == 303
    late = "2026-12-15T15:01"
    vote = await secretary.vote({1: "for", 2: "for"}, at=late)
    assert vote.status_code == 422
    assert "인공지능 조례 제10조제2항" in beside(vote, "votes-at")
    decided = await secretary.send(f"{ITEM}/decision", text="도입한다", at=late)
    assert "시작하기 전이나 끝난 뒤에는" in beside(decided, "decision-at")


async def test_a_meeting_ends_and_votes_on_no_day_that_is_still_to_come(secretary: Desk) -> None:
    await secretary.convene()
    early = {
        "end-ended": await secretary.send(f"{MEETING}/end", version="1", ended=LATER),
        "arrivals-arrived": await secretary.send(f"{MEETING}/arrivals", member=1, arrived=LATER),
        "votes-at": await secretary.vote({1: "for"}),
        "decision-at": await secretary.send(f"{ITEM}/decision", text="도입한다", at=LATER),
    }
    for field, answer in early.items():
        assert answer.status_code == 422, field
        said = beside(answer, field)
        assert "지금(2026. 11. 24. " in said, field
        assert "인공지능 조례 제10조제2항" in said, field
        assert f'value="{LATER}"' in answer.text
    await secretary.evening()
    ended = await secretary.send(f"{MEETING}/end", version="1", ended=LATER)
    assert ended.status_code == 303


async def test_votes_of_nobody_are_asked_for_and_no_filled_field_is_called_empty(
    secretary: Desk,
) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3, 4, 5)
    nobody = await secretary.vote({})
    assert nobody.status_code == 422
    assert "고른 위원이 없습니다" in beside(nobody, "votes-at")


async def test_a_meeting_that_is_over_takes_no_item_and_nobody_who_came_afterwards(
    secretary: Desk,
) -> None:
    await secretary.hold()
    item = {"title": "뒤늦은 안건", "matter": "services"}
    late = await secretary.fill(f"{MEETING}/items", item)
    assert late.status_code == 422
    assert "끝난 회의에는 안건을 더할 수 없습니다." in late.text
    after = await secretary.send(f"{MEETING}/arrivals", member=1, arrived="2026-12-15T16:01")
    assert after.status_code == 422
    assert "온 시각은 회의가 끝나기 전이어야" in after.text


async def test_an_item_after_the_last_day_of_notice_is_kept_with_a_warning(
    secretary: Desk,
) -> None:
    await secretary.convene()
    await secretary.evening(days=-7)
    item = {"title": "급한 안건", "matter": "services"}
    kept = await secretary.fill(f"{MEETING}/items", item)
    assert kept.status_code == 303
    page = seen(await secretary.get(kept.headers["location"]))
    assert "통보 기한(2026. 12. 7., 회의 7일 전)이 지난 뒤에 더한 안건입니다." in page


async def test_the_form_of_a_meeting_that_is_over_shows_its_end_and_not_the_present(
    secretary: Desk,
) -> None:
    await secretary.convene()
    await secretary.arrive(1, 2, 3, 4, 5)
    page = (await secretary.get(MEETING)).text
    assert 'id="end">회의 끝내기</h2>' in page
    assert 'name="ended" type="datetime-local" value="2026-12-15T19:00"' in page
    assert (await secretary.send(f"{MEETING}/end", version="1", ended=LATER)).status_code == 303
    page = (await secretary.get(MEETING)).text
    assert 'id="end">회의가 끝난 시각 고치기</h2>' in page
    assert f'name="ended" type="datetime-local" value="{LATER}"' in page
