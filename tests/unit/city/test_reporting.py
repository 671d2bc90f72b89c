"""A command ends with one line and a status, never with a trace."""

from __future__ import annotations

import pytest

from city import SettingInvalid, reporting


def _run(error: BaseException) -> int | str | None:
    with pytest.raises(SystemExit) as caught, reporting():
        raise error
    return caught.value.code


def test_an_error_of_ours_tells_its_reason_and_its_mend(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _run(SettingInvalid(name="ASSISTANT_PORT", problem="too high")) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "ASSISTANT_PORT" in said
    assert "too high" in said


def test_a_mistake_of_ours_goes_to_the_log_and_one_line_to_the_person(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    assert _run(ZeroDivisionError("by zero\nand more")) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "ZeroDivisionError: by zero" in said
    assert "Traceback" not in said
    assert caplog.records[-1].exc_info is not None


def test_an_interruption_says_that_what_is_done_is_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _run(KeyboardInterrupt()) == 130
    assert capsys.readouterr().err.count("\n") == 1


def test_a_status_that_was_chosen_stays() -> None:
    assert _run(SystemExit(7)) == 7


def test_a_block_that_ends_well_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with reporting():
        pass
    assert capsys.readouterr().err == ""
