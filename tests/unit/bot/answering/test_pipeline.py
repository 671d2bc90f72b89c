"""The steps stand in reading order, each is timed, and a stop ends the way."""

from bot.answering.case import Case, Stop
from bot.answering.pipeline import STEPS, run
from bot.answering.tools import Tools
from disclosure import Status
from tests.builders.case import make_case, make_tools


def test_the_order_of_the_steps_is_the_order_of_the_design() -> None:
    assert [step.__name__ for step in STEPS] == [
        "understand",
        "guard",
        "retrieve",
        "compose",
        "check",
    ]


def test_every_step_is_told_and_timed() -> None:
    told: list[str] = []
    result = run(make_case(), make_tools(), on_step=told.append)
    assert isinstance(result, Case)
    assert told == [step.__name__ for step in STEPS]
    assert set(result.timings_ms) == set(told)


def test_a_stop_ends_the_way_and_keeps_the_times() -> None:
    def never(case: Case, tools: Tools) -> Case | Stop:
        raise AssertionError("a step after a stop was walked")

    def stop(case: Case, tools: Tools) -> Case | Stop:
        return Stop(status=Status.EMPTY, case=case)

    result = run(make_case(), make_tools(), steps=(stop, never))
    assert isinstance(result, Stop)
    assert set(result.case.timings_ms) == {"stop"}
