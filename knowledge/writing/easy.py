"""Easy reading (쉬운 말): the same draft in short sentences and plain words, with the same facts.

Each line goes through three steps (short sentences, plain words, explanations) and then through
the gate `same_facts`. A line that fails the gate stays as it was: a hard sentence that is true is
better than an easy one that is not. So does a whole sentence whose easy words, be they a guide's,
mean something else, or would not pass the check that every answer is held to: there they would be
dropped, and a fact with them. Then all its hard words are explained.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from itertools import chain, groupby

from city import CityProfile, Language
from knowledge.lexicon import easy_words
from knowledge.model import Draft, DraftSentence, WritingRequest
from knowledge.ports import Writer
from knowledge.texts import WritingText
from knowledge.writing.announcing import Announcer
from knowledge.writing.chaining import chained
from knowledge.writing.changes import changed_facts
from knowledge.writing.facts import same_facts
from knowledge.writing.grammar import of_people, plain_grammar
from knowledge.writing.grounding import Grounding
from knowledge.writing.nesting import nested, unnested
from knowledge.writing.phrasing import phrased
from knowledge.writing.plain_words import PlainWords
from knowledge.writing.short import Shortener
from knowledge.writing.statements import split_sentences
from knowledge.writing.whole import held_together

_BULLET = "- "
_BELOW = "  "
"""Before an item of an item."""
_AS_FOLLOWS = "다음"
_REQUIRED = re.compile(r"서류|갖추|구비|절차|순서|요건|조건|첨부|붙[여이]|준비|다음을 ")
_OR = "또는 "
_LIST = 2
"""Items from which a list is worth numbers."""
_MAX_MEANINGS = 3
"""Words explained beside one sentence; more would bury it."""
MAX_CHARACTERS = 600
"""Length of an answer up to which words are explained; what the answer says comes first."""


class Way(Enum):
    """How far a line is parted."""

    WHOLE = auto()
    SHORT = auto()
    """Cut where the meaning cannot change."""
    TOLD = auto()
    """Cut, and what stays long announced in a few words and told below."""


class EasyWriter:
    """Has another writer write, and says it in easy words where the citizen asked for them."""

    def __init__(self, writer: Writer, profile: CityProfile, grounding: Grounding) -> None:
        self._writer = writer
        self._easy = EasyWording(profile)
        self._grounding = grounding

    @property
    def name(self) -> str:
        """The name of the writer behind it."""
        return self._writer.name

    def compose(self, request: WritingRequest) -> Draft:
        """The writer's draft; in easy reading each sentence in easy words, sources unchanged."""
        draft = self._writer.compose(request)
        if not request.voice.easy or request.voice.language is not Language.KOREAN:
            # In another language the words of the law are quoted, and a quotation stays as it is.
            return draft
        found = {hit.article.key: hit for hit in request.hits}

        def stands(sentence: DraftSentence, text: str) -> bool:
            hits = [found[key] for key in sentence.article_keys if key in found]
            return not self._grounding.fault(text, hits)

        return replace(draft, sentences=self._easy.rewrite(draft.sentences, stands))


class EasyWording:
    """Rewrites sentences with the lexicon's words and a city's wording around them."""

    def __init__(self, profile: CityProfile) -> None:
        self._sentences = profile.sentences
        self._words = PlainWords(easy_words())
        self._shortener = Shortener(profile.sentences)
        self._announcer = Announcer(profile.sentences)
        basis = re.escape(profile.sentences.say(WritingText.BASIS, basis="…"))
        self._basis = re.compile(rf"(?m)^(\s*){basis.replace('…', '(?P<basis>.+)')}$")

    def rewrite(
        self,
        sentences: tuple[DraftSentence, ...],
        stands: Callable[[DraftSentence, str], bool] = lambda _sentence, _text: True,
    ) -> tuple[DraftSentence, ...]:
        """The sentences in easy words; a hard word is explained once in a whole draft.

        `stands` tells whether easy words still stand on the articles of their sentence.
        """
        told = [self._body(one, stands) for one in sentences]
        bodies = held_together([one.text for one in sentences], told)
        room = MAX_CHARACTERS - sum(len(body) + 1 for body in bodies)
        explained: set[str] = set()
        written: list[DraftSentence] = []
        for sentence, body in zip(sentences, bodies, strict=True):
            same = unnested(body) == sentence.text
            hard = self._words.glossary if same else self._words.meanings
            notes = self._glossary(hard(body), explained, room)
            room -= sum(len(note) + 1 for note in notes)
            written.append(replace(sentence, text="\n".join([body, *notes])))
        return tuple(written)

    def _body(self, one: DraftSentence, stands: Callable[[DraftSentence, str], bool]) -> str:
        """The easiest wording of a sentence that says the same and stands on its articles."""

        def holds(wording: str) -> bool:
            return not changed_facts(one.text, wording) and stands(one, wording)

        told = _a_line_each(one.easy)
        easy = told or self._listed(list(map(self.line, one.text.splitlines())))
        wordings = dict.fromkeys((_numbered(easy), easy, self._cited(easy)))
        wording = next(filter(holds, wordings), None)
        if one.easy:
            return one.text if wording is None else wording
        told = wording or self._line_by_line(one.text, holds)
        laid = nested(told)
        apart = chained(laid)
        ways = (way for way in dict.fromkeys((phrased(apart), apart, laid)) if way != told)
        return next(filter(holds, ways), told)

    def _line_by_line(self, text: str, holds: Callable[[str], bool]) -> str:
        """Each line as easy as the others allow; where the whole fails, one line often does."""
        lines = text.splitlines()
        for place, line in enumerate(text.splitlines()):
            short = self.line(line)
            untold, whole = (self.line(line, as_=way) for way in (Way.SHORT, Way.WHOLE))
            for wording in (short, self._cited(short), untold, self._cited(untold), whole):
                tried = [*lines[:place], wording, *lines[place + 1 :]]
                if holds(self._listed(tried)):
                    lines = tried
                    break
        return self._listed(lines)

    def line(self, standard: str, *, as_: Way = Way.TOLD) -> str:
        """One line in easy words, several lines if it is cut; as it was if a fact would be lost."""
        indent = standard[: len(standard) - len(standard.lstrip())]
        bullet = _BULLET if standard.lstrip().startswith(_BULLET) else ""
        bare = standard.strip().removeprefix(_BULLET)
        said = self._words.say(bare)
        known = of_people(plain_grammar(bare))
        short = [] if as_ is Way.WHOLE else self._shortener.shorten(said.text)
        told = (
            [] if as_ is not Way.TOLD else [*chain.from_iterable(map(self._announcer.told, short))]
        )
        for parts in filter(None, (told, short, [said.text])):
            if same_facts(known, " ".join(parts), replaced=said.replaced):
                below = f"\n{indent}"
                return f"{indent}{bullet}{below.join(parts)}".replace(
                    f"{below}{_BULLET}", f"{below}{_BELOW if bullet else ''}{_BULLET}"
                )
        return standard

    def _cited(self, easy: str) -> str:
        """The lines with each law on a line that says it: where its name is part of the rule."""

        def said(note: re.Match[str]) -> str:
            return note[1] + self._sentences.say(WritingText.FOLLOWS, basis=note["basis"])

        return self._basis.sub(said, easy)

    def _listed(self, lines: list[str]) -> str:
        """The lines, a list under the very sentence that announces it."""
        head, *items = lines
        told = head.split("\n")
        # An announcer that has what it tells below it announces no list of the article.
        pairs = enumerate(zip(told, [*told[1:], ""], strict=True), start=1)
        ends = [end for end, (one, below) in pairs if _announces(one, below)]
        if items and len(ends) == 1:
            return "\n".join([*told[: ends[0]], *items, *told[ends[0] :]])
        return "\n".join(lines)

    def _glossary(self, hard_words: dict[str, str], explained: set[str], room: int) -> list[str]:
        """What the hard words of a sentence mean, those left out that were explained before."""
        notes: list[str] = []
        for hard, easy in hard_words.items():
            note = self._sentences.say(WritingText.MEANING, hard=hard, easy=easy)
            if hard in explained or len(notes) == _MAX_MEANINGS or len(note) >= room:
                continue
            room -= len(note) + 1
            explained.add(hard)
            notes.append(note)
        return notes


def _announces(line: str, below: str) -> bool:
    return _AS_FOLLOWS in line and not below.startswith(_BULLET)


def _a_line_each(told: str) -> str:
    """What a guide tells in easy words, each sentence on a line of its own: one idea a line."""
    lines = (part for line in told.splitlines() for part in split_sentences(line))
    return "\n".join(part.strip() for part in lines)


def _steps(announcer: str, lines: list[str]) -> bool:
    """Whether all things of a list are required: of a choice one is enough."""
    chosen = any(line.startswith(f"{_BULLET}{_OR}") for line in lines)
    return _REQUIRED.search(announcer) is not None and not chosen


def _numbered(easy: str) -> str:
    """A list of what is required, or of steps, with numbers; other lists keep their bullets."""
    written: list[str] = []
    announcer = ""
    for item, run in groupby(easy.split("\n"), key=lambda line: line.startswith(_BULLET)):
        lines = list(run)
        if item and len(lines) >= _LIST and _steps(announcer, lines):
            lines = [f"{n}. {line.removeprefix(_BULLET)}" for n, line in enumerate(lines, start=1)]
        announcer = announcer if item else lines[-1]
        written += lines
    return "\n".join(written)
