"""The assistant's own entry: it fills itself from the running set-up, whatever officials write."""

from __future__ import annotations

from typing import Final

from admin.register.drifts import AS_DECIDED, Standing
from admin.register.model import Role, Stage, System
from admin.register.own_texts import OwnSentence
from admin.register.shown import Shown
from admin.register.written import written
from city import SEOUL, Sentences, Voice
from disclosure import RegisterEntry

OWN_KEY: Final = "assistant"
"""By which it is found, where others have numbers."""

_METHODS = ("methods", "model", "prompts", "embedding_model", "index", "software")
_DATA = ("source_data", "recorded", "personal_data", "retention")


def own_entry(
    entry: RegisterEntry, sentences: Sentences, voice: Voice, standing: Standing = AS_DECIDED
) -> Shown:
    """The entry in the register's own fields, from the one that the running set-up gives.

    It carries the notice for generative AI on every message, so it is registered as generative,
    also while no language model writes. Days that the set-up cannot know are left empty.
    """
    facts, value = entry.facts, entry.value
    system = System(
        name=value("name"),
        service=sentences.say(OwnSentence.SERVICE, voice),
        summary=value("description"),
        goal=value("goal"),
        alternatives=value("proportionality"),
        lawful_basis=value("lawful_basis"),
        department=facts.department,
        contact=value("contact"),
        website=facts.website,
        supplier=facts.writer if facts.has_model else "",
        city_role=Role.USER,
        generative=True,
        ground=value("impact_assessment"),
        notice=facts.notice_short,
        notice_shown=sentences.say(OwnSentence.NOTICE_SHOWN, voice),
        methods=_lines(entry, _METHODS),
        data=_lines(entry, _DATA),
        affected=sentences.say(OwnSentence.AFFECTED, voice),
        risks=value("risks"),
        oversight=value("human_intervention"),
        contest=value("appeal"),
        impact_assessed=facts.impact_assessed_on,
        stage=Stage.PAUSED if facts.stopped_since else Stage.IN_SERVICE,
    )
    since = facts.changed_at.astimezone(SEOUL).date()
    return Shown(key=OWN_KEY, since=since, fields=written(system), standing=standing)


def _lines(entry: RegisterEntry, keys: tuple[str, ...]) -> str:
    fields = {field.key: field for part in entry.parts for field in part.fields}
    return "\n".join(f"{fields[key].label}: {fields[key].value}" for key in keys)
