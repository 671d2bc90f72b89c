"""Why an answer is as it is, in words: what was found, what was done, by what.

Told from the record alone, so what a citizen reads is what was kept when the answer went out.
"""

from __future__ import annotations

from city import SentenceKey, Sentences, Voice
from disclosure.model import READABILITY, Citation, Record, Settlement
from disclosure.register_model import WRITER_WITHOUT_MODEL

# Scores mean something within one search alone: each is held against the best of its own.
_NEAR = 0.95
_FAIR = 0.6
_SHOWN = 12
"""Characters of a digest that are shown: enough to compare with the register."""


class ExplainSentence(SentenceKey):
    """What an explanation says."""

    HEADING = "explain.heading"
    SOURCE = "explain.source"
    SOURCE_GUIDE = "explain.source_guide"
    NO_SOURCE = "explain.no_source"
    OTHERS = "explain.others"
    CONFIDENCE = "explain.confidence"
    STEPS = "explain.steps"
    QUOTED = "explain.quoted"
    QUOTED_GUIDE = "explain.quoted_guide"
    WRITTEN = "explain.written"
    VERSIONS = "explain.versions"
    PROOF = "explain.proof"
    RIGHTS = "explain.rights"


class StepName(SentenceKey):
    """What a step is called, in the order in which they are walked."""

    UNDERSTAND = "explain_step.understand"
    GUARD = "explain_step.guard"
    RETRIEVE = "explain_step.retrieve"
    COMPOSE = "explain_step.compose"
    CHECK = "explain_step.check"


class Nearness(SentenceKey):
    """How near a source was to the question, in words."""

    NEAR = "explain_near.near"
    FAIR = "explain_near.fair"
    FAR = "explain_near.far"


def explanation(record: Record, code: str, sentences: Sentences, voice: Voice) -> tuple[str, ...]:
    """The paragraphs of an explanation; none for a record that is open, or whose words are gone."""
    settled = record.settlement
    if settled is None or not record.asked.question:
        return ()

    def say(key: ExplainSentence, **values: object) -> str:
        return sentences.say(key, voice, **values)

    say_how = ExplainSentence.WRITTEN if _modelled(settled) else _quoted(settled)
    paragraphs = (
        say(ExplainSentence.HEADING, number=record.number),
        "" if settled.citations else say(ExplainSentence.NO_SOURCE),
        "\n".join(_source(one, settled, sentences, voice) for one in settled.citations),
        _others(settled, sentences, voice),
        _confidence(settled, sentences, voice),
        say(ExplainSentence.STEPS, steps=" → ".join(_steps(settled, sentences, voice))),
        say(say_how, writer=settled.writer) if settled.writer else "",
        say(
            ExplainSentence.VERSIONS,
            notice=settled.notice_version,
            prompts=settled.prompt_hash[:_SHOWN] or "-",
            model=settled.embedding_model or "-",
            index=settled.snapshot[:_SHOWN] or "-",
        ),
        say(ExplainSentence.PROOF, code=code),
        say(ExplainSentence.RIGHTS),
    )
    return tuple(one for one in paragraphs if one)


def _quoted(settled: Settlement) -> ExplainSentence:
    """What was picked: sentences of articles, or where all that was found are guides, theirs."""
    guides = [one.by_guide for one in settled.citations]
    return ExplainSentence.QUOTED_GUIDE if guides and all(guides) else ExplainSentence.QUOTED


def _modelled(settled: Settlement) -> bool:
    return settled.writer != WRITER_WITHOUT_MODEL


def _source(citation: Citation, settled: Settlement, sentences: Sentences, voice: Voice) -> str:
    score = settled.scores.get(citation.key, 0.0)
    best = max((settled.scores[key] for key in _found(settled)), default=0.0)
    share = score / best if best > 0 else 0.0
    near = Nearness.NEAR if share >= _NEAR else Nearness.FAIR if share >= _FAIR else Nearness.FAR
    return sentences.say(
        ExplainSentence.SOURCE_GUIDE if citation.by_guide else ExplainSentence.SOURCE,
        voice,
        question=citation.heading,
        title=citation.title,
        article=citation.article,
        near=sentences.say(near, voice),
        score=f"{score:.2f}",
    )


def _others(settled: Settlement, sentences: Sentences, voice: Voice) -> str:
    others = len(_found(settled) - {one.key for one in settled.citations})
    return sentences.say(ExplainSentence.OTHERS, voice, count=others) if others else ""


def _found(settled: Settlement) -> set[str]:
    """The keys of all articles that the search looked at more closely."""
    return settled.scores.keys() - {READABILITY}


def _confidence(settled: Settlement, sentences: Sentences, voice: Voice) -> str:
    if settled.confidence is None:
        return ""
    percent = round(settled.confidence * 100)
    return sentences.say(ExplainSentence.CONFIDENCE, voice, percent=percent)


def _steps(settled: Settlement, sentences: Sentences, voice: Voice) -> list[str]:
    return [
        sentences.say(one, voice)
        for one in StepName
        if one.value.rpartition(".")[2] in settled.timings_ms
    ]
