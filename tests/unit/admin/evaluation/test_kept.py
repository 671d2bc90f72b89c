"""Figures that are kept come back as they were, and what is worse is told by name."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from admin.errors import KeptFiguresInvalid
from admin.evaluation import (
    Comparison,
    Fall,
    Gap,
    GoldQuestion,
    Kept,
    Share,
    compare,
    figures,
    judge,
    kept_of,
    read_kept,
    written,
)
from tests.builders.evaluation import make_gold, make_outcome

SETUP = {"embedding_model": "m@1", "writer": "quote"}


GOLD = (make_gold("1"), make_gold("2"))


def kept(gold: tuple[GoldQuestion, ...] = GOLD) -> Kept:
    """Figures in which all went well."""
    return kept_of(figures(judge(one, make_outcome(one.id)) for one in gold), gold, SETUP)


def with_facts(hits: int, of: int, gold: tuple[GoldQuestion, ...] = GOLD) -> Kept:
    """Figures in which all went well but for this fact rate."""
    return with_rate("fact rate", Share(hits=hits, of=of), gold)


def with_rate(name: str, share: Share, gold: tuple[GoldQuestion, ...] = GOLD) -> Kept:
    """Figures in which all went well but for one rate."""
    found = kept(gold)
    return replace(found, figures={**found.figures, name: share})


def with_gap(value: float) -> Kept:
    """Figures with this gap between styles."""
    gap = Gap(best="plain", worst="dialect", value=value, low=0, high=1)
    return replace(kept(), style_gap=gap)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    path.write_text(written(with_gap(0.25)), encoding="utf-8")
    assert read_kept(path) == with_gap(0.25)


def test_the_file_is_small_and_sorted_and_names_what_the_figures_depend_on() -> None:
    text = written(kept())
    parsed = json.loads(text)
    assert text == json.dumps(parsed, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    assert parsed["setup"] == SETUP
    assert parsed["questions"]["count"] == 2
    assert len(text) < 3000


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"figures": 7}', "\udcff"], ids=lambda text: repr(text)
)
def test_a_file_that_keeps_no_figures_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "figures.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(KeptFiguresInvalid, match="KEEP=1"):
        read_kept(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeptFiguresInvalid, match="그런 파일이나 폴더가 없습니다"):
        read_kept(tmp_path / "none.json")


@pytest.mark.parametrize(
    ("before", "now", "fell"),
    [(80, 78, False), (80, 77, True), (80, 80, False), (80, 95, False)],
)
def test_a_rate_falls_by_more_than_two_in_a_hundred(before: int, now: int, *, fell: bool) -> None:
    found = compare(with_facts(before, 100), with_facts(now, 100))
    expected = (Fall(name="fact rate", before=before / 100, now=now / 100),)
    assert found.fallen == (expected if fell else ())


@pytest.mark.parametrize(("now", "fell"), [(1, False), (7, False), (8, True)])
def test_more_false_refusals_are_a_fall(now: int, *, fell: bool) -> None:
    before = with_rate("false refusal", Share(hits=5, of=100))
    found = compare(before, with_rate("false refusal", Share(hits=now, of=100)))
    assert bool(found.fallen) is fell


@pytest.mark.parametrize(
    "name", ["ungrounded numbers", "easy ungrounded numbers", "easy changed facts"]
)
def test_a_single_invented_number_more_is_a_fall(name: str) -> None:
    before = with_rate(name, Share(hits=0, of=1000))
    now = with_rate(name, Share(hits=1, of=1000))
    assert [one.name for one in compare(before, now).fallen] == [name]
    assert compare(now, before).fallen == ()


@pytest.mark.parametrize(("now", "fell"), [(0.27, False), (0.271, True), (0.1, False)])
def test_a_wider_gap_between_styles_is_a_fall(now: float, *, fell: bool) -> None:
    found = compare(with_gap(0.25), with_gap(now)).fallen
    assert [one.name for one in found] == (["style gap"] if fell else [])


@pytest.mark.parametrize(
    "others",
    [
        (make_gold("1"),),
        (make_gold("1"), make_gold("3")),
        (make_gold("1"), make_gold("2", facts=("700원",))),
    ],
)
def test_figures_of_other_questions_are_not_compared(others: tuple[GoldQuestion, ...]) -> None:
    found = compare(kept(), with_facts(0, 2, others))
    assert found == Comparison(same_questions=False, other_setup=(), fallen=())


def test_the_order_of_the_questions_makes_no_other_questions() -> None:
    assert compare(kept(), kept((make_gold("2"), make_gold("1")))).same_questions


def test_another_set_up_is_named_and_compared() -> None:
    before = replace(kept(), setup={"embedding_model": "m@0", "writer": "quote", "adapter": "a"})
    found = compare(before, with_facts(0, 2))
    assert found.other_setup == ("embedding_model", "adapter")
    assert [one.name for one in found.fallen] == ["fact rate"]


def test_a_figure_that_was_not_counted_before_has_nothing_to_fall_from() -> None:
    before = replace(kept(), figures={"recall@1": Share(hits=2, of=2)})
    assert compare(before, with_facts(0, 2)).fallen == ()
