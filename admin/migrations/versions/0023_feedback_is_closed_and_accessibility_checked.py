"""feedback is closed, and accessibility checked."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

DAYS_FOR_WHAT_WAS_SAID_BEFORE = 14
"""Nobody promised a day when it was said: its clock begins with this step."""


def upgrade() -> None:
    """Do this step; whoever had said before that an answer did not help has a case now."""
    op.create_table(
        "feedback_cases",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("taken_by", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_feedback_cases_record"), "feedback_cases", ["record"], unique=True)
    op.create_index(op.f("ix_feedback_cases_state"), "feedback_cases", ["state"])
    op.create_index(op.f("ix_feedback_cases_opened_at"), "feedback_cases", ["opened_at"])
    op.create_table(
        "accessibility_checks",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_accessibility_checks_item"), "accessibility_checks", ["item"], unique=True
    )
    _open_what_was_said_before()


def _open_what_was_said_before() -> None:
    now = datetime.now(UTC)
    today = now.astimezone(ZoneInfo("Asia/Seoul")).date()  # A day is promised in the city.
    due = today + timedelta(days=DAYS_FOR_WHAT_WAS_SAID_BEFORE)
    said = sa.text(
        "INSERT INTO feedback_cases (version, record, reason, department, state, opened_at, due,"
        " taken_by, measure, done)"
        " SELECT 1, number, substr(verdict, 11), '', 'open', :now, :due, '', '', ''"
        " FROM records WHERE verdict LIKE 'unhelpful%' ORDER BY number"
    ).bindparams(
        sa.bindparam("now", now, sa.DateTime(timezone=True)), sa.bindparam("due", due, sa.Date())
    )
    op.execute(said)
