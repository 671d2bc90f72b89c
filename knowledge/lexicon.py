"""Everyday words, the words of ordinances that mean them, and how those are said in easy words.

One file serves finding and writing: 물값 is 수도요금, and 교부하다 is said as 내주다. It tells,
too, whether two wordings may mean the same. Pairs that differ in law (벌금 and 과태료) are in it,
marked by a note, because a citizen who says one looks for the article that says the other; nothing
is rewritten into what citizens say, only into `easy`, and only where the row says `write`.

column      says
citizen     what citizens say; empty where the ordinances' word is only written
statute     what the ordinances say
easy        what that means in easy words
write       `replace` it by them in easy reading, `explain` it beside the sentence, or neither
note        for whoever keeps the file
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from city.korean import comparable
from knowledge.glossary import Glossary, shipped_glossary
from knowledge.ports import Morphemes

SHIPPED = Path(__file__).parent / "data" / "lexicon.tsv"
_SPOKEN = Path(__file__).parent / "data" / "spoken.tsv"
"""How people talk round a thing (차 대는 데, 식구 수발): near enough to find by, too loose to tell
whether an answer says what its article says, which the lexicon itself is used for as well."""

_EXPLAIN = "explain"
# A single syllable stands inside half of all words; it counts only as a morpheme of its own.
_SHORTEST = 2
_MOST = 6
# Of a pair that is met by its morphemes, these must be at least this share of its syllables:
# less (노인 of 노인당, 만들 of 새로 만들기) means something else than the whole.
_LEAST_MET = 0.5
_FEWEST_SYLLABLES = 3
"""So many words of one syllable, side by side, say a thing of their own: 차 끌고 가기."""
_OF_ANY_QUESTION = frozenset({"시", "하"})
"""What the city does is asked by whoever asks it anything: 주차장을 열면 시에서 뭘 해 주나요."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Expansion:
    """What the lexicon adds to a question."""

    statutes: tuple[str, ...] = ()
    """The ordinances' words, as they are written, for the eye of the embedding model."""
    words: tuple[str, ...] = ()
    """Their morphemes that the question does not have itself."""
    translated: frozenset[str] = frozenset()
    """Those of them that are a translation alone: any English names city matters, so that they
    find, and say nothing about whether anything answers."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Entry:
    citizen: str
    statute: str
    citizen_words: frozenset[str]
    """Morphemes by which the pair is met; empty where only the whole word will do."""
    in_order: tuple[str, ...]
    """The same as they are said, where one or more alone tell nothing: so they must be met."""
    statute_words: tuple[str, ...]


class Lexicon:
    """Pairs of an everyday word and an ordinance's word; immutable, safe in threads."""

    def __init__(
        self,
        pairs: Iterable[tuple[str, str]],
        morphemes: Morphemes,
        glossary: Glossary | None = None,
    ) -> None:
        """Without a glossary nothing is made of what is said in English."""
        self._morphemes = morphemes
        self._glossary = glossary or Glossary(())
        self._entries: list[_Entry] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        every = tuple(dict.fromkeys(pairs))
        sides = (side for pair in every for side in pair if " " not in side)
        self._terms = tuple(dict.fromkeys(sides))
        for citizen, statute in every:
            words = _met_by(citizen, morphemes)
            for word in words:
                self._by_word[word].append(len(self._entries))
            self._entries.append(
                _Entry(
                    citizen=comparable(citizen).lower(),
                    statute=statute,
                    citizen_words=words,
                    in_order=_in_order(citizen, words, morphemes),
                    statute_words=tuple(morphemes.words(statute)),
                )
            )

    @property
    def terms(self) -> tuple[str, ...]:
        """Every word of both sides, as it is written; phrases are left out."""
        return self._terms

    def expand(self, question: str, words: Sequence[str]) -> Expansion:
        """The ordinances' words for what the question says, and that it does not say itself.

        A pair applies where the everyday word stands in the question, written together or apart;
        and, if it is a phrase or a verb, where all its morphemes do, in any order. What is said in
        English is looked up in the glossary.
        """
        flat = comparable(question).lower()
        found = list(self._applying(flat, words))
        english = self._glossary.korean(question)[:_MOST]
        named = (*english, *(entry.statute for entry in found))
        statutes = [one for one in named if comparable(one) not in flat]
        translated = self._morphemes.words(" ".join(english)) if english else []
        meant = [word for entry in found for word in entry.statute_words]
        return Expansion(
            statutes=tuple(dict.fromkeys(statutes))[:_MOST],
            words=tuple(dict.fromkeys(w for w in (*translated, *meant) if w not in words)),
            translated=frozenset(translated).difference(meant),
        )

    def everyday(self, question: str, words: Sequence[str]) -> Sequence[str]:
        """The morphemes of the ordinances' words for a question that it does not have itself."""
        return self.expand(question, words).words

    def _applying(self, flat: str, said: Sequence[str]) -> Iterable[_Entry]:
        words = frozenset(said)
        by_words = {at for word in words for at in self._by_word.get(word, ())}
        for at, entry in enumerate(self._entries):
            # Latin letters without their spaces run into one another: visa in → ai.
            written = not entry.citizen.isascii() and entry.citizen in flat
            written = written and len(entry.citizen) >= _SHORTEST
            if written or (at in by_words and _met(entry, words, said)):
                yield entry


def _met_by(citizen: str, morphemes: Morphemes) -> frozenset[str]:
    words = frozenset(morphemes.words(citizen))
    plain = comparable(citizen)
    phrase = " " in citizen.strip() or plain.endswith("기") or plain.isascii()
    covered = sum(map(len, words)) >= _LEAST_MET * len(plain)
    return words if phrase and covered else frozenset()


def _in_order(citizen: str, words: frozenset[str], morphemes: Morphemes) -> tuple[str, ...]:
    syllables = frozenset(word for word in words if len(word) < _SHORTEST)
    alone = len(words) >= _FEWEST_SYLLABLES and syllables == words
    return tuple(morphemes.words(citizen)) if alone or syllables == _OF_ANY_QUESTION else ()


def _met(entry: _Entry, words: frozenset[str], said: Sequence[str]) -> bool:
    """Whether all words of an entry are said; 차, 끌 and 가 only in this order, side by side.

    So are 시 and 하 before what the city does: 시에서 하는 주차장.
    """
    wanted = entry.citizen_words
    if not wanted or not wanted <= words:
        return False
    run, length = entry.in_order, len(entry.in_order)
    if not length:
        return any(len(word) >= _SHORTEST for word in wanted)
    return any(tuple(said[at : at + length]) == run for at in range(len(said) - length + 1))


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A pair, and what the ordinances' word means in easy words."""

    citizen: str
    statute: str
    easy: str
    write: str


@dataclass(frozen=True, kw_only=True, slots=True)
class EasyWord:
    """A hard word of ordinances and the plain word for it."""

    hard: str
    easy: str
    explain: bool
    """Explain it beside the sentence instead of replacing it: it is a name that must stay."""


@cache
def easy_words() -> tuple[EasyWord, ...]:
    """The words that easy reading replaces or explains."""
    return tuple(
        EasyWord(hard=row.statute, easy=row.easy, explain=row.write == _EXPLAIN)
        for row in read_rows()
        if row.write
    )


def shipped_lexicon(morphemes: Morphemes) -> Lexicon:
    """Everything that the project ships for finding: both files, and the English glossary."""
    return Lexicon(read_pairs(), morphemes, shipped_glossary())


def read_rows(path: Path = SHIPPED) -> list[Row]:
    """The rows of a lexicon file: tab-separated, `citizen`, `statute`, perhaps the others."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                citizen=row["citizen"].strip(),
                statute=row["statute"].strip(),
                easy=(row.get("easy") or "").strip(),
                write=(row.get("write") or "").strip(),
            )
            for row in csv.DictReader(file, delimiter="\t")
        ]


def read_pairs(*paths: Path) -> list[tuple[str, str]]:
    """The pairs of these files, in order; of what is shipped for finding, if none is named."""
    files = paths or (SHIPPED, _SPOKEN)
    rows = (row for path in files for row in read_rows(path))
    return [(row.citizen, row.statute) for row in rows if row.citizen]
