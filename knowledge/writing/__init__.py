"""From articles to a draft: quoting, or a chat model, in standard or easy words."""

from __future__ import annotations

from city import CityProfile
from knowledge.chat import ChatSettings
from knowledge.ports import Morphemes, Writer
from knowledge.texts import WritingText
from knowledge.writing.changes import changed_facts
from knowledge.writing.easy import EasyWriter
from knowledge.writing.facts import without_numbering
from knowledge.writing.grounding import Grounding, words_of
from knowledge.writing.modelled import FallbackWriter, ModelWriter
from knowledge.writing.quoting import EverydayWords, QuotingWriter
from knowledge.writing.readability import Readability
from knowledge.writing.resting import RestingWriter
from knowledge.writing.statements import split_sentences

__all__ = [
    "EasyWriter",
    "EverydayWords",
    "FallbackWriter",
    "Grounding",
    "ModelWriter",
    "QuotingWriter",
    "Readability",
    "RestingWriter",
    "changed_facts",
    "open_writer",
    "split_sentences",
    "without_numbering",
    "words_of",
]


def open_writer(
    profile: CityProfile,
    morphemes: Morphemes,
    chat: ChatSettings | None,
    grounding: Grounding,
    everyday: EverydayWords | None = None,
) -> Writer:
    """The writer of a city: quoting, or a chat model behind which quoting stands ready.

    `grounding` is the one that the check step holds answers against: what it has read of an article
    serves both. `everyday` gives the quoting writer the ordinances' words for a citizen's words;
    without it only the words that the citizen wrote are looked for.

    Raises:
        SettingInvalid: the chat model is set but cannot be opened.
        SentenceMissing: the profile lacks a sentence that a writer needs.
    """
    from knowledge.adapters.langchain_chat import open_chat_model

    profile.sentences.require(WritingText)
    quoting = QuotingWriter(profile, morphemes, everyday)
    if chat is None or not chat.model:
        return EasyWriter(quoting, profile, grounding)
    model = RestingWriter(ModelWriter(open_chat_model(chat), limit_s=chat.timeout_s))
    return EasyWriter(FallbackWriter(model, quoting, grounding), profile, grounding)
