"""Step 6: what goes out, under its notice, and what its record is settled with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.case import Case, Stop, case_of, status_of
from bot.answering.guard import MAX_CHARACTERS
from city import CityProfile, Department, Language, Voice
from disclosure import (
    READABILITY,
    Citation,
    LabelledAnswer,
    Making,
    Notices,
    Receipt,
    Settlement,
    Status,
    ask_for_sentence,
    ask_more_sentence,
    decided_by_department,
    guide_sentence,
    label,
    source_marks,
    status_sentence,
)
from knowledge import Article, Draft, DraftSentence, Readability, SearchResult

# A refusal names the department of the nearest article only if the search came at least half way
# to its threshold and most of the first articles are that department's: a wrong department costs
# a citizen more than the call centre does.
_NEAR_ENOUGH = 0.5
_FIRST = 5
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
        else refusal(status, case.search, case.voice, profile, helper=case.helper)
    )
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


def refusal(
    status: Status,
    search: SearchResult | None,
    voice: Voice,
    profile: CityProfile,
    *,
    helper: Department | None = None,
) -> str:
    """The sentence of a status that is no answer: it always names who can help.

    That is `helper` where a step found one, else the department of the nearest article.

    A department without a number of its own is reached through the main number, and then the
    sentence names the main number's owner and, after it, the department to ask for.
    """
    near = () if helper else _near_departments(search)
    own = next((one for one in near if one in profile.departments), "")
    helper = helper or profile.department(own)
    said = status_sentence(
        status,
        profile.sentences,
        voice,
        city=profile.name,
        website=profile.website,
        department=helper.name,
        telephone=helper.telephone,
        limit=MAX_CHARACTERS,
    )
    if own or not near:
        return said
    return f"{said}\n{ask_for_sentence(', '.join(near), profile.sentences, voice)}"


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


def _near_departments(search: SearchResult | None) -> tuple[str, ...]:
    """The departments that share the nearest article, if it is near enough; else none."""
    if search is None or search.confidence < search.threshold * _NEAR_ENOUGH:
        return ()
    first = [hit.article.source.department for hit in (*search.kept, *search.rejected)][:_FIRST]
    if not first or first.count(first[0]) * 2 <= len(first):
        return ()
    return _departments(first[0])


def _answer(case: Case, citations: tuple[Citation, ...], profile: CityProfile) -> str:
    """The body; in easy reading it ends with whom to ask, in charge of what was cited first."""
    body = _body(case, citations, profile)
    if not case.voice.easy or not citations:
        return body
    names = _departments(citations[0].department)
    own = next((one for one in names if one in profile.departments), "")
    whom = ask_more_sentence(
        "" if own else ", ".join(names), profile.department(own).name, profile.sentences, case.voice
    )
    return f"{body}\n{whom}"


def _departments(named: str) -> tuple[str, ...]:
    """The departments that share an ordinance, apart."""
    return tuple(name.strip() for name in named.split(",") if name.strip())


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
    if case.own_case:
        lines.append(decided_by_department(profile.sentences, case.voice))
    return "\n".join(lines)


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
