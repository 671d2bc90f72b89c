"""Articles, hits and drafts for tests, true to the parking ordinance in shape, made up in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge import Article, ArticleRole, Draft, DraftSentence, Hit, SearchResult, Source


def make_article(
    *,
    title: str = "여수시 주차장 조례",
    article: str = "제5조",
    heading: str = "주차요금",
    text: str = "① 주차요금은 30분에 600원으로 한다.\n② 장애인은 100분의 50을 감면한다.",
    department: str = "주차차량과",
    role: ArticleRole = ArticleRole.RULE,
) -> Article:
    """An article of a city's ordinance."""
    return Article(
        key=f"{title}/{article}",
        source=Source(
            title=title,
            article=article,
            heading=heading,
            effective_date=date(2025, 9, 30),
            url="https://www.law.go.kr/자치법규/여수시주차장조례",
            department=department,
        ),
        path=(),
        role=role,
        text=text,
        paragraphs=tuple(text.split("\n")),
    )


def make_guide(question: str = "주차요금은 얼마인가요?") -> Article:
    """What a guide says of that article, where the library holds the guide alone."""
    article, text = make_article(heading=question), "30분에 600원을 내시면 됩니다."
    return replace(
        article,
        key=f"여수시주차장조례생활안내/{question}",
        text=text,
        paragraphs=(text,),
        questions=(question,),
    )


def make_hit(article: Article | None = None, *, score: float = 1.0, paragraph: int = 0) -> Hit:
    """A hit on an article."""
    return Hit(
        article=article or make_article(),
        score=score,
        parts={"dense": score},
        paragraph=paragraph,
    )


def make_search(
    *hits: Hit, confidence: float = 0.9, threshold: float = 0.5, rejected: tuple[Hit, ...] = ()
) -> SearchResult:
    """What a search found; one hit on the parking ordinance unless told otherwise."""
    return SearchResult(
        question="주차요금이 얼마예요?",
        kept=hits or (make_hit(),),
        rejected=rejected,
        confidence=confidence,
        threshold=threshold,
        concerns=confidence,
        snapshot="sample",
    )


def make_vague_search(
    *titles: str, words: tuple[str, ...] = ("감면",), step: float = 0.1
) -> SearchResult:
    """What a search finds for a question without a subject: ordinances about equally near."""
    named = titles or ("여수시 주차장 조례", "여수시 교복 등 지원 조례", "여수시 경로당 운영 조례")
    hits = (
        make_hit(make_article(title=title, article=f"제{place + 5}조"), score=30.0 - place * step)
        for place, title in enumerate(named)
    )
    return replace(make_search(*hits), words=words)


def make_sentence(
    text: str = "주차요금은 30분에 600원입니다.",
    *,
    article: Article | None = None,
    quote: str = "주차요금은 30분에 600원으로 한다.",
) -> DraftSentence:
    """A sentence that stands on an article."""
    return DraftSentence(text=text, article_keys=((article or make_article()).key,), quote=quote)


def make_draft(*sentences: DraftSentence) -> Draft:
    """A draft of the quoting writer; one good sentence unless told otherwise."""
    return Draft(sentences=sentences or (make_sentence(),), writer="quote", prompt_hash="")
