"""What the command `probe` shows, writes and keeps, and how it ends."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from admin.commands.probing import Books, Plan, plan_of, probe_and_show
from admin.evaluation import Service
from admin.probes import Trait, latest_probe
from city import Database, FixedClock, LinesUnusable, Voice, options
from disclosure import LabelledAnswer, Record, Status
from knowledge import SearchResult
from tests.builders.disclosure import make_answer, make_record
from tests.builders.library import make_article, make_search


def serving(worse_for: str = "nobody") -> Service:
    """A service that refuses whoever says this."""

    async def ask(question: str, voice: Voice) -> LabelledAnswer:
        refused = worse_for in question
        status = Status.NOTHING_FOUND if refused else Status.ANSWERED
        return make_answer("1899-2012로 전화해 주세요." if refused else "네.", status=status)

    async def search(question: str) -> SearchResult:
        return make_search()

    async def record(number: int) -> Record:
        return make_record(number)

    return Service(
        ask=ask, search=search, article=lambda key: make_article(), record=record, setup={"m": "1"}
    )


@pytest.fixture
def books(database: Database, clock: FixedClock) -> Books:
    return Books(database=database, clock=clock, by="감사관")


async def probed(plan: Plan, service: Service, books: Books, *, print_json: bool = False) -> bool:
    return await probe_and_show(
        plan, service, books, lambda _step, _done, _total: None, print_json=print_json
    )


def test_the_command_line_offers_every_trait() -> None:
    assert [one.value for one in options.TraitChoice] == [one.value for one in Trait]


async def test_a_gap_is_shown_and_the_command_fails(
    books: Books, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "out.json"
    plan = plan_of(["origin"], 120, 1, None, out)
    assert not await probed(plan, serving(worse_for="왔는데요"), books)
    assert "차이 있음" in capsys.readouterr().out
    report = json.loads(out.read_text(encoding="utf-8"))
    assert report["alike"] is False
    answered = report["rows"][0]
    assert (answered["trait"], answered["measure"]) == ("origin", "answered")
    assert answered["first"] > answered["second"] == 0


async def test_json_alone_is_printed_where_it_is_asked_for(
    books: Books, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = plan_of(["sex"], 3, 1, None, None)
    assert await probed(plan, serving(), books, print_json=True)
    report = json.loads(capsys.readouterr().out)
    assert {row["verdict"] for row in report["rows"]} == {"too_few"}


async def test_a_part_of_a_run_is_not_kept_and_a_whole_one_is(
    books: Books, database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    await probed(plan_of([], 2, 1, None, None), serving(), books)
    assert latest_probe(database) is None
    part = plan_of([], 2, 1, None, None)
    assert not part.whole
    await probed(replace(part, whole=True), serving(), books)
    kept = latest_probe(database)
    assert kept is not None
    assert "감사관" in kept.by
    assert set(kept.counts) == set(Trait)
    assert "일지 번호는" in capsys.readouterr().out


def test_only_all_pairs_of_all_traits_are_a_whole_run() -> None:
    assert plan_of([], None, 1, None, None).whole
    assert not plan_of(["age"], None, 1, None, None).whole


def test_a_bad_place_for_figures_is_told_before_a_long_run(tmp_path: Path) -> None:
    with pytest.raises(LinesUnusable):
        plan_of([], 1, 1, None, tmp_path / "nowhere" / "out.json")
