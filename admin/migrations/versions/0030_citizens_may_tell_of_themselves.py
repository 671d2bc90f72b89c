"""citizens may tell of themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

ERASED = {"told_groups": ("chat", "told"), "told_marks": ("told",)}


def upgrade() -> None:
    """Do this step; of what is erased no statistics are kept, for they hold values (0016)."""
    op.create_table(
        "told_groups",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat", "about"),
    )
    op.create_table(
        "told_marks",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["record"], ["records.number"]),
        sa.PrimaryKeyConstraint("record", "about"),
    )
    op.create_index(op.f("ix_told_marks_until"), "told_marks", ["until"])
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, columns in ERASED.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0")
