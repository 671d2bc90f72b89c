"""Progress: what is seen on a terminal and where there is none."""

from __future__ import annotations

import io

from city import ConsoleProgress, operator_sentence

STEP = "progress_reading"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_without_a_terminal_the_beginning_and_the_end_are_told_and_nothing_twice() -> None:
    out = io.StringIO()
    with ConsoleProgress(out, every_s=3600) as progress:
        for done in (0, 1, 2, 2, 3, 3):
            progress(STEP, done, 3)
    words = operator_sentence(STEP)
    assert out.getvalue().splitlines() == [f"{words} 0/3", f"{words} 3/3"]


def test_without_a_terminal_a_long_step_is_told_of_again() -> None:
    out = io.StringIO()
    progress = ConsoleProgress(out, every_s=0)
    for done in (0, 1, 2):
        progress(STEP, done, 3)
    assert [line.split()[-1] for line in out.getvalue().splitlines()] == ["0/3", "1/3", "2/3"]


def test_without_a_terminal_a_step_of_many_small_rounds_does_not_flood() -> None:
    out = io.StringIO()
    progress = ConsoleProgress(out, every_s=3600)
    for total in range(2, 50):
        progress(STEP, 0, total)
        progress(STEP, total, total)
    assert [line.split()[-1] for line in out.getvalue().splitlines()] == ["0/2", "2/2"]


def test_on_a_terminal_the_step_is_named_beside_a_bar() -> None:
    out = Terminal()
    with ConsoleProgress(out) as progress:
        progress(STEP, 1, 3)
        progress(STEP, 3, 3)
    assert operator_sentence(STEP) in out.getvalue()
    assert "3/3" in out.getvalue()


def test_a_step_without_parts_is_not_shown() -> None:
    out = io.StringIO()
    ConsoleProgress(out)(STEP, 0, 0)
    assert out.getvalue() == ""


def test_once_it_is_closed_nothing_more_is_shown() -> None:
    out = Terminal()
    with ConsoleProgress(out) as progress:
        progress(STEP, 1, 3)
    shown = out.getvalue()
    progress(STEP, 2, 3)
    assert out.getvalue() == shown
