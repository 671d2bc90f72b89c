"""Sentences for people stand in files of words, not in code: no Hangul sentence in Python.

A single word, a particle, a pattern of grammar is code and may stand; a sentence may not.
"""

from __future__ import annotations

import ast
import re

import pytest

from tests.house.tree import SourceFile, docstrings, room_files, sample

# How many a file may still hold. This list may only shrink: a test fails on a number too high.
STILL_ALLOWED = {
    "knowledge/numbers.py": 1,  # a list of units, no sentence
    "knowledge/writing/facts.py": 1,  # a list of stems
    "knowledge/writing/nearness.py": 1,  # a list of stems
    "knowledge/writing/missing.py": 1,  # a list of stems
    "knowledge/writing/grammar.py": 2,  # drafters' grammar and its plainer form
}

# Three words in a row, or a word with a polite or plain ending and a full stop.
_SENTENCE = re.compile(r"[가-힣]{2,} +[가-힣]{2,} +[가-힣]{2,}|[가-힣]{2,}(?:다|요|까|오)[.?!]")
# What only a pattern of the module `re` would hold.
_PATTERN = re.compile(r"\(\?|\[\^|\\[sdbwSDBW]|\|")


def hangul_sentences(file: SourceFile) -> list[str]:
    """Literals of a file that are Korean sentences, documentation left out."""
    documentation = docstrings(file.tree)
    return [
        f"{file.at(node)}: {node.value}"
        for node in file.nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in documentation
        and _SENTENCE.search(node.value)
        and not _PATTERN.search(node.value)
    ]


def test_sentences_stand_in_files_of_words() -> None:
    found = {file.path: hangul_sentences(file) for file in room_files()}
    wrong = {
        path: lines for path, lines in found.items() if len(lines) != STILL_ALLOWED.get(path, 0)
    }
    assert not wrong, f"move these to the profile or to operator.toml: {wrong}"


@pytest.mark.parametrize(
    "line",
    [
        'reply("찾은 근거가 없습니다.")',
        'reply(f"{name} 담당 부서에 전화해 주세요")',
        'title = "여수시 인공지능 길잡이 안내"',
    ],
)
def test_a_sentence_in_code_is_found(line: str) -> None:
    assert hangul_sentences(sample(line))


@pytest.mark.parametrize(
    "line",
    [
        'particle = "은/는"',
        'pattern = r"제\\d+조(?:의\\d+)? 및 같은 조 제\\d+항"',
        'def f() -> None:\n    """근거가 없으면 없다고 말한다."""',
        'ENDINGS = ("합니다", "니다.", "습니까")',
        'UNITS = "원 명 일 시간 개월 층 학년".split()',
    ],
)
def test_grammar_and_documentation_are_left_alone(line: str) -> None:
    assert not hangul_sentences(sample(line))
