"""What officials do with the library: take in, search, list, evaluate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from city import operator_sentence
from knowledge import shipped_paths
from knowledge.ingest import read_document
from tests.builders.documents import OURS
from tests.builders.ordinance import make_ordinance_text
from tests.flow.command_line.conftest import Run

# The first of them fills the stock for all.
pytestmark = [pytest.mark.model, pytest.mark.timeout(400)]

TERM = "심의위원회 위원의 임기는 얼마인가요?"
AI_ORDINANCE = "여수시 인공지능사회 구현 기본 조례"


def _lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _jobs(folder: Path, *texts: str) -> Path:
    path = folder / "in.jsonl"
    jobs = (json.dumps({"id": number, "question": text}) for number, text in enumerate(texts))
    path.write_text("\n".join(jobs), encoding="utf-8")
    return path


def test_good_files_go_in_and_refused_ones_are_told_with_their_reason(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / "좋은.md").write_text(make_ordinance_text(), encoding="utf-8")
    (folder / "빈.md").write_text("", encoding="utf-8")
    (folder / "깨진.md").write_bytes(b"\xff\xfe\x00")
    done = run("ingest", folder)
    assert done.exit_code == 0
    first, *refused = done.stdout.splitlines()
    assert "1건" in first
    assert sorted(line.split(": ")[1].rpartition("/")[2] for line in refused) == [
        "깨진.md",
        "빈.md",
    ]
    assert "보기 조례" in run("sources").stdout


def test_an_ingest_of_which_nothing_goes_in_fails(run: Run, stocked: Path, tmp_path: Path) -> None:
    (tmp_path / "빈.md").write_text("", encoding="utf-8")
    done = run("ingest", tmp_path / "빈.md", tmp_path / "없는.md")
    assert done.exit_code == 1
    assert "없는.md" in done.stdout


def test_a_key_that_is_set_counts_from_the_next_command_that_opens_the_library_on(
    run: Run, stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "보기.md"
    path.write_text(make_ordinance_text(), encoding="utf-8")
    assert run("ingest", path).exit_code == 0
    left_out = operator_sentence("documents.excluded")
    assert left_out not in run("sources").stdout
    monkeypatch.setenv("ASSISTANT_DOCUMENTS_KEY", OURS.verifier.text)
    assert run("search", TERM).exit_code == 0
    assert run("sources").stdout.count(left_out) == 1
    monkeypatch.delenv("ASSISTANT_DOCUMENTS_KEY")
    assert run("search", TERM).exit_code == 0
    assert left_out not in run("sources").stdout


def test_a_search_shows_what_retrieval_keeps_with_scores(run: Run, stocked: Path) -> None:
    done = run("search", "--json", "-k", 3, TERM)
    line = json.loads(done.stdout)
    assert done.exit_code == 0
    assert list(line) == ["id", "question", "results"]
    assert [one["rank"] for one in line["results"]] == [1, 2, 3]
    assert list(line["results"][0]) == ["rank", "title", "article", "score", "text"]
    assert ("제8조", AI_ORDINANCE) in [(one["article"], one["title"]) for one in line["results"]]
    assert "제8조" in run("search", TERM).stdout


def test_the_helps_own_questions_find_their_answers_first(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    helps = [read_document(path) for path in shipped_paths() if path.name.startswith("help-")]
    asked = {
        words: one.name for found in helps for one in found.articles for words in one.questions
    }
    jobs, out = _jobs(tmp_path, *asked), tmp_path / "o"
    assert len(asked) > 50
    assert run("search", "--batch", jobs, "--out", out, "-k", 1).exit_code == 0
    told = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    found = [(one["results"][0]["title"], one["results"][0]["article"]) for one in told]
    assert dict(zip(asked, found, strict=True)) == asked


def test_a_search_of_a_file_goes_on_where_it_was_cut_off(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    jobs, out = (
        _jobs(tmp_path, TERM, "고지는 언제 하나요?", "등록부는 누가 관리하나요?"),
        tmp_path / "o",
    )
    assert run("search", "--batch", jobs, "--out", out, "-k", 2).exit_code == 0
    whole = out.read_bytes()
    out.write_bytes(whole[: len(whole) // 2])
    assert run("search", "--batch", jobs, "--out", out, "-k", 2).exit_code == 0
    assert out.read_bytes() == whole
    assert [line["id"] for line in _lines(out)] == [0, 1, 2]


def test_an_evaluation_gives_every_figure_and_leaves_no_record(
    run: Run, stocked: Path, tmp_path: Path
) -> None:
    gold = tmp_path / "gold.jsonl"
    answerable = {
        "id": "a",
        "question": TERM,
        "style": "plain",
        "doc": AI_ORDINANCE,
        "articles": ["제8조"],
        "facts": ["2년"],
        "answerable": True,
    }
    gold.write_text(json.dumps(answerable), encoding="utf-8")
    figures = tmp_path / "figures.json"
    kept = tmp_path / "kept.json"
    done = run("evaluate", gold, "--json", "--out", figures, "--keep", kept)
    assert done.exit_code == 0, done.stderr
    report = json.loads(figures.read_text(encoding="utf-8"))
    assert json.loads(done.stdout) == report
    assert report["figures"]["recall@5"]["hits"] == 1
    assert report["figures"]["ungrounded numbers"]["hits"] == 0
    assert report["figures"]["easy changed facts"]["of"] == 1
    assert report["milliseconds"]["of"] == 2
    assert all(0 < score <= 100 for score in report["readability"].values())
    assert json.loads(kept.read_text(encoding="utf-8"))["setup"] == report["setup"]
    assert "기록이 하나도 없습니다" in run("verify").stdout


def test_the_doctor_finds_a_stocked_folder_well(
    run: Run, stocked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_PORT", "48731")
    done = run("doctor")
    assert done.exit_code == 0, done.stdout
    assert len(done.stdout.splitlines()) == 16
    assert "✗" not in done.stdout


def test_a_document_is_stopped_by_part_of_its_title_and_let_go_by_less_of_it(
    run: Run, stocked: Path
) -> None:
    who = ("--by", "kim", "--reason", "시험")
    several = run("off", "--topic", "주차장", *who)
    assert several.exit_code == 1
    assert "여수시 개방주차장 지원에 관한 조례" in several.stderr
    stopped = run("off", "--topic", "여수시 주차장 조례", *who)
    assert (stopped.exit_code, "여수시 주차장 조례" in stopped.stdout) == (0, True)
    assert run("on", "--topic", "수도", *who).exit_code == 1
    assert "멈춘 것이 없습니다" in run("on", "--topic", "주차장", *who).stdout


def test_an_index_that_was_damaged_is_made_again(run: Run, stocked: Path) -> None:
    for path in (stocked / "indexes").rglob("*"):
        if path.is_file():
            path.write_bytes(b"damaged")
    done = run("search", "--json", TERM)
    assert done.exit_code == 0, done.stderr
    assert len(json.loads(done.stdout)["results"]) > 0


def test_a_model_folder_that_is_missing_is_told_in_one_line(
    run: Run, stocked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_EMBEDDING_MODEL", "/nowhere/model")
    done = run("search", TERM)
    assert done.exit_code == 1
    assert "/nowhere/model" in done.stderr
    assert "Traceback" not in done.stderr
