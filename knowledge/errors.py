"""What can go wrong in the library.

KnowledgeError
├── DocumentRefused     one file cannot be taken in; the rest goes on
├── IndexBroken         an index does not match the catalogue; it is rebuilt
├── ModelMissing        the embedding model is not where it should be
└── WritingFailed       a chat model gave nothing usable; the quoting writer takes over
"""

from __future__ import annotations

from city import AssistantError


class KnowledgeError(AssistantError):
    """An error of the library."""


class DocumentRefused(KnowledgeError):
    """A file is not taken in. Details: path, and what the reason's sentence needs."""

    code = "document_refused"


class IndexBroken(KnowledgeError):
    """An index cannot be read or does not match the catalogue. Details: index, problem."""

    code = "index_broken"


class ModelMissing(KnowledgeError):
    """The embedding model cannot be loaded. Details: model, problem."""

    code = "model_missing"


class WritingFailed(KnowledgeError):
    """A chat model gave no usable answer. Details: model, problem."""

    code = "writing_failed"
