"""How well the service answers: the figures over questions whose right answer is known."""

from admin.evaluation.facts import holds_fact, missing_facts
from admin.evaluation.figures import FIGURES, Figures, figures
from admin.evaluation.gap import Gap, style_gap
from admin.evaluation.gold import GoldQuestion, read_gold
from admin.evaluation.kept import Comparison, Fall, Kept, compare, kept_of, read_kept, written
from admin.evaluation.outcome import Given, Judged, Outcome, judge
from admin.evaluation.paired import Pairs, pairs
from admin.evaluation.report import as_json, comparison_shown, tables
from admin.evaluation.running import Service, evaluate, run
from admin.evaluation.spread import Spread, spread
from admin.evaluation.wilson import Share, share

__all__ = [
    "FIGURES",
    "Comparison",
    "Fall",
    "Figures",
    "Gap",
    "Given",
    "GoldQuestion",
    "Judged",
    "Kept",
    "Outcome",
    "Pairs",
    "Service",
    "Share",
    "Spread",
    "as_json",
    "compare",
    "comparison_shown",
    "evaluate",
    "figures",
    "holds_fact",
    "judge",
    "kept_of",
    "missing_facts",
    "pairs",
    "read_gold",
    "read_kept",
    "run",
    "share",
    "spread",
    "style_gap",
    "tables",
    "written",
]
