"""Does a text stand on its articles? What a model, a rule or a hand has written is measured here.

A text is read sentence by sentence, and each is held against the statement of its articles that
is nearest to it. Its words must stand there, its limits, its conditions, and what it does with
each verb; the documents it names must be the articles' own or named in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from city import CityProfile
from city.korean import comparable
from knowledge.ingest.markup import without_amendments
from knowledge.lexicon import easy_words
from knowledge.model import Article, Hit
from knowledge.numbers import ungrounded_numbers
from knowledge.texts import WritingText
from knowledge.writing.facts import without_numbering
from knowledge.writing.faults import fault_of
from knowledge.writing.framing import Framing
from knowledge.writing.further import VOICES, Further
from knowledge.writing.naming import offices_in
from knowledge.writing.nearness import Source, Statement, pairs_of
from knowledge.writing.nesting import unnested
from knowledge.writing.plain_words import PlainWords
from knowledge.writing.polite import polite_verb
from knowledge.writing.statements import clauses, split_sentences

_REST = "\n"
_SHORT_LINK = re.compile(r"(?<![가-힣])(?P<stem>[가-힣])(?:고|며)(?![가-힣])")
_PASSES_FOR = re.compile(r"로 봅니다|종전의")
"""Where one thing passes for another, each has a law of its own."""
_REMEMBERED = 256
"""Articles whose statements are kept: reading one takes some milliseconds."""


class Grounding:
    """Holds texts against articles, in the words of one city."""

    def __init__(self, profile: CityProfile) -> None:
        self._plain = PlainWords(easy_words())
        self._sentences = profile.sentences
        self._stated = lru_cache(maxsize=_REMEMBERED)(self._of_article)
        self._basis = profile.sentences.say(WritingText.BASIS, basis="").rstrip()
        self._followed = tuple(
            (opened, closed)
            for opened, _, closed in (
                profile.sentences.say(key, basis=_REST, part=_REST).partition(_REST)
                for key in (WritingText.FOLLOWS, WritingText.TABLE)
            )
        )
        self._framing = Framing(profile.sentences)
        further = Further(profile.sentences).lines()
        self._frames = {
            *further,
            *(profile.sentences.say(WritingText.RULE, voice) for voice in VOICES),
            *(one.strip() for line in further for one in split_sentences(line)),
            *(
                profile.sentences.say(WritingText.MEANING, hard=word.hard, easy=word.easy)
                for word in easy_words()
            ),
        }

    def fault(self, text: str, hits: Sequence[Hit]) -> str:
        """What in a text does not stand on the articles of its hits, shortly; empty if all does.

        A guide that was found with an article is read beside it: people wrote and checked it. Its
        numbers must still stand in the article, which an amendment may have changed.
        """
        text = self._framing.unlisted(unnested(without_numbering(text)))
        articles = [hit.article for hit in hits]
        words = "\n".join(map(words_of, articles))
        numbers = ungrounded_numbers(text, without_amendments(words))
        if numbers:
            return f"number {numbers[0]}"
        guides = [hit.guide for hit in hits if hit.guide is not None]
        wordings = [wording for guide in guides for wording in (guide.text, guide.easy)]
        heads = "\n".join(f"{one.source.title} {heading(one)}" for one in articles)
        source = Source(
            words=words,
            known=comparable("\n".join((words, *wordings))),
            heads=heads,
            titles=tuple(one.source.title for one in articles),
            offices=offices_in("\n".join((words, *wordings))),
            stated=(*chain.from_iterable(map(self._stated, articles)), *self._worded(wordings)),
            spoken=text,
            whole=pairs_of(text),
        )
        faults = (fault_of(sentence, source) for sentence in self._spoken(text, articles, source))
        return next(filter(None, faults), "")

    def _spoken(self, text: str, articles: Sequence[Article], source: Source) -> Iterator[str]:
        """The sentences of a text without what the profile says around them."""
        frames = self._frames | {
            self._sentences.say(
                frame,
                voice,
                title=article.source.title,
                article=article.source.article,
            )
            for frame in (WritingText.QUOTED_IN_KOREAN, WritingText.GUIDE_IN_KOREAN)
            for article in articles
            for voice in VOICES
        }
        for line in map(str.strip, text.splitlines()):
            basis = line.removeprefix(self._basis)
            if line in frames or (basis != line and comparable(basis) in source.known):
                continue
            if self._follows(line, source):
                continue
            for sentence in map(str.strip, split_sentences(basis.removeprefix("- "))):
                yield from filter(None, [self._framing.inside(sentence)])

    def _follows(self, line: str, source: Source) -> bool:
        """Whether a line says only what is followed, in the very words of an article."""
        if _PASSES_FOR.search(source.spoken) or self._laws(source.spoken) > 1:
            return False
        framed = (one for one in self._followed if line.endswith(one[1]))
        followed = [
            line[len(opened) : -len(closed)] for opened, closed in framed if line.startswith(opened)
        ]
        return any(comparable(f"{one}에 따") in source.known for one in followed if one)

    def _laws(self, text: str) -> int:
        """How many lines say what is followed: of two, nobody could tell what follows which."""
        ends = {closed for opened, closed in self._followed if not opened}
        return sum(line.endswith(tuple(ends)) for line in text.splitlines())

    def _of_article(self, article: Article) -> tuple[Statement, ...]:
        stated: list[Statement] = []
        for clause in clauses(article):
            announced = clause.sentences[clause.announcer].text
            stated += (self._statement(piece.text) for piece in clause.sentences)
            stated += (self._statement(item.text, under=announced) for item in clause.items)
        return tuple(stated)

    def _worded(self, wordings: Sequence[str]) -> Iterator[Statement]:
        for line in "\n".join(wordings).splitlines():
            yield from map(self._statement, filter(str.strip, split_sentences(line)))

    def _statement(self, text: str, *, under: str = "") -> Statement:
        whole = f"{under}\n{text}" if under else text
        plain = self._plain.say(whole).text
        lines = (line.strip().removeprefix("- ") for line in text.splitlines())
        return Statement(
            text=whole,
            plain=plain,
            own=frozenset(map(comparable, chain.from_iterable(map(split_sentences, lines)))),
            pairs=pairs_of(whole) | pairs_of(plain) | pairs_of(_ended(plain)),
            offices=offices_in(whole),
            listed=bool(under),
        )


def _ended(text: str) -> str:
    """The verbs of one syllable that link clauses (`두며`), as they end a sentence (`둡니다`)."""
    return " ".join(polite_verb(found["stem"]) for found in _SHORT_LINK.finditer(text))


def words_of(article: Article) -> str:
    """Everything that an article says in its own name: title, heading line, text."""
    return f"{article.source.title}\n{heading(article)}\n{article.text}"


def heading(article: Article) -> str:
    """An article's own heading line, as its document prints it: `제5조(지원대상)`."""
    source = article.source
    return f"{source.article}({source.heading})" if source.heading else source.article
