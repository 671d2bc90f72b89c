"""What a catalogue holds of what is shipped, told apart by digests alone."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from city import Clock, Database
from knowledge import SHIPPED, Held, HeldDocuments, read_document, shipped_coming, shipped_paths
from tests.builders.shipped import former_digest, hold_as_before, shipped_path
from tests.house.shipped_digests import SHIPPED as FOLDER
from tests.house.shipped_digests import write_digests

GUIDE = "주차장조례"


def _held() -> dict[str, Held]:
    """Everything as this version ships it."""
    return {
        one.key: Held(key=one.key, title=one.title, digest=one.digest, excluded="", release=SHIPPED)
        for one in map(read_document, shipped_paths())
    }


def _as(digest: str, *, release: str = SHIPPED, excluded: str = "") -> tuple[dict[str, Held], Held]:
    """Everything, and the guide with another digest."""
    held, now = _held(), read_document(shipped_path(GUIDE))
    other = Held(key=now.key, title=now.title, digest=digest, excluded=excluded, release=release)
    return held | {now.key: other}, other


def test_an_empty_catalogue_lacks_every_file_and_a_full_one_none() -> None:
    assert set(shipped_coming(()).files) == set(shipped_paths())
    full = shipped_coming(_held().values())
    assert (full.files, full.gone, full.otherwise) == ((), (), ())
    assert len(full.same) == len(shipped_paths())


def test_a_document_that_is_lacking_comes_again() -> None:
    held = _held()
    del held[read_document(shipped_path(GUIDE)).key]
    assert shipped_coming(held.values()).files == (shipped_path(GUIDE),)


@pytest.mark.parametrize("release", [SHIPPED, ""])
@pytest.mark.parametrize("excluded", ["", "고치는 중"])
def test_what_is_held_as_it_was_shipped_once_comes_again(release: str, excluded: str) -> None:
    held, older = _as(former_digest(GUIDE), release=release, excluded=excluded)
    coming = shipped_coming(held.values())
    assert (coming.files, coming.otherwise) == ((shipped_path(GUIDE),), ())
    assert older not in coming.stands


@pytest.mark.parametrize(
    ("digest", "release"), [("0" * 64, SHIPPED), ("0" * 64, ""), (former_digest(GUIDE), "7")]
)
def test_what_nobody_knows_to_have_been_shipped_or_the_city_signed_stays(
    digest: str, release: str
) -> None:
    held, other = _as(digest, release=release)
    coming = shipped_coming(held.values())
    assert (coming.files, coming.otherwise) == ((), (other,))
    assert other in coming.stands


def test_what_was_shipped_under_a_title_that_is_no_more_is_gone_unless_it_is_left_out() -> None:
    def gone(excluded: str) -> tuple[Held, ...]:
        digest = former_digest(GUIDE)
        old = Held(key="예전", title="예전", digest=digest, excluded=excluded, release=SHIPPED)
        return shipped_coming([*_held().values(), old]).gone

    assert [one.key for one in gone("")] == ["예전"]
    assert gone("폐지 예정") == ()


def test_what_no_earlier_version_shipped_and_what_the_city_signed_stands() -> None:
    digest = former_digest(GUIDE)
    for other, release, stands in (("0" * 64, "", True), (digest, "3", True), (digest, "", False)):
        held, one = _as(other, release=release, excluded="까닭")
        assert (one in shipped_coming(held.values()).stands) is stands


def test_a_file_that_is_lost_says_of_no_document_that_it_is_gone(tmp_path: Path) -> None:
    folder = copytree(FOLDER, tmp_path / "shipped")
    held, older = _as(former_digest(GUIDE))
    (folder / shipped_path(GUIDE).relative_to(FOLDER)).unlink()
    assert shipped_coming(held.values(), folder).gone == ()
    # A version that ships it no more says so in its list.
    write_digests(folder)
    assert shipped_coming(held.values(), folder).gone == (older,)


def test_a_file_that_is_altered_says_of_no_document_that_it_is_gone(tmp_path: Path) -> None:
    folder = copytree(FOLDER, tmp_path / "shipped")
    held, _ = _as(former_digest(GUIDE))
    (folder / shipped_path(GUIDE).relative_to(FOLDER)).write_text("다른 말", encoding="utf-8")
    coming = shipped_coming(held.values(), folder)
    assert (coming.files, coming.gone) == ((), ())


class _Heard:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str, str]] = []

    def begin(self, session: object) -> None:
        """Nothing else is there."""

    def note(self, session: object, title: str, before: str, after: str, words: str = "") -> None:
        self.told.append((title, before, after))


def test_a_document_is_left_out_and_taken_in_again_as_it_was_seen(
    either: Database, clock: Clock
) -> None:
    held, heard = HeldDocuments(either), _Heard()
    hold_as_before(either, clock, GUIDE)
    (seen,) = held.every()
    assert held.leave_out(seen, "까닭", heard)
    assert not held.leave_out(seen, "다른 까닭", heard)
    (out,) = held.every()
    assert out.excluded == "까닭"
    assert held.leave_out(out, "", heard)
    assert held.every() == (seen,)
    assert heard.told == [(seen.title, seen.digest, ""), (seen.title, "", seen.digest)]
