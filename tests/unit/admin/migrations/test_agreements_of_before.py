"""An agreement from before waits for a second person, and is held against its acts as ever."""

from __future__ import annotations

from sqlalchemy import text

from admin.books import By
from admin.checking import BOOKS, check_books
from admin.migrations import migrate
from admin.partners import PartnerRule as Say
from admin.partners import Partners
from city import CityProfile, Clock, Database
from disclosure import Act, Change, write_act
from tests.builders.committee import refusals
from tests.builders.migrations import at_step

AGREEMENT = {"title": "옛 협약", "goal": "public_use", "terms": "함께", "signed": "2026-01-05"}
SIDE = {"agreement": "1", "name": "여수대학교", "kind": "university", "abroad": "false"}
SIGNER, OTHER = By(person="kim", reason="확인"), By(person="lee", reason="확인")


def keep(empty: Database, clock: Clock) -> None:
    """What the software of before wrote of an agreement, with its acts."""
    with empty.unit() as session:
        session.execute(
            text("insert into agreements (number, version, title, goal, terms, signed, ended_why)"
                 " values (1, 1, :title, :goal, :terms, :signed, '')"), AGREEMENT,
        )  # fmt: skip
        session.execute(
            text("insert into agreement_partners (number, version, agreement, name, kind, abroad,"
                 " contact) values (1, 1, 1, :name, :kind, :no, '')"), {**SIDE, "no": False},
        )  # fmt: skip
        for noun, told in (("agreement", AGREEMENT), ("partner", SIDE)):
            changes = tuple(Change(field=name, before="", after=told[name]) for name in told)
            act = Act(
                verb=f"partners.{noun}_added", subject=f"partners.{noun}:1", by="kim",
                reason="협약", changes=changes,
            )  # fmt: skip
            write_act(session, act, clock.now())


def test_an_agreement_of_before_is_seen_again_once_somebody_else_has_looked_at_it(
    empty: Database, clock: Clock, profile: CityProfile
) -> None:
    at_step(empty, "0031")
    keep(empty, clock)
    migrate(empty)
    assert check_books(empty, BOOKS).faults == ()
    partners = Partners(empty, clock, profile)
    assert partners.told() == ()
    assert refusals(partners.release(1, 1, SIGNER).findings) == [Say.RELEASED_BY_WRITER]
    assert partners.release(1, 1, OTHER).done
    assert [one.title for one in partners.told()] == ["옛 협약"]
    assert check_books(empty, BOOKS).faults == ()
