"""The doctor's look at what waits for a person: whose objection is due, and cannot be answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from admin.commands.duties import duties
from admin.doctor import Health, Verdict
from admin.newest_database import newest_database
from admin.officials import Role
from city import Database, Settings, SystemClock, load_profile
from city.settings import secret_key
from disclosure import Objections, Records, Seal
from tests.builders.disclosure import settled
from tests.builders.officials import make_staff


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A set-up with a case whose outcome goes to a chat, sealed under the key that it has."""
    made = Settings(data_dir=tmp_path)  # pyright: ignore[reportCallIssue]
    database, clock, seal = newest_database(made.database_address), SystemClock(), _seal(made)
    record = settled(Records(database, clock))
    Objections(database, clock, load_profile(made.city)).object(
        record, "chat-1", "", reply=lambda _case, item: seal.close(b"4711", item)
    )
    database.close()
    return made


def _seal(settings: Settings) -> Seal:
    return Seal(secret_key(settings))


def _objections(settings: Settings) -> Verdict:
    found = dict(duties(settings))["objections"]()
    assert "{" not in found.text
    return found


def test_a_case_that_is_not_due_and_can_be_answered_is_well(settings: Settings) -> None:
    assert _objections(settings).code == "objections_well"


def test_after_a_change_of_the_secret_key_the_doctor_names_whose_outcome_cannot_be_sent(
    settings: Settings,
) -> None:
    changed = settings.model_copy(update={"secret_key": SecretStr("another key, long enough")})
    found = _objections(changed)
    assert (found.health, found.code) == (Health.DOUBTFUL, "objections_locked")
    assert "1건(1번)" in found.text


def test_a_secret_key_that_is_lost_opens_nothing_either(settings: Settings) -> None:
    (settings.data_dir / "secret.key").unlink()
    assert _objections(settings).code == "objections_locked"


def test_one_person_with_two_accounts_in_use_is_told_until_one_of_them_is_stopped(
    settings: Settings,
) -> None:
    """They were made before it was refused, so nothing else would tell of them."""
    accounts = make_staff(Database(settings.database_address), SystemClock()).accounts
    for name, department in (("kim", "정보과"), ("kim2", "총무과"), ("lee", "세정과")):
        told = {"full_name": "김 담당" if name == "kim2" else "김담당", "by": "서버"}
        accounts.add(name=name, department=department, roles=[Role.OFFICER], **told)
    look = dict(duties(settings))["accounts"]
    assert (look().health, look().code) == (Health.WELL, "accounts_well")
    with Database(settings.database_address).unit() as session:
        session.execute(text("UPDATE officials SET department = '정보과' WHERE name != 'lee'"))
    found = look()
    assert (found.health, found.code) == (Health.DOUBTFUL, "accounts_shared")
    assert ": kim, kim2." in found.text
    with Database(settings.database_address).unit() as session:
        session.execute(text("UPDATE officials SET active = 0 WHERE name = 'kim2'"))
    assert look().code == "accounts_well"
