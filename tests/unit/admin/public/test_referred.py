"""An item of the agenda names the system of the register that it is about, to everybody."""

from __future__ import annotations

import pytest

from admin.committee import OWN_SYSTEM
from admin.register import Register, RegisterBooks
from admin.rooms import rooms_over
from city import CityProfile, Database
from tests.builders.bindings import setup
from tests.builders.public_committee import AFTER, BY, MEETING, TOLD, Public
from tests.builders.register import LEE, in_service


@pytest.fixture
def public(database: Database, profile: CityProfile) -> Public:
    return Public(database, profile)


async def test_an_item_names_the_system_that_it_is_about_once_the_register_shows_it(
    public: Public, database: Database, profile: CityProfile
) -> None:
    register = Register(RegisterBooks(database, TOLD, profile, lambda _text: 100.0))
    there = in_service(register).system
    public.about = there.number
    public.call()
    assert there.name not in await public.words(MEETING)
    assert register.release(there.number, there.version, (), LEE).done
    page = (await public.read(MEETING)).text
    assert f'<a href="/register/{there.number}">{there.name}</a>' in page
    assert "비밀 자료" not in page


async def test_drift_from_what_an_item_decided_stands_beside_it(
    public: Public, database: Database, profile: CityProfile
) -> None:
    public.about = OWN_SYSTEM
    public.call()
    public.hold()
    name = profile.assistant_name
    assert f'<a href="/register/assistant">{name}</a>' in (await public.read(MEETING)).text
    rooms = rooms_over(database, AFTER, profile)
    decided = setup(model="모델 1")
    assert rooms.bindings.bind(None, 1, decided, BY).done
    rooms.bindings.look(decided)
    assert "지금 쓰는 것이" not in await public.words(MEETING)
    rooms.bindings.look(setup(model="모델 2"))
    assert "다릅니다(모델)." in await public.words(MEETING)
