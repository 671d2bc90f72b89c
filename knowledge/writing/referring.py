"""What a statement refers to: a paragraph beside it, or a law that it does not name.

`제1항에 따른 감면은 …` says nothing to who has not read paragraph 1, and `법 제21조` names no law:
the article that says which one is not shown. Pure functions.
"""

from __future__ import annotations

import re

# A paragraph of another article (`제40조의2제1항`) is not one beside the statement.
_OF_AN_ARTICLE = re.compile(r"제\s?\d+조(?:의\s?\d*)?(?:\s?제\s?\d+(?:항|호))*")
_PARAGRAPH = re.compile(r"제\s?(\d+)항")
_UNNAMED = re.compile(r"(?<![가-힣」])(?:법|영|령|시행령|규칙|시행규칙)\s제\s?\d+조")
_FIRST_MARK = ord("①")
_MARKS = 20


def paragraphs_meant(statement: str) -> frozenset[str]:
    """The marks (`①`) of the paragraphs of its own article that a statement refers to."""
    own = _OF_AN_ARTICLE.sub("", statement)
    numbers = {int(number) for number in _PARAGRAPH.findall(own)}
    return frozenset(chr(_FIRST_MARK + number - 1) for number in numbers if 0 < number <= _MARKS)


def names_no_law(statement: str) -> bool:
    """Whether a statement refers to an article of a law that it does not name."""
    return _UNNAMED.search(statement) is not None
