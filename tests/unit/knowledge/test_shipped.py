from __future__ import annotations

import re
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from knowledge import (
    DocumentKind,
    changed_facts,
    shipped_altered,
    shipped_formerly,
    shipped_paths,
    shipped_released,
)
from knowledge.ingest import parse_ordinance, read_document
from tests.builders.shipped import some_shipped_paths
from tests.house.shipped_digests import SHIPPED, digests, former, once_said, write_digests

ORDINANCE = "여수시 인공지능사회 구현 기본 조례"


def _help_sections() -> list[tuple[str, str]]:
    return [
        (article.source.article, article.text)
        for path in some_shipped_paths()
        for document in [read_document(path)]
        if document.kind is not DocumentKind.ORDINANCE
        for article in document.articles
    ]


def test_every_shipped_text_is_a_document() -> None:
    kinds = {read_document(path).kind for path in shipped_paths()}
    assert kinds == {DocumentKind.ORDINANCE, DocumentKind.HELP, DocumentKind.GUIDE}


@pytest.mark.corpus
def test_the_ordinance_is_shipped_unchanged(shared: Path) -> None:
    (path,) = [path for path in shipped_paths() if path.stem == ORDINANCE]
    original = shared / "corpus" / "ordinances" / path.name
    assert path.read_bytes() == original.read_bytes()


def test_the_ordinance_holds_the_duty_to_tell_beforehand() -> None:
    (path,) = [path for path in shipped_paths() if path.stem == ORDINANCE]
    articles = {article.source.article: article for article in read_document(path).articles}
    assert "사전에 고지해야 한다" in articles["제3조"].paragraphs[2]


@pytest.mark.parametrize(
    "subject",
    [
        "신청을 받지 않습니다",
        "/easy",
        "/forget",
        "/notice",
        "1899-2012",
        "틀릴 수 있습니다",
        "사람이 아니라",
        "30일이 지나면 저절로",
        "화면 낭독기",
        "글씨를 키우실",
    ],
)
def test_the_help_speaks_of(subject: str) -> None:
    assert any(subject in text for _, text in _help_sections())


def test_every_section_of_the_help_is_asked_for_in_several_ways() -> None:
    texts = [read_document(path) for path in some_shipped_paths()]
    sections = [one for text in texts if text.kind is DocumentKind.HELP for one in text.articles]
    assert [one.source.article for one in sections if len(one.questions) < 3] == []


def test_the_help_has_a_section_for_each_question_and_all_are_short() -> None:
    sections = _help_sections()
    assert len(sections) >= 20
    for heading, text in sections:
        assert heading.endswith("?"), heading
        assert len(text) < 500, heading
        for sentence in re.split(r"(?<=[.?])\s", re.sub(r"^(근거|-).*$", "", text, flags=re.M)):
            assert not sentence.strip() or re.search(r"(요|다|오)[.?]$", sentence), sentence


def test_no_easy_words_change_a_fact_so_that_none_are_held_back() -> None:
    easy = [
        (article.key, article.text, article.easy)
        for path in shipped_paths()
        for article in read_document(path).articles
        if article.easy
    ]
    assert len(easy) > 200
    changed = {key: found for key, told, said in easy if (found := changed_facts(told, said))}
    assert changed == {}


def test_what_the_guide_takes_from_the_ordinance_it_names() -> None:
    (path,) = [path for path in shipped_paths() if path.stem == "guide-ai-ordinance"]
    ordinance = next(path for path in shipped_paths() if path.stem == ORDINANCE)
    known = parse_ordinance(ordinance.read_text(encoding="utf-8"), digest="d")
    numbers = {article.source.article for article in known.articles}
    for article in read_document(path).articles:
        basis = article.paragraphs[-1]
        assert basis.startswith(f"근거: {ORDINANCE} "), article.key
        assert set(re.findall(r"제\d+조|부칙", basis)) <= numbers, article.key
        assert article.source.effective_date == known.effective_date


def test_the_digests_of_what_is_shipped_are_those_of_its_files() -> None:
    written = (SHIPPED / "digests.toml").read_text(encoding="utf-8")
    assert written == digests(), "run `make docs`, if the change of a shipped text was meant"
    assert (SHIPPED / "former.toml").read_text(encoding="utf-8") == former()
    assert shipped_altered() == ()
    assert len(shipped_released()) == len(shipped_paths())


def test_a_shipped_text_that_was_altered_added_or_lost_is_named(tmp_path: Path) -> None:
    for name in ("가.md", "나.md"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    write_digests(tmp_path)
    assert shipped_altered(tmp_path) == ()
    (tmp_path / "가.md").write_text("다른 말", encoding="utf-8")
    (tmp_path / "나.md").unlink()
    (tmp_path / "다.md").write_text("새로", encoding="utf-8")
    assert shipped_altered(tmp_path) == ("가.md", "나.md", "다.md")


def test_what_a_changed_or_lost_text_was_before_stays_known(tmp_path: Path) -> None:
    kept = list[str]()
    for words in ("처음", "다음", "처음", "끝"):
        (tmp_path / "가.md").write_text(words, encoding="utf-8")
        kept.append(sha256(words.encode()).hexdigest())
        write_digests(tmp_path)
    assert shipped_formerly(tmp_path) == {kept[0], kept[1]}
    (tmp_path / "가.md").unlink()
    write_digests(tmp_path)
    assert shipped_formerly(tmp_path) == set(kept)


def test_what_was_shipped_before_and_is_again_is_of_now(tmp_path: Path) -> None:
    (tmp_path / "가.md").write_text("처음", encoding="utf-8")
    write_digests(tmp_path)
    now = sha256("처음".encode()).hexdigest()
    (tmp_path / "former.toml").write_text(f'"{now}" = "가.md"\n', encoding="utf-8")
    assert shipped_formerly(tmp_path) == frozenset()


def test_a_merge_that_left_both_sides_standing_loses_no_digest(tmp_path: Path) -> None:
    digests_of = [sha256(words.encode()).hexdigest() for words in ("왼쪽", "오른쪽", "합친 것")]
    ours, theirs = (f'"가.md" = "{digest}"' for digest in digests_of[:2])
    left = "\n".join(("<<<<<<< ours", ours, "=======", theirs, ">>>>>>> theirs", ""))
    (tmp_path / "digests.toml").write_text(left, encoding="utf-8")
    (tmp_path / "가.md").write_text("합친 것", encoding="utf-8")
    write_digests(tmp_path)
    assert shipped_formerly(tmp_path) == set(digests_of[:2])
    assert shipped_altered(tmp_path) == ()


def test_a_merge_that_took_one_side_loses_no_digest_that_the_history_has(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=kim", "-c", "user.email=kim@example.org")
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    (tmp_path / "가.md").write_text("처음", encoding="utf-8")
    write_digests(tmp_path)
    git("add", "digests.toml")
    git("commit", "-m", "first")
    first = sha256("처음".encode()).hexdigest()
    (tmp_path / "digests.toml").write_text("# taken from the other side\n", encoding="utf-8")
    git("commit", "-a", "-m", "second")
    assert once_said(tmp_path / "digests.toml") == f'"가.md" = "{first}"\n' * 2
    assert once_said(tmp_path.parent / "nowhere.toml") == ""
    (tmp_path / "가.md").write_text("다음", encoding="utf-8")
    assert first in former(tmp_path)
    write_digests(tmp_path)
    assert shipped_formerly(tmp_path) == {first}
