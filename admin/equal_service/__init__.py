"""The equal-service report: whether everybody was served equally well, counted from live records.

model               periods, axes of groups, and what is counted
arithmetic          counting, with the MetricFrame of fairlearn
desk, written, store, tables    making a report, and keeping it
covering            what the public does not see
intervals, report   what is shown of what was counted
showing, svg        a report in words, as tables, charts and files
texts               the keys of its words
"""

from admin.equal_service.covering import LEAST
from admin.equal_service.desk import RIPE_AFTER, EqualService, Kept
from admin.equal_service.model import (
    GROUPS,
    PART_OF,
    TOLD,
    Axis,
    Counted,
    Group,
    Measure,
    Period,
    last_over,
    period_named,
)
from admin.equal_service.report import Figure, Report, Row, Standing, report
from admin.equal_service.showing import Showing, ShownMeasure, as_json
from admin.equal_service.texts import EVERY_KEY, ReportWord

__all__ = [
    "EVERY_KEY",
    "GROUPS",
    "LEAST",
    "PART_OF",
    "RIPE_AFTER",
    "TOLD",
    "Axis",
    "Counted",
    "EqualService",
    "Figure",
    "Group",
    "Kept",
    "Measure",
    "Period",
    "Report",
    "ReportWord",
    "Row",
    "Showing",
    "ShownMeasure",
    "Standing",
    "as_json",
    "last_over",
    "period_named",
    "report",
]
