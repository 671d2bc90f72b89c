"""a register of AI systems."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do this step.

    What lists read stands first: to read what comes after long texts, SQLite reads the texts.
    """
    op.create_table(
        "register_systems",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("generative", sa.Boolean(), nullable=False),
        sa.Column("high_impact", sa.Boolean(), nullable=False),
        sa.Column("review_due", sa.Date(), nullable=True),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("alternatives", sa.Text(), nullable=False),
        sa.Column("lawful_basis", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("website", sa.Text(), nullable=False),
        sa.Column("supplier", sa.Text(), nullable=False),
        sa.Column("supplier_role", sa.Text(), nullable=True),
        sa.Column("city_role", sa.Text(), nullable=True),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("pre_reviewed", sa.Date(), nullable=True),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("notice", sa.Text(), nullable=False),
        sa.Column("notice_shown", sa.Text(), nullable=False),
        sa.Column("methods", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("affected", sa.Text(), nullable=False),
        sa.Column("risks", sa.Text(), nullable=False),
        sa.Column("measures", sa.Text(), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("protection", sa.Text(), nullable=False),
        sa.Column("certified", sa.Date(), nullable=True),
        sa.Column("certification", sa.Text(), nullable=False),
        sa.Column("oversight", sa.Text(), nullable=False),
        sa.Column("overseer", sa.Text(), nullable=False),
        sa.Column("overseer_contact", sa.Text(), nullable=False),
        sa.Column("contest", sa.Text(), nullable=False),
        sa.Column("impact_assessed", sa.Date(), nullable=True),
        sa.Column("impact_by", sa.Text(), nullable=False),
        sa.Column("impact_persons", sa.Text(), nullable=False),
        sa.Column("impact_rights", sa.Text(), nullable=False),
        sa.Column("impact_effects", sa.Text(), nullable=False),
        sa.Column("impact_use", sa.Text(), nullable=False),
        sa.Column("impact_indicators", sa.Text(), nullable=False),
        sa.Column("impact_remedies", sa.Text(), nullable=False),
        sa.Column("impact_plan", sa.Text(), nullable=False),
        sa.Column("impact_none", sa.Text(), nullable=False),
        sa.Column("deliberated", sa.Date(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "register_proofs",
        sa.Column("system", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("kept_at", sa.Text(), nullable=False),
        sa.Column("discarded", sa.Date(), nullable=True),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["system"],
            ["register_systems.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("register_proofs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_register_proofs_system"), ["system"], unique=False)

    op.create_table(
        "register_releases",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("system", sa.Integer(), nullable=False),
        sa.Column("of_version", sa.Integer(), nullable=False),
        sa.Column("released", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("generative", sa.Boolean(), nullable=False),
        sa.Column("high_impact", sa.Boolean(), nullable=False),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("released_by", sa.Text(), nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["system"],
            ["register_systems.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("register_releases", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_register_releases_system"), ["system"], unique=False)
        batch_op.create_index(batch_op.f("ix_register_releases_until"), ["until"], unique=False)
