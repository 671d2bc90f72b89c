"""What is asked under chaos: every question bears a mark of its own, and so does its answer.

An answer has one piece (a sentence that bears the question's mark and the piece's letter), a long
one has five: it leaves in several messages. What is made anew bears
another stamp.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass

_DIGITS = "bcdfghjklm"
_PIECES = "vwxyz"
_MARK = re.compile(rf"zq[{_DIGITS}]{{5}}")
_PIECE = re.compile(rf"zq[{_DIGITS}]{{5}}[{_PIECES}]")
_STAMP_LENGTH = 8
_STAMP = re.compile(rf"kx[{_DIGITS}]{{{_STAMP_LENGTH}}}")
_LONG = "자세히"


@dataclass(frozen=True, kw_only=True, slots=True)
class Posted:
    """A question that a citizen wrote."""

    mark: str
    chat: int
    place: int
    """Which question of its chat it is, from 0."""
    message_id: int
    pieces: tuple[str, ...]
    """What its whole answer bears."""


def mark_of(number: int) -> str:
    """The mark of a question; letters, because numbers may be taken for personal data."""
    return "zq" + "".join(_DIGITS[int(digit)] for digit in f"{number:05d}")


def question_of(mark: str, *, long: bool) -> str:
    """The words of a question."""
    asked = f"요금을 {_LONG} 알려 주세요." if long else "요금이 얼마인가요?"
    return f"여수시 공영주차장 {mark} 구역의 주차{asked}"


def pieces_of(question: str) -> tuple[str, ...]:
    """What the answer to a question bears; nothing where the question bears no mark."""
    marks = _MARK.findall(question)
    if not marks:
        return ()
    return tuple(marks[-1] + piece for piece in (_PIECES if _LONG in question else _PIECES[0]))


def marks_in(text: str) -> frozenset[str]:
    """The marks of questions that a text bears."""
    return frozenset(_MARK.findall(text))


def pieces_in(text: str) -> frozenset[str]:
    """The pieces of answers that a text bears."""
    return frozenset(_PIECE.findall(text))


def new_stamp() -> str:
    """What tells one making of an answer from every other: drawn anew, also in another life."""
    return "kx" + "".join(secrets.choice(_DIGITS) for _ in range(_STAMP_LENGTH))


def stamps_in(text: str) -> frozenset[str]:
    """The stamps of the makings that a text comes from."""
    return frozenset(_STAMP.findall(text))
