"""The tables of surveys: what is asked, as books, and what was answered, as counts alone.

    surveys ─ questions
            ├ tallies   how many of each group chose what
            └ texts     free answers, masked, in no order and of no group

No row stands for somebody who answered, and none bears a time. Free answers have numbers drawn by
chance, so that nothing tells which came first.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, BigInteger, Boolean, Date, ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from admin.books import Numbered, reference
from city import Base


class SurveyRow(Numbered, Base):
    """A survey."""

    __tablename__ = "surveys"

    title: Mapped[str] = mapped_column(Text)
    aim: Mapped[str] = mapped_column(Text)
    opens: Mapped[date] = mapped_column(Date)
    closes: Mapped[date] = mapped_column(Date)
    released: Mapped[date | None] = mapped_column(Date)
    findings: Mapped[str] = mapped_column(Text)
    measures: Mapped[str] = mapped_column(Text)
    published: Mapped[date | None] = mapped_column(Date)
    sheets: Mapped[int] = mapped_column(Integer)
    seal: Mapped[str] = mapped_column(Text)


class QuestionRow(Numbered, Base):
    """A question of a survey."""

    __tablename__ = "survey_questions"

    survey: Mapped[int] = reference("surveys")
    place: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    options: Mapped[list[str]] = mapped_column(JSON)
    dropped: Mapped[bool] = mapped_column(Boolean)


class TallyRow(Base):
    """Everything that was counted of a survey, in one row that each sheet writes anew.

    Rows of their own would tell, by their order or by what last wrote them, which counts belong to
    one person.
    """

    __tablename__ = "survey_tallies"

    survey: Mapped[int] = mapped_column(ForeignKey("surveys.number"), primary_key=True)
    counts: Mapped[dict[str, int]] = mapped_column(JSON)


class TextRow(Base):
    """A free answer, masked before it came here."""

    __tablename__ = "survey_texts"

    # On SQLite this number is the row's place in the file, and no other tells the order.
    number: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )
    question: Mapped[int] = reference("survey_questions")
    text: Mapped[str] = mapped_column(Text)
