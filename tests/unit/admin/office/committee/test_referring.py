"""An item of the agenda refers to a system of the register that is there."""

from __future__ import annotations

from tests.unit.admin.office.committee.conftest import MEETING, Desk, beside


async def test_a_number_that_the_register_does_not_hold_is_refused_beside_its_item(
    secretary: Desk,
) -> None:
    answer = await secretary.convene(**{"1-system": "7"})
    assert answer.status_code == 422
    assert "등록부에 그런 번호의 항목이 없습니다." in beside(answer, "convene-1-system")
    assert (await secretary.get(MEETING)).status_code == 404
    assert (await secretary.convene(**{"1-system": "0"})).status_code == 303
    own = '<a href="/office/register/assistant/bindings">'
    assert own in (await secretary.get(MEETING)).text
    added = await secretary.send(f"{MEETING}/items", title="다음", matter="services", system="7")
    assert "등록부에 그런 번호의 항목이 없습니다." in beside(added, "items-system")
    assert (
        await secretary.send(f"{MEETING}/items", title="셋째", matter="scope")
    ).status_code == 303


async def test_a_number_is_refused_beside_an_item_that_binds_no_system(secretary: Desk) -> None:
    answer = await secretary.convene(**{"1-system": "0", "1-matter": "ethics"})
    assert answer.status_code == 422
    assert "3호·4호·5호" in beside(answer, "convene-1-system")
    assert (await secretary.convene(**{"1-matter": "ethics"})).status_code == 303
    added = await secretary.send(f"{MEETING}/items", title="다음", matter="plan", system="0")
    assert "3호·4호·5호" in beside(added, "items-system")
