"""Settings are read once, refuse placeholders, and hide what is secret."""

import errno
import secrets
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from city import SettingInvalid, Settings, load_settings
from city.settings import secret_key


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path / "kept"))


def test_the_data_folder_is_made(tmp_path: Path) -> None:
    assert load_settings().data_dir.is_dir()
    assert load_settings().database_address == f"sqlite:///{tmp_path / 'kept' / 'assistant.db'}"


def test_the_data_folder_is_for_its_owner_alone() -> None:
    assert load_settings().data_dir.stat().st_mode & 0o777 == 0o700


def test_a_placeholder_secret_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_SECRET_KEY", "changeme")
    with pytest.raises(SettingInvalid, match="ASSISTANT_SECRET_KEY"):
        load_settings()


def test_a_port_out_of_range_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_PORT", "70000")
    with pytest.raises(SettingInvalid, match="ASSISTANT_PORT"):
        load_settings()


def test_a_refused_secret_does_not_stand_in_the_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_TELEGRAM_TOKEN", "Change-Me")
    with pytest.raises(SettingInvalid) as refused:
        load_settings()
    assert "Change-Me" not in str(refused.value)


def test_secrets_hide_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_TELEGRAM_TOKEN", "123456:abcdef")
    assert "abcdef" not in repr(load_settings())


def test_a_data_folder_that_cannot_be_made_is_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path / "file" / "data"))
    with pytest.raises(SettingInvalid, match="ASSISTANT_DATA_DIR"):
        load_settings()


def test_the_key_is_made_once_and_for_its_owner_alone() -> None:
    settings = load_settings()
    first = secret_key(settings)
    assert len(first) == 64
    assert secret_key(settings) == first
    mode = stat.S_IMODE((settings.data_dir / "secret.key").stat().st_mode)
    assert mode == 0o600


def test_a_key_that_is_set_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_SECRET_KEY", "a long enough key of the city")
    settings: Settings = load_settings()
    assert secret_key(settings) == b"a long enough key of the city"
    assert not (settings.data_dir / "secret.key").exists()


def test_a_full_disk_leaves_no_half_key(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_settings()

    def full(_length: int) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(secrets, "token_hex", full)
        with pytest.raises(SettingInvalid, match="가득"):
            secret_key(settings)
    assert not (settings.data_dir / "secret.key").exists()
    assert len(secret_key(settings)) == 64


def test_of_many_processes_that_start_at_once_all_have_the_same_whole_key() -> None:
    settings = load_settings()

    def key(_turn: int) -> bytes:
        return secret_key(settings)

    with ThreadPoolExecutor(8) as pool:
        (only,) = set(pool.map(key, range(32)))
    assert len(only) == 64
    assert [one.name for one in settings.data_dir.iterdir()] == ["secret.key"]


@pytest.mark.parametrize("address", ["nonsense", "ftp://a.example", "http://", "api.telegram.org"])
def test_what_is_no_address_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("ASSISTANT_TELEGRAM_API_URL", address)
    with pytest.raises(SettingInvalid, match="http"):
        load_settings()
