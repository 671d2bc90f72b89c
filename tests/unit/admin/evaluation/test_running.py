"""An evaluation walks every question, and goes on where it was cut off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from admin.errors import AnswersOfAnotherSetup
from admin.evaluation import FIGURES, Service, as_json, figures, judge, run, tables
from city import LinesInvalid, Mode, Voice
from disclosure import LabelledAnswer, Record
from knowledge import SearchResult
from tests.builders.disclosure import make_answer, make_record
from tests.builders.evaluation import PARKING, make_gold
from tests.builders.library import make_article, make_hit, make_search

GOLD = (make_gold("1"), make_gold("2", style="dialect"), make_gold("3", answerable=False))


class Asked:
    """Answers everything from the parking ordinance and counts; breaks when told to."""

    def __init__(self, *, breaks_after: int = 1000, model: str = "m@1") -> None:
        self.voices: list[Voice] = []
        self._breaks_after = breaks_after
        self.service = Service(
            ask=self._ask,
            search=self._search,
            article=lambda key: make_article() if key == make_article().key else None,
            record=self._record,
            setup={"embedding_model": model},
        )

    async def _ask(self, question: str, voice: Voice) -> LabelledAnswer:
        if len(self.voices) >= self._breaks_after:
            raise KeyboardInterrupt
        self.voices.append(voice)
        return make_answer(voice=voice)

    async def _record(self, number: int) -> Record | None:
        return make_record(number) if number == 1 else None

    async def _search(self, question: str) -> SearchResult:
        return make_search(make_hit(), make_hit(), make_hit(make_article(article="제9조")))


def _quiet(step: str, done: int, total: int) -> None:
    """Nobody watches."""


async def _run(asked: Asked, answers: Path | None = None) -> list[str]:
    outcomes = await run(GOLD, asked.service, progress=_quiet, answers=answers)
    return [outcome.id for outcome in outcomes]


async def test_each_question_is_asked_in_standard_and_in_easy_words() -> None:
    asked = Asked()
    assert await _run(asked) == ["1", "2", "3"]
    assert [voice.mode for voice in asked.voices] == [Mode.STANDARD, Mode.EASY] * 3


async def test_what_came_back_is_kept_as_it_was() -> None:
    first, *_ = await run(GOLD, Asked().service, progress=_quiet)
    assert first.retrieved == ((PARKING, "제5조"), (PARKING, "제9조"))
    assert first.standard.citations == ((PARKING, "제5조"),)
    assert first.standard.answered
    assert first.standard.ungrounded == ()
    assert first.easy.milliseconds == 40.0


async def test_a_run_that_was_cut_off_goes_on_and_counts_the_same(tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    with pytest.raises(KeyboardInterrupt):
        await _run(Asked(breaks_after=3), answers)
    again = Asked()
    outcomes = await run(GOLD, again.service, progress=_quiet, answers=answers)
    assert len(again.voices) == 4
    assert outcomes == await run(GOLD, Asked().service, progress=_quiet)


async def test_answers_of_another_model_are_not_mixed_in(tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    await _run(Asked(), answers)
    with pytest.raises(AnswersOfAnotherSetup):
        await _run(Asked(model="m@2"), answers)


async def test_answers_that_were_tampered_with_are_refused_by_their_line(tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    await _run(Asked(), answers)
    with answers.open("a", encoding="utf-8") as file:
        file.write('{"id": "4", "standard": 7}\n')
    with pytest.raises(LinesInvalid) as caught:
        await _run(Asked(), answers)
    assert caught.value.details["line"] == 5


async def test_progress_tells_every_question_and_the_end() -> None:
    told: list[tuple[int, int]] = []
    await run(GOLD, Asked().service, progress=lambda _step, done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


async def test_the_json_holds_every_figure_with_its_counts_and_interval() -> None:
    outcomes = await run(GOLD, Asked().service, progress=_quiet)
    judged = [judge(gold, outcome) for gold, outcome in zip(GOLD, outcomes, strict=True)]
    written = json.dumps(as_json(figures(judged), judged, {"embedding_model": "m@1"}))
    parsed = json.loads(written)
    assert parsed["questions"] == 3
    assert parsed["setup"] == {"embedding_model": "m@1"}
    assert parsed["figures"]["recall@1"] == {
        "rate": 1.0,
        "low": 0.3424,
        "high": 1.0,
        "hits": 2,
        "of": 2,
    }
    assert parsed["figures"]["right refusal"]["rate"] == 0.0
    assert set(parsed["by_style"]) == {"plain", "dialect"}
    assert parsed["by_style"]["dialect"]["right refusal"]["rate"] is None
    assert [one["rank"] for one in parsed["details"]] == [1, 1, None]
    assert parsed["milliseconds"] == {"median": 40.0, "p95": 40.0, "of": 6}
    assert parsed["readability"] == {"standard": None, "easy": None}
    assert (parsed["style gap"], parsed["comparison"]) == (None, None)


async def test_the_tables_hold_every_figure_and_every_style() -> None:
    outcomes = await run(GOLD, Asked().service, progress=_quiet)
    judged = (judge(gold, outcome) for gold, outcome in zip(GOLD, outcomes, strict=True))
    total, styles, measures = tables(figures(judged))
    assert total.row_count == len(FIGURES)
    assert styles.row_count == 2
    assert len(styles.columns) == 2 + len(FIGURES)
    assert not any("figures" in str(column.header) for column in styles.columns)
    assert list(measures.columns[1].cells) == ["–", "–", "–", "40.0"]
