"""A key of another installation is known as such, however whole it is."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from city import Clock, Database
from disclosure import Journal, OwnKey, SecretKeyForeign

OWN = b"the key of this installation"
FOREIGN = b"the key of another installation"
PLACE = "/srv/assistant/secret.key"


@pytest.fixture
def own(either: Database, clock: Clock) -> OwnKey:
    return OwnKey(either, clock)


def test_the_first_key_is_kept_and_stays_the_one(own: OwnKey) -> None:
    assert own.fits(OWN) is None
    assert own.require(OWN, PLACE) == OWN
    assert own.require(OWN, PLACE) == OWN
    assert (own.fits(OWN), own.fits(FOREIGN)) == (True, False)


def test_a_foreign_key_is_refused_with_its_place_and_the_mend(own: OwnKey) -> None:
    own.require(OWN, PLACE)
    with pytest.raises(SecretKeyForeign) as refused:
        own.require(FOREIGN, PLACE)
    told = str(refused.value)
    assert PLACE in told
    assert "사본을 그 자리에" in told
    assert own.fits(OWN), "what is refused replaces nothing"


def test_what_is_kept_tells_nothing_of_the_key(own: OwnKey, either: Database) -> None:
    own.require(OWN, PLACE)
    with either.unit() as session:
        (row,) = session.execute(text("select name, salt, value from key_checks")).all()
    assert row.name == "secret"
    assert len(row.value) == 8, "four bytes, which many keys share"
    assert OWN.hex() not in f"{row.salt}{row.value}"


def test_the_same_key_is_known_by_another_value_elsewhere(either: Database, clock: Clock) -> None:
    own, values = OwnKey(either, clock), set[str]()
    for _ in range(2):
        own.require(OWN, PLACE)
        with either.unit() as session:
            values.add(str(session.scalar(text("select value from key_checks"))))
            session.execute(text("delete from key_checks"))
    assert len(values) == 2


def test_another_key_is_accepted_with_a_name_and_a_reason_and_the_old_one_again(
    own: OwnKey, either: Database
) -> None:
    own.require(OWN, PLACE)
    own.accept(FOREIGN, "kim", "사본을 잃음")
    assert own.require(FOREIGN, PLACE) == FOREIGN
    with pytest.raises(SecretKeyForeign):
        own.require(OWN, PLACE)
    (act,) = Journal(either).latest()
    assert (act.act.verb, act.act.by, act.act.reason) == ("secret.key", "kim", "사본을 잃음")
    own.accept(OWN, "kim", "옛 열쇠를 찾음")
    assert own.fits(OWN)


class LookedBefore(OwnKey):
    """Had looked when nothing was kept yet."""

    looked = False

    def fits(self, key: bytes) -> bool | None:
        if not self.looked:
            self.looked = True
            return None
        return super().fits(key)


def test_two_that_start_at_once_agree_on_one_key(either: Database, clock: Clock) -> None:
    """Each looked before the other had kept its key: the later one finds it taken."""
    first, second = OwnKey(either, clock), LookedBefore(either, clock)
    assert first.require(OWN, PLACE) == OWN
    with pytest.raises(SecretKeyForeign):
        second.require(FOREIGN, PLACE)
