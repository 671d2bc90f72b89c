"""The keys of what a report says; the words stand in the city's profile."""

from __future__ import annotations

from admin.equal_service.model import PART_OF, UNKNOWN, Axis
from city import Language, Mode, SentenceKey
from disclosure import TOLD_NAMES, Channel


class ReportWord(SentenceKey):
    """What stands in and around a report's tables."""

    TITLE = "equal.word.title"
    QUARTER = "equal.word.quarter"
    MONTH = "equal.word.month"
    EVERYBODY = "equal.word.everybody"
    GROUP = "equal.word.group"
    HITS = "equal.word.hits"
    OF = "equal.word.of"
    RATE = "equal.word.rate"
    WILSON = "equal.word.wilson"
    EXACT = "equal.word.exact"
    RANGE = "equal.word.range"
    MEASURE = "equal.word.measure"
    PERIOD = "equal.word.period"
    HIDDEN = "equal.word.hidden"
    FEW = "equal.word.few"
    NOTHING = "equal.word.nothing"
    LEFT_OUT = "equal.word.left_out"
    ASKED = "equal.word.asked"
    SETTLED = "equal.word.settled"
    NOTICED = "equal.word.noticed"
    MEDIAN = "equal.word.median"
    P95 = "equal.word.p95"
    TOOK = "equal.word.took"
    GAP = "equal.word.gap"
    CHART = "equal.word.chart"
    BAR = "equal.word.bar"
    BAR_WITHOUT = "equal.word.bar_without"
    UNKNOWN = "equal.word.unknown"


class MeasureName(SentenceKey):
    """What a measure is called, where its share is told."""

    ANSWERED = "equal.measure.answered"
    SOURCED = "equal.measure.sourced"
    SOURCE_SEEN = "equal.measure.source_seen"
    EASY_ASKED = "equal.measure.easy_asked"
    EASY_GIVEN = "equal.measure.easy_given"
    RATED = "equal.measure.rated"
    UNHELPFUL = "equal.measure.unhelpful"
    OBJECTED = "equal.measure.objected"
    CLOSED = "equal.measure.closed"
    DECIDED = "equal.measure.decided"


class AxisName(SentenceKey):
    """What an axis is called."""

    MODE = "equal.axis.mode"
    LANGUAGE = "equal.axis.language"
    CHANNEL = "equal.axis.channel"
    AGE = "equal.axis.age"
    NEED = "equal.axis.need"


class GroupName(SentenceKey):
    """What a group is called."""

    STANDARD = "equal.group.standard"
    EASY = "equal.group.easy"
    KO = "equal.group.ko"
    EN = "equal.group.en"
    TELEGRAM = "equal.group.telegram"
    WEB = "equal.group.web"
    TERMINAL = "equal.group.terminal"


EVERY_KEY = (ReportWord, MeasureName, AxisName, GroupName)
MEASURES = {one: MeasureName(f"equal.measure.{one}") for one in PART_OF}
AXES = {one: AxisName(f"equal.axis.{one}") for one in Axis}
GROUP_NAMES: dict[str, SentenceKey] = {
    **{one.value: GroupName(f"equal.group.{one}") for one in (*Mode, *Language, *Channel)},
    UNKNOWN: ReportWord.UNKNOWN,
    **TOLD_NAMES,
}
