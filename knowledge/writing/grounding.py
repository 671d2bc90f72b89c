"""Does a text stand on its articles? What a model, a rule or a hand has written is measured here.

A text is read sentence by sentence, and each is held against the statement of its articles that
is nearest to it. Its words must stand there, its limits, its conditions, and what it does with
each verb; the documents it names must be the articles' own or named in them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from city import CityProfile, Language, Mode, Voice
from city.korean import comparable
from knowledge.model import Article
from knowledge.numbers import ungrounded_numbers
from knowledge.texts import WritingText
from knowledge.writing.modality import predicates, repeats_turned, turned
from knowledge.writing.plain_words import PlainWords
from knowledge.writing.polite import with_final
from knowledge.writing.statements import clauses, split_sentences

FAR = 0.7
"""Share of a sentence's words that must stand in the nearest statement."""
NEAR = 0.9
"""Share from which a sentence repeats a statement, and must repeat what decides in it."""

_REMEMBERED = 256
"""Articles whose statements are kept: reading one takes some milliseconds."""
_WORD = re.compile(r"(?<![\d가-힣])[가-힣]{2,}")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_HOLLOW = frozenset(
    (
        "다음 가운 어느 하나 해당 하는 하여 해야 하며 하고 합니 대하 대해 위하 위해 따라 따른 의하 "
        "의한 있습 없습 됩니 경우 이때 여기 있으 없으 하되 되며 되고 하거 인하 하려 때문 통하 통해 "
        "또는 그리 다만 이러 아니 않습 않는 않고 있는 없는 되는 입니 말합 같습 대한 관한"
    ).split()
)
_NAMED = re.compile(r"「([^」]+)」|(여수시 [^,.「」\n]*?조례)")
_ORDINANCE = re.compile(
    r"((?:\S+ )?\S+ (?:관한|위한)"
    r"|(?:[가-힣·ㆍ]+(?<![은는이가을를의에로와과며고면나해서라도]) )?"
    r"[가-힣·ㆍ]+(?<![은는이가을를의에로와과며고면나해서라도]))\s?조례(?!\s?제정)"
)
_ANY_ORDINANCE = frozenset("여수시 시 그 이 본 해당 관련 관계 다른 같은 개별".split())
_LIMIT = re.compile(
    r"(\d[\d,.]*)\s?[십백천만억조]*\s?(?:[가-힣]{1,4}?|%|㎡|[a-zA-Z/]{1,5})?\s?"
    r"(이상|이하|이내|미만|초과|까지|부터|이전|이후|안에|넘)"
)
_SAME_LIMIT = {"이내": "이하", "까지": "이하", "안에": "이하", "부터": "이상", "넘": "초과"}
_CONDITION = re.compile(r"[^,.()]*?[가-힣](?=\s(?:경우|때)(?!문))|[^,.()]*(?=에\s?한[하정])")
# Words that decide what a rule gives or takes. One that the source does not hold is a new rule.
_DECIDING = tuple(
    map(
        re.compile,
        (
            r"제외|빼[고는]|뺀|빠[지집진]",
            r"포함",
            r"면제|무료|무상|받지 [않아]|내지 [않아]",
            r"감면|감경|할인|깎",
            r"부과|징수",
            r"가산|할증",
            r"금지",
            r"허가|허용",
            r"의무",
            r"취소",
            r"거부|거절",
            r"전부|전액|모두",
            r"일부",
            r"매년|매월|마다",
            r"최대|최고|이하|이내|까지|범위|안에|한도|미만",
            r"최소|최저|이상|부터|초과|넘",
            r"과태료|벌금|벌칙|징역|과징금",
        ),
    )
)


_VOICES = tuple(Voice(language=language, mode=mode) for language in Language for mode in Mode)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Statement:
    """What an article states in one place, with its plain wording, and the words in both."""

    text: str
    plain: str
    pairs: frozenset[str]
    listed: bool
    """Whether it is an item, under the sentence that announces it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Source:
    """What the sentences of one text are held against."""

    words: str
    known: str
    """Everything in its sources, comparable."""
    heads: str
    around: frozenset[str]
    """Pairs of the titles and headings, which every statement stands under."""
    stated: tuple[_Statement, ...]
    whole: frozenset[str]
    """Pairs of the whole text: a condition may stand in the sentence before."""


class Grounding:
    """Holds texts against articles, in the words of one city."""

    def __init__(self, profile: CityProfile) -> None:
        self._plain = PlainWords(profile.easy_words)
        self._sentences = profile.sentences
        self._stated = lru_cache(maxsize=_REMEMBERED)(self._of_article)
        self._basis = profile.sentences.say(WritingText.BASIS, basis="").rstrip()
        self._frames = {
            *(profile.sentences.say(WritingText.MORE_ITEMS, voice) for voice in _VOICES),
            *(
                profile.sentences.say(WritingText.MEANING, hard=word.hard, easy=word.easy)
                for word in profile.easy_words
                if word.explain
            ),
        }

    def fault(self, text: str, articles: Sequence[Article], wordings: Sequence[str] = ()) -> str:
        """What in a text does not stand on its articles, named shortly; empty if all of it does.

        `wordings` are texts that people wrote and checked for these articles (guides): what
        repeats one is as near as what repeats an article. Numbers must stand in the articles.
        """
        words = "\n".join(words_of(article) for article in articles)
        heads = "\n".join(f"{one.source.title} {heading(one)}" for one in articles)
        numbers = ungrounded_numbers(text, words)
        if numbers:
            return f"number {numbers[0]}"
        source = _Source(
            words=words,
            known=comparable("\n".join((words, *wordings))),
            heads=heads,
            around=_pairs(heads),
            stated=(*chain.from_iterable(map(self._stated, articles)), *self._worded(wordings)),
            whole=_pairs(text),
        )
        faults = (_fault(sentence, source) for sentence in self._spoken(text, articles))
        return next(filter(None, faults), "")

    def _spoken(self, text: str, articles: Sequence[Article]) -> Iterator[str]:
        """The sentences of a text without what the profile says around them."""
        frames = self._frames | {
            self._sentences.say(
                WritingText.QUOTED_IN_KOREAN,
                voice,
                title=article.source.title,
                article=article.source.article,
            )
            for article in articles
            for voice in _VOICES
        }
        for line in map(str.strip, text.splitlines()):
            if line in frames:
                continue
            bare = line.removeprefix("- ").removeprefix(self._basis)
            yield from filter(None, map(str.strip, split_sentences(bare)))

    def _of_article(self, article: Article) -> tuple[_Statement, ...]:
        stated: list[_Statement] = []
        for clause in clauses(article):
            announced = clause.sentences[clause.announcer].text
            stated += (self._statement(piece.text) for piece in clause.sentences)
            stated += (
                self._statement(f"{announced}\n{item.text}", listed=True) for item in clause.items
            )
        return tuple(stated)

    def _worded(self, wordings: Sequence[str]) -> Iterator[_Statement]:
        for wording in wordings:
            for sentence in split_sentences(wording):
                yield self._statement(sentence)

    def _statement(self, text: str, *, listed: bool = False) -> _Statement:
        plain = self._plain.say(text).text
        return _Statement(
            text=text, plain=plain, pairs=_pairs(text) | _pairs(plain), listed=listed
        )


def words_of(article: Article) -> str:
    """Everything that an article says in its own name: title, heading line, text."""
    return f"{article.source.title}\n{heading(article)}\n{article.text}"


def heading(article: Article) -> str:
    """An article's own heading line, as its document prints it: `제5조(지원대상)`."""
    source = article.source
    return f"{source.article}({source.heading})" if source.heading else source.article


def _fault(sentence: str, source: _Source) -> str:
    """What is wrong with one sentence, the cheap questions first."""
    if comparable(sentence) in source.known:
        return ""
    name = _unknown_name(sentence, source.known)
    if name:
        return f"name {name}"
    nearest, near = _nearest(sentence, source)
    if near < FAR:
        return f"far {near:.2f}"
    both = f"{nearest.text}\n{nearest.plain}"
    if near < NEAR:
        limit = _other_limit(sentence, source.words)
    else:
        limit = (
            _other_limit(sentence, nearest.text)
            or _elsewhere(sentence, source)
            or _left_out(sentence, nearest, source)
        )
    verb = turned(sentence, both) or (near >= NEAR and repeats_turned(sentence, nearest.text))
    return limit or (f"verb {verb}" if verb else "") or _deciding(sentence, both, source)


def _unknown_name(sentence: str, known: str) -> str:
    """A document that the sentence names and its sources do not."""
    names = [quoted or city for quoted, city in _NAMED.findall(sentence)]
    names += [
        f"{name}조례"
        for name in _ORDINANCE.findall(sentence)
        if name.split()[-1] not in _ANY_ORDINANCE
    ]
    return next((name for name in names if comparable(name) not in known), "")


def _nearest(sentence: str, source: _Source) -> tuple[_Statement, float]:
    """The statement that holds most of a sentence, and the share of its words that it holds.

    Words of the title count neither way: they tell nothing of what is said under it. A sentence
    of no words but numbers is near; one that is in another script cannot be measured, and is far.
    """
    pairs = _pairs(sentence)

    def nearness(one: _Statement) -> float:
        return _share(sentence, one, source) + 0.3 * len(pairs & one.pairs) / (len(one.pairs) or 1)

    nearest = max(source.stated, key=nearness, default=_NOTHING)
    foreign = not _stems(sentence) and _LETTERS.search(sentence) is not None
    return nearest, 0.0 if foreign else _share(sentence, nearest, source)


def _share(sentence: str, statement: _Statement, source: _Source) -> float:
    stems = _stems(sentence)
    own = [stem for stem in stems if stem not in source.around]
    known = statement.pairs if own else statement.pairs | source.around
    own = own or stems
    return sum(stem in known for stem in own) / len(own) if own else 1.0


def _left_out(sentence: str, nearest: _Statement, source: _Source) -> str:
    """A condition that the repeated statement makes and the whole text does not."""
    said, known = predicates(sentence), predicates(nearest.text)
    if nearest.listed or not said or not known or said[-1] != known[-1]:
        return ""
    for before, plain in zip(_conditions(nearest.text), _conditions(nearest.plain), strict=False):
        if _missing(before, source.whole) and _missing(plain, source.whole):
            return "condition"
    return ""


def _conditions(text: str) -> list[list[str]]:
    """The words of each condition that stand nowhere else in the text."""
    return [
        [stem for stem in _stems(found[0]) if stem not in _pairs(text.replace(found[0], " "))]
        for found in _CONDITION.finditer(text)
        if found[0].strip()
    ]


def _missing(stems: Sequence[str], whole: frozenset[str]) -> bool:
    return sum(stem in whole for stem in stems) * 2 < len(stems)


def _elsewhere(sentence: str, source: _Source) -> str:
    """A number that stands in the sources, but in none of the statements that are repeated."""
    near = [one for one in source.stated if _share(sentence, one, source) >= NEAR]
    missing = [ungrounded_numbers(sentence, f"{one.text}\n{source.heads}") for one in near]
    return f"number {missing[0][0]}" if missing and all(missing) else ""


def _other_limit(sentence: str, source: str) -> str:
    """A number whose limit points another way in the source (`30일 이내`, `30일 이상`)."""
    known: dict[str, set[str]] = {}
    for number, limit in _LIMIT.findall(source):
        known.setdefault(number, set()).add(_SAME_LIMIT.get(limit, limit))
    for number, limit in _LIMIT.findall(sentence):
        if number in known and _SAME_LIMIT.get(limit, limit) not in known[number]:
            return f"limit {number} {limit}"
    return ""


def _deciding(sentence: str, statement: str, source: _Source) -> str:
    for pattern in _DECIDING:
        found = pattern.search(sentence)
        if found and not pattern.search(statement) and _stem(found[0]) not in source.around:
            return f"deciding {found[0]}"
    return ""


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text) if word[:2] not in _HOLLOW]


def _pairs(text: str) -> frozenset[str]:
    bare = re.sub(r"[\sㆍ·]", "", unicodedata.normalize("NFC", text))
    return frozenset(
        _stem(bare[at : at + 2])
        for at in range(len(bare) - 1)
        if "가" <= bare[at] <= "힣" and "가" <= bare[at + 1] <= "힣"
    )


def _stem(word: str) -> str:
    """A word's first syllable and its second without the consonant an ending may put under it."""
    return word[0] + (with_final(word[1], 0) if len(word) > 1 and "가" <= word[1] <= "힣" else "")


_NOTHING = _Statement(text="", plain="", pairs=frozenset(), listed=False)
