"""A back-up with its keys can be signed on, though the ledger is handed over meanwhile."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from sqlalchemy import Engine, event

from admin.commands.keeping import back_up_and_tell, restore_and_tell
from admin.newest_database import newest_database
from city import CityProfile, Clock, Settings
from tests.builders.disclosure import make_ledger, settled


def _quiet(step: str, done: int, total: int) -> None:
    """Nobody watches."""


def test_who_hands_the_ledger_over_waits_until_the_key_and_the_moment_are_one(
    tmp_path: Path, clock: Clock, profile: CityProfile
) -> None:
    settings = Settings(data_dir=tmp_path)  # pyright: ignore[reportCallIssue]
    database = newest_database(settings.database_address)
    ledger = make_ledger(database, clock, settings.ledger_key_file)
    settled(ledger.records)
    handing_over, seen = Thread(target=ledger.hand_over, args=("김담당", "까닭")), list[str]()

    def between(*call: object) -> None:
        """Hand it over once the key was read and before the first look at what is kept."""
        seen.append(str(call[2]))
        if "BEGIN" in seen and "alembic_version" in seen[-1] and handing_over.ident is None:
            handing_over.start()
            handing_over.join(1)  # It would be over long before.

    event.listen(Engine, "before_cursor_execute", between)
    back_up_and_tell(settings, tmp_path / "a", clock, _quiet, seen.append, with_keys=True)
    event.remove(Engine, "before_cursor_execute", between)
    handing_over.join(60)
    assert ledger.keys().handed
    database.close()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    settings = Settings(data_dir=elsewhere)  # pyright: ignore[reportCallIssue]
    assert restore_and_tell(settings, tmp_path / "a", profile, clock, _quiet, seen.append)
    restored = newest_database(settings.database_address)
    again = make_ledger(restored, clock, settings.ledger_key_file)
    settled(again.records)
    assert again.sign() == again.standing().signed
    restored.close()
