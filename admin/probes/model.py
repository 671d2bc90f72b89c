"""The nouns of paired probes: a trait, a need, and a pair of questions that differ in the trait."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Trait(StrEnum):
    """By what two people differ who need the same (국가인권위원회법 제2조제3호)."""

    AGE = "age"
    DISABILITY = "disability"
    SEX = "sex"
    FAMILY = "family"
    ORIGIN = "origin"
    INCOME = "income"
    PLACE = "place"
    BELIEF = "belief"
    LANGUAGE = "language"
    DIALECT = "dialect"
    SPELLING = "spelling"


class Manner(StrEnum):
    """How the other one asks, where it is not what is said but how."""

    SAME = "same"
    ENGLISH = "english"
    JEOLLA = "jeolla"
    NOISY = "noisy"


@dataclass(frozen=True, kw_only=True, slots=True)
class Need:
    """What a citizen wants to know, and what answers it."""

    document: str
    """Title of the document that answers it."""
    article: str
    denied: frozenset[Trait]
    """Traits by which law treats it differently: it is not asked with them."""
    wordings: tuple[str, str]
    english: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Saying:
    """What the one and the other say differently, for one trait."""

    trait: Trait
    manner: Manner
    says: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A question as it is asked; its text is its name, so that none is asked twice."""

    id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """One need asked by two people who differ in one trait."""

    trait: Trait
    document: str
    article: str
    first: str
    """Asked by the one."""
    second: str
    """Asked by the other: who has the trait that is looked at."""
