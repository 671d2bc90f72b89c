from __future__ import annotations

from pathlib import Path

import pytest

from bench import easy_lines

TERMS = """
##### 제1조 (정의)

이 조례에서 사용하는 용어의 뜻은 다음과 같다.

1. "텃밭"이란 이웃이 함께 쓰는 땅을 말한다.
"""
LISTED = """
##### 제2조 (지원)

시장은 다음 각 호의 이웃에게 씨앗을 지원한다.

1. 혼자 사는 이웃

2. 나이 많은 이웃
"""
TWO_LAWS = (
    "\n##### 제3조 (보조)\n\n시장은 제2조에 따라 텃밭을 가꾸는 이웃에게 "
    "「들꽃시 씨앗 조례」에 따라 예산의 범위에서 필요한 경비를 보조할 수 있다.\n"
)
LONG = """
##### 제4조 (심기)

이웃은 “배추 무 상추 고추 마늘 양파 당근 감자 콩 팥 깨 쑥 벼”를 심는다.
"""
PLANTED = "이웃은 “배추 무 상추 고추 마늘 양파 당근 감자 콩 팥 깨 쑥 벼”를 심습니다."


def written(folder: Path, *articles: str) -> Path:
    """An ordinance of these articles, in a file."""
    path = folder / "텃밭.md"
    path.write_text("# 들꽃시 텃밭 조례\n" + "".join(articles), encoding="utf-8")
    return path


def test_a_rule_is_told_with_its_items_and_a_term_by_itself(tmp_path: Path) -> None:
    assert [*easy_lines.easy_lines([written(tmp_path, TERMS, LISTED)])] == [
        '"텃밭"이란 이웃이 함께 쓰는 땅을 말합니다.',
        "시장은 다음 이웃에게 씨앗을 지원합니다.",
        "- 혼자 사는 이웃",
        "- 나이 많은 이웃",
    ]


def test_no_line_is_shorter_than_the_check_of_an_answer_allows(tmp_path: Path) -> None:
    lines = [*easy_lines.easy_lines([written(tmp_path, TWO_LAWS)])]
    assert "제2조에 따릅니다." not in lines
    assert any("제2조에 따라" in line for line in lines)


def test_notes_are_no_lines_and_the_mark_of_an_item_is_no_word() -> None:
    folder = Path(easy_lines.__file__).parent / "tomorrow" / "ordinances"
    lines = [*easy_lines.easy_lines([min(folder.glob("*.md"))])]
    assert not any(line.startswith("※") for line in lines)
    assert easy_lines.is_short("- " + "말 " * 12)
    assert not easy_lines.is_short("- " + "말 " * 13)


@pytest.mark.parametrize(("asked", "shown"), [(["--show"], f"{PLANTED}\n"), ([], "")])
def test_long_lines_are_counted_and_shown_if_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], shown: str
) -> None:
    written(tmp_path, LISTED, LONG)
    assert easy_lines.main([str(tmp_path), *asked]) == 0
    told = (
        "1 ordinances, 4 lines, 1 long, short 0.7500\n"
        "1 ordinances, 4 whole lines, 1 long, short 0.7500\n"
    )
    assert capsys.readouterr().out == shown + told


def test_what_goes_on_below_its_line_is_counted_whole_besides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    enumerated = (
        "이웃은 배추, 무, 상추, 고추, 마늘, 양파, 당근, 감자, 콩, 팥, 깨, 쑥, 벼를 심는다.\n"
    )
    written(tmp_path, f"\n##### 제4조 (심기)\n\n{enumerated}")
    assert easy_lines.main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == (
        "1 ordinances, 2 lines, 0 long, short 1.0000\n"
        "1 ordinances, 1 whole lines, 1 long, short 0.0000\n"
    )


def test_folders_without_a_line_are_an_error_and_no_share(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        easy_lines.main([str(tmp_path)])
    told = capsys.readouterr()
    assert "no ordinance" in told.err
    assert told.out == ""
