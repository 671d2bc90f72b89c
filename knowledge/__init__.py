"""The library: what the city says, found by a citizen's own words.

Answers the question "what does the city say about this, where, and since when?".
Imports the ground (`city`) and nothing else of ours.
"""

from knowledge.as_taken import (
    HeldWords,
    digests_held,
    titles_held,
    words_held,
    words_of_file,
    words_shipped,
)
from knowledge.catalogue import Catalogue
from knowledge.chat import ChatSettings
from knowledge.errors import (
    DocumentRefused,
    IndexBroken,
    KnowledgeError,
    ModelMissing,
    TitleUnclear,
    WritingFailed,
)
from knowledge.facade import Knowledge
from knowledge.ingest import (
    LIST_FILE,
    SUFFIXES,
    Ingester,
    IngestReport,
    Refusal,
    files_under,
    read_document,
)
from knowledge.keeping_up import Coming, HeldDocuments, shipped_absent, shipped_coming
from knowledge.law import LawGuard, give_back_law, later_law, law_instead, reworded_law, shipped_law
from knowledge.library import Library
from knowledge.model import (
    SHIPPED,
    Article,
    ArticleRole,
    CatalogueEntry,
    Document,
    DocumentKind,
    Draft,
    DraftSentence,
    Hit,
    Passage,
    PassageKind,
    Released,
    SearchResult,
    Source,
    WritingRequest,
)
from knowledge.numbers import Quantity, numbers_in, ungrounded_numbers
from knowledge.places import other_places
from knowledge.ports import ChatModel, Embedded, Embedder, Piece, Progress, Writer
from knowledge.prepared import Held
from knowledge.prompts import telling_lines
from knowledge.replacing import told_anew
from knowledge.rows import Witness
from knowledge.shipped import (
    shipped_altered,
    shipped_formerly,
    shipped_paths,
    shipped_released,
)
from knowledge.store import Store
from knowledge.titles import title_meant
from knowledge.unstated import asks_for_office, left_unstated
from knowledge.writing import (
    Grounding,
    Readability,
    changed_facts,
    split_sentences,
    without_numbering,
    words_of,
)

__all__ = [
    "LIST_FILE",
    "SHIPPED",
    "SUFFIXES",
    "Article",
    "ArticleRole",
    "Catalogue",
    "CatalogueEntry",
    "ChatModel",
    "ChatSettings",
    "Coming",
    "Document",
    "DocumentKind",
    "DocumentRefused",
    "Draft",
    "DraftSentence",
    "Embedded",
    "Embedder",
    "Grounding",
    "Held",
    "HeldDocuments",
    "HeldWords",
    "Hit",
    "IndexBroken",
    "IngestReport",
    "Ingester",
    "Knowledge",
    "KnowledgeError",
    "LawGuard",
    "Library",
    "ModelMissing",
    "Passage",
    "PassageKind",
    "Piece",
    "Progress",
    "Quantity",
    "Readability",
    "Refusal",
    "Released",
    "SearchResult",
    "Source",
    "Store",
    "TitleUnclear",
    "Witness",
    "Writer",
    "WritingFailed",
    "WritingRequest",
    "asks_for_office",
    "changed_facts",
    "digests_held",
    "files_under",
    "give_back_law",
    "later_law",
    "law_instead",
    "left_unstated",
    "numbers_in",
    "other_places",
    "read_document",
    "reworded_law",
    "shipped_absent",
    "shipped_altered",
    "shipped_coming",
    "shipped_formerly",
    "shipped_law",
    "shipped_paths",
    "shipped_released",
    "split_sentences",
    "telling_lines",
    "title_meant",
    "titles_held",
    "told_anew",
    "ungrounded_numbers",
    "without_numbering",
    "words_held",
    "words_of",
    "words_of_file",
    "words_shipped",
]
