"""How the service stands up to attack: classes A1 to A18 as data, a runner, and what must hold."""

from admin.redteam.claims import Grounds, broken
from admin.redteam.figures import Figures, Row, figures, upper_bound
from admin.redteam.forms import FORMS, disguised
from admin.redteam.model import HONEST, Attack, AttackClass, Drilled, Outcome, Said, Turn
from admin.redteam.own_words import OwnWords
from admin.redteam.reading import all_attacks, digest_of, few_of
from admin.redteam.report import as_json, tables
from admin.redteam.running import STEP, Drill, Progress, Setting, Target, run
from admin.redteam.stage import Fault, Stage

__all__ = [
    "FORMS",
    "HONEST",
    "STEP",
    "Attack",
    "AttackClass",
    "Drill",
    "Drilled",
    "Fault",
    "Figures",
    "Grounds",
    "Outcome",
    "OwnWords",
    "Progress",
    "Row",
    "Said",
    "Setting",
    "Stage",
    "Target",
    "Turn",
    "all_attacks",
    "as_json",
    "broken",
    "digest_of",
    "disguised",
    "few_of",
    "figures",
    "run",
    "tables",
    "upper_bound",
]
