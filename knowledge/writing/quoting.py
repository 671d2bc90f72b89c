"""The writer that needs no model: it selects what answers and quotes it, politely.

Nothing is invented, because nothing is written: each sentence is a sentence of an article with a
polite ending, and carries the article's own words beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from city import CityProfile, Language, Voice
from city.korean import spelled
from knowledge.model import Draft, DraftSentence, Hit, WritingRequest
from knowledge.places import other_places
from knowledge.ports import Morphemes
from knowledge.ranking import SAME_QUESTION
from knowledge.texts import WritingText
from knowledge.writing.facets import fitting
from knowledge.writing.further import Further
from knowledge.writing.guiding import beside, guide_to, guided
from knowledge.writing.leading import Lead, lead_of
from knowledge.writing.limits import told_in
from knowledge.writing.matching import Words, asked
from knowledge.writing.room import Choice
from knowledge.writing.selecting import MAX_CHARACTERS, choose
from knowledge.writing.statements import Piece, joined, without_but

NAME = "quote"
_EXPANSION_WEIGHT = 0.5
_REMEMBERED = 20_000
"""Statements whose words are remembered, some 20 MB: the same articles answer again and again."""

EverydayWords = Callable[[str, Sequence[str]], Sequence[str]]
"""From a question and its words to the ordinances' words for them (물값: 수도, 요금)."""


class QuotingWriter:
    """Quotes the sentences that answer; no sentence where nothing fits."""

    def __init__(
        self, profile: CityProfile, morphemes: Morphemes, everyday: EverydayWords | None = None
    ) -> None:
        self._sentences = profile.sentences
        self._further = Further(profile.sentences)
        self._words = morphemes.words
        # Of statements alone: what a citizen wrote is kept nowhere but in its record.
        self._words_of_statement: Words = lru_cache(_REMEMBERED)(morphemes.words)
        self._everyday = everyday
        self._elsewhere = other_places(profile.name).asked_about

    @property
    def name(self) -> str:
        """`quote`."""
        return NAME

    def compose(self, request: WritingRequest) -> Draft:
        """A draft of at most five quoted sentences, framed in the citizen's language."""
        text = spelled(request.question)
        words = self._words(text)
        question = asked(text, words, self._expansions(text, words))
        found = fitting(text, request.hits, question.measures)
        meant = guide_to(found, question.measures)
        lead = lead_of(text, told_in(text, self._elsewhere), meant, found)
        guide = lead.guide
        # A guide to a question that is less like this one takes no room from the article's words.
        sure = meant is not None and meant.parts.get("question", 0.0) >= SAME_QUESTION
        room = MAX_CHARACTERS - len(guide.text) if guide and sure else MAX_CHARACTERS
        hits = beside(meant, found, question.measures) if meant and sure else found
        choices = choose(question, hits, self._words_of_statement, room=room, led_by=meant)
        choices = [one for one in choices if not one.is_of(lead.choice)]
        sentences = tuple(
            sentence for choice in choices for sentence in self._quoted(choice, request.voice)
        )
        if meant and guide:
            sentences = guided(guide, meant, sentences)
        sentences = self._led(lead, sentences, request.voice)
        if sentences and request.voice.language is Language.ENGLISH:
            # A guide may lead where what is quoted after it is another article's.
            led = {hit.article.key: hit for hit in request.hits}[sentences[0].article_keys[0]]
            sentences = self._framed(sentences, led, request.voice)
        return Draft(sentences=sentences, writer=NAME, prompt_hash="")

    def _led(
        self, lead: Lead, sentences: tuple[DraftSentence, ...], voice: Voice
    ) -> tuple[DraftSentence, ...]:
        """What states the limit for who asks first; what says the same is said once."""
        quoted = tuple(self._quoted(lead.choice, voice)) if lead.choice else ()
        before = (*lead.first, *quoted)
        place = 1 if sentences and sentences[0].guide else 0
        every = (*before, *sentences[:place], *lead.behind, *sentences[place:])
        said = {one.text for one in (*before, *lead.behind)}
        return tuple(
            one
            for at, one in enumerate(every)
            if one.text not in said or one.text not in [other.text for other in every[:at]]
        )

    def _expansions(self, question: str, words: Sequence[str]) -> dict[str, float]:
        """The ordinances' words for the everyday words of a question, at a lower weight."""
        if self._everyday is None:
            return {}
        added = self._everyday(question, words)
        return dict.fromkeys(added, _EXPANSION_WEIGHT)

    def _framed(
        self, sentences: tuple[DraftSentence, ...], hit: Hit, voice: Voice
    ) -> tuple[DraftSentence, ...]:
        """The sentences with an English line before them: what follows is quoted in Korean."""
        source, by_guide = hit.article.source, hit.article.by_guide
        said = WritingText.GUIDE_IN_KOREAN if by_guide else WritingText.QUOTED_IN_KOREAN
        frame = self._sentences.say(said, voice, title=source.title, article=source.article)
        first, *rest = sentences
        framed = DraftSentence(
            text=f"{frame}\n{first.text}",
            article_keys=first.article_keys,
            quote=first.quote,
            guide=first.guide,
        )
        return (framed, *rest)

    def _quoted(self, choice: Choice, voice: Voice) -> Iterator[DraftSentence]:
        """The draft sentences of a clause: each sentence alone, a list under the one above it.

        Where items are left out, a line says how many. An exception that is said before its rule
        shares a draft sentence with it: one may not go out without the other.
        """
        if choice.clause.defines:
            for item in choice.items:
                yield _sentence(choice.hit, (item,), item.text)
            return
        if choice.departs:
            rule, exception = choice.clause.sentences
            between = self._sentences.say(WritingText.RULE, voice)
            text = f"{without_but(exception.text)}\n{between}\n{rule.text}"
            yield _sentence(choice.hit, (rule, exception), text)
            return
        left = len(choice.clause.items) - len(choice.items)
        for place, piece in enumerate(choice.clause.sentences):
            if choice.items and place == choice.clause.announcer:
                rest = [self._further.line(left, voice)] if left else []
                listed = "\n".join([*(f"- {item.text}" for item in choice.items), *rest])
                yield _sentence(choice.hit, (piece, *choice.items), f"{piece.text}\n{listed}")
            else:
                yield _sentence(choice.hit, (piece,), piece.text)


def _sentence(hit: Hit, pieces: tuple[Piece, ...], text: str) -> DraftSentence:
    """A sentence with the article's words from its first piece to its last."""
    source = joined(hit.article)
    quote = source[pieces[0].start : pieces[-1].end]
    return DraftSentence(text=text, article_keys=(hit.article.key,), quote=quote.strip())
