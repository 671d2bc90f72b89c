"""Plain text becomes paragraphs and lists, and nothing in it becomes markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city.pages import Block, BlockKind, blocks


def test_lines_become_paragraphs_and_neighbouring_items_one_list() -> None:
    text = "머리\n\n· 하나\n· 둘\n\n끝\n1. 첫째\n2. 둘째"
    assert blocks(text) == (
        Block(kind=BlockKind.PARAGRAPH, items=("머리",)),
        Block(kind=BlockKind.BULLETS, items=("하나", "둘")),
        Block(kind=BlockKind.PARAGRAPH, items=("끝",)),
        Block(kind=BlockKind.NUMBERED, items=("첫째", "둘째")),
    )


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_nothing_is_no_block(text: str) -> None:
    assert blocks(text) == ()


@pytest.mark.parametrize("text", ["2026. 11. 24.부터", "-5도", "3.14"])
def test_a_number_that_counts_nothing_is_kept(text: str) -> None:
    kept = "".join(item for block in blocks(text) for item in block.items)
    assert text.endswith(kept)
    assert len(blocks(text)) == 1


@given(st.lists(st.sampled_from(["말", "· 점", "1. 수", ""])))
def test_no_line_is_lost(lines: list[str]) -> None:
    items = [item for block in blocks("\n".join(lines)) for item in block.items]
    assert len(items) == sum(1 for line in lines if line)
