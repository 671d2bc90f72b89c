"""The command migrates the database of the settings, and its exit status says how that is."""

import pytest

from admin.migrations.__main__ import main
from city import load_settings


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_DATA_DIR", "kept")


def test_an_old_database_fails_the_check_and_says_what_to_do() -> None:
    with pytest.raises(SystemExit, match=r"admin\.migrations up"):
        main(["check"])


def test_a_database_that_was_brought_up_passes_the_check() -> None:
    main(["up"])
    main(["check"])
    assert (load_settings().data_dir / "assistant.db").stat().st_size > 0


def test_a_setting_that_cannot_be_used_is_told_without_a_trace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ASSISTANT_PORT", "0")
    with pytest.raises(SystemExit, match="ASSISTANT_PORT"):
        main(["up"])


def test_an_unknown_word_shows_what_there_is() -> None:
    with pytest.raises(SystemExit, match="`up` migrates"):
        main(["down"])
