"""The use case: one question, one labelled answer; knows no channel."""

from bot.answering.case import Case, Question, Stop

__all__ = ["Case", "Question", "Stop"]
