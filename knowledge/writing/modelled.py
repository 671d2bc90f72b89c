"""The writer that asks a chat model, and believes nothing it cannot trace.

The model sees tokens in place of sources and must name those it used. Only tokens that we issued
are turned back; a sentence without one is dropped, and a reply without a sentence left has failed.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.errors import WritingFailed
from knowledge.model import Draft, DraftSentence, WritingRequest
from knowledge.ports import ChatModel, Writer
from knowledge.prompts import load_prompt
from knowledge.writing.grounding import Grounding
from knowledge.writing.material import Material, closest_quote, material

_log = logging.getLogger(__name__)
_MAX_SENTENCES = 5
_MAX_LENGTH = 400
_FENCE = re.compile(r"^\s*```(?:json)?\s*|\s*```\s*$")
_TOKEN = re.compile(r"\s*[\[(]?\bA\d{1,2}\b[\])]?")
_MARKUP = re.compile(r"[*_`#]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")

SCHEMA: Mapping[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["sentences"],
    "properties": {
        "sentences": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["text", "passages"],
                "properties": {
                    "text": {"type": "string"},
                    "passages": {"type": "array", "items": {"type": "string"}},
                },
            },
        }
    },
}
"""The shape of a reply, as JSON schema."""


class _Sentence(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    text: str = Field(max_length=4 * _MAX_LENGTH)
    passages: list[str]


class _Reply(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    sentences: list[_Sentence]


class ModelWriter:
    """Has a chat model write, and keeps the sentences that name passages we showed it."""

    def __init__(self, chat: ChatModel) -> None:
        self._chat = chat
        self._prompt = load_prompt("answer")

    @property
    def name(self) -> str:
        """`provider:model`."""
        return self._chat.name

    def compose(self, request: WritingRequest) -> Draft:
        """A draft of the model; no sentences if it says itself that the passages do not answer.

        Raises:
            WritingFailed: no reply, no JSON of the shape asked for, or no sentence with a token.
        """
        shown = material(request)
        raw = self._chat.reply(self._prompt.text, shown.text, SCHEMA)
        try:
            reply = _Reply.model_validate_json(_FENCE.sub("", raw))
        except ValidationError:
            # Not chained: pydantic's error repeats the reply, and with it the citizen's words.
            problem = "no JSON of the shape asked for"
            raise WritingFailed(model=self.name, problem=problem) from None
        kept = tuple(_kept(reply.sentences, shown))
        if reply.sentences and not kept:
            raise WritingFailed(model=self.name, problem="no sentence names a passage it was shown")
        dropped = len(reply.sentences) - len(kept)
        return Draft(
            sentences=kept,
            writer=self.name,
            prompt_hash=self._prompt.digest,
            extra={"dropped": str(dropped)} if dropped else {},
        )


class FallbackWriter:
    """Lets a second writer take over where the first one fails, and notes it in the draft.

    It has failed too where nothing it wrote stands on its articles: the check step would leave
    nothing of it, and the citizen would get no answer where there is one to quote.
    """

    def __init__(self, first: Writer, second: Writer, grounding: Grounding) -> None:
        self._first = first
        self._second = second
        self._grounding = grounding

    @property
    def name(self) -> str:
        """The name of the first writer; a draft says who really wrote it."""
        return self._first.name

    def compose(self, request: WritingRequest) -> Draft:
        """The first writer's draft, or the second's with the reason in `extra`."""
        try:
            return self._grounded(request)
        except WritingFailed as error:
            problem = str(error.details.get("problem", ""))
            _log.warning("%s gave nothing usable (%s); quoting instead", self.name, problem)
            draft = self._second.compose(request)
            reason = {"fell_back_from": self.name, "because": problem}
            return replace(draft, extra={**draft.extra, **reason})

    def _grounded(self, request: WritingRequest) -> Draft:
        draft = self._first.compose(request)
        found = {hit.article.key: hit for hit in request.hits}
        for sentence in draft.sentences:
            hits = [found[key] for key in sentence.article_keys if key in found]
            if not self._grounding.fault(sentence.text, hits):
                return draft
        if draft.sentences:
            raise WritingFailed(model=self.name, problem="no sentence stands on its articles")
        return draft


def _kept(sentences: list[_Sentence], shown: Material) -> Iterator[DraftSentence]:
    """The sentences that stand on passages of ours, at most five."""
    count = 0
    for sentence in sentences:
        text = _clean(sentence.text)
        tokens = [token.strip("[]() ") for token in sentence.passages]
        if not tokens or any(token not in shown.shown for token in tokens):
            # One made-up token is enough: what else in the sentence is made up?
            continue
        passages = [shown.shown[token] for token in tokens]
        if not text or len(text) > _MAX_LENGTH or count == _MAX_SENTENCES:
            continue
        count += 1
        nearest, quote = closest_quote(text, passages)
        keys = dict.fromkeys([nearest.article.key, *(one.article.key for one in passages)])
        yield DraftSentence(text=text, article_keys=tuple(keys), quote=quote)


def _clean(text: str) -> str:
    """One line of plain text: no markup, no tokens, blanks folded."""
    return " ".join(_MARKUP.sub("", _TOKEN.sub("", text)).split())
