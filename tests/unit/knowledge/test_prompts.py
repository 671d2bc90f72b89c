from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

import knowledge.prompts
from knowledge.prompts import load_prompt, prompts_in_use


def test_a_prompt_is_a_file_and_its_digest_is_that_files() -> None:
    prompt = load_prompt("answer")
    folder = Path(knowledge.prompts.__file__).parent / "prompts"
    raw = (folder / f"answer.v{prompt.version}.md").read_bytes()
    assert prompt.digest == sha256(raw).hexdigest()
    assert "<passage>" in prompt.text


def test_the_newest_version_is_used(tmp_path: Path) -> None:
    for version in (1, 2, 10):
        (tmp_path / f"greeting.v{version}.md").write_text(f"version {version}", encoding="utf-8")
    assert load_prompt("greeting", folder=tmp_path).version == 10


def test_a_prompt_that_is_not_there_is_a_broken_package() -> None:
    with pytest.raises(FileNotFoundError):
        load_prompt("nobody")


def test_the_prompts_in_use_are_named_with_their_version_and_digest(tmp_path: Path) -> None:
    for name in ("b.v1.md", "a.v9.md", "a.v10.md"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert prompts_in_use(folder=tmp_path) == (
        ("a.v10", sha256(b"a.v10.md").hexdigest()),
        ("b.v1", sha256(b"b.v1.md").hexdigest()),
    )
    assert ("answer.v2", load_prompt("answer").digest) in prompts_in_use()
