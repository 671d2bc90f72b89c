"""What citizens were promised to be gone within hours does not live on in a file."""

from __future__ import annotations

import zipfile
from base64 import b64encode
from pathlib import Path

from sqlalchemy import text

from admin.backups import LEFT_OUT, back_up, restore
from city import Database, FixedClock, operator_sentence
from tests.builders.migrations import fill_with_samples
from tests.house.tree import ROOT

TOLD = {
    "unfinished": "반쯤 답한 설문",
    "survey_marks": "표시",
    "told_groups": "스스로 알린 나이대와 필요한 도움",
}
"""What whoever makes a back-up calls what each table holds."""


def _quiet(step: str, done: int, total: int) -> None:
    """Nobody watches."""


def test_what_is_promised_to_be_gone_in_hours_stands_in_no_file(
    either: Database, empty: Database, clock: FixedClock, tmp_path: Path
) -> None:
    fill_with_samples(either)
    with either.unit() as session:
        session.execute(text("update unfinished set sealed = :it"), {"it": b"half an answer"})
        session.execute(text("update survey_marks set marks = '[\"a-mark\"]'"))
        session.execute(text("update told_groups set told = 'a-need'"))
    back_up(either, tmp_path / "a", clock, _quiet, {})
    with zipfile.ZipFile(tmp_path / "a") as archive:
        for name in LEFT_OUT:
            assert archive.read(f"tables/{name}.jsonl") == b""
        every = b"".join(archive.read(name) for name in archive.namelist())
    assert b"a-mark" not in every
    assert b"a-need" not in every
    assert b64encode(b"half an answer") not in every
    restore(empty, tmp_path / "a", {}, _quiet)
    with empty.unit() as session:
        for name in sorted(LEFT_OUT):
            assert session.execute(text(f"select count(*) from {name}")).scalar_one() == 0  # noqa: S608
        assert session.execute(text("select count(*) from survey_tallies")).scalar_one() == 1


def test_whoever_makes_a_back_up_is_told_everything_that_it_leaves_out() -> None:
    manual = (ROOT / "docs" / "operate.md").read_text(encoding="utf-8")
    section = manual.partition("## 백업과 복구")[2].partition("\n## ")[0]
    assert set(TOLD) == LEFT_OUT
    for words in TOLD.values():
        assert words in operator_sentence("backup.left_out")
        assert words in section
