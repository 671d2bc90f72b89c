"""How well the service answers: the figures over questions whose right answer is known."""

from admin.evaluation.facts import holds_fact, missing_facts
from admin.evaluation.figures import FIGURES, Figures, figures
from admin.evaluation.gold import GoldQuestion, read_gold
from admin.evaluation.outcome import Given, Judged, Outcome, judge
from admin.evaluation.report import as_json, tables
from admin.evaluation.running import Service, evaluate, run
from admin.evaluation.wilson import Share, share

__all__ = [
    "FIGURES",
    "Figures",
    "Given",
    "GoldQuestion",
    "Judged",
    "Outcome",
    "Service",
    "Share",
    "as_json",
    "evaluate",
    "figures",
    "holds_fact",
    "judge",
    "missing_facts",
    "read_gold",
    "run",
    "share",
    "tables",
]
