"""Every setting stands in the README and in `.env.example`, with the value that it really has."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import SecretStr

from city import Settings, load_settings
from tests.house.tree import ROOT


def real() -> dict[str, str]:
    """Every setting with the value of the embedded default."""
    found: dict[str, str] = {}
    for name, field in Settings.model_fields.items():
        value: object = field.default
        plain = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
        found[f"ASSISTANT_{name.upper()}"] = plain
    return found


def in_readme(text: str) -> dict[str, str]:
    """The rows of the README's table of settings."""
    rows = re.findall(r"^\| `(ASSISTANT_\w+)` \| (.+?) \| \S.* \|$", text, re.MULTILINE)
    return {name: "" if value == "(비움)" else value.strip("`") for name, value in rows}


def in_example(text: str) -> dict[str, str]:
    """The lines of `.env.example`; each must follow a line that says what it means."""
    rows = re.findall(r"^# \S.*\n# \S.*\n#(ASSISTANT_\w+)=(.*)$", text, re.MULTILINE)
    return dict(rows)


def test_the_readme_lists_every_setting_with_its_value() -> None:
    assert in_readme((ROOT / "README.md").read_text(encoding="utf-8")) == real()


def test_the_example_lists_every_setting_with_its_value() -> None:
    assert in_example((ROOT / ".env.example").read_text(encoding="utf-8")) == real()


def test_the_example_is_a_valid_file_of_settings(tmp_path: Path) -> None:
    without = load_settings()
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    uncommented = re.sub(r"^#(ASSISTANT_)", r"\1", text, flags=re.MULTILINE)
    (tmp_path / ".env").write_text(uncommented, encoding="utf-8")
    assert load_settings() == without


def test_every_setting_says_what_it_is_for() -> None:
    assert all((field.description or "").endswith(".") for field in Settings.model_fields.values())


def test_a_row_without_a_meaning_is_not_counted() -> None:
    assert in_readme("| `ASSISTANT_PORT` | `8000` |  |") == {}
    assert in_readme("| `ASSISTANT_PORT` | `8000` | 포트 |") == {"ASSISTANT_PORT": "8000"}
    assert in_example("#ASSISTANT_PORT=8000") == {}
