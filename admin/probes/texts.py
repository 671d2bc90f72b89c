"""The keys of what the journal says of paired probes; the words stand in the city's profile."""

from __future__ import annotations

from city import SentenceKey


class ProbeWord(SentenceKey):
    """What a whole run is called in the journal, and each part of it."""

    RUN = "probes.act.run"
    SETUP = "probes.field.setup"
    OUTCOMES = "probes.field.outcomes"
    AGE = "probes.field.age"
    DISABILITY = "probes.field.disability"
    SEX = "probes.field.sex"
    FAMILY = "probes.field.family"
    ORIGIN = "probes.field.origin"
    INCOME = "probes.field.income"
    PLACE = "probes.field.place"
    BELIEF = "probes.field.belief"
    LANGUAGE = "probes.field.language"
    DIALECT = "probes.field.dialect"
    SPELLING = "probes.field.spelling"
