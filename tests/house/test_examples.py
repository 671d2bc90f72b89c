"""What the assistant offers as an example is a question that a shipped guide answers."""

from __future__ import annotations

import re

import pytest

from tests.house.test_sentences import PROFILES, VOICES, read_words
from tests.house.tree import ROOT

_OFFERED = re.compile(r"^· (.+\?)$|[‘“]([^’”]+\?)[’”]", re.MULTILINE)
_ANSWERED = re.compile(r"^(?:## |질문: )(.+)$", re.MULTILINE)


def answered() -> set[str]:
    """Every question that a shipped guide names as its own."""
    shipped = ROOT / "knowledge" / "shipped"
    texts = (path.read_text(encoding="utf-8") for path in shipped.rglob("*.md"))
    return {one.strip() for text in texts for one in _ANSWERED.findall(text)}


def offered(sentence: str) -> list[str]:
    """The questions that a sentence offers as examples."""
    return [first or second for first, second in _OFFERED.findall(sentence)]


@pytest.mark.parametrize("voice", VOICES)
def test_every_example_is_answered_by_what_is_shipped(voice: str) -> None:
    words = read_words(PROFILES[0])[voice]
    examples = {one for sentence in words.values() for one in offered(sentence)}
    assert len(examples) >= 2
    assert examples <= answered()


def test_an_example_that_nothing_answers_is_found() -> None:
    told = "예를 들어 ‘달에는 어떻게 가나요?’라고\n· 경차는 공영주차장 요금이 할인되나요?\n"
    assert set(offered(told)) - answered() == {"달에는 어떻게 가나요?"}
