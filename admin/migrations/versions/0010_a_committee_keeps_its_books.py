"""a committee keeps its books."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.create_table(
        "committee_exceptions",
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("resolution", sa.Text(), nullable=False),
        sa.Column("resolved", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "committee_meetings",
        sa.Column("starts", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("demanded_by", sa.JSON(), nullable=False),
        sa.Column("noticed", sa.Date(), nullable=True),
        sa.Column("papers", sa.Date(), nullable=True),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("announced", sa.Date(), nullable=True),
        sa.Column("closed", sa.Text(), nullable=True),
        sa.Column("closed_why", sa.Text(), nullable=False),
        sa.Column("closing_demanded_by", sa.JSON(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "committee_reviews",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("done", sa.Date(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("year"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "committee_rosters",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("on_site", sa.Boolean(), nullable=False),
        sa.Column("in_gazette", sa.Boolean(), nullable=False),
        sa.Column("withheld_why", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "committee_secretaries",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "committee_items",
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("asked_by_chair", sa.Boolean(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting"],
            ["committee_meetings.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("committee_items", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_committee_items_meeting"), ["meeting"], unique=False)

    op.create_table(
        "committee_members",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("young", sa.Boolean(), nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("seat", sa.Text(), nullable=False),
        sa.Column("elected_in", sa.Integer(), nullable=True),
        sa.Column("renews", sa.Integer(), nullable=True),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.Column("specialist", sa.Boolean(), nullable=False),
        sa.Column("other_committees", sa.Integer(), nullable=False),
        sa.Column("called_from", sa.Date(), nullable=True),
        sa.Column("called_until", sa.Date(), nullable=True),
        sa.Column("uncalled", sa.Text(), nullable=True),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["elected_in"],
            ["committee_meetings.number"],
        ),
        sa.ForeignKeyConstraint(
            ["renews"],
            ["committee_members.number"],
        ),
        sa.ForeignKeyConstraint(
            ["replaces"],
            ["committee_members.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "committee_minutes",
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("observers", sa.JSON(), nullable=False),
        sa.Column("proceedings", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("results", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("withheld", sa.Text(), nullable=True),
        sa.Column("withheld_why", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting"],
            ["committee_meetings.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("meeting"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "committee_attendances",
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("member", sa.Integer(), nullable=False),
        sa.Column("arrived", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left", sa.DateTime(timezone=True), nullable=True),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting"],
            ["committee_meetings.number"],
        ),
        sa.ForeignKeyConstraint(
            ["member"],
            ["committee_members.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("committee_attendances", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_committee_attendances_meeting"), ["meeting"], unique=False
        )

    op.create_table(
        "committee_conditions",
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("met", sa.Date(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item"],
            ["committee_items.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("committee_conditions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_committee_conditions_item"), ["item"], unique=False)

    op.create_table(
        "committee_decisions",
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item"],
            ["committee_items.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("item"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "committee_leavings",
        sa.Column("member", sa.Integer(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("unable_from", sa.Date(), nullable=True),
        sa.Column("unable_until", sa.Date(), nullable=True),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member"],
            ["committee_members.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("member"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "committee_recusals",
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("member", sa.Integer(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("decided", sa.DateTime(timezone=True), nullable=True),
        sa.Column("upheld", sa.Boolean(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item"],
            ["committee_items.number"],
        ),
        sa.ForeignKeyConstraint(
            ["member"],
            ["committee_members.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("committee_recusals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_committee_recusals_item"), ["item"], unique=False)

    op.create_table(
        "committee_votes",
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("member", sa.Integer(), nullable=False),
        sa.Column("choice", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recusal", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item"],
            ["committee_items.number"],
        ),
        sa.ForeignKeyConstraint(
            ["member"],
            ["committee_members.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("item", "member", "recusal"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("committee_votes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_committee_votes_item"), ["item"], unique=False)
