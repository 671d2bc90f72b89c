"""Which sources of a receipt quote a guide: the words that are committed to do not say it."""

from __future__ import annotations

from city import told_by_guide
from disclosure.tables import RecordWordsRow


def guides_cited(words: RecordWordsRow | None) -> list[str]:
    """The keys of the sources whose quoted words are a guide's, and not the article's."""
    cited = words.citations if words else ()
    return [
        one["key"]
        for one in cited
        if told_by_guide(one.get("key", ""), one["article"], one["heading"])
    ]
