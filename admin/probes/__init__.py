"""Paired probes: one need, asked by two people who differ in one trait. Are both served alike?"""

from admin.probes.figures import (
    Counts,
    Figures,
    Load,
    Row,
    Verdict,
    counted,
    figures,
    loads,
    nets_by_need,
)
from admin.probes.keeping import KeptProbe, OpensFindings, keep_probe, latest_probe, outcomes_digest
from admin.probes.measures import Measure
from admin.probes.model import Pair, Trait
from admin.probes.pairing import WHOLE, all_pairs, digest_of, pairs_of
from admin.probes.report import as_json, tables
from admin.probes.running import STEP, run, setup_of
from admin.probes.statistics import Fourfold, flipped, fourfold, holm
from admin.probes.texts import ProbeWord

__all__ = [
    "STEP",
    "WHOLE",
    "Counts",
    "Figures",
    "Fourfold",
    "KeptProbe",
    "Load",
    "Measure",
    "OpensFindings",
    "Pair",
    "ProbeWord",
    "Row",
    "Trait",
    "Verdict",
    "all_pairs",
    "as_json",
    "counted",
    "digest_of",
    "figures",
    "flipped",
    "fourfold",
    "holm",
    "keep_probe",
    "latest_probe",
    "loads",
    "nets_by_need",
    "outcomes_digest",
    "pairs_of",
    "run",
    "setup_of",
    "tables",
]
