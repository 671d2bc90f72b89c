"""A guide's words are told from an article's by the key under which they stand."""

from __future__ import annotations

import pytest

from city import told_by_guide


@pytest.mark.parametrize(
    ("key", "article", "heading", "by_guide"),
    [
        ("수도급수조례/제38조", "제38조", "가산금", False),
        ("수도급수조례/제38조~2", "제38조", "가산금", False),
        ("수도급수조례/제38조", "제38조", "", False),
        ("수도급수조례생활안내/늦게 내면?", "제38조", "늦게 내면?", True),
        ("수도급수조례생활안내/늦게 내면?~2", "제38조", "늦게 내면?", True),
        ("수도급수조례생활안내/1-2 요금", "제38조", "1/2 요금", True),
        ("도움말/무엇이 남나요?", "무엇이 남나요?", "", False),
        ("", "제38조", "가산금", False),
        ("수도급수조례", "제38조", "가산금", False),
    ],
)
def test_a_key_tells_whether_a_guide_says_it(
    key: str, article: str, heading: str, by_guide: bool
) -> None:
    assert told_by_guide(key, article, heading) is by_guide
