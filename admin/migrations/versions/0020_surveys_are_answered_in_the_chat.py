"""surveys are answered in the chat."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

ERASED = {"unfinished": ("chat", "sealed"), "survey_marks": ("marks",)}


def upgrade() -> None:
    """Do this step; of what is erased no statistics are kept, for they hold values (0016)."""
    op.create_table(
        "unfinished",
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat"),
    )
    op.create_index(op.f("ix_unfinished_until"), "unfinished", ["until"])
    op.create_table(
        "survey_marks",
        sa.Column("survey", sa.Integer(), nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["survey"], ["surveys.number"]),
        sa.PrimaryKeyConstraint("survey"),
    )
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, columns in ERASED.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0")
