"""The public AI register's entry of this assistant, built from the set-up that is running.

The rules, in order:

1. Every figure, name and version comes from `RunningFacts`, which the wiring reads off the parts
   it has built; nothing is typed in that could drift from them.
2. Every sentence comes from the city's profile, so that an official can change it.
3. What is not known, or not done, is said: no evaluation, no retention period, no assessment.

The fields are those of the Dutch publication standard 1.0 and the British ATRS that apply to an
assistant that decides nothing, and what the ordinance asks beyond them (제3조③: the notice).
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from city import SEOUL, Sentences, Voice
from disclosure.register_model import RegisterEntry, RegisterField, RegisterPart, RunningFacts
from disclosure.register_texts import ChannelName, RegisterLabel, RegisterSection, RegisterText


def register_entry(
    facts: RunningFacts, sentences: Sentences, voice: Voice | None = None
) -> RegisterEntry:
    """The entry of the running assistant, in a voice."""
    values = _values(facts, sentences, voice)
    texts = _texts(facts)
    return RegisterEntry(
        facts=facts,
        parts=tuple(
            RegisterPart(
                key=_name(section),
                heading=sentences.say(section, voice),
                fields=tuple(
                    RegisterField(
                        key=_name(one),
                        label=sentences.say(one, voice),
                        value=sentences.say(texts[one], voice, **values),
                    )
                    for one in labels
                ),
            )
            for section, labels in _LAYOUT.items()
        ),
    )


_LAYOUT: Final[dict[RegisterSection, tuple[RegisterLabel, ...]]] = {
    RegisterSection.SUMMARY: (
        RegisterLabel.NAME,
        RegisterLabel.DESCRIPTION,
        RegisterLabel.ORGANISATION,
        RegisterLabel.CONTACT,
        RegisterLabel.WEBSITE,
        RegisterLabel.STATUS,
        RegisterLabel.CHANNELS,
        RegisterLabel.CHANGED,
    ),
    RegisterSection.RESPONSIBLE: (
        RegisterLabel.GOAL,
        RegisterLabel.LAWFUL_BASIS,
        RegisterLabel.NOTICE,
        RegisterLabel.PROPORTIONALITY,
        RegisterLabel.HUMAN_INTERVENTION,
        RegisterLabel.APPEAL,
        RegisterLabel.RISKS,
        RegisterLabel.IMPACT_ASSESSMENT,
    ),
    RegisterSection.WORKING: (
        RegisterLabel.METHODS,
        RegisterLabel.MODEL,
        RegisterLabel.PROMPTS,
        RegisterLabel.EMBEDDING_MODEL,
        RegisterLabel.INDEX,
        RegisterLabel.SOURCE_DATA,
        RegisterLabel.SOFTWARE,
    ),
    RegisterSection.RECORDS: (
        RegisterLabel.RECORDED,
        RegisterLabel.PERSONAL_DATA,
        RegisterLabel.RETENTION,
    ),
    RegisterSection.QUALITY: (
        RegisterLabel.EVALUATION,
        RegisterLabel.LIMITS,
        RegisterLabel.ACCESSIBILITY,
    ),
}


def _texts(facts: RunningFacts) -> dict[RegisterLabel, RegisterText]:
    """Which sentence each field says: the one of its own name, unless the facts choose another."""
    text = RegisterText
    running = text.STATUS_TOPICS if facts.stopped_topics else text.STATUS
    chosen = {
        RegisterLabel.STATUS: text.STATUS_STOPPED if facts.stopped_since else running,
        RegisterLabel.RISKS: text.RISKS_MODEL if facts.has_model else text.RISKS,
        RegisterLabel.MODEL: text.MODEL if facts.has_model else text.MODEL_NONE,
        RegisterLabel.PROMPTS: text.PROMPTS if facts.prompts else text.PROMPTS_NONE,
        RegisterLabel.INDEX: text.INDEX if facts.snapshot else text.INDEX_NONE,
        RegisterLabel.EMBEDDING_MODEL: (
            text.EMBEDDING_MODEL if facts.embedding_model else text.INDEX_NONE
        ),
        RegisterLabel.IMPACT_ASSESSMENT: (
            text.IMPACT_DONE if facts.impact_assessed_on else text.IMPACT_NONE
        ),
        RegisterLabel.RETENTION: text.RETENTION if facts.retention_days else text.RETENTION_OPEN,
        RegisterLabel.EVALUATION: text.EVALUATION if facts.evaluation else text.EVALUATION_NONE,
    }
    same_name = {one: RegisterText[one.name] for one in RegisterLabel if one not in chosen}
    return {**same_name, **chosen}


def _values(facts: RunningFacts, sentences: Sentences, voice: Voice | None) -> dict[str, object]:
    names = (sentences.say(ChannelName[channel.name], voice) for channel in facts.channels)
    figures = (
        f"{one.name} {one.value:.3f} (n={one.questions:,}, {one.measured_on.isoformat()})"
        for one in facts.evaluation
    )
    return {
        **{name: getattr(facts, name) for name in RunningFacts.__slots__},
        "channels": ", ".join(names),
        "prompts": ", ".join(f"{name} {digest[:12]}" for name, digest in facts.prompts),
        "snapshot": facts.snapshot[:16],
        "evaluation": "; ".join(figures),
        "changed": _minute(facts.changed_at),
        "started": _minute(facts.started_at),
        "stopped": _minute(facts.stopped_since) if facts.stopped_since else "",
        "topics": ", ".join(f"「{topic}」" for topic in facts.stopped_topics),
        "since": facts.notice_since.isoformat(),
        "assessed": facts.impact_assessed_on.isoformat() if facts.impact_assessed_on else "",
    }


def _name(key: RegisterSection | RegisterLabel) -> str:
    return key.value.rpartition(".")[2]


def _minute(moment: datetime) -> str:
    return moment.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M")
