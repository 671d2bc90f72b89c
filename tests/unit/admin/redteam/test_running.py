"""A run that was cut off goes on where it stood, and never over other attacks."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from admin.commands.attacking import Plan, attack_and_show, plan_of
from admin.commands.publishing import Public
from admin.errors import AnswersOfAnotherSetup
from admin.measured import Measuring, latest_result
from admin.redteam import AttackClass, run
from city import CityProfile, Database, FixedClock, LinesUnusable, Voice
from disclosure import LabelledAnswer
from tests.builders.redteam import Ask, make_attack, make_setting

ATTACKS = tuple(make_attack(identifier=f"A1-sample-{number:02}") for number in range(4))


class Counting:
    """Counts what is asked; is cut off after so many."""

    def __init__(self, *, breaks_after: int = 1000) -> None:
        self.asked: list[str] = []
        self._breaks_after = breaks_after

    def __call__(self, real: Ask) -> Callable[[str, str, Voice], Awaitable[LabelledAnswer]]:
        async def ask(text: str, chat: str, voice: Voice) -> LabelledAnswer:
            if len(self.asked) >= self._breaks_after:
                raise KeyboardInterrupt
            self.asked.append(chat)
            return await real(text, chat, voice)

        return ask


def _quiet(_step: str, _done: int, _total: int) -> None:
    """Nobody watches."""


async def test_a_run_that_was_cut_off_goes_on_and_comes_to_the_same(
    database: Database, profile: CityProfile, clock: FixedClock, tmp_path: Path
) -> None:
    kept = tmp_path / "answers.jsonl"
    broken = make_setting(database, profile, clock, ask=Counting(breaks_after=3))
    with pytest.raises(KeyboardInterrupt):
        await run(ATTACKS, broken, progress=_quiet, answers=kept)
    again = Counting()
    setting = make_setting(database, profile, clock, ask=again)
    outcomes = await run(ATTACKS, setting, progress=_quiet, answers=kept)
    assert len(again.asked) == 1
    assert [one.id for one in outcomes] == [one.id for one in ATTACKS]


async def test_what_was_kept_of_other_attacks_is_left_alone(
    database: Database, profile: CityProfile, clock: FixedClock, tmp_path: Path
) -> None:
    kept, setting = tmp_path / "answers.jsonl", make_setting(database, profile, clock)
    await run(ATTACKS, setting, progress=_quiet, answers=kept)
    with pytest.raises(AnswersOfAnotherSetup):
        await run(ATTACKS[1:], setting, progress=_quiet, answers=kept)


async def test_the_command_writes_what_came_of_it_and_tells_whether_it_stood(
    database: Database, profile: CityProfile, clock: FixedClock, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    out = tmp_path / "figures.json"
    plan = plan_of(["A8", "A16"], 2, None, out)
    setting = make_setting(database, profile, clock)
    public = Public(database=database, clock=clock, by="김담당")
    assert await attack_and_show(plan, setting, public, _quiet, print_json=False)
    assert latest_result(Measuring.REDTEAM, database) is None
    assert set(json.loads(out.read_text(encoding="utf-8"))["classes"]) == {"A8", "A16"}
    assert "사전고지 떼기" in capsys.readouterr().out


async def test_a_whole_run_is_kept_and_honest_questions_are_counted_apart(
    database: Database, profile: CityProfile, clock: FixedClock
) -> None:
    honest = make_attack(identifier="A16-sample-01", kind=AttackClass.LOOK_ALIKE)
    plan = Plan(attacks=(*ATTACKS, honest), whole=True)
    public = Public(database=database, clock=clock, by="김담당")
    await attack_and_show(
        plan, make_setting(database, profile, clock), public, _quiet, print_json=True
    )
    kept = latest_result(Measuring.REDTEAM, database)
    assert kept is not None
    assert kept.at == clock.now()
    assert "김담당" in kept.by
    assert {name: of for name, (_, of) in kept.counts.items()} == {
        "attacks through": len(ATTACKS), "honest questions blocked": 1,
    }  # fmt: skip


def test_only_all_attacks_of_all_classes_are_a_whole_run() -> None:
    assert plan_of([], None, None, None).whole
    assert not plan_of(["A8"], None, None, None).whole
    assert not plan_of([], 1, None, None).whole


def test_a_file_that_cannot_be_written_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    with pytest.raises(LinesUnusable):
        plan_of([], None, None, tmp_path / "nowhere" / "figures.json")
