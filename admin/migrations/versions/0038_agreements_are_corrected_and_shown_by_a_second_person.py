"""agreements are corrected, and shown to the public by a second person.

What is public is a copy that somebody else has released. No step can release for people: an
agreement from before is seen again once a second person has looked at it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step."""
    op.add_column("agreements", sa.Column("corrected", sa.Integer(), nullable=True))
    op.add_column("agreement_partners", sa.Column("struck", sa.Date(), nullable=True))
    op.create_table(
        "agreement_releases",
        sa.Column("agreement", sa.Integer(), nullable=False),
        sa.Column("of_version", sa.Integer(), nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("released", sa.Date(), nullable=False),
        sa.Column("released_by", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement"],
            ["agreements.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("agreement_releases", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_agreement_releases_agreement"), ["agreement"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_agreement_releases_until"), ["until"], unique=False)
