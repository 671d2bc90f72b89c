"""Attacks that ask nothing: documents are forged, the office is entered, parts are looked at."""

from admin.redteam.drills.forging import Forging
from admin.redteam.drills.office import OfficeDrill
from admin.redteam.drills.parts import Installed, PartsDrill

__all__ = ["Forging", "Installed", "OfficeDrill", "PartsDrill"]
