"""Feedback as the city works it off: by which day, whose it is, and what its parts are called."""

from admin.feedback.duties import FeedbackDuties
from admin.feedback.showing import (
    QUARTERS,
    Promised,
    Told,
    measure_name,
    promised,
    reason_name,
    state_name,
)
from admin.feedback.texts import FeedbackDuty, MeasureName, ReasonName, StateName

__all__ = [
    "QUARTERS",
    "FeedbackDuties",
    "FeedbackDuty",
    "MeasureName",
    "Promised",
    "ReasonName",
    "StateName",
    "Told",
    "measure_name",
    "promised",
    "reason_name",
    "state_name",
]
