"""A form is read field by field: what is wrong is said beside its field, what was typed stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

import admin.office
from admin.books import BooksSentence, Finding, Weight
from admin.office.forms import Form
from admin.office.texts import FormSentence as Say
from city import SEOUL, CityProfile, SentenceKey, Voice

TEMPLATES = Path(admin.office.__file__).parent / "templates"


class Fruit(StrEnum):
    APPLE = "apple"
    PEAR = "pear"


READERS: dict[str, Callable[[Form], object]] = {
    "text": lambda form: form.text("x"),
    "day": lambda form: form.day("x"),
    "moment": lambda form: form.moment("x"),
    "number": lambda form: form.number("x", 1, 1_000),
    "choice": lambda form: form.choice("x", Fruit),
}


@pytest.mark.parametrize(
    ("reader", "typed", "read"),
    [
        ("text", "  김\u200b담당 ", "김담당"),
        ("day", " 2026-03-01 ", date(2026, 3, 1)),
        ("day", "２０２６-０３-０１", date(2026, 3, 1)),
        ("day", "1900-01-01", date(1900, 1, 1)),
        ("day", "2199-12-31", date(2199, 12, 31)),
        ("moment", "2026-03-01T14:00", datetime(2026, 3, 1, 14, tzinfo=SEOUL)),
        ("number", "1,000", 1000),
        ("number", "1", 1),
        ("choice", "pear", Fruit.PEAR),
    ],
)
def test_what_people_type_is_read(reader: str, typed: str, read: object) -> None:
    form = Form({"x": [typed]})
    assert READERS[reader](form) == read
    assert form.sound


@pytest.mark.parametrize(
    ("reader", "typed", "problem"),
    [
        *((reader, " ", Say.MISSING) for reader in READERS),
        ("text", "가" * 501, Say.TOO_LONG),
        ("day", "2026-02-30", Say.NO_DAY),
        ("day", "내일", Say.NO_DAY),
        *(("day", f"{year}-03-01", Say.FAR_YEAR) for year in ("0001", "1899", "2200", "9999")),
        *(("moment", f"{year}-03-01T14:00", Say.FAR_YEAR) for year in ("0001", "1899", "2200")),
        ("moment", "2026-03-01T25:00", Say.NO_MOMENT),
        ("moment", "2026-03-01T14:00+00:00", Say.NO_MOMENT),
        ("number", "0", Say.OUT_OF_RANGE),
        ("number", "1,001", Say.OUT_OF_RANGE),
        ("number", "1_0", Say.NO_NUMBER),
        ("number", "열", Say.NO_NUMBER),
        ("number", "9" * 5000, Say.NO_NUMBER),
        ("choice", "plum", Say.NO_CHOICE),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_field(
    reader: str, typed: str, problem: SentenceKey
) -> None:
    form = Form({"x": [typed]})
    READERS[reader](form)
    assert [(name, one.sentence) for name, one in form.problems.items()] == [("x", problem)]
    assert form.typed("x") == typed


def test_a_field_that_may_be_empty_may_be_missing() -> None:
    form = Form({})
    assert form.text("x", required=False) == ""
    assert form.day_if_any("x") is None
    assert form.moment_if_any("x") is None
    assert form.number_if_any("x", 1, 2) is None
    assert form.choice_if_any("x", Fruit) is None
    assert form.choices("x", Fruit) == ()
    assert form.numbers("x") == ()
    assert not form.ticked("x")
    assert form.sound


def test_several_may_be_ticked_and_come_in_their_own_order() -> None:
    form = Form({"x": ["pear", "apple", "pear"], "n": ["10", "9", "9"], "b": ["1"]})
    assert form.choices("x", Fruit) == (Fruit.APPLE, Fruit.PEAR)
    assert form.numbers("n") == (9, 10)
    assert form.ticked("b")
    assert form.sound


def test_what_nobody_could_tick_is_refused() -> None:
    form = Form({"x": ["plum"], "n": ["no"]})
    form.choices("x", Fruit)
    form.numbers("n")
    assert {one.sentence for one in form.problems.values()} == {Say.NO_CHOICE}
    assert list(form.problems) == ["x", "n"]


def test_what_was_said_first_of_a_field_stands() -> None:
    form = Form({})
    form.refuse("x", Say.NO_DAY, article="제1조")
    form.text("x")
    assert form.problems["x"].sentence is Say.NO_DAY
    assert form.problems["x"].article == "제1조"


@pytest.fixture
def render(profile: CityProfile) -> Callable[..., str]:
    """Renders a line of a template that may call the macros."""
    pages = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    say = partial(profile.sentences.say, voice=Voice())

    def rendered(call: str, **values: object) -> str:
        names = "line, area, day, moment, pick, ticks, radios, tick, findings_of"
        source = f'{{% from "forms.html" import {names} %}}{{{{ {call} }}}}'
        return pages.from_string(source).render(text=say, **values)

    return rendered


@pytest.mark.parametrize(
    "call",
    [
        'line(form, text, "x", "이름")',
        'area(form, text, "x", "이름")',
        'day(form, text, "x", "이름")',
        'pick(form, text, "x", "이름", {"a": "가"})',
        'ticks(form, text, "x", "이름", {"a": "가"})',
    ],
)
def test_a_problem_stands_at_its_field_and_is_announced_with_it(
    render: Callable[..., str], call: str
) -> None:
    form = Form({"x": ["<b>"]})
    form.refuse("x", Say.NO_CHOICE, article="제8조제1항")
    page = render(call, form=form)
    assert 'aria-describedby="x-error" aria-invalid="true"' in page
    assert 'id="x-error"' in page
    assert "제8조제1항" in page
    assert "<b>" not in page


def test_what_was_typed_stays_and_is_escaped_once(render: Callable[..., str]) -> None:
    form = Form({"x": ['"A & <B>"'], "c": ["b"], "t": ["1"]})
    page = render('line(form, text, "x", "이름", value="kept")', form=form)
    assert 'value="&#34;A &amp; &lt;B&gt;&#34;"' in page
    chosen = render('pick(form, text, "c", "고름", {"a": "가", "b": "나"})', form=form)
    assert '<option value="b" selected>나' in chosen
    assert "checked" in render('tick(form, "t", "예")', form=form)
    assert "checked" not in render('tick(form, "u", "예", true)', form=form)


def test_a_page_that_is_shown_first_shows_what_is_kept(render: Callable[..., str]) -> None:
    assert 'value="kept"' in render('line(none, text, "x", "이름", value="kept")')
    assert "checked" in render('ticks(none, text, "x", "이름", {1: "가"}, values=(1,))')
    assert "checked" in render('tick(none, "t", "예", true)')


def told(_finding: Finding) -> str:
    return "없습니다"


def test_findings_are_shown_with_weight_and_article(render: Callable[..., str]) -> None:
    found = Finding(weight=Weight.REFUSAL, article="제9조", sentence=BooksSentence.NOT_THERE)
    page = render("findings_of(found, tell)", found=(found,), tell=told)
    assert 'class="finding finding-refusal"' in page
    assert "없습니다 <span" in page
    assert "제9조" in page
    assert not render("findings_of((), tell)", tell=told).strip()
