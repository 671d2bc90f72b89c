from __future__ import annotations

from pathlib import Path

import pytest

from bench import easy_lines

ORDINANCES = Path(easy_lines.__file__).parent / "tomorrow" / "ordinances"


def test_every_statement_is_told_and_lines_of_more_than_twelve_words_are_long() -> None:
    path = min(ORDINANCES.glob("*.md"))
    lines = [*easy_lines.easy_lines([path])]
    assert len(lines) > len(path.read_text(encoding="utf-8").split("## 제")) - 1
    assert not any(line.startswith("※") for line in lines)
    assert easy_lines.is_short("- " + "말 " * 12)
    assert not easy_lines.is_short("- " + "말 " * 13)


def test_long_lines_are_shown_if_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert easy_lines.main([str(tmp_path), "--show"]) == 0
    assert capsys.readouterr().out == "0 ordinances, 0 lines, 0 long, short 1.0000\n"
