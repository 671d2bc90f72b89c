"""No file names the machine it was written on, or the host of a package registry."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT, project_files

# Put together from halves: this file is searched too.
_HOSTS = ("pypi" + ".org", "files.python" + "hosted", "registry.npm" + "js", "deb.debian" + ".org",
          "download.py" + "torch", "proxy.golang" + ".org")  # fmt: skip
_FOLDERS = ("/ro" + "ot/", "/wo" + "rk/", "/ho" + "me/", "/opt/wh" + "eels", "/us" + "rs/")
_PLACE = re.compile("|".join(re.escape(part) for part in (*_HOSTS, *_FOLDERS)), re.IGNORECASE)
_BINARY = (".png", ".woff2", ".ico", ".bin", ".gz")


def places(text: str) -> list[str]:
    """Names of machines' places in a text."""
    return _PLACE.findall(text)


def test_no_file_names_a_registry_or_a_folder_of_somebodys_machine() -> None:
    found = {
        name: named
        for name in project_files()
        if not name.endswith(_BINARY)
        and (named := places((ROOT / name).read_text(encoding="utf-8", errors="replace")))
    }
    assert not found


@pytest.mark.parametrize("text", [f"https://{_HOSTS[0]}/simple", f"open('{_FOLDERS[0]}a.txt')"])
def test_a_place_is_found(text: str) -> None:
    assert places(text)


def test_a_folder_inside_the_project_is_no_place() -> None:
    assert not places("tests/house/tree.py, .venv/bin/python, /data")
