"""Accounts, sessions and failures in the database; the only SQL over them.

Every function takes a session and stays inside its unit of work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from admin.officials.model import Official, Remark, Role, Told
from admin.officials.tables import OfficialRow, OfficialSessionRow, SignInFailureRow


def add_official(session: Session, row: OfficialRow) -> OfficialRow:
    """Add an account."""
    session.add(row)
    session.flush()
    return row


def named(session: Session, name: str) -> OfficialRow | None:
    """The account of a name."""
    return session.scalar(select(OfficialRow).where(OfficialRow.name == name))


def identified(session: Session, identity: str) -> OfficialRow | None:
    """The account that is linked with an identity."""
    return session.scalar(select(OfficialRow).where(OfficialRow.identity == identity))


def numbered(session: Session, number: int) -> OfficialRow | None:
    """The account of a number."""
    return session.get(OfficialRow, number)


def everybody(session: Session) -> list[OfficialRow]:
    """Every account, by name."""
    return list(session.scalars(select(OfficialRow).order_by(OfficialRow.name)))


def administrators(session: Session) -> int:
    """How many active accounts may keep accounts."""
    rows = session.scalars(select(OfficialRow.roles).where(OfficialRow.active.is_(True)))
    return sum(Role.ADMINISTRATOR in roles for roles in rows)


def add_session(session: Session, token: str, official: int, now: datetime) -> None:
    """Keep that somebody is signed in."""
    row = OfficialSessionRow(digest=digest_of(token), official=official, since=now, seen=now)
    session.add(row)


def session_of(session: Session, token: str) -> tuple[OfficialSessionRow, OfficialRow] | None:
    """The session of a cookie's secret, with its account."""
    found = session.execute(
        select(OfficialSessionRow, OfficialRow)
        .join(OfficialRow, OfficialRow.number == OfficialSessionRow.official)
        .where(OfficialSessionRow.digest == digest_of(token))
    ).one_or_none()
    return (found[0], found[1]) if found else None


def see(session: Session, token: str, now: datetime) -> None:
    """Note that a session is in use."""
    own = OfficialSessionRow.digest == digest_of(token)
    session.execute(update(OfficialSessionRow).where(own).values(seen=now))


def tell(session: Session, token: str, told: Told) -> None:
    """Keep what the next page of a session tells."""
    own = OfficialSessionRow.digest == digest_of(token)
    session.execute(update(OfficialSessionRow).where(own).values(told=asdict(told)))


def told_in(row: OfficialSessionRow) -> Told | None:
    """What a session's next page tells."""
    if row.told is None:
        return None
    remarks = tuple(Remark(**one) for one in row.told["remarks"])
    return Told(path=row.told["path"], form=row.told["form"], remarks=remarks)


def end_session(session: Session, token: str) -> None:
    """End one session."""
    own = OfficialSessionRow.digest == digest_of(token)
    session.execute(delete(OfficialSessionRow).where(own))


def end_sessions_of(session: Session, official: int, *, but: str = "") -> None:
    """End every session of an account, but one if its secret is given."""
    others = delete(OfficialSessionRow).where(OfficialSessionRow.official == official)
    if but:
        others = others.where(OfficialSessionRow.digest != digest_of(but))
    session.execute(others)


def end_sessions_before(session: Session, *, begun: datetime, seen: datetime) -> None:
    """End the sessions that began or were last used before these times."""
    over = or_(OfficialSessionRow.since <= begun, OfficialSessionRow.seen <= seen)
    session.execute(delete(OfficialSessionRow).where(over))


def add_failure(session: Session, name: str, address: str, now: datetime) -> None:
    """Keep that somebody could not sign in."""
    session.add(SignInFailureRow(name=name, address=address, at=now))
    session.flush()


def failures(session: Session, since: datetime, *, name: str = "", address: str = "") -> int:
    """How many failures a name or an address has had since then."""
    counted = select(func.count()).select_from(SignInFailureRow).where(SignInFailureRow.at > since)
    counted = counted.where(
        SignInFailureRow.name == name if name else SignInFailureRow.address == address
    )
    return session.scalar(counted) or 0


def drop_failures(session: Session, *, name: str = "", before: datetime | None = None) -> None:
    """Forget the failures of a name, or those older than a time."""
    dropped = delete(SignInFailureRow)
    if name:
        dropped = dropped.where(SignInFailureRow.name == name)
    if before is not None:
        dropped = dropped.where(SignInFailureRow.at <= before)
    session.execute(dropped)


def official(row: OfficialRow) -> Official:
    """A row as the rest of the house knows it."""
    return Official(
        number=row.number,
        name=row.name,
        full_name=row.full_name,
        department=row.department,
        roles=roles_of(row.roles),
        active=row.active,
        must_change=row.must_change,
        second_factor=bool(row.secret),
        linked=row.identity is not None,
    )


def roles_of(names: Iterable[str]) -> frozenset[Role]:
    """Roles by their names; a name that this software does not know grants nothing."""
    known = {role.value for role in Role}
    return frozenset(Role(name) for name in names if name in known)


def digest_of(token: str) -> str:
    """What is kept of a session's secret."""
    return sha256(token.encode()).hexdigest()
