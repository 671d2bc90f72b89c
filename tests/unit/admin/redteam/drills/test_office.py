"""The drill enters the real office, and tells when it lets in whom it should not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from admin.redteam import Attack, AttackClass, all_attacks
from admin.redteam.drills import OfficeDrill
from admin.rooms import rooms_over
from city import CityProfile, Clock, Database
from disclosure import Notices

CASES = [one for one in all_attacks() if one.kind is AttackClass.OFFICE]


@pytest.fixture
def drill(database: Database, profile: CityProfile, clock: Clock) -> OfficeDrill:
    return OfficeDrill(rooms_over(database, clock, profile), Notices(profile.notices))


def some(what: str) -> list[Attack]:
    """A few of the cases of a kind."""
    return [one for one in CASES if one.deed[0] == what][::23]


@pytest.mark.parametrize("what", ["page", "forged", "site"])
async def test_the_office_lets_in_whom_it_may_and_nobody_else(
    drill: OfficeDrill, what: str
) -> None:
    cases = some(what)
    assert len(cases) > 3
    for case in cases:
        assert (await drill(case)).problems == (), case.id


async def test_who_is_let_in_against_the_table_is_told_and_so_is_who_is_kept_out(
    drill: OfficeDrill,
) -> None:
    may = next(one for one in CASES if one.deed[-1] == "may" and one.deed[1] == "GET")
    may_not = next(one for one in CASES if one.deed[-1] == "may_not")
    wrong = [replace(one, deed=(*one.deed[:-1], told)) for one, told in (
        (may, "may_not"), (may_not, "may"),
    )]  # fmt: skip
    assert [(await drill(one)).problems for one in wrong] == [("entered",), ("kept_out",)]


async def test_a_good_session_and_a_form_of_our_own_would_be_told(drill: OfficeDrill) -> None:
    site = next(one for one in CASES if one.deed[:2] == ("site", "/office/sign-out"))
    own = replace(site, deed=(*site.deed[:-1], "http://office.test"))
    assert (await drill(own)).problems == ("entered",)
