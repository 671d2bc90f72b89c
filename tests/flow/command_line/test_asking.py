"""Asking on the command line: record, notice, files of questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.builders.ordinance import make_ordinance_text
from tests.flow.command_line.conftest import Run

# The first of them fills the stock for all.
pytestmark = [pytest.mark.model, pytest.mark.timeout(400)]

TERM = "심의위원회 위원의 임기는 얼마인가요?"
NOTICE = "[AI 안내]"


def test_the_first_answer_stands_under_the_full_notice_and_the_next_under_the_short_one(
    run: Run, stocked: Path
) -> None:
    first, second = run("ask", TERM), run("ask", TERM)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.stdout.count(NOTICE) == 2
    assert second.stdout.startswith(NOTICE)
    assert second.stdout.count(NOTICE) == 1
    assert "2년" in second.stdout


def test_an_answer_as_json_is_recorded_and_cites_its_article(run: Run, stocked: Path) -> None:
    done = run("ask", "--json", TERM)
    line = json.loads(done.stdout)
    assert line["answered"]
    assert line["record"] == 1
    assert "제8조" in [one["article"] for one in line["citations"]]
    assert set(line["timings_ms"]) == {"understand", "retrieve", "compose", "check", "total"}
    verified = run("verify")
    assert verified.exit_code == 0
    assert "기록 1건" in verified.stdout


def test_an_empty_question_is_answered_politely(run: Run, stocked: Path) -> None:
    done = run("ask", "--json", "   ")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["status"] == "empty"


def test_a_file_of_questions_goes_on_where_it_was_cut_off(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    jobs, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = (json.dumps({"id": f"q{number}", "question": TERM}) for number in range(3))
    jobs.write_text("\n".join(lines), encoding="utf-8")
    assert run("ask", "--batch", jobs, "--out", out, "--easy").exit_code == 0
    first, second, _third = out.read_bytes().splitlines(keepends=True)
    out.write_bytes(first + second[:40])
    done = run("ask", "--batch", jobs, "--out", out, "--easy")
    assert done.exit_code == 0
    answers = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [one["id"] for one in answers] == ["q0", "q1", "q2"]
    assert [one["record"] for one in answers] == [1, 4, 5]
    assert all(one["easy"] for one in answers)


def test_a_bad_line_is_named_before_anything_is_opened(
    run: Run, data: Path, tmp_path: Path
) -> None:
    jobs = tmp_path / "in.jsonl"
    jobs.write_text('{"id": 1, "question": "요금?"}\n{"id": 2}\n', encoding="utf-8")
    done = run("ask", "--batch", jobs, "--out", tmp_path / "out.jsonl")
    assert done.exit_code == 1
    assert "2번째 줄" in done.stderr
    assert not (data / "assistant.db").exists()


def test_a_vague_question_is_asked_back_and_a_number_answers_it(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    free = "제3조 (감면)\n시장은 65세 이상인 사람에게 이용료의 절반을 감면한다."
    for title in ("여수시 수영장 운영 조례", "여수시 캠핑장 관리 조례"):
        text = make_ordinance_text(free, title=title)
        (tmp_path / f"{title}.md").write_text(text, encoding="utf-8")
    assert run("ingest", tmp_path).exit_code == 0
    line = json.loads(run("ask", "--json", "이용료 감면").stdout)
    assert (line["status"], line["answered"]) == ("asked_back", False)
    assert {"수영장", "캠핑장"} <= set(line["choices"])
    place = line["choices"].index("캠핑장") + 1
    assert f"{place}. 캠핑장" in run("ask", "이용료 감면").stdout
    answered = json.loads(run("ask", "--json", place).stdout)
    assert answered["answered"]
    assert answered["citations"][0]["title"] == "여수시 캠핑장 관리 조례"
    assert run("verify").exit_code == 0
