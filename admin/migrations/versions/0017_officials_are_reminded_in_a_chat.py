"""officials are reminded in a chat of what is due."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.create_table(
        "reminder_links",
        sa.Column("official", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("offered_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("official"),
        sa.UniqueConstraint("digest"),
    )
    op.create_index("ix_reminder_links_chat", "reminder_links", ["chat"])
    op.create_table(
        "reminded",
        sa.Column("official", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("duty", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("official", "duty", "day", "stage"),
    )
    if op.get_bind().dialect.name == "postgresql":
        for column in ("chat", "sealed"):
            op.execute(f"ALTER TABLE reminder_links ALTER COLUMN {column} SET STATISTICS 0")
