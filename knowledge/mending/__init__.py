"""Mistyped words of a question, put right by the words that its library knows."""

from knowledge.mending.question import put_right
from knowledge.mending.words import KnownWords

__all__ = ["KnownWords", "put_right"]
