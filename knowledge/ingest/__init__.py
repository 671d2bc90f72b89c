"""From a file to articles: finding, reading, parsing, cutting, indexing."""

from knowledge.ingest.cutting import is_repealed, passages, place_of, words_text
from knowledge.ingest.finding import LIST_FILE, files_under
from knowledge.ingest.guide import parse_guide
from knowledge.ingest.indexing import EMBEDDING, READING, Ingester, IngestReport, Refusal
from knowledge.ingest.markup import without_amendments
from knowledge.ingest.ordinance import document_key, parse_ordinance
from knowledge.ingest.reading import SUFFIXES, read_document

__all__ = [
    "EMBEDDING",
    "LIST_FILE",
    "READING",
    "SUFFIXES",
    "IngestReport",
    "Ingester",
    "Refusal",
    "document_key",
    "files_under",
    "is_repealed",
    "parse_guide",
    "parse_ordinance",
    "passages",
    "place_of",
    "read_document",
    "without_amendments",
    "words_text",
]
