"""What the key of an article tells of it: whether a guide says it, or the article itself."""

from __future__ import annotations

from typing import Final

PARTING: Final = str.maketrans("/#~", "---")
"""What parts the pieces of a key must not stand inside one of them."""
_KEPT = 100
"""Characters of a name that stand in a key whatever its length."""


def told_by_guide(key: str, article: str, heading: str) -> bool:
    """Whether what stands under a key are the words of a guide about an article, not the article's.

    The key of an article ends in its number, that of a section of a guide in the question which it
    answers; what names itself and no article is nobody's guide.
    """
    _, parted, name = key.partition("/")
    asked = heading.translate(PARTING)[:_KEPT]
    return bool(parted and asked and article != heading) and (
        name.startswith(asked) and not name.startswith(article.translate(PARTING))
    )
