"""What the command `evaluate` measures by name, what it writes, and whether the figures held."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from admin.commands.evaluating import Plan, evaluate_and_show, plan_of, service_of
from admin.commands.publishing import Public
from admin.errors import KeptFiguresInvalid
from admin.evaluation import Service
from admin.measured import Measuring, latest_result
from city import Database, FixedClock, LinesInvalid, LinesUnusable, Mode, Voice
from disclosure import LabelledAnswer, Record, danger_sentence
from knowledge import Knowledge, SearchResult
from tests.builders.cities import yeosu
from tests.builders.disclosure import make_answer, make_record
from tests.builders.library import make_article, make_hit, make_search

QUESTION = {"doc": "여수시 주차장 조례", "articles": ["제5조"], "facts": ["600원"]}


@dataclass(frozen=True, kw_only=True)
class Files:
    """The files of one evaluation."""

    questions: Path
    kept: Path
    out: Path

    def plan(self, *, compare: bool = False, keep: bool = False) -> Plan:
        """The plan that the command line makes of these files."""
        against, kept = (self.kept if asked else None for asked in (compare, keep))
        return plan_of([self.questions], None, self.out, against=against, keep=kept)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    questions = tmp_path / "questions.jsonl"
    ask(questions, "주차요금이 얼마예요?", "주차비 얼마여?")
    return Files(questions=questions, kept=tmp_path / "kept.json", out=tmp_path / "out.json")


def ask(path: Path, *questions: str) -> None:
    """Write these questions, each with the same right answer."""
    lines = [QUESTION | {"id": text, "question": text} for text in questions]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")


def serving(answer: str = "주차요금은 30분에 600원입니다.", model: str = "m@1") -> Service:
    """A service that gives this answer to everybody."""

    async def said(question: str, voice: Voice) -> LabelledAnswer:
        return make_answer(answer, voice=voice)

    async def found(question: str) -> SearchResult:
        return make_search(make_hit())

    async def record(number: int) -> Record:
        return make_record(number)

    return Service(
        ask=said,
        search=found,
        article=lambda key: make_article(),
        record=record,
        setup={"embedding_model": model},
    )


async def evaluated(
    plan: Plan, service: Service, *, print_json: bool = False, public: Public | None = None
) -> bool:
    """Run the command; nobody watches its progress."""
    return await evaluate_and_show(
        plan, service, lambda _step, _done, _total: None, print_json=print_json, public=public
    )


async def test_figures_that_were_kept_hold_against_themselves(
    files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await evaluated(files.plan(keep=True), serving())
    assert str(files.kept) in capsys.readouterr().out.replace("\n", "")
    assert await evaluated(files.plan(compare=True), serving())
    assert "나빠진 지표가 없습니다" in capsys.readouterr().out


async def test_a_result_is_published_where_that_is_asked_alone(
    files: Files, database: Database, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    await evaluated(files.plan(), serving())
    assert latest_result(Measuring.EVALUATION, database) is None
    public = Public(database=database, clock=clock, by="김담당")
    await evaluated(files.plan(), serving(), public=public)
    kept = latest_result(Measuring.EVALUATION, database)
    assert kept is not None
    assert kept.counts["fact rate"] == (2, 2)
    assert "/transparency" in capsys.readouterr().out


async def test_what_fell_is_told_a_line_each_and_the_command_fails(
    files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    await evaluated(files.plan(keep=True), serving())
    capsys.readouterr()
    assert not await evaluated(files.plan(compare=True), serving("30분에 700원입니다."))
    told = capsys.readouterr().out.partition("나빠진 지표 4개")[2]
    for name in ("사실 포함률", "근거 없는 숫자", "쉬운 말 사실 포함률", "쉬운 말 근거 없는 숫자"):
        assert sum(f"│ {name} " in line for line in told.splitlines()) == 1
    assert "-1.000" in told
    comparison = json.loads(files.out.read_text(encoding="utf-8"))["comparison"]
    assert comparison["same_questions"]
    assert comparison["fallen"][0] == {"name": "fact rate", "before": 1.0, "now": 0.0}
    assert len(comparison["fallen"]) == 4


async def test_json_alone_is_printed_where_it_is_asked_for(
    files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    await evaluated(files.plan(keep=True), serving(), print_json=True)
    capsys.readouterr()
    bad = serving("30분에 700원입니다.")
    assert not await evaluated(files.plan(compare=True), bad, print_json=True)
    printed = capsys.readouterr().out
    assert json.loads(printed) == json.loads(files.out.read_text(encoding="utf-8"))


async def test_other_questions_are_told_and_not_compared(
    files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    await evaluated(files.plan(keep=True), serving())
    ask(files.questions, "주차요금이 얼마예요?")
    assert await evaluated(files.plan(compare=True), serving("30분에 700원입니다."))
    assert "질문이 달라 견주지 않았습니다" in capsys.readouterr().out


async def test_another_set_up_is_told_by_its_part(
    files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    await evaluated(files.plan(keep=True), serving())
    assert await evaluated(files.plan(compare=True), serving(model="m@2"))
    assert "구성이 다릅니다: 임베딩 모델." in capsys.readouterr().out


async def test_a_comparison_leaves_the_kept_figures_as_they_are(files: Files) -> None:
    await evaluated(files.plan(keep=True), serving())
    before = files.kept.read_bytes()
    await evaluated(files.plan(compare=True), serving("30분에 700원입니다."))
    assert files.kept.read_bytes() == before
    await evaluated(files.plan(keep=True), serving("30분에 700원입니다."))
    assert files.kept.read_bytes() != before


@pytest.mark.parametrize("text", [None, "{", "{}"], ids=["missing", "broken", "no figures"])
def test_figures_that_cannot_be_read_are_told_before_anything_is_asked(
    files: Files, text: str | None
) -> None:
    if text is not None:
        files.kept.write_text(text, encoding="utf-8")
    with pytest.raises(KeptFiguresInvalid, match=r"kept\.json"):
        files.plan(compare=True)
    assert not files.out.exists()


def test_a_file_that_cannot_be_written_is_told_before_anything_is_asked(files: Files) -> None:
    files.kept.mkdir()
    with pytest.raises(LinesUnusable):
        files.plan(keep=True)


def test_questions_that_cannot_be_read_are_told_before_anything_is_asked(files: Files) -> None:
    files.questions.write_text("질문", encoding="utf-8")
    with pytest.raises(LinesInvalid):
        files.plan()


def service_with(*prompts: tuple[str, str]) -> Service:
    """The service over a library whose model is given these prompts."""
    library = SimpleNamespace(
        catalogue=SimpleNamespace(article=None),
        writer=SimpleNamespace(name="openai:gpt"),
        embedding_model="e",
        snapshot="s",
        prompts=prompts,
    )
    return service_of(cast("Knowledge", library), serving().ask, make_record, yeosu().sentences)


def test_another_prompt_is_another_set_up() -> None:
    one, other = service_with(("answer.v1", "aa")), service_with(("answer.v1", "bb"))
    assert one.setup != other.setup
    assert service_with().setup["prompts"] == ""


async def test_records_are_looked_up_by_their_number() -> None:
    found = await service_with().record(7)
    assert found is not None
    assert found.number == 7


def test_whom_to_call_in_danger_is_no_part_of_what_was_found() -> None:
    ours = service_with().ours
    easy = Voice(mode=Mode.EASY)
    assert {danger_sentence(yeosu().sentences, one) for one in (Voice(), easy)} < ours
    assert len(ours) == 4
