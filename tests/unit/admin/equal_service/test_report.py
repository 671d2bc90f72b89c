"""What is shown of what was counted, beside what is hidden of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from admin.equal_service import TOLD, Counted, Measure, Showing, as_json, period_named, report
from admin.equal_service.written import read, written
from admin.evaluation import Spread
from city import CityProfile, Language, Voice
from tests.builders.equal_service import counted_of, some_who_told

ONE_EXCHANGE = Spread(median=7777.7, p95=8888.8, of=500)
ONE_OF_ALL = Spread(median=111.1, p95=222.2, of=500)


@pytest.fixture
def counted() -> Counted:
    """A quarter that an earlier version counted: it kept the times of what was told, too."""
    made = counted_of(some_who_told())
    axes = {
        axis: {
            name: replace(one, took_ms=ONE_EXCHANGE if axis in TOLD else ONE_OF_ALL)
            for name, one in groups.items()
        }
        for axis, groups in made.axes.items()
    }
    kept = read(made.period, written(replace(made, axes=axes)))
    assert kept is not None
    return kept


@pytest.mark.parametrize("public", [True, False], ids=["public", "auditors"])
def test_no_time_of_an_exchange_stands_beside_what_citizens_told(
    counted: Counted, profile: CityProfile, *, public: bool
) -> None:
    made = report(counted, public=public)
    told = [row for row in made.rows if row.axis in TOLD]
    assert any((row.asked or 0) >= 100 for row in told)
    assert all((row.median_ms, row.p95_ms) == (None, None) for row in told)
    assert any(row.median_ms == ONE_OF_ALL.median for row in made.rows)
    for language, left_out in ((Language.KOREAN, "표시하지 않음"), (Language.ENGLISH, "left out")):
        showing = Showing(profile.sentences, Voice(language=language))
        names = {showing.group(row) for row in told}
        cells = [cells[1:] for name, cells in showing.times(made).rows if name in names]
        assert cells == [(left_out, left_out)] * len(told)
        lines = [line for line in showing.lines(made) if line[1] in names]
        assert [line[5] for line in lines if line[5] == left_out] == [left_out] * 2 * len(told)
        for text in (json.dumps(as_json(made)), str(list(showing.lines(made)))):
            assert "777" not in text
            assert "888" not in text
    groups = as_json(made)["groups"]
    withheld = {one["axis"] for one in groups if one["times_withheld"]}
    assert withheld == {axis.value for axis in TOLD}
    assert made.whole.figures[Measure.ANSWERED].hits is not None


def test_a_quarter_that_tells_nothing_of_what_was_told_says_so_everywhere(
    counted: Counted, profile: CityProfile
) -> None:
    axes = {axis: of for axis, of in counted.axes.items() if axis not in TOLD}
    showing = Showing(profile.sentences, Voice())
    for one, names in ((counted, []), (replace(counted, axes=axes), ["나이대", "필요한 도움"])):
        made = report(one, public=True)
        lines = [line for line in showing.lines(made) if line[1] in {"나이대", "필요한 도움"}]
        assert [(line[1], line[5]) for line in lines] == [(name, "표시하지 않음") for name in names]
        assert as_json(made)["axes_left_out"] == (["age", "need"] if names else [])
    month = period_named("2026-08")
    assert month is not None
    assert report(replace(counted, period=month), public=False).untold == ()
