"""A purchase of the city's that may be one of AI, its offers, and what others are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.books import Entry
from admin.register import Area


class Subject(StrEnum):
    """What is bought (인공지능 조례 제12조제1항)."""

    GOODS = "goods"
    WORKS = "works"
    SERVICE = "service"


@dataclass(frozen=True, kw_only=True, slots=True)
class Purchase(Entry):
    """A purchase, from its opening to the offer that was taken, or to its giving up."""

    title: str
    department: str
    subject: Subject
    high_impact: bool
    """What is bought is, or uses, high-impact AI (제2조제5호)."""
    area: Area | None = None
    """In which it is used, where it is high-impact."""
    opened: date
    taken: int | None = None
    """The offer that was taken."""
    decided: date | None = None
    why: str = ""
    """Why an offer was taken that others stand before."""
    given_up: date | None = None
    """When it was given up, with no offer taken; nothing comes of it any more."""
    given_up_why: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer(Entry):
    """What somebody offers for a purchase."""

    purchase: int
    supplier: str
    product: str
    price: int
    """In won, value added tax in."""
    uses_ai: bool
    certificate: str = ""
    """Name and number of its verification or certification (인공지능 기본법 제30조제1항)."""
    certified_by: str = ""
    certified_until: date | None = None
    """The certificate's last day; None: it has none."""
    assessment: str = ""
    """Title of its impact assessment (제35조제1항)."""
    assessed: date | None = None
    """The day of its impact assessment."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Request(Entry):
    """A public body of the city is asked to buy, too (제12조제2항)."""

    body: str
    text: str
    asked: date
    answer: str = ""
    answered: date | None = None
