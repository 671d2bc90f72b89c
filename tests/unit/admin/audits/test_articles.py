"""An article's mark differs as soon as its words or its date of force do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from admin.audits import Articles
from admin.audits.articles import mark_of
from city import Clock, Database
from tests.builders.catalogue import fill_catalogue
from tests.builders.library import make_article


def test_a_mark_tells_words_and_date_apart() -> None:
    one = make_article()
    since = replace(one, source=replace(one.source, effective_date=date(2030, 1, 1)))
    undated = replace(one, source=replace(one.source, effective_date=None))
    changed = replace(one, text=f"{one.text} 다만")
    assert len({mark_of(each) for each in (one, since, undated, changed)}) == 4
    assert mark_of(one) == mark_of(replace(one, easy="쉬운 말"))


def test_articles_that_are_held_are_marked_and_others_left_out(
    database: Database, clock: Clock
) -> None:
    store = fill_catalogue(database, clock)
    key = store.all_article_keys()[0]
    article = store.article(key)
    assert article is not None
    assert Articles(store).marks([key, "nothing"]) == {key: mark_of(article)}
