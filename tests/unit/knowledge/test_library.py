from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from city import Database, FixedClock
from knowledge import Library
from tests.builders.catalogue import leave_out
from tests.builders.searching import Shelf
from tests.fakes.morphemes import FakeMorphemes


def _first(library: Library, question: str) -> str:
    return library.search(question).kept[0].article.key


def test_the_article_that_answers_comes_first(library: Library) -> None:
    assert _first(library, "주차요금은 30분에 얼마인가요?") == "여수시주차장조례/제5조"


def test_an_everyday_word_finds_the_ordinances_word(library: Library) -> None:
    assert _first(library, "물값 언제까지 내요?") == "여수시수도급수조례/제4조"


def test_an_article_stands_in_a_result_once(library: Library) -> None:
    result = library.search("주차요금 600원 장애인 감면")
    keys = [hit.article.key for hit in (*result.kept, *result.rejected)]
    assert len(keys) == len(set(keys))


def test_a_hit_names_its_nearest_paragraph(library: Library) -> None:
    hit = library.search("장애인은 100분의 50을 감면한다").kept[0]
    assert hit.article.paragraphs[hit.paragraph].startswith("② 장애인")


def test_no_more_than_k_are_kept_and_the_next_are_shown_as_rejected(library: Library) -> None:
    result = library.search("시장은 주차장을 관리한다", k=2)
    assert (len(result.kept), len(result.rejected)) == (2, 2)
    assert result.kept[-1].score >= result.rejected[0].score


def test_a_hit_says_what_spoke_for_it(library: Library) -> None:
    parts = library.search("물값 언제까지 내요?").kept[0].parts
    assert set(parts) == {"dense", "paragraph", "question", "words", "tokens"}
    assert parts["dense"] > 0


def test_a_result_says_the_words_of_the_question_and_none_of_the_lexicon(
    library: Library,
) -> None:
    found = library.search("물값 알려 주세요")
    # What they mean to ordinances is told beside them.
    assert "수도요금" in found.meant
    words = found.words
    assert "물값" in words
    assert "수도요금" not in words


def test_a_question_on_the_subject_is_found(library: Library) -> None:
    assert library.search("주차요금 30분").found


def test_a_question_on_nothing_that_is_held_is_not_found(library: Library) -> None:
    assert not library.search("김치찌개 끓이는 방법").found


def test_the_same_question_about_another_city_is_less_certain(library: Library) -> None:
    here = library.search("주차요금 30분 얼마예요")
    there = library.search("순천 주차요금 30분 얼마예요")
    assert there.confidence < here.confidence
    assert library.search("순천 살다가 여수 주차요금 30분 얼마예요").confidence > there.confidence


def test_a_fact_that_no_article_states_is_not_found_however_near_they_are(
    library: Library,
) -> None:
    what = library.search("주차요금 전화번호")
    how_much = library.search("주차요금 얼마예요")
    assert what.confidence < how_much.confidence
    assert how_much.found
    assert not replace(what, confidence=1.0).found


@pytest.mark.parametrize("question", ["", "?", "🙂", "ㅋㅋㅋ", "a" * 1000])
def test_a_question_without_sense_ends_without_an_error(library: Library, question: str) -> None:
    assert not library.search(question).found


def test_an_empty_catalogue_finds_nothing(
    tmp_path: Path, database: Database, clock: FixedClock
) -> None:
    library = Shelf(folder=tmp_path, database=database, clock=clock).library()
    result = library.search("주차요금이 얼마예요?")
    assert (result.kept, result.confidence, result.found) == ((), 0.0, False)


def test_what_was_ingested_is_found_after_a_refresh(shelf: Shelf, library: Library) -> None:
    shelf.ingest("여수시 택시 조례", ["제2조 (백원택시)\n백원택시는 100원으로 한다."])
    before = library.snapshot
    library.refresh()
    assert _first(library, "백원택시는 100원인가요") == "여수시택시조례/제2조"
    assert library.snapshot != before


def test_an_excluded_document_is_not_found_after_a_refresh(shelf: Shelf, library: Library) -> None:
    leave_out(shelf.database, "여수시주차장조례", "개정 확인 중")
    library.refresh()
    found = library.search("주차요금은 30분에 얼마인가요?")
    assert all("주차장" not in hit.article.key for hit in (*found.kept, *found.rejected))


def test_a_result_names_the_snapshot_it_was_found_in(shelf: Shelf, library: Library) -> None:
    assert library.search("주차").snapshot == library.snapshot == shelf.store.snapshot()


def test_an_article_deleted_since_the_last_refresh_is_left_out(
    shelf: Shelf, library: Library
) -> None:
    shelf.ingest("여수시 주차장 조례", ["제1조 (목적)\n이 조례는 주차장에 관하여 정한다."])
    keys = {hit.article.key for hit in library.search("주차요금은 30분에 600원").kept}
    assert "여수시주차장조례/제5조" not in keys


def test_a_question_in_dialect_is_searched_as_it_is_spelled_in_school(library: Library) -> None:
    found = library.search("주차요금은 얼매당가?")
    assert found.question == "주차요금은 얼매당가?"
    assert found.mended == "주차요금은 얼마인가요?"


def test_a_mistyped_word_is_searched_and_answered_as_the_catalogue_writes_it(
    shelf: Shelf,
) -> None:
    shelf.morphemes = FakeMorphemes("수도요금", "언제까지", "내요")
    found = shelf.library().search("수도요긍은 언제까지 내요?")
    assert found.mended == "수도요금은 언제까지 내요?"
    assert found.kept[0].article.key == "여수시수도급수조례/제4조"


def test_a_word_of_a_document_that_is_excluded_is_meant_no_longer(shelf: Shelf) -> None:
    shelf.morphemes = FakeMorphemes("수도요금", "언제까지", "내요")
    library = shelf.library()
    leave_out(shelf.database, "여수시수도급수조례", "개정 확인 중")
    library.refresh()
    assert library.search("수도요긍은 언제까지 내요?").mended == "수도요긍은 언제까지 내요?"
