"""how an answer was made is kept with its words, and findings are let out by another.

And a database knows its own secret key.
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.add_column(
        "record_words", sa.Column("making", sa.JSON(), server_default="{}", nullable=False)
    )
    op.create_table(
        "key_checks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.add_column("audit_findings", sa.Column("released", sa.Date(), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        # Statistics hold values of a column, and would hold them after they were erased.
        op.execute("ALTER TABLE record_words ALTER COLUMN making SET STATISTICS 0")
