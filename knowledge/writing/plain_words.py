"""Hard words said in plain ones, the particles and endings after them repaired.

Three kinds of entries: verbs (`교부하다` is said as `내주다`), words and phrases (`관내`), and
words that stay because they are names in law and are explained beside the sentence (`과태료`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from city.korean import with_particle
from knowledge.lexicon import EasyWord
from knowledge.writing.conjugation import with_ending
from knowledge.writing.facts import decides
from knowledge.writing.grammar import of_people, plain_grammar

_VERB = "하다"
# Law names and quoted terms are never touched.
_PROTECTED = re.compile(r"(「[^」]*」|“[^”]*”|‘[^’]*’|\"[^\"]*\")")
_ENDINGS = (
    r"하여야|해야|하여서|해서|하였(?=[다던거을습])|했(?=[다던거을습])|하여(?![가-힣])|해(?![가-힣])|합니다|하므로|하면서|하려면"
    r"|하거나|하도록|하려|하고|하며|하면|하니|하는|하기|하지|하게|하되|하던|한(?![가-힣])|할(?![가-힣])|함(?![가-힣])"
)
_PAIRS = {
    particle: pair
    for pair in ("은/는", "이/가", "을/를", "과/와", "으로/로", "이나/나", "이란/란", "이며/며")
    for particle in pair.split("/")
}
_PARTICLES = "|".join(
    sorted(
        (
            *_PAIRS,
            "의",
            "에",
            "에서",
            "에게",
            "까지",
            "부터",
            "도",
            "만",
            "마다",
            "에는",
            "에도",
            "등",
        ),
        key=len,
        reverse=True,
    )
)
# 환불하여 주어야 is said as 돌려주어야: the plain verb holds the helping verb already.
_TWICE_GIVEN = re.compile(r"주어 주(?=[가-힣])")
# 거주한 is said as 살아온: 산 is what somebody bought, too.
_LIVED = ("살", "한")
_HAVING_LIVED = "살아온"
# 늘 tells how something is done: before a noun it stays the drafters' word, unless that is a deed.
_ALWAYS = "늘"
_DEED_BEHIND = re.compile(r" (?:[가-힣ㆍ]+(?:[하할한해합함열]|[을를] )|[^가-힣])")
_HARD_TO_DO = re.compile(r"상시 (?P<deed>[가-힣]{2,})이 (?=어려|어렵|곤란)")
_CITY_TWICE = re.compile(r"(?<![가-힣])([가-힣]+시) \1 안")
_LEFT = r"(?<![가-힣ㆍ·])"
_RIGHT = r"(?![가-힣ㆍ·])"
_NO_DEED = r"(?! (?:하여|해야|하고|하며|하기|하는|합니다))"
"""A noun that is a verb with the word behind it (`원상복구 하여야`) is no noun to be replaced."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """A text in plain words, and the hard words that were replaced in it."""

    text: str
    replaced: tuple[str, ...]


class PlainWords:
    """The word list of a city, ready to be used."""

    def __init__(self, words: Iterable[EasyWord]) -> None:
        entries = tuple(words)
        # A wording that decides a rule is no wording of the same fact: it explains its word.
        kept = {word.hard for word in entries if word.explain or decides(word.hard, word.easy)}
        self._easy = {word.hard: word.easy for word in entries if word.hard not in kept}
        self._meanings = {word.hard: word.easy for word in entries if word.hard in kept}
        verbs = [hard.removesuffix(_VERB) for hard in self._easy if hard.endswith(_VERB)]
        nouns = [hard for hard in self._easy if not hard.endswith(_VERB)]
        self._verbs = re.compile(rf"{_LEFT}({_any(verbs)})({_ENDINGS})")
        self._nouns = re.compile(
            rf"{_LEFT}({_any(nouns)})(?:({_PARTICLES}){_RIGHT}|{_RIGHT}{_NO_DEED})"
        )
        self._hard = re.compile(
            rf"{_LEFT}({_any(self._meanings)})(?:{_PARTICLES}|[하되된한할함됨될합됩받]\\S*)?{_RIGHT}"
        )

    def say(self, text: str) -> Said:
        """The text with plain grammar and plain words; names of laws and quotations stay."""
        replaced: list[str] = []
        parts = _PROTECTED.split(text)
        for index in range(0, len(parts), 2):
            parts[index] = self._part(parts[index], replaced)
        return Said(text="".join(parts), replaced=tuple(dict.fromkeys(replaced)))

    def meanings(self, text: str) -> dict[str, str]:
        """The words of a text that stay and need explaining, with what they mean, in order."""
        outside = "  ".join(_PROTECTED.split(text)[::2])
        found = dict.fromkeys(match[1] for match in self._hard.finditer(outside))
        return {hard: self._meanings[hard] for hard in found}

    def glossary(self, text: str) -> dict[str, str]:
        """Every hard word of a text that is not put into plain words, with what it means."""
        replaceable = {hard: self._easy[hard] for hard in self.say(text).replaced}
        return self.meanings(text) | replaceable

    def _part(self, text: str, replaced: list[str]) -> str:
        plain = _HARD_TO_DO.sub(r"상시 \g<deed>하기 ", of_people(plain_grammar(text)))

        def verb(match: re.Match[str]) -> str:
            hard = match[1] + _VERB
            stem = self._easy[hard].removesuffix("다")
            lived = (stem, match[2]) == _LIVED
            form = _HAVING_LIVED if lived else with_ending(stem, match[2])
            if form is None:
                return match[0]
            replaced.append(hard)
            return form

        def noun(match: re.Match[str]) -> str:
            behind = match.string[match.end() :]
            if self._easy[match[1]] == _ALWAYS and not _DEED_BEHIND.match(behind):
                return match[0]
            replaced.append(match[1])
            easy, particle = self._easy[match[1]], match[2] or ""
            pair = _PAIRS.get(particle)
            return with_particle(easy, pair) if pair else easy + particle

        said = _TWICE_GIVEN.sub("주", self._nouns.sub(noun, self._verbs.sub(verb, plain)))
        return _CITY_TWICE.sub(r"\1 안", said)


def _any(words: Iterable[str]) -> str:
    """A pattern of these words, the longest first; one that matches nothing if there are none."""
    listed: Sequence[str] = sorted(words, key=len, reverse=True)
    return "|".join(map(re.escape, listed)) or r"(?!)"
