"""Step 6: what goes out, under its notice, and what its record is settled with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.case import Case, Stop, case_of, status_of
from bot.answering.refusing import departments_in, refusal
from city import CityProfile, Language
from disclosure import (
    READABILITY,
    Citation,
    LabelledAnswer,
    Making,
    Notices,
    Receipt,
    Settlement,
    Status,
    ask_more_sentence,
    danger_sentence,
    decided_by_department,
    guide_sentence,
    label,
    source_marks,
    unstated_sentence,
)
from knowledge import Article, Draft, DraftSentence, Readability, asks_for_office, left_unstated

_ASIDE = "※"
"""Opens a line that explains a word or names a law, after what an article says."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prepared:
    """An answer ready to be sent, and the settlement that must be committed first."""

    answer: LabelledAnswer
    settlement: Settlement


def label_case(
    outcome: Case | Stop,
    *,
    notices: Notices,
    profile: CityProfile,
    readability: Readability,
    embedding_model: str,
    total_ms: float,
    receipt: Receipt | None = None,
) -> Prepared:
    """Label what a case ended in: an answer with its sources, or the sentence of its status."""
    case, status = case_of(outcome), status_of(outcome)
    citations = citations_of(case) if status.answered else ()
    body = (
        _answer(case, citations, profile)
        if status.answered
        else refusal(status, case.search, case.voice, profile, helper=case.helper, law=case.law)
    )
    if case.in_danger:
        body = f"{danger_sentence(profile.sentences, case.voice)}\n{body}"
    answer = label(
        body,
        notices=notices,
        voice=case.voice,
        sentences=profile.sentences,
        status=status,
        citations=citations,
        record=case.record,
        hidden=case.hidden,
        choices=case.offered(status),
        receipt=receipt,
    )
    scores = _scores(case) | (_readability(case, readability) if status.answered else {})
    return Prepared(
        answer=answer,
        settlement=_settlement(case, answer, scores, embedding_model, total_ms, status=status),
    )


def _settlement(
    case: Case,
    answer: LabelledAnswer,
    scores: dict[str, float],
    embedding_model: str,
    total_ms: float,
    *,
    status: Status,
) -> Settlement:
    search, draft = case.search, case.draft
    return Settlement(
        status=status,
        answer=answer.body,
        citations=answer.citations,
        scores=scores,
        confidence=search.confidence if search else None,
        notice_version=answer.notice.version,
        writer=_written_by(draft) if draft else "",
        prompt_hash=draft.prompt_hash if draft else "",
        embedding_model=embedding_model,
        snapshot=search.snapshot if search else "",
        language=case.voice.language,
        mode=case.voice.mode,
        timings_ms={**case.timings_ms, "total": total_ms},
        choices=answer.choices,
        making=Making(understood=case.understood, drafted=case.drafted),
    )


def _written_by(draft: Draft) -> str:
    """Who wrote a draft, and the model that was asked and failed: it saw the question too."""
    failed = draft.extra.get("fell_back_from")
    return f"{draft.writer} after {failed}" if failed else draft.writer


def _answer(case: Case, citations: tuple[Citation, ...], profile: CityProfile) -> str:
    """The body, and in easy reading, or if that is asked, whom to ask: who is in charge of it."""
    body = _body(case, citations, profile)
    if not citations or not (case.voice.easy or asks_for_office(case.question)):
        return body
    names = departments_in(citations[0].department)
    own = next((one for one in names if one in profile.departments), "")
    whom = ask_more_sentence(
        "" if own else ", ".join(names), profile.department(own).name, profile.sentences, case.voice
    )
    return f"{body}\n{whom}"


def _body(case: Case, citations: tuple[Citation, ...], profile: CityProfile) -> str:
    """The sentences, each with the mark of its source where there is more than one source.

    A guide says first which question it answers: its answer alone would fit many. Who wants their
    own case decided is told the rule, and after it who decides.
    """
    sentences = case.draft.sentences if case.draft else ()
    marks = source_marks(len(citations), case.voice.language)
    mark = {one.key: mark for one, mark in zip(citations, marks, strict=True)}
    guides = [one.guide for one in sentences[:1] if one.guide]
    lines = [guide_sentence(guide, profile.sentences, case.voice) for guide in guides]
    lines += [_marked(sentence, mark) for sentence in sentences]
    lines += _unstated(case, profile)
    if case.own_case:
        lines.append(decided_by_department(profile.sentences, case.voice))
    return "\n".join(lines)


def _unstated(case: Case, profile: CityProfile) -> list[str]:
    """What was asked for and stands in no article, where the answer does not say so itself."""
    if case.search is None or case.draft is None:
        return []
    told = "\n".join(sentence.text for sentence in case.draft.sentences)
    kinds = left_unstated(case.search.unstated, told)
    return [unstated_sentence(kinds, profile.sentences, case.voice)] if kinds else []


def _marked(sentence: DraftSentence, mark: dict[str, str]) -> str:
    marks = "".join(mark[key] for key in sentence.article_keys)
    lines = sentence.text.splitlines()
    # What a hard word means stands in our word list and in no article: the marks come before it.
    own = next((at for at in range(len(lines), 1, -1) if not lines[at - 1].startswith(_ASIDE)), 1)
    lines[own - 1] = f"{lines[own - 1]} {marks}".rstrip()
    return "\n".join(lines)


def citations_of(case: Case) -> tuple[Citation, ...]:
    """The articles that the sentences stand on, in the order of their first use."""
    if case.search is None or case.draft is None:
        return ()
    found = {hit.article.key: hit.article for hit in case.search.kept}
    quotes: dict[str, list[str]] = {}
    for sentence in case.draft.sentences:
        for key in sentence.article_keys:
            kept = quotes.setdefault(key, [])
            if sentence.quote not in kept:
                kept.append(sentence.quote)
    return tuple(_citation(found[key], " ".join(words)) for key, words in quotes.items())


def _citation(article: Article, quote: str) -> Citation:
    source = article.source
    return Citation(
        title=source.title,
        article=source.article,
        heading=source.heading,
        effective_date=source.effective_date,
        url=source.url,
        quote=quote,
        department=source.department,
        key=article.key,
    )


def _scores(case: Case) -> dict[str, float]:
    if case.search is None:
        return {}
    hits = (*case.search.kept, *case.search.rejected)
    return {hit.article.key: round(hit.score, 4) for hit in hits}


def _readability(case: Case, readability: Readability) -> dict[str, float]:
    """How easily the sentences read; in another language nothing is measured."""
    if case.draft is None or case.voice.language is not Language.KOREAN:
        return {}
    score = readability.score("\n".join(sentence.text for sentence in case.draft.sentences))
    return {} if score is None else {READABILITY: round(score, 1)}
