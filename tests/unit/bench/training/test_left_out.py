from __future__ import annotations

from pathlib import Path

from admin.evaluation import GoldQuestion
from bench.training.left_out import places
from city import Database, FixedClock
from tests.builders.searching import make_shelf


def _asked(question: str, *articles: str) -> GoldQuestion:
    return GoldQuestion(
        id=question,
        question=question,
        style="plain",
        document="여수시 주차장 조례",
        articles=articles,
        facts=(),
        answerable=True,
    )


def test_any_right_article_counts_and_one_that_is_not_there_is_behind_all(
    tmp_path: Path, database: Database, clock: FixedClock
) -> None:
    library = make_shelf(tmp_path, database, clock).library()
    fee = "주차요금은 얼마인가요?"
    asked = [_asked(fee, "제5조"), _asked(fee, "제99조", "제5조"), _asked(fee, "제99조")]
    first, second, third = (place for _, place in places(library, asked))
    assert first == second == 0
    assert third >= 10
