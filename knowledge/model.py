"""The nouns of the library: documents, articles, passages, search results, drafts.

A *document* is cut into *articles* (조), the unit that is cited and that recall is counted in. An
article is cut into *passages* (the whole, each paragraph, the title), the unit that is embedded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from city import Voice, told_by_guide
from knowledge.wanted_facts import Wanted


class DocumentKind(StrEnum):
    """What kind of text a document is."""

    ORDINANCE = "ordinance"
    LAW = "law"
    GUIDE = "guide"
    HELP = "help"


class PassageKind(StrEnum):
    """Which view of an article a passage is."""

    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    QUESTION = "question"


class ArticleRole(StrEnum):
    """What an article does in its document; search holds some roles back."""

    RULE = "rule"
    PURPOSE = "purpose"
    DEFINITION = "definition"
    SUPPLEMENT = "supplement"


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Where an article stands: what a citizen needs to find and trust it."""

    title: str
    """Name of the document, as its authority writes it."""
    article: str
    """Article number such as `제5조` or `제5조의2`; the heading of a guide's section."""
    heading: str
    """The article's own heading (`지원대상`), empty if it has none."""
    effective_date: date | None
    """Date of force (시행일)."""
    url: str
    department: str
    """Department in charge, empty where the document names none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """One article: the unit that is found, shown and cited."""

    key: str
    """Stable: `<document key>/<article>[~n]`; ~n tells repeated numbers apart."""
    source: Source
    path: tuple[str, ...]
    """Headings above it: part, chapter, section (편·장·절)."""
    role: ArticleRole
    text: str
    """The article's text without its heading line, cleaned, paragraphs on their own lines."""
    paragraphs: tuple[str, ...]
    """The text cut at its paragraphs (항); one element where there are none."""
    questions: tuple[str, ...] = ()
    """What a guide answers, as citizens ask it; an ordinance's article names none."""
    easy: str = ""
    """The same in easy words, where somebody wrote it so."""

    @property
    def by_guide(self) -> bool:
        """Whether this is a guide's words about the article, and none of the article's own."""
        return told_by_guide(self.key, self.source.article, self.source.heading)

    @property
    def name(self) -> tuple[str, str]:
        """Title and article: a guide has the name of the article that it tells about."""
        return self.source.title, self.source.article


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A parsed document with everything the catalogue holds of it."""

    key: str
    """Stable name of the document: its title, normalised."""
    kind: DocumentKind
    title: str
    effective_date: date | None
    promulgation_date: date | None
    number: str
    """Promulgation number (공포번호)."""
    department: str
    url: str
    attachments: tuple[str, ...]
    """Titles of 별표 and forms that exist only as files."""
    digest: str
    """SHA-256 (hex) of the file's bytes: an unchanged document is not parsed again."""
    articles: tuple[Article, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """One embedded view of an article."""

    key: str
    """`<article key>#<kind><n>`; `.<m>` follows for window m of a long paragraph n.

    `knowledge.ingest.place_of` reads it.
    """
    article_key: str
    kind: PassageKind
    text: str
    """The text as it is embedded: title and heading path, then the words."""
    digest: str
    """SHA-256 (hex) of `text`: a passage whose digest is known is not embedded again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """An article that a search found, with why."""

    article: Article
    score: float
    """Fused score; higher is better; comparable within one search only."""
    parts: dict[str, float]
    """The score by source (`dense`, `paragraph`, `title`, `words`, ...), for officials."""
    paragraph: int
    """Index into `article.paragraphs` of the paragraph nearest to the question."""
    guide: Article | None = None
    """What a guide says of the article, nearest to the question; the article itself where the
    catalogue holds no more than the guide."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchResult:
    """What a search kept and what it rejected, so that an official can see why."""

    question: str
    kept: tuple[Hit, ...]
    """Best first, one entry an article."""
    rejected: tuple[Hit, ...]
    confidence: float
    """0 to 1: how likely it is that the first hits hold an answer; calibrated, see ranking."""
    threshold: float
    """Confidence under which nothing counts as found."""
    snapshot: str
    """Digest of the indexes that were searched."""
    lacking: bool = False
    """Whether the question wants a number to call, a sum or the like, and none of the first
    articles states one: however near they are, they do not answer."""
    unstated: frozenset[Wanted] = frozenset()
    """The kinds of facts that it wants and none of the first articles states, where these concern
    what is asked: told of it is that they do not."""
    concerns: float = 0.0
    """How likely it is that the first articles concern what is asked, whatever they lack of it."""
    words: tuple[str, ...] = ()
    """What the question says, as it was searched for: nouns, verbs by their stem."""
    meant: tuple[str, ...] = ()
    """The ordinances' words for what the question says in its own, or in English."""
    mended: str = ""
    """The question as it was read, slips of typing put right; empty if nothing was searched."""

    @property
    def found(self) -> bool:
        """Whether anything good enough was found."""
        return bool(self.kept) and not self.lacking and self.confidence >= self.threshold


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftSentence:
    """One sentence of a draft and the articles it stands on."""

    text: str
    article_keys: tuple[str, ...]
    """Never empty: a sentence without a source is not written."""
    quote: str
    """The words of the article that the sentence restates."""
    easy: str = ""
    """The sentence in easy words, where a guide has it so."""
    guide: str = ""
    """The question that the guide answers, where the sentence is a guide's: a citizen who asked
    something else sees it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What a writer made of the articles; no sentences means that they do not answer."""

    sentences: tuple[DraftSentence, ...]
    writer: str
    """`quote`, or `provider:model`."""
    prompt_hash: str
    """SHA-256 (hex) of the prompt file, empty where no prompt was used."""
    extra: dict[str, str] = field(default_factory=dict[str, str])
    """What else an official may want to see: fall-backs taken, tokens used."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WritingRequest:
    """What a writer is asked: the question, the articles it may use, and the voice."""

    question: str
    hits: tuple[Hit, ...]
    voice: Voice


SHIPPED = "shipped"
"""The release of what the project brings along."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogueEntry:
    """A document as the catalogue lists it."""

    key: str
    kind: DocumentKind
    title: str
    articles: int
    effective_date: date | None
    department: str
    url: str
    ingested_at: str
    """ISO 8601, Seoul."""
    excluded: str
    """Why the document is not searched; empty if it is."""
    release: str = ""
    """The signed list it stands on, by its number; empty if it stands on none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Released:
    """What a signed list says of the bytes of a file."""

    title: str
    release: str
    """Number of the list; `SHIPPED` for what the project brings along."""
