"""A new version's texts come along at the start, and what somebody decided stays."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from admin.documents import DocumentLists, bring_along, hold_to_lists, take_in
from city import Clock, Database, operator_sentence
from disclosure import Journal, KeptAct
from knowledge import (
    SHIPPED,
    Catalogue,
    CatalogueEntry,
    Ingester,
    Released,
    Store,
    read_document,
    shipped_paths,
)
from knowledge.ports import Embedded
from tests.builders.catalogue import leave_out
from tests.builders.documents import OURS, make_lists, put, sign
from tests.builders.shipped import (
    WORDS_OF_BEFORE,
    former_digest,
    hold_as_before,
    shipped_path,
)
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

GUIDE = "주차장조례"
HELP = "help-using"


class Start:
    """A process of this version that opens the catalogue."""

    def __init__(
        self, database: Database, clock: Clock, embedder: FakeEmbedder | None = None
    ) -> None:
        self._database, self._clock = database, clock
        self.store = Store(database, clock)
        self.embedder = embedder or FakeEmbedder(dimension=1024)
        self.ingester = Ingester(self.store, self.embedder, FakeMorphemes())

    def __call__(self) -> bool:
        return bring_along(self.ingester, self._database, self._clock)

    def entry(self, key: str) -> CatalogueEntry:
        return next(one for one in self.store.documents() if one.key == key)

    def text(self, key: str) -> str:
        return "\n".join(one.text for one in self.store.articles_of(key))

    def acts(self) -> Sequence[KeptAct]:
        return Journal(self._database).latest(before=None, limit=100)


@pytest.fixture
def start(either: Database, clock: Clock) -> Start:
    """What has started once: the catalogue holds all that this version ships."""
    start = Start(either, clock)
    assert start()
    return start


def _key(name: str) -> str:
    return read_document(shipped_path(name)).key


def test_an_empty_catalogue_gets_everything_without_a_line_in_the_journal(start: Start) -> None:
    held = start.store.documents()
    assert len(held) == len(shipped_paths())
    assert {one.release for one in held} == {SHIPPED}
    assert start.acts() == []


def test_a_second_start_brings_nothing_and_embeds_nothing(
    start: Start, either: Database, clock: Clock
) -> None:
    again = Start(either, clock)
    assert not again()
    assert again.embedder.embedded == []


@pytest.mark.parametrize("release", [SHIPPED, ""])
def test_a_text_of_an_earlier_version_is_replaced_and_the_journal_tells_it(
    start: Start, either: Database, clock: Clock, release: str
) -> None:
    key = hold_as_before(either, clock, GUIDE, release=release)
    assert WORDS_OF_BEFORE in start.text(key)
    assert start()
    assert WORDS_OF_BEFORE not in start.text(key)
    assert start.entry(key).release == SHIPPED
    (kept,) = start.acts()
    change, words = kept.act.changes
    assert kept.act.verb == "documents.shipped"
    assert kept.act.subject == f"shipped:{start.entry(key).title}"
    assert kept.act.by == operator_sentence("documents.by_program")
    assert change.before == former_digest(GUIDE)
    assert change.after == read_document(shipped_path(GUIDE)).digest
    assert words.field == "words"
    assert not start()


def test_a_text_that_an_official_replaced_stays_theirs(start: Start, tmp_path: Path) -> None:
    own = tmp_path / "우리.md"
    own.write_text(
        shipped_path(GUIDE).read_text("utf-8")
        + "\n## 시가 고친 말인가요?\n\n시가 고친 말입니다.\n",
        encoding="utf-8",
    )
    start.ingester.ingest([own])
    assert not start()
    assert "시가 고친 말입니다." in start.text(_key(GUIDE))
    assert start.acts() == []


def test_a_text_that_an_official_left_out_is_renewed_and_stays_out(
    start: Start, either: Database, clock: Clock
) -> None:
    key = hold_as_before(either, clock, GUIDE)
    leave_out(either, key, "고치는 중")
    assert start()
    assert WORDS_OF_BEFORE not in start.text(key)
    assert start.entry(key).excluded == "고치는 중"


def test_a_text_that_the_city_signed_stays_as_it_was_signed(
    start: Start, either: Database, clock: Clock
) -> None:
    key = hold_as_before(either, clock, GUIDE, release="3")
    assert not start()
    assert WORDS_OF_BEFORE in start.text(key)


def test_a_city_that_signs_lists_gets_the_new_text_as_shipped(
    start: Start, either: Database, clock: Clock, tmp_path: Path
) -> None:
    put(tmp_path / "문서", "가 조례")
    sign(tmp_path / "문서")
    lists: DocumentLists = make_lists(either, clock, OURS)
    take_in(start.ingester, Catalogue(start.store), lists, [tmp_path / "문서"], "김여수")
    key = hold_as_before(either, clock, GUIDE)
    assert start()
    assert not hold_to_lists(start.ingester, Catalogue(start.store), lists)
    assert (start.entry(key).release, start.entry(key).excluded) == (SHIPPED, "")


def test_an_older_version_leaves_what_a_newer_one_brought(start: Start, tmp_path: Path) -> None:
    newer = tmp_path / f"{GUIDE}.md"
    newer.write_text(
        shipped_path(GUIDE).read_text("utf-8") + "\n## 더 새로운가요?\n\n더 새롭습니다.\n", "utf-8"
    )
    digest = read_document(newer).digest
    start.ingester.ingest(
        [newer], {digest: Released(title=read_document(newer).title, release=SHIPPED)}
    )
    assert not start()
    assert "더 새롭습니다." in start.text(_key(GUIDE))


def test_what_this_version_ships_no_more_leaves_the_search_until_it_is_shipped_again(
    start: Start, either: Database, clock: Clock
) -> None:
    key = hold_as_before(either, clock, HELP, title="예전 도움말")
    assert start()
    reason = operator_sentence("documents.shipped_no_more")
    assert start.entry(key).excluded == reason
    assert [one.act.verb for one in start.acts()] == ["documents.shipped_out"]
    assert not start()
    leave_out(either, _key(GUIDE), reason)
    assert start()
    assert start.entry(_key(GUIDE)).excluded == ""


def test_what_the_city_put_in_the_place_of_a_text_that_is_gone_is_searched_from_the_next_start(
    start: Start, either: Database, clock: Clock, tmp_path: Path
) -> None:
    signed = hold_as_before(either, clock, HELP, title="나 조례", release="3")
    leave_out(either, signed, operator_sentence("documents.shipped_no_more"))
    key = hold_as_before(either, clock, GUIDE, title="가 조례")
    assert start()
    assert (start.entry(signed).excluded, bool(start.entry(key).excluded)) == ("", True)
    start.ingester.ingest([put(tmp_path / "문서", "가 조례", since="2026-11-27")])
    assert start()
    assert start.entry(key).excluded == ""
    assert start.acts()[0].act.verb == "documents.own_again"


def test_a_start_that_was_cut_off_is_taken_up_by_the_next_one(
    start: Start, either: Database, clock: Clock
) -> None:
    keys = [hold_as_before(either, clock, name) for name in (GUIDE, "수도급수조례")]
    with pytest.raises(KeyboardInterrupt):
        Start(either, clock, _CutOff())()
    held = {key: WORDS_OF_BEFORE in start.text(key) for key in keys}
    assert sorted(held.values()) == [False, True]
    assert len(start.acts()) == 1
    assert start()
    assert not any(WORDS_OF_BEFORE in start.text(key) for key in keys)
    assert len(start.acts()) == 2


def test_of_two_processes_that_start_at_once_one_brings_each_text(
    start: Start, either: Database, clock: Clock
) -> None:
    key = hold_as_before(either, clock, GUIDE)
    together = Barrier(2)
    starts = [Start(either, clock, _Together(together)) for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        brought = list(threads.map(Start.__call__, starts))
    assert sorted(brought) == [False, True]
    assert WORDS_OF_BEFORE not in start.text(key)
    assert len(start.acts()) == 1


class _CutOff(FakeEmbedder):
    """Ends the process at the second document."""

    def __init__(self) -> None:
        super().__init__(dimension=1024)
        self._asked = 0

    def passages(self, texts: Sequence[str]) -> Embedded:
        self._asked += 1
        if self._asked > 1:
            raise KeyboardInterrupt
        return super().passages(texts)


class _Together(FakeEmbedder):
    """Waits, having read the catalogue, for another process to have read it as well."""

    def __init__(self, together: Barrier) -> None:
        super().__init__(dimension=1024)
        self._together = together

    def passages(self, texts: Sequence[str]) -> Embedded:
        self._together.wait(30)
        return super().passages(texts)
