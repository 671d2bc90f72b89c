"""The terminal channel: what is written, what is recorded, and how a file of questions resumes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.services import Services
from bot.terminal import Terminal
from city import CityProfile, Clock, Database, LinesInvalid, Mode, Voice
from disclosure import Channel
from knowledge import SearchResult
from tests.builders.library import make_search, make_vague_search
from tests.builders.telegram import make_services
from tests.fakes.knowledge import FakeKnowledge

TIMINGS = {"understand", "retrieve", "compose", "check", "total"}
CONTRACT = [
    "id",
    "question",
    "status",
    "answered",
    "notice",
    "answer",
    "easy",
    "citations",
    "record",
    "receipt",
    "timings_ms",
]
RESIDENT_NUMBER = "900101-1234568"
Make = Callable[..., Services]


@pytest.fixture
def make(database: Database, profile: CityProfile, clock: Clock) -> Make:
    """Services over a fake library that searches as it is told."""

    def build(search: Callable[[str], SearchResult] | None = None) -> Services:
        return make_services(
            database, profile, clock, opening=FakeKnowledge(search=search).opening()
        )

    return build


def _jobs(folder: Path, *texts: str) -> Path:
    path = folder / "in.jsonl"
    lines = (json.dumps({"id": number, "question": text}) for number, text in enumerate(texts))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _read(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _quiet(step: str, done: int, total: int) -> None:
    """Nobody watches."""


async def test_the_full_notice_stands_before_the_first_answer_and_not_before_the_second(
    make: Make,
) -> None:
    services, written = make(), list[str]()
    terminal = Terminal(services)
    await terminal.show("주차요금이 얼마예요?", Voice(), written.append)
    await terminal.show("주차요금이 얼마예요?", Voice(), written.append)
    notice = services.notices.in_force(Voice())
    assert [text.strip() == notice.full for text in written] == [True, False, False]
    assert all(services.notices.opens(text) for text in written)


async def test_what_was_written_is_kept_as_delivered(make: Make) -> None:
    services = make()
    answer = await Terminal(services).show("주차요금이 얼마예요?", Voice(), lambda _text: None)
    record = services.records.find(answer.record or 0)
    assert record is not None
    assert record.delivered_at is not None
    assert record.asked.channel is Channel.TERMINAL


async def test_what_could_not_be_written_is_kept_as_undelivered(make: Make) -> None:
    services = make()

    def broken(text: str) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        await Terminal(services).show_json("주차요금이 얼마예요?", Voice(), broken)
    record = services.records.find(1)
    assert record is not None
    assert record.delivered_at is None
    assert record.undelivered == "BrokenPipeError"


async def test_the_json_line_holds_exactly_what_the_contract_names(make: Make) -> None:
    written: list[str] = []
    services = make()
    await Terminal(services).show_json("주차요금이 얼마예요?", Voice(), written.append)
    line = json.loads(written[0])
    assert list(line) == CONTRACT
    assert line["status"] == "answered"
    assert line["answered"] is True
    assert line["notice"] == services.notices.in_force(Voice()).short
    assert not services.notices.opens(line["answer"])
    assert line["citations"] == [
        {
            "title": "여수시 주차장 조례",
            "article": "제5조",
            "effective_date": "2025-09-30",
            "url": "https://www.law.go.kr/자치법규/여수시주차장조례",
            "quote": "주차요금은 30분에 600원으로 한다.",
        }
    ]
    assert set(line["timings_ms"]) == TIMINGS
    assert all(isinstance(value, float) for value in line["timings_ms"].values())


async def test_a_refusal_is_a_line_with_the_notice_and_no_citation(make: Make) -> None:
    written: list[str] = []

    def nothing(_question: str) -> SearchResult:
        return make_search(confidence=0.1)

    services = make(nothing)
    await Terminal(services).show_json("달까지 몇 킬로미터예요?", Voice(), written.append)
    line = json.loads(written[0])
    assert (line["status"], line["answered"]) == ("nothing_found", False)
    assert line["citations"] == []
    assert line["notice"]
    assert line["timings_ms"]["compose"] == 0.0


async def test_personal_data_stands_hidden_in_the_line(make: Make) -> None:
    written: list[str] = []
    question = f"제 주민번호는 {RESIDENT_NUMBER}인데 주차요금이 얼마예요?"
    await Terminal(make()).show_json(question, Voice(), written.append)
    assert RESIDENT_NUMBER not in written[0]


async def test_easy_reading_reaches_the_pipeline_and_the_line(make: Make) -> None:
    written: list[str] = []
    answer = await Terminal(make()).show_json(
        "주차요금이 얼마예요?", Voice(mode=Mode.EASY), written.append
    )
    assert json.loads(written[0])["easy"] is True
    assert answer.voice.easy


async def test_a_batch_answers_each_line_in_order_and_tells_its_progress(
    make: Make, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    out = tmp_path / "out.jsonl"
    done = await Terminal(make()).batch(
        _jobs(tmp_path, "요금?", "", "😀"),
        out,
        Voice(),
        lambda _step, done, total: told.append((done, total)),
    )
    lines = _read(out)
    assert done == (3, 0)
    assert [line["id"] for line in lines] == [0, 1, 2]
    assert [line["status"] for line in lines] == ["answered", "empty", "empty"]
    assert all(list(line) == CONTRACT for line in lines)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


# A killed run leaves nothing of the next line, its beginning, half a syllable, or all but its end.
@pytest.mark.parametrize("left_over", [0, 1, 20, 60, -1])
async def test_a_batch_that_was_killed_goes_on_where_it_stood(
    make: Make, tmp_path: Path, left_over: int
) -> None:
    services, out = make(), tmp_path / "out.jsonl"
    jobs = _jobs(tmp_path, "요금 하나?", "요금 둘?", "요금 셋?")
    await Terminal(services).batch(jobs, out, Voice(), _quiet)
    first, second, _third = out.read_bytes().splitlines(keepends=True)
    out.write_bytes(first + second[:left_over])

    answered, before = await Terminal(services).batch(jobs, out, Voice(), _quiet)

    assert (answered, before) == ((2, 1) if left_over != -1 else (1, 2))
    assert [line["id"] for line in _read(out)] == [0, 1, 2]
    assert [line["question"] for line in _read(out)] == ["요금 하나?", "요금 둘?", "요금 셋?"]


async def test_an_interrupted_batch_keeps_what_is_done(make: Make, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    services = make()
    jobs = _jobs(tmp_path, "요금 하나?", "요금 둘?", "요금 셋?")
    with pytest.raises(KeyboardInterrupt):
        await Terminal(services).batch(
            jobs, out, Voice(), lambda _step, done, _total: _interrupt(at=2, done=done)
        )
    assert [line["id"] for line in _read(out)] == [0, 1]
    assert all(one is not None and one.settled_at for _, one in services.records.page(0, 9))


def _interrupt(*, at: int, done: int) -> None:
    if done == at:
        raise KeyboardInterrupt


async def test_a_bad_line_stops_the_batch_before_anything_is_asked(
    make: Make, tmp_path: Path
) -> None:
    services, jobs = make(), _jobs(tmp_path, "요금?")
    jobs.write_text(jobs.read_text("utf-8") + "\n{broken\n", encoding="utf-8")
    with pytest.raises(LinesInvalid):
        await Terminal(services).batch(jobs, tmp_path / "out.jsonl", Voice(), _quiet)
    assert services.records.find(1) is None
    assert not (tmp_path / "out.jsonl").exists()


async def test_a_batch_never_writes_into_its_own_input(make: Make, tmp_path: Path) -> None:
    jobs = _jobs(tmp_path, "요금?")
    before = jobs.read_bytes()
    with pytest.raises(LinesInvalid):
        await Terminal(make()).batch(jobs, tmp_path / "x" / ".." / "in.jsonl", Voice(), _quiet)
    assert jobs.read_bytes() == before


def _several(_question: str) -> SearchResult:
    return make_vague_search()


async def test_who_is_asked_back_finds_the_choices_as_a_numbered_list_and_as_json(
    make: Make,
) -> None:
    terminal, written = Terminal(make(_several)), list[str]()
    await terminal.show("감면", Voice(), written.append)
    assert "1. 주차장\n2. 교복\n3. 경로당" in written[-1]
    await terminal.show_json("감면", Voice(), written.append)
    line = json.loads(written[-1])
    assert (line["status"], line["answered"]) == ("asked_back", False)
    assert line["choices"] == ["주차장", "교복", "경로당"]
    assert line["notice"]
