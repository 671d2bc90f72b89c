"""The tables of surveys: what is asked, as books, and what was answered, as counts alone.

    surveys ─ questions
            ├ tallies   how many of each group chose what; free answers, masked, of no group
            └ marks     which chats have answered, by marks that tell nothing else

No row stands for somebody who answered, and none bears a time.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, Boolean, Date, ForeignKey, Integer, Text
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
    results: Mapped[str] = mapped_column(Text)
    seal: Mapped[str] = mapped_column(Text)
    stopped: Mapped[date | None] = mapped_column(Date)
    stopped_why: Mapped[str] = mapped_column(Text)


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
    """Everything that was answered to a survey, in one row that each sheet writes anew.

    Rows of their own would tell, by their order or by what last wrote them, which counts and texts
    belong to one person.
    """

    __tablename__ = "survey_tallies"

    survey: Mapped[int] = mapped_column(ForeignKey("surveys.number"), primary_key=True)
    counts: Mapped[dict[str, int]] = mapped_column(JSON)
    texts: Mapped[dict[str, list[str]]] = mapped_column(JSON)
    """Free answers by question, masked before they came here; of very many a fair choice."""


class MarksRow(Base):
    """The marks of chats that have answered a survey, sorted, in one row as the counts are.

    They stand apart from all answers, and go when the survey is over.
    """

    __tablename__ = "survey_marks"

    survey: Mapped[int] = mapped_column(ForeignKey("surveys.number"), primary_key=True)
    marks: Mapped[list[str]] = mapped_column(JSON)
