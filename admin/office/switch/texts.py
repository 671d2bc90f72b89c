"""The keys of what stands on the page of the off switch."""

from __future__ import annotations

from city import SentenceKey


class SwitchSentence(SentenceKey):
    """The page of the off switch."""

    TITLE = "office.switch.title"
    LEAD = "office.switch.lead"
    NOW = "office.switch.now"
    RUNNING = "office.switch.running"
    WHOLE = "office.switch.whole"
    SINCE = "office.switch.since"
    BY = "office.switch.by"
    ON_WHICH = "office.switch.on_which"
    STOP = "office.switch.stop"
    STOP_LEAD = "office.switch.stop_lead"
    OFF = "office.switch.off"
    TOPIC = "office.switch.topic"
    TOPIC_HINT = "office.switch.topic_hint"
    UNCLEAR = "office.switch.unclear"
    NOT_STOPPED = "office.switch.not_stopped"
    LOOK_ONLY = "office.switch.look_only"
