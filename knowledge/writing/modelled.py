"""The writer that asks a chat model, and believes nothing it cannot trace.

The model sees tokens in place of sources and must name those it used. Only tokens that we issued
are turned back; a sentence without one is dropped, and a reply without a sentence left has failed.
A question costs two requests at most, and never more than the time set for both.
"""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
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
_MAX_REPLY = 20_000
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

    def __init__(
        self,
        chat: ChatModel,
        *,
        limit_s: float = 20.0,
        mark: Callable[[], str] = lambda: secrets.token_hex(2),
        now: Callable[[], float] = time.monotonic,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        """All that is asked for one question is done within `limit_s` seconds."""
        self._chat = chat
        self._limit_s = limit_s
        self._mark = mark
        self._now = now
        self._pause = pause
        self._prompt = load_prompt("answer")
        self._repair = load_prompt("repair")

    @property
    def name(self) -> str:
        """`provider:model`."""
        return self._chat.name

    def compose(self, request: WritingRequest) -> Draft:
        """A draft of the model; no sentences if it says itself that the passages do not answer.

        Raises:
            WritingFailed: no reply, no JSON of the shape asked for, or no sentence with a token.
        """
        shown = material(request, self._mark())
        reply = self._reply(shown.text)
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

    def _reply(self, text: str) -> _Reply:
        """The reply, parsed. It is asked for a second time where that can help and time is left."""
        ends = self._now() + self._limit_s
        instructions = self._prompt.text
        for again in (True, False):
            left = ends - self._now()
            try:
                raw = self._chat.reply(instructions, text, SCHEMA, within_s=left)
            except WritingFailed as error:
                pause = error.heals_after_s
                if not again or pause is None or pause >= ends - self._now():
                    raise
                self._pause(pause)
                continue
            reply = _parsed(raw)
            if reply is not None:
                return reply
            # The same words would bring the same reply; what was wrong with it is not shown again.
            instructions = f"{self._prompt.text}\n\n{self._repair.text}"
        raise WritingFailed(model=self.name, problem="no JSON of the shape asked for")


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
        text = _clean(shown.without_tokens(sentence.text))
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


def _parsed(raw: str) -> _Reply | None:
    """The reply, if it is JSON of the shape asked for, in a fence or not."""
    if len(raw) > _MAX_REPLY:
        return None
    bare = raw.strip().removeprefix("```json").removeprefix("```").removesuffix("```")
    try:
        return _Reply.model_validate_json(bare)
    except ValidationError:
        # Its words repeat the reply, and with it the citizen's.
        return None


def _clean(text: str) -> str:
    """One line of plain text: no markup, blanks folded."""
    return " ".join(_MARKUP.sub("", text).split())
