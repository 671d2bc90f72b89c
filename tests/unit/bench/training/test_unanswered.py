"""The questions that are near an ordinance of a made-up city and that nothing there answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import bench.unseen
from bench.training.material import ORDINANCES, QUESTIONS

UNANSWERED = QUESTIONS.parent / "unanswered"
UNSEEN = Path(bench.unseen.__file__).parent
CITIES = sorted(path.stem for path in UNANSWERED.glob("*.jsonl"))
KINDS = {"amount", "time", "where", "penalty", "who", "service", "why"}
STYLES = {"plain", "colloquial", "typo", "dialect", "elderly", "foreigner", "english"}


def _lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_made_up_city_has_some() -> None:
    assert {path.name for path in ORDINANCES.iterdir() if path.is_dir()} == set(CITIES)


@pytest.mark.parametrize("city", CITIES)
def test_each_is_about_an_ordinance_of_its_city_and_names_no_article(city: str) -> None:
    titles = {path.stem for path in (ORDINANCES / city).glob("*.md")}
    for one in _lines(UNANSWERED / f"{city}.jsonl"):
        assert one["doc"] in titles, one
        assert one["article"] == ""
        assert one["kind"] in KINDS, one
        assert one["style"] in STYLES, one


@pytest.mark.parametrize("city", CITIES)
def test_none_is_asked_twice_or_answered_there(city: str) -> None:
    asked = [one["question"] for one in _lines(UNANSWERED / f"{city}.jsonl")]
    answered = {one["question"] for one in _lines(QUESTIONS / f"{city}.jsonl")}
    assert len(asked) == len(set(asked))
    assert not answered & set(asked)


def test_no_blind_question_is_among_them() -> None:
    blind = {one["question"] for path in UNSEEN.glob("*.jsonl") for one in _lines(path)}
    assert blind
    for city in CITIES:
        assert not blind & {one["question"] for one in _lines(UNANSWERED / f"{city}.jsonl")}
