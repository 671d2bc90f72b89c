"""experts are heard, and the links of reminders have pseudonyms of their own.

A link bore the pseudonym of its chat, which stands under every question that was asked there: who
read the database could tell which questions an official had asked. A step has no key, so it cannot
make the new pseudonym; it ends the links and keeps that it did, for the official's page and the
journal. What an official was told of stays told.
"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_BELOW_OUTCOMES = -(10**12)
"""Items of the inbox below are reminders."""
_WAITING = (
    "DELETE FROM outbox WHERE place IN (SELECT place FROM inbox WHERE key < :most)",
    "DELETE FROM inbox WHERE key < :most",
)


def upgrade() -> None:
    """Do this step; of what is erased no statistics are kept, for they hold values (0016)."""
    op.create_table(
        "committee_hearings",
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("affiliation", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["committee_items.number"]),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_committee_hearings_item", "committee_hearings", ["item"])
    _cut_links(op.get_bind())


def _cut_links(connection: sa.Connection) -> None:
    names = sa.text("SELECT official, by, digest FROM reminder_links WHERE chat <> ''")
    linked = connection.execute(names).all()
    for statement in _WAITING:
        connection.execute(sa.text(statement), {"most": _BELOW_OUTCOMES})
    op.drop_table("reminder_links")
    op.create_table(
        "reminder_links",
        sa.Column("official", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("offered_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("cut_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cut_noted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("official"),
        sa.UniqueConstraint("digest"),
    )
    op.create_index("ix_reminder_links_link", "reminder_links", ["link"])
    table = sa.table(
        "reminder_links", sa.column("official"), sa.column("by"), sa.column("digest"),
        sa.column("link"), sa.column("sealed", sa.LargeBinary()),
        sa.column("cut_at", sa.DateTime(timezone=True)), sa.column("cut_noted", sa.Boolean()),
    )  # fmt: skip
    for official, by, digest in linked:
        cut = {"link": "", "sealed": b"", "cut_at": datetime.now(UTC), "cut_noted": False}
        row = {"official": official, "by": by, "digest": digest, **cut}
        connection.execute(sa.insert(table).values(row))
    if connection.dialect.name == "postgresql":
        for column in ("link", "sealed"):
            op.execute(f"ALTER TABLE reminder_links ALTER COLUMN {column} SET STATISTICS 0")
