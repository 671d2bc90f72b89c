"""What the city tells everybody of its assistant, month by month.

sources     what other rooms measure: each a port, which says nothing until somebody measures
probes      what the last run of paired probes found
results     what the last evaluation and the last run of the red team found
telling     the lines of a month, in words and for machines
texts       the keys of its words
"""

from admin.transparency.probes import ProbeName, probes_of
from admin.transparency.results import BLOCKED, RESULT_NAMES, THROUGH, ResultName, results_of
from admin.transparency.sources import Measured, Sources, nothing_yet
from admin.transparency.telling import Line, Telling, month_as_json
from admin.transparency.texts import TransparencySentence

__all__ = [
    "BLOCKED",
    "RESULT_NAMES",
    "THROUGH",
    "Line",
    "Measured",
    "ProbeName",
    "ResultName",
    "Sources",
    "Telling",
    "TransparencySentence",
    "month_as_json",
    "nothing_yet",
    "probes_of",
    "results_of",
]
