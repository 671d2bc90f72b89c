"""auditors look for exchanges, judge them, and keep what they find.

What answers of before cite is read off their words, so that they are found like those to come.
"""

import json
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

SOUGHT = ("opened_at", "number", "channel", "language", "mode", "status", "confidence")
SAID = ("opened_at", "channel", "language", "mode", "status", "confidence")
AT_A_TIME = 2_000


def upgrade() -> None:
    """Do this step; of what is erased no statistics are kept, for they hold values (0016)."""
    op.create_index("ix_records_sought", "records", SOUGHT)
    rated = sa.text("verdict <> ''")
    op.create_index(
        "ix_records_rated", "records", ["verdict", "number"],
        sqlite_where=rated, postgresql_where=rated,
    )  # fmt: skip
    op.create_table(
        "record_topics",
        sa.Column("topic", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["record"], ["record_words.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("topic", "opened_at", "record"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_record_topics_record"), "record_topics", ["record"])
    _fill()
    _books()
    _readings()
    if op.get_bind().dialect.name == "postgresql":
        for column in ("reasons", "basis", "salt"):
            op.execute(f"ALTER TABLE audit_reading_words ALTER COLUMN {column} SET STATISTICS 0")


def _fill() -> None:
    connection, last = op.get_bind(), 0
    said = ", ".join(f"r.{name}" for name in SAID)
    read = sa.text(
        f"SELECT r.number, {said}, w.citations FROM records r"  # noqa: S608 - names of our own
        " JOIN record_words w ON w.number = r.number"
        " WHERE r.number > :last ORDER BY r.number LIMIT :most"
    )
    names = ("topic", "record", *SAID)
    places = ", ".join(f":{name}" for name in names)
    write = sa.text(
        f"INSERT INTO record_topics ({', '.join(names)}) VALUES ({places})"  # noqa: S608 - ours
    )
    while True:
        rows = connection.execute(read, {"last": last, "most": AT_A_TIME}).all()
        if not rows:
            return
        found = [
            {"topic": topic, "record": row.number, **{name: getattr(row, name) for name in SAID}}
            for row in rows
            for topic in _topics(row.citations)
        ]
        if found:
            connection.execute(write, found)
        last = rows[-1].number


def _topics(kept: object) -> set[int]:
    """SQLite gives JSON back as text, PostgreSQL as what it holds."""
    citations = json.loads(kept) if isinstance(kept, str) else kept
    found: set[int] = set()
    for one in citations if isinstance(citations, list) else ():
        title, department = one.get("title", ""), one.get("department", "")
        found.add(_digest("document", title))
        if department:
            found.add(_digest("department", department))
            found.add(_digest("both", f"{title}\n{department}"))
    return found


def _digest(kind: str, name: str) -> int:
    digest = sha256(f"{kind}\n{name}".encode("utf-8", "replace")).digest()
    return int.from_bytes(digest[:8], signed=True)


def _books() -> None:
    op.create_table(
        "audit_samples",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("population", sa.Integer(), nullable=False),
        sa.Column("drawn", sa.JSON(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "audit_findings",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("opened", sa.Date(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("closed", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    for column in ("subject", "closed"):
        op.create_index(op.f(f"ix_audit_findings_{column}"), "audit_findings", [column])


def _readings() -> None:
    op.create_table(
        "audit_readings",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sample", sa.Integer(), nullable=True),
        sa.Column("grades", sa.JSON(), nullable=False),
        sa.Column("seal", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_audit_readings_record"), "audit_readings", ["record"])
    op.create_table(
        "audit_reading_words",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("basis", sa.JSON(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["audit_readings.number"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["record"], ["record_words.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index(op.f("ix_audit_reading_words_record"), "audit_reading_words", ["record"])
