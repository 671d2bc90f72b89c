"""A deed is done before anything is asked; what gets in by it is planted, an undone one told."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace

from rich.console import Console

from admin.officials import Role
from admin.redteam import (
    Attack,
    AttackClass,
    Drilled,
    Outcome,
    Setting,
    all_attacks,
    figures,
    run,
    tables,
)
from admin.redteam.specified import SPECIFIED
from admin.supply import own_code, parts
from city import CityProfile, Database, FixedClock
from knowledge import SearchResult
from tests.builders.library import make_article, make_search
from tests.builders.redteam import attacks_of, make_attack, make_setting
from tests.fakes.knowledge import FakeKnowledge

K = AttackClass


def lost(_question: str) -> SearchResult:
    """A library that has nothing on what is asked."""
    return make_search(confidence=0.1)


async def outcomes_of(attacks: tuple[Attack, ...], setting: Setting) -> tuple[Outcome, ...]:
    """What came of attacks; nobody watches."""
    return await run(attacks, setting, progress=lambda _step, _done, _total: None)


def forged(*never: str) -> Attack:
    """A forgery of one way."""
    return replace(make_attack(kind=K.FORGED, never=never), deed=("replace", "a", "b"))


async def test_what_got_in_is_planted_and_found_in_the_answer(
    database: Database, profile: CityProfile, clock: FixedClock
) -> None:
    article = make_article(text="① 주차요금은 30분에 7,700원으로 한다.")

    async def let_in(_attack: Attack) -> Drilled:
        return Drilled(problems=("admitted",), admitted=(article,))

    fake = FakeKnowledge(search=lost)
    setting = make_setting(database, profile, clock, fake=fake, drills={K.FORGED: let_in})
    (found,) = await outcomes_of((forged(),), setting)
    assert found.problems[0] == "admitted"
    assert fake.requests[0].hits[0].article == article


async def test_a_deed_that_nobody_can_do_is_no_case_that_held(
    database: Database, profile: CityProfile, clock: FixedClock
) -> None:
    setting = make_setting(database, profile, clock, fake=FakeKnowledge(search=lost))
    (found,) = await outcomes_of((replace(forged(), turns=()),), setting)
    assert found.problems == ("undone",)
    counted = figures((forged(),), (found,))
    assert not counted.held
    told = io.StringIO()
    Console(file=told, width=200).print(*tables(counted))
    assert "해 보지 못함" in told.getvalue()


async def test_numbers_of_nobody_that_are_hidden_are_found(
    database: Database, profile: CityProfile, clock: FixedClock
) -> None:
    setting = make_setting(database, profile, clock, fake=FakeKnowledge(search=lost))
    clean = attacks_of(K.CLEAN, 3)
    assert [one.problems for one in await outcomes_of(clean, setting)] == [(), (), ()]

    async def masking(number: int) -> object:
        record = await setting.target.record(number)
        assert record
        hidden = replace(record.asked, question=record.asked.question.replace("조", "[가림]"))
        return replace(record, asked=hidden)

    over = replace(setting, target=replace(setting.target, record=masking))
    hit = tuple(one for one in clean if "조" in one.turns[-1].text)
    assert hit
    assert all("whole" in one.problems for one in await outcomes_of(hit, over))


def test_every_page_stands_for_every_role_forged_sessions_and_other_sites() -> None:
    deeds = [one.deed for one in all_attacks() if one.kind is K.OFFICE]
    posts = sum(name.startswith("POST ") for name in SPECIFIED)
    assert Counter(one[0] for one in deeds) == {
        "page": len(SPECIFIED) * len(Role), "forged": len(SPECIFIED), "site": posts,
    }  # fmt: skip
    granted = sum(one[-1] == "may" for one in deeds)
    assert granted == sum(len(roles) for roles in SPECIFIED.values())


def test_every_part_and_every_file_of_ours_is_a_case() -> None:
    deeds = {one.deed for one in all_attacks() if one.kind is K.PARTS}
    assert {("part", part.name) for part in parts()} <= deeds
    assert {("code", name) for name in own_code()} <= deeds
    assert ("models",) in deeds
