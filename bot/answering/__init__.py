"""The use case: one question, one labelled answer; knows no channel."""

from bot.answering.allowance import Allowance, Limits
from bot.answering.case import Case, Question, Stop
from bot.answering.guard import MAX_CHARACTERS
from bot.answering.observing import Observe, unobserved
from bot.answering.refusing import refusal
from bot.answering.use_case import OPENING_PATIENCE_S, Answering

__all__ = [
    "MAX_CHARACTERS",
    "OPENING_PATIENCE_S",
    "Allowance",
    "Answering",
    "Case",
    "Limits",
    "Observe",
    "Question",
    "Stop",
    "refusal",
    "unobserved",
]
