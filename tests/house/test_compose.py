"""The split set-up starts in order, refuses a missing secret, and knows when a part is well."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import Any, cast

import yaml

from assistant import app
from city import Settings
from tests.house.tree import ROOT

SECRETS = ("ASSISTANT_SECRET_KEY", "ASSISTANT_TELEGRAM_TOKEN", "POSTGRES_PASSWORD")


def services() -> dict[str, dict[str, Any]]:
    """The services of the compose file, by name."""
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    return cast("dict[str, dict[str, Any]]", yaml.safe_load(text)["services"])


def optional_secrets(text: str) -> list[str]:
    """Places at which a secret may stay unset, or has a value of its own."""
    uses = [use for name in SECRETS for use in re.findall(rf"\$\{{?{name}[^}}\n]*\}}?", text)]
    return [use for use in uses if not re.fullmatch(r"\$\{\w+:\?[^}]+\}", use)]


def test_every_part_is_there_and_the_long_running_ones_tell_whether_they_are_well() -> None:
    assert set(services()) == {"migrate", "web", "bot", "database", "chroma"}
    assert {name for name, service in services().items() if "healthcheck" not in service} == {
        "migrate"
    }


def test_a_secret_that_is_not_set_stops_the_start() -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert not optional_secrets(text)
    assert all(f"${{{name}:?" in text for name in SECRETS)


def test_a_secret_with_a_default_is_found() -> None:
    assert optional_secrets("PASSWORD: ${POSTGRES_PASSWORD:-secret}")
    assert optional_secrets("PASSWORD: $POSTGRES_PASSWORD")


def test_the_database_is_migrated_before_anybody_uses_it() -> None:
    waits = {name: service.get("depends_on", {}) for name, service in services().items()}
    assert waits["migrate"]["database"]["condition"] == "service_healthy"
    assert waits["web"]["migrate"]["condition"] == "service_completed_successfully"
    assert waits["bot"]["web"]["condition"] == "service_healthy"


def test_only_the_web_is_reached_from_outside_and_only_through_the_machine_itself() -> None:
    open_ports = {
        name: service["ports"] for name, service in services().items() if "ports" in service
    }
    assert set(open_ports) == {"web"}
    assert all(str(port).startswith("127.0.0.1:") for port in open_ports["web"])


def test_every_setting_that_is_passed_is_one_we_know() -> None:
    known = {f"ASSISTANT_{name.upper()}" for name in Settings.model_fields}
    for name in ("migrate", "web", "bot"):
        assert set(services()[name]["environment"]) <= known, name


def test_every_setting_of_a_city_is_passed() -> None:
    """What a city writes into `.env` counts; where the parts lie is the set-up's own matter."""
    own = {"ASSISTANT_LEDGER_KEY", "ASSISTANT_PORT", "ASSISTANT_TELEGRAM_API_URL"}
    known = {f"ASSISTANT_{name.upper()}" for name in Settings.model_fields}
    passed = {name for part in ("web", "bot") for name in services()[part]["environment"]}
    assert known - passed == own


def test_every_setting_is_passed_as_text() -> None:
    """An unquoted number is one where a part is told text."""
    for name in ("migrate", "web", "bot"):
        told = services()[name]["environment"]
        assert [key for key, value in told.items() if not isinstance(value, str | None)] == []


def test_the_version_of_chroma_is_the_one_that_was_tested() -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    version = re.search(r"^chromadb==(.+)$", pins, re.MULTILINE)
    assert version
    assert services()["chroma"]["image"] == f"chromadb/chroma:{version[1]}"


def test_the_bot_waits_until_the_web_has_filled_what_both_share() -> None:
    probe = services()["web"]["healthcheck"]
    assert "/ready" in " ".join(probe["test"])
    assert probe["start_period"].endswith("m")


def test_the_database_keeps_nothing_of_what_its_log_held() -> None:
    assert services()["database"]["command"] == ["postgres", "-c", "wal_recycle=off"]


def test_every_command_is_one_that_exists() -> None:
    ours = [one for one in services().values() if one.get("build")]
    commands = [one["command"] for one in ours]
    assert len(commands) == 3
    for command in commands:
        if command[0] == "assistant":
            known = [getattr(one.callback, "__name__", "") for one in app.registered_commands]
            assert command[1] in known
        else:
            assert command[:2] == ["python", "-m"]
            assert find_spec(f"{command[2]}.__main__")
