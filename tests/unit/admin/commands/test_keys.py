"""The doctor's look at the keys: there, readable, their owner's alone, and none lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import SecretStr

from admin.commands.keys import (
    accept_and_tell,
    key_files,
    keys,
    open_to_others,
    tell_whether_it_fits,
)
from admin.doctor import Health, examine
from admin.errors import Unexplained
from admin.newest_database import newest_database
from city import ConsoleProgress, SecretKeyUnusable, SettingInvalid, Settings, SystemClock
from city.settings import secret_key
from disclosure import LedgerKeyUnusable, OwnKey, Records, Signer
from house import House
from tests.builders.disclosure import settled


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A set-up that keeps one answer and has both keys."""
    made = Settings(data_dir=tmp_path)  # pyright: ignore[reportCallIssue]
    database = newest_database(made.database_address)
    settled(Records(database, SystemClock()))
    database.close()
    secret_key(made)
    Signer.made(made.ledger_key_file, "yeosu/ledger")
    return made


def _told(settings: Settings) -> tuple[Health, str, str]:
    found = keys(settings)
    assert "{" not in found.text
    return found.health, found.code, found.text


def test_keys_that_their_owner_alone_can_read_are_well(settings: Settings) -> None:
    health, code, text = _told(settings)
    assert (health, code) == (Health.WELL, "keys_well")
    assert "secret.key" in text
    assert "ledger.key" in text


@pytest.mark.parametrize("name", ["secret.key", "ledger.key"])
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_that_others_can_read_or_write_is_told_with_its_mend(
    settings: Settings, name: str, mode: int
) -> None:
    (settings.data_dir / name).chmod(mode)
    health, code, text = _told(settings)
    assert (health, code) == (Health.DOUBTFUL, "key_open")
    assert name in text
    assert "600" in text
    assert [path.name for path in open_to_others(key_files(settings))] == [name]


def test_a_ledger_key_on_another_disk_is_looked_at_too(settings: Settings, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.key"
    Signer.made(elsewhere, "yeosu/ledger")
    elsewhere.chmod(0o644)
    moved = settings.model_copy(update={"ledger_key": str(elsewhere)})
    assert _told(moved)[1] == "key_open"


def test_a_key_that_cannot_be_read_is_broken(settings: Settings) -> None:
    settings.ledger_key_file.unlink()
    settings.ledger_key_file.mkdir()
    health, code, text = _told(settings)
    assert (health, code) == (Health.BROKEN, "key_unreadable")
    assert "ledger.key" in text


def test_a_lost_secret_is_told_and_none_is_made_in_its_place(settings: Settings) -> None:
    (settings.data_dir / "secret.key").unlink()
    health, code, _ = _told(settings)
    assert (health, code) == (Health.BROKEN, "secret_lost")
    with pytest.raises(SettingInvalid, match="사본"):
        secret_key(settings, in_use=True)
    assert not (settings.data_dir / "secret.key").exists()
    given = settings.model_copy(update={"secret_key": SecretStr("a new one that was set")})
    assert _told(given)[0] is Health.WELL
    assert secret_key(given, in_use=True) == b"a new one that was set"


def test_a_whole_key_of_another_installation_is_told_with_its_mend(settings: Settings) -> None:
    database = newest_database(settings.database_address)
    own = OwnKey(database, SystemClock())
    unknown: list[str] = []
    assert tell_whether_it_fits(own, settings, unknown.append)
    assert "아직 알 수 없습니다" in unknown[0]
    own.require(secret_key(settings), settings.data_dir)
    assert _told(settings)[0] is Health.WELL
    (settings.data_dir / "secret.key").write_text("ab" * 32, encoding="ascii")
    health, code, text = _told(settings)
    assert (health, code) == (Health.BROKEN, "secret_foreign")
    assert "secret.key" in text
    assert "되돌려 놓으세요" in text
    given = settings.model_copy(update={"secret_key": SecretStr("a new one that was set")})
    assert "ASSISTANT_SECRET_KEY" in _told(given)[2]
    lines: list[str] = []
    assert not tell_whether_it_fits(own, given, lines.append)
    for by, reason in (("", "사본을 잃음"), ("kim", " ")):
        with pytest.raises(Unexplained):
            accept_and_tell(own, given, by, reason)
    assert own.fits(secret_key(given)) is False
    accept_and_tell(own, given, "kim", "사본을 잃음", lines.append)
    assert _told(given)[0] is Health.WELL
    assert tell_whether_it_fits(own, given, lines.append)
    accept_and_tell(own, given, "kim", "한 번 더", lines.append)
    assert ["아닙니다" in lines[0], "이제부터" in lines[1]] == [True, True]
    assert lines[2] == lines[3], "what fits already is accepted by no second act"
    database.close()


def test_before_the_first_start_there_is_nothing_to_lose(tmp_path: Path) -> None:
    new = Settings(data_dir=tmp_path / "new")  # pyright: ignore[reportCallIssue]
    new.data_dir.mkdir()
    assert _told(new)[:2] == (Health.WELL, "keys_later")


def test_an_empty_folder_has_no_secret_key_yet_and_is_told_what_makes_one(tmp_path: Path) -> None:
    new = Settings(data_dir=tmp_path)  # pyright: ignore[reportCallIssue]
    database = newest_database(new.database_address)
    own = OwnKey(database, SystemClock())
    lines: list[str] = []
    assert tell_whether_it_fits(own, new, lines.append), "nothing is wrong with it"
    assert "아직 없" in lines[0]
    assert "assistant serve" in lines[0]
    assert str(tmp_path / "secret.key") in lines[0]
    assert not (tmp_path / "secret.key").exists(), "to look makes none"
    own.require(secret_key(new), new.data_dir)
    (tmp_path / "secret.key").unlink()
    with pytest.raises(SettingInvalid, match="사본"):
        tell_whether_it_fits(own, new, lines.append)
    database.close()


def test_a_folder_with_a_record_had_a_key_though_no_check_of_it_is_kept(tmp_path: Path) -> None:
    old = Settings(data_dir=tmp_path)  # pyright: ignore[reportCallIssue]
    database = newest_database(old.database_address)
    settled(Records(database, SystemClock()))
    own = OwnKey(database, SystemClock())
    assert not own.known()
    with pytest.raises(SettingInvalid, match="사본"):
        tell_whether_it_fits(own, old)
    database.close()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("secret.key", "", "비어 있습니다"),
        ("secret.key", " \n", "비어 있습니다"),
        ("secret.key", "cut off", "16바이트보다 짧습니다"),
        ("ledger.key", "", "서명 열쇠가 아니거나"),
        ("ledger.key", "PRIVATE+KEY+yeosu", "서명 열쇠가 아니거나"),
    ],
)
def test_a_key_that_was_emptied_or_cut_is_told_with_its_reason_and_mend(
    settings: Settings, name: str, content: str, reason: str
) -> None:
    (settings.data_dir / name).write_text(content, encoding="ascii")
    (found,) = examine([("keys", lambda: keys(settings))])
    assert found.health is Health.BROKEN
    assert name in found.text
    assert reason in found.text
    assert "되돌려 놓으" in found.text


def test_the_ledger_key_of_another_city_is_told(settings: Settings) -> None:
    settings.ledger_key_file.unlink()
    Signer.made(settings.ledger_key_file, "elsewhere/ledger")
    with pytest.raises(LedgerKeyUnusable, match="다른 이름의 열쇠"):
        keys(settings)


def test_a_secret_that_is_set_and_could_be_guessed_is_told(settings: Settings) -> None:
    given = settings.model_copy(update={"secret_key": SecretStr("guess me")})
    with pytest.raises(SettingInvalid, match=r"ASSISTANT_SECRET_KEY.*16바이트보다 짧습니다"):
        keys(given)


def test_no_start_uses_a_secret_that_was_emptied_or_makes_another_in_its_place(
    settings: Settings,
) -> None:
    (settings.data_dir / "secret.key").write_bytes(b"")
    for in_use in (True, False):
        with pytest.raises(SecretKeyUnusable, match="비어 있습니다"):
            secret_key(settings, in_use=in_use)
    assert (settings.data_dir / "secret.key").read_bytes() == b""


def test_a_key_that_was_used_is_lost_before_anything_was_asked_too(tmp_path: Path) -> None:
    made = Settings(data_dir=tmp_path)  # pyright: ignore[reportCallIssue]
    house = House(made, ConsoleProgress())
    assert house.secret
    house.database.close()
    (tmp_path / "secret.key").unlink()
    health, code, _ = _told(made)
    assert (health, code) == (Health.BROKEN, "secret_lost")
    again = House(made, ConsoleProgress())
    with pytest.raises(SettingInvalid, match="사본"):
        _ = again.secret
    again.database.close()
    assert not (tmp_path / "secret.key").exists()
