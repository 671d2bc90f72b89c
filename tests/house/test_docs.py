"""The pages tell what is there: commands, files, decisions, links."""

from __future__ import annotations

import re
from pathlib import Path

from typer.core import TyperGroup
from typer.main import get_command

from assistant import app
from tests.house.file_table import PAGE, first_line, renewed
from tests.house.tree import ROOT, project_files, room_files, sample

DECISIONS = ROOT / "docs" / "decisions"
PARTS = ("## Context", "## Options", "## Decision", "## Costs accepted")


def targets(makefile: str) -> dict[str, str]:
    """Each command of the Makefile with what it says of itself."""
    return dict(re.findall(r"^([a-z-]+):.*## (\S.*)$", makefile, re.MULTILINE))


def phony(makefile: str) -> set[str]:
    """What the Makefile calls a command."""
    found = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    return set(found[1].split()) if found else set()


def missing_programs(makefile: str) -> list[str]:
    """Modules and scripts of ours that the Makefile runs and that are not there."""
    modules = set(re.findall(r"/python -m ([a-z_.]+)", makefile)) - {
        "pip",
        "pytest",
        "coverage",
        "venv",
    }
    scripts = set(re.findall(r"/python ([a-z_/]+\.py)", makefile))
    homes = {name: ROOT / name.replace(".", "/") for name in modules}
    return sorted(
        [
            name
            for name, home in homes.items()
            if not (home / "__main__.py").is_file() and not home.with_suffix(".py").is_file()
        ]
        + [name for name in scripts if not (ROOT / name).is_file()]
    )


def broken_links(page: Path) -> list[str]:
    """Links of a page to files that are not there."""
    text = page.read_text(encoding="utf-8")
    found = re.findall(r"\]\((?![a-z]+:|#)([^)#]+)", text)
    return [link for link in found if not (page.parent / link).exists()]


def pages() -> list[Path]:
    """The project's own pages; what the library ships for citizens is no page of ours."""
    return [
        ROOT / name
        for name in project_files()
        if name.endswith(".md") and not name.startswith(("knowledge/", "tests/"))
    ]


def test_every_command_says_what_it_does_and_stands_on_the_page_for_developers() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
    assert targets(makefile).keys() == phony(makefile)
    assert set(re.findall(r"^\| `make ([a-z-]+)` \|", page, re.MULTILINE)) == phony(makefile)


def test_every_program_that_a_command_runs_is_there() -> None:
    assert not missing_programs((ROOT / "Makefile").read_text(encoding="utf-8"))


def test_a_program_that_is_not_there_is_found() -> None:
    makefile = "\t$(BIN)/python -m nobody.home\n\t$(BIN)/python docs/nowhere.py\n"
    assert missing_programs(makefile) == ["docs/nowhere.py", "nobody.home"]


def test_the_readme_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "    make run " in readme
    assert "    make test " in readme


def untold_commands(readme: str) -> set[str]:
    """Commands of the command line that the page has no word of."""
    made = get_command(app)
    assert isinstance(made, TyperGroup)
    return {name for name in made.commands if not re.search(rf"`(?:assistant )?{name}\b", readme)}


def test_the_readme_tells_every_command_of_the_command_line() -> None:
    assert not untold_commands((ROOT / "README.md").read_text(encoding="utf-8"))


def test_a_command_that_is_not_told_is_found() -> None:
    assert {"probe", "serve"} <= untold_commands("Only `assistant ask` is told.")


def test_every_decision_is_numbered_indexed_and_whole() -> None:
    index = (DECISIONS / "README.md").read_text(encoding="utf-8")
    records = sorted(path.name for path in DECISIONS.glob("0*.md"))
    assert [name[:4] for name in records] == [f"{n:04d}" for n in range(1, len(records) + 1)]
    assert re.findall(r"\]\((0\d{3}-[a-z0-9-]+\.md)\)", index) == records
    for name in records:
        text = (DECISIONS / name).read_text(encoding="utf-8")
        title = text.splitlines()[0].removeprefix(f"# {name[:4]} ")
        assert f"[{title}]({name})" in index
        assert [part for part in PARTS if part in text] == list(PARTS), name


def test_no_link_leads_nowhere() -> None:
    broken = {page.name: links for page in pages() if (links := broken_links(page))}
    assert not broken


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[a](b.md) [c](https://example.org/d) [e](page.md#f)", encoding="utf-8")
    assert broken_links(page) == ["b.md"]


def test_the_table_of_files_is_what_the_files_say() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == renewed(page, room_files()), "run `make docs`"


def test_every_file_says_what_it_is_for() -> None:
    silent = [
        file.path
        for file in room_files()
        if "versions/" not in file.path and not first_line(file).endswith((".", "?"))
    ]
    assert not silent


def test_a_file_that_is_not_in_the_table_is_found() -> None:
    page = "<!-- files -->\n<!-- end of files -->"
    told = renewed(page, (sample('"""Finds articles.\n\nMore."""', "knowledge/library.py"),))
    assert "| `knowledge/library.py` | Finds articles. |" in told
    assert told != page
    assert renewed(told, ()) != told


def test_every_fragment_of_change_is_a_sentence_for_officials() -> None:
    fragments = [path for path in (ROOT / "changes").glob("*.md") if path.name != "README.md"]
    for path in fragments:
        text = path.read_text(encoding="utf-8").strip()
        assert text.endswith("니다."), path.name
        assert len(text.splitlines()) == 1, path.name
