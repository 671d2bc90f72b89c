"""What can go wrong in the library.

KnowledgeError
├── DocumentRefused     one file cannot be taken in; the rest goes on
│   ├── FileUnreadable, FileUnsupported, FileTooLarge, FileEmpty, FileNotText
│   ├── FrontMatterBroken, DocumentUntitled, DocumentWithoutArticles
│   ├── DocumentTwice, DocumentOlder
│   ├── DocumentUnlisted, DocumentListedOtherwise
│   └── FileAltered, LawReworded
├── IndexBroken         an index does not match the catalogue; it is rebuilt
├── ModelMissing        the embedding model is not where it should be
├── TitleUnclear        no document, or more than one, is meant by a title
└── WritingFailed       a chat model gave nothing usable; the quoting writer takes over
"""

from __future__ import annotations

from city import AssistantError


class KnowledgeError(AssistantError):
    """An error of the library."""


class DocumentRefused(KnowledgeError):
    """A file is not taken in. Details: path, and what the reason's sentence needs."""

    code = "document_refused"


class FileUnreadable(DocumentRefused):
    """The system does not let a file or a folder be read. Details: problem."""

    code = "file_unreadable"


class FileUnsupported(DocumentRefused):
    """A file of a kind that is not read. Details: kinds, those that are."""

    code = "file_unsupported"


class FileTooLarge(DocumentRefused):
    """A file is over the limit; it is not even opened. Details: megabytes, limit."""

    code = "file_too_large"


class FileEmpty(DocumentRefused):
    """A file holds nothing but blanks."""

    code = "file_empty"


class FileNotText(DocumentRefused):
    """A file's bytes are not UTF-8 text. Details: position, of the first wrong byte."""

    code = "file_not_text"


class FrontMatterBroken(DocumentRefused):
    """The front matter cannot be read. Details: problem."""

    code = "front_matter_broken"


class DocumentUntitled(DocumentRefused):
    """Nothing in a file names its document."""

    code = "document_untitled"


class DocumentWithoutArticles(DocumentRefused):
    """A document has a title and nothing under it. Details: title."""

    code = "document_without_articles"


class DocumentTwice(DocumentRefused):
    """Another file of the same run holds the same document otherwise. Details: title, other."""

    code = "document_twice"


class DocumentOlder(DocumentRefused):
    """The catalogue holds a later version of the document. Details: title, since, known."""

    code = "document_older"


class DocumentUnlisted(DocumentRefused):
    """The city's signed list does not hold these bytes: never released, or altered since."""

    code = "document_unlisted"


class DocumentListedOtherwise(DocumentRefused):
    """The signed list holds these bytes under another title. Details: title, listed."""

    code = "document_listed_otherwise"


class FileAltered(DocumentRefused):
    """A file that the project ships was altered where it lies, or laid there by somebody."""

    code = "file_altered"


class LawReworded(DocumentRefused):
    """A file passes for a shipped ordinance and says something else. Details: title, number, since.

    A later version is in force later, and has another number.
    """

    code = "law_reworded"


class IndexBroken(KnowledgeError):
    """An index cannot be read or does not match the catalogue. Details: index, problem."""

    code = "index_broken"


class ModelMissing(KnowledgeError):
    """The embedding model cannot be loaded. Details: model, problem."""

    code = "model_missing"


class TitleUnclear(KnowledgeError):
    """A title names no document, or more than one. Details: title, found."""

    code = "title_unclear"


class WritingFailed(KnowledgeError):
    """A chat model gave no usable answer. Details: model, problem, perhaps heals_after_s."""

    code = "writing_failed"

    @property
    def heals_after_s(self) -> float | None:
        """After how many seconds asking again may help; None: it would not."""
        seconds = self.details.get("heals_after_s")
        return seconds if isinstance(seconds, float) else None
